#include "command/serve.hpp"

#include <signal.h>
#include <sys/prctl.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <thread>

#include "command/housekeeping.hpp"
#include "command/incoming.hpp"
#include "command/ledger.hpp"
#include "command/outgoing.hpp"
#include "command/premises.hpp"
#include "command/rehearsal_clock.hpp"
#include "command/sign_in_key.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "desk/scanner.hpp"
#include "desk/searching.hpp"
#include "desk/sign_in.hpp"
#include "http/dispatch.hpp"
#include "http/documentation.hpp"
#include "http/live.hpp"
#include "http/log.hpp"
#include "http/pages_citizen.hpp"
#include "http/serve.hpp"
#include "http/turnstile.hpp"
#include "intake/sample.hpp"
#include "oidc/provider.hpp"
#include "oidc/single_sign_on.hpp"
#include "sealing/policy.hpp"
#include "sealing/sealing.hpp"
#include "tally/tallying.hpp"

namespace dengwen::command {

namespace {

struct ServeWanted {
    Where where;
    std::string listen = "127.0.0.1:8080";
    std::string clock_file;
    std::string key_command;
    std::string origin;
    oidc::Options provider;
    std::string provider_secret_file;
    bool sample = false;
    bool secure_cookies = false;
    std::vector<std::string> proxies;
    std::string proxy_speaks = "x-forwarded";
    http::TurnstileLimits turnstile;
    int filings_a_minute = -1;  // not said: as usual, and in a rehearsal without limit
    bool quiet = false;
    bool core_dumps = false;
    std::string clamav, clamav_down = "refuse";
    bool show_routes = false;
    int attachment_megabytes = 50;
    http::ServeOptions serving;
};

// "127.0.0.1:8080", "[::1]:8080", ":8080".
bool take_address(const std::string& listen, http::ServeOptions& serving) {
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos || colon + 1 == listen.size()) return false;
    std::string address = listen.substr(0, colon);
    if (address.size() > 1 && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    const std::string port = listen.substr(colon + 1);
    if (port.size() > 5 || port.find_first_not_of("0123456789") != std::string::npos ||
        std::stoi(port) > 65535)
        return false;
    serving.address = address.empty() ? "0.0.0.0" : address;
    serving.port = static_cast<std::uint16_t>(std::stoi(port));
    return true;
}

void print_routes(const http::Dispatch& dispatch) {
    for (const http::Route& route : dispatch.table().routes())
        std::cout << http::name(route.method) << "\t" << route.pattern << "\t" << http::name(route.access)
                  << "\n";
}

void print_sign_ins(const std::vector<intake::SampleSignIn>& sign_ins) {
    for (const intake::SampleSignIn& one : sign_ins)
        std::cout << "示例账号 / sample sign-in: " << one.officer.id << "  " << one.password << "  "
                  << one.officer.unit << "\n";
}

// The sample town is for looking round, so it asks nobody for a phone; and it says so.
void put_in_sample(Premises& premises, desk::SignIn& sign_in) {
    const auto sign_ins = intake::sample_town(premises.desk);
    if (sign_ins.empty()) return;
    print_sign_ins(sign_ins);
    sign_in.require_factor(false);
    std::cout
        << "示例中不强制两步验证；正式使用请由管理员在“工作人员”页改为必须 / the sample asks for no second "
           "factor; for real use let the administrator require it on the page of officers\n";
}

std::string url(const http::ServeOptions& serving, std::uint16_t port) {
    const bool six = serving.address.find(':') != std::string::npos;
    return std::string(serving.certificate_file.empty() ? "http://" : "https://") +
           (six ? "[" + serving.address + "]" : serving.address) + ":" + std::to_string(port) + "/";
}

// A ledger that nobody signed for yet, as in a data directory from before there was one, gets its key now.
// Where there is a checkpoint the key is missing, and a new one would begin another ledger.
std::shared_ptr<const signing::SigningKey> key_of(const ServeWanted& wanted, store::Store& store) {
    if (!wanted.key_command.empty()) return signing::ask(wanted.key_command);
    const std::string file = ledger_key_file(wanted.where.data);
    if (!std::filesystem::exists(file) && !store.newest_checkpoint())
        signing::keep(*signing::SigningKey::made(default_origin()), file);
    return signing::load(file);
}

// Security keys are bound to one address. Without one being said they work for whoever sits at the machine.
desk::RelyingParty relying_party(const std::string& origin, std::uint16_t port) {
    const auto party =
        desk::relying_party_from(origin.empty() ? "http://localhost:" + std::to_string(port) : origin);
    return party.value_or(desk::RelyingParty{});
}

// The client's secret: the first line of a file that its owner alone can read.
std::string secret_in(const std::string& file) {
    const signing::Secret kept = signing::secret_in(file);
    const std::string secret(kept.view().substr(0, kept.view().find_first_of("\r\n")));
    if (secret.empty())
        throw signing::KeyFault("单点登录的密钥文件是空的 / the file of the client's secret is empty: " +
                                file);
    return secret;
}

// Nothing is wrong, or what to do about it.
std::string wrong_with_provider(const ServeWanted& wanted) {
    const oidc::Options& provider = wanted.provider;
    if (provider.issuer.empty()) return "";
    if (provider.client.empty() || provider.returns_to.empty() || wanted.provider_secret_file.empty())
        return "--oidc-issuer 还需要 --oidc-client、--oidc-secret-file、--oidc-return / --oidc-issuer needs "
               "these as well";
    for (const std::string* address : {&provider.issuer, &provider.returns_to})
        if (!oidc::is_safe_address(*address))
            return "单点登录的地址须是 https / single sign-on wants https: " + *address;
    if (!provider.returns_to.ends_with("/single-sign-on/return"))
        return "--oidc-return 须以 /single-sign-on/return 结尾 / must end in /single-sign-on/return";
    return "";
}

int serve(ServeWanted& wanted, const Clockwork& now) {
    if (!std::filesystem::is_directory(wanted.where.data)) {
        std::cerr
            << "没有这个数据目录，请先运行 dengwen init / no such data directory; run dengwen init first: "
            << wanted.where.data << "\n";
        return refused;
    }
    const Clockwork clock = wanted.clock_file.empty() ? now : clock_from(wanted.clock_file);
    Premises premises(wanted.where, clock);
    const bool rehearsal = premises.store.setting("rehearsal") == "true";
    if (!may_set_clock(premises.store, wanted.clock_file, std::cerr)) return refused;
    const auto vault_key = vault_key_of(wanted.where);
    premises.desk.set_vault_key(vault_key);
    clock();  // a clock that cannot be read is said now, not at the first request
    desk::SignIn sign_in(premises.store, now, sign_in_key(wanted.where.data));
    sign_in.set_office_clock([&desk = premises.desk] { return desk.now(); });  // sessions go by the real one
    http::House house{premises.desk, sign_in, wanted.secure_cookies, rehearsal,
                      static_cast<std::size_t>(wanted.attachment_megabytes) * 1024 * 1024};
    std::optional<oidc::SingleSignOn> single_sign_on;
    if (!wanted.provider.issuer.empty()) {
        wanted.provider.secret = secret_in(wanted.provider_secret_file);
        // Tokens are good by the real clock, also in rehearsal.
        single_sign_on.emplace(wanted.provider, [now] { return now().instant; });
        house.single_sign_on = &*single_sign_on;
    }
    desk::Searching searching(premises.desk, search_file(wanted.where), vault_key,
                              [](const std::string&) { http::write_event("search_trouble"); });
    house.searching = &searching;
    house.description = http::description();
    house.documentation = http::documentation();
    house.proxies = http::Proxies(wanted.proxies, wanted.proxy_speaks == "forwarded"
                                                      ? http::Proxies::Speech::forwarded
                                                      : http::Proxies::Speech::x_forwarded);
    http::Dispatch dispatch(house);
    const auto notices = notices_for(wanted.where, house);
    if (wanted.show_routes) {
        print_routes(dispatch);
        return done;
    }
    const auto key = key_of(wanted, premises.store);
    premises.desk.set_ledger_policy(
        sealing::policy_in(wanted.where.data + "/ledger.policy", key->verifier(ledger::KeyType::ed25519)));
    premises.desk.set_receipt_key(key);
    if (wanted.sample) put_in_sample(premises, sign_in);
    http::open_log(wanted.quiet);
    http::Live live(premises.desk, sign_in);
    live.start();
    house.live = &live;
    if (wanted.filings_a_minute >= 0 || rehearsal)
        wanted.turnstile.filings_a_minute = std::max(wanted.filings_a_minute, 0);
    http::Turnstile turnstile(
        wanted.turnstile, http::page_seal(house), [now] { return now().instant; },
        [](const std::string& what) { http::write_event(what); });
    house.turnstile = &turnstile;
    std::unique_ptr<desk::Scanner> scanner;
    if (!wanted.clamav.empty()) {
        desk::Scanner::Options asked;
        asked.address = wanted.clamav;
        asked.waits_when_down = wanted.clamav_down == "wait";
        scanner = std::make_unique<desk::Scanner>(asked);
    }
    house.scanner = scanner.get();
    wanted.serving.say = [](const std::string& what) { http::write_event(what); };
    http::Server server(
        wanted.serving,
        [&](std::shared_ptr<http::Request> request, http::Respond answer) {
            dispatch(std::move(request), std::move(answer));
        },
        [&](http::Method method, std::string_view path) { return dispatch.bytes_max(method, path); },
        [&](int status) { dispatch.refused(status); });
    const desk::RelyingParty here = relying_party(wanted.origin, server.port());
    house.query_address = here.origin + "/follow";
    sign_in.set_relying_party(here);
    Incoming incoming(premises.desk, notices, scanner.get(), now);
    Outgoing outgoing(premises.store, wanted.where, vault_key, now, notices);
    tally::Tallying tallying(premises.store, [](const std::string&) { http::write_event("tally_trouble"); });
    sealing::Sealing sealing(
        premises.store, key,
        [](const std::string& trouble) { http::write_event("sealing_trouble: " + trouble); },
        [&premises] {
            try {
                return premises.desk.now().instant;
            } catch (const std::runtime_error& trouble) {  // a rehearsal's clock that is being set
                throw store::Fault(trouble.what());
            }
        });
    outgoing.start();
    incoming.start();
    tallying.start();
    searching.indexing().start();
    sealing.start();
    std::cout << "登闻已就绪 / Dengwen is ready: " << url(wanted.serving, server.port()) << std::endl;
    keep_house_until_told_to_stop(premises, now, {notices, wanted.where.data + "/outgoing"}, rehearsal);
    http::write_event("stopping");
    live.stop();
    if (scanner) scanner->stop_waiting();
    incoming.stop();
    server.stop();
    single_sign_on.reset();  // its answers go through what is taken down below
    scanner.reset();
    outgoing.stop();
    tallying.stop();
    searching.indexing().stop();
    sealing.stop();
    http::close_log();
    return done;
}

}  // namespace

int run_serve(int argc, char** argv, const Clockwork& now) {
    CLI::App app("通过 HTTP 提供服务 / answer over HTTP", "dengwen serve");
    speak_both(app);
    ServeWanted wanted;
    wanted.serving.threads = std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
    app.add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    app.add_option("--listen", wanted.listen, "地址:端口 / address:port")->capture_default_str();
    app.add_option("--database", wanted.where.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_flag("--sample", wanted.sample, "放入虚构的示例 / put in the invented sample town");
    app.add_option(
        "--ledger-key-command", wanted.key_command,
        "打印存证密钥的命令；缺省读数据目录中的文件 / a command that prints the ledger's key; else the "
        "file in the data directory");
    add_vault_key_command(app, wanted.where);
    const auto certificate =
        app.add_option("--tls-certificate", wanted.serving.certificate_file,
                       "TLS 证书文件（PEM，含中间证书）；更新后自动重读 / TLS certificate with "
                       "its chain, PEM; read again when it is renewed");
    const auto key = app.add_option("--tls-key", wanted.serving.key_file, "TLS 私钥文件 / TLS key file");
    certificate->needs(key);
    key->needs(certificate);
    app.add_option(
           "--proxy", wanted.proxies,
           "可信代理的地址或地址段，逗号分隔；只信它们转述的来源 / addresses or ranges of trusted proxies; "
           "only these are believed when they say for whom they ask")
        ->delimiter(',');
    app.add_option("--proxy-speaks", wanted.proxy_speaks,
                   "代理写哪种头 / which headers the proxy writes: x-forwarded, forwarded")
        ->check(CLI::IsMember({"x-forwarded", "forwarded"}))
        ->capture_default_str();
    app.add_flag("--secure-cookies", wanted.secure_cookies,
                 "一切都经 TLS 而来，代理不说也算 / everything comes over TLS, even where no proxy says so");
    app.add_option(
           "--address-requests", wanted.turnstile.requests_per_second,
           "未登录时一个网络地址每秒的请求数，0 不限 / requests a second of one network address without a "
           "session, 0: any")
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
    app.add_option(
           "--flood-filings", wanted.filings_a_minute,
           "网上来件每分钟超过此数时，请提交者做少量计算或等候，0 从不；缺省 300，演练时 0 / above so many "
           "petitions a minute from the web a sender does a little work or waits, 0: never; else 300, in a "
           "rehearsal 0")
        ->check(CLI::Range(0, 1000000));
    app.add_option("--flood-wait", wanted.turnstile.wait_seconds,
                   "不做计算者等候的秒数 / seconds to wait without the work")
        ->check(CLI::Range(1, 600))
        ->capture_default_str();
    app.add_option(
        "--clamav", wanted.clamav,
        "用 clamd 扫描上传的文件 / scan uploads with clamd: unix:/run/clamav/clamd.ctl, host:port");
    app.add_option(
           "--clamav-down", wanted.clamav_down,
           "clamd 不在时上传的文件 / uploads while clamd is away: refuse, wait (a minute, then refuse)")
        ->check(CLI::IsMember({"refuse", "wait"}))
        ->capture_default_str();
    app.add_flag(
        "--core-dumps", wanted.core_dumps,
        "崩溃时允许留下内存映像，其中有来件内容 / let a crash leave a picture of memory, petitions in it");
    app.add_option(
        "--origin", wanted.origin,
        "工作人员打开的网址，安全密钥只在那里有效；缺省 http://localhost / where officers open the desk, "
        "as https://dengwen.example: security keys work there alone; http://localhost if absent");
    app.add_flag("--quiet", wanted.quiet, "只记录故障 / log faults only");
    app.add_option("--threads", wanted.serving.threads, "线程数 / threads")->check(CLI::Range(1, 64));
    app.add_option("--head-seconds", wanted.serving.head_seconds,
                   "请求头的时限 / time for the head of a request")
        ->check(CLI::Range(1, 600));
    app.add_option("--attachment-megabytes", wanted.attachment_megabytes, "附件上限 / largest attachment")
        ->check(CLI::Range(1, 1024));
    app.add_option("--clock-from", wanted.clock_file,
                   "演练：从文件读时间 / rehearsal: read the time from a file");
    app.add_option("--oidc-issuer", wanted.provider.issuer,
                   "单点登录：OpenID 提供方 / single sign-on: the OpenID provider, https://…");
    app.add_option("--oidc-client", wanted.provider.client,
                   "本系统在提供方的客户端标识 / the client's id there");
    app.add_option("--oidc-secret-file", wanted.provider_secret_file,
                   "客户端密钥所在文件 / a file with the client's secret");
    app.add_option("--oidc-claim", wanted.provider.claim,
                   "哪一项等于本系统的用户名 / the claim that is the officer's sign-in name here")
        ->capture_default_str();
    app.add_option(
        "--oidc-return", wanted.provider.returns_to,
        "https://本系统地址/single-sign-on/return ，须在提供方登记 / as registered at the provider");
    app.add_flag("--routes", wanted.show_routes, "列出全部网址 / list every route and end");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    if (!take_address(wanted.listen, wanted.serving)) {
        std::cerr << "--listen 须形如 127.0.0.1:8080 / must look like 127.0.0.1:8080\n";
        return wrong_use;
    }
    if (!wanted.origin.empty() && !desk::relying_party_from(wanted.origin)) {
        std::cerr
            << "--origin 须形如 https://dengwen.example，不带路径，用域名而不用数字地址 / must look like "
               "https://dengwen.example: no path, and a name instead of a number\n";
    }
    if (const std::string wrong = wrong_with_provider(wanted); !wrong.empty()) {
        std::cerr << wrong << "\n";
        return wrong_use;
    }
    // Before any thread starts, so that all of them leave these to sigwait.
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    if (!wanted.core_dumps) ::prctl(PR_SET_DUMPABLE, 0);
    try {
        return serve(wanted, now);
    } catch (const signing::KeyFault& fault) {
        std::cerr << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
