#include "notify/settings.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "notify/signature.hpp"
#include "profile/toml_library.hpp"

namespace dengwen::notices {
namespace {

constexpr int connections_max = 64;

// SettingsFile: notices.toml read strictly: a name nobody knows is a fault, like a value of another type.
class SettingsFile {
  public:
    SettingsFile(std::string_view text, const std::string& path) : path_(path) {
        try {
            root_ = toml::parse(text, path);
        } catch (const toml::parse_error& error) {
            fail(error.source(), "不是 TOML：" + std::string(error.description()),
                 "no TOML: " + std::string(error.description()));
        }
    }

    Settings read() {
        Settings out;
        known(root_, {"address", "language", "quiet_from", "quiet_until", "connections", "seed",
                      "authorities", "sms", "email", "webhook", "mailbox"});
        out.address = text(root_, "address");
        if (!is_safe_url(out.address, "http", "https"))
            fail(root_, "address 须是 https 网址，如 https://petitions.example",
                 "address must be https, like https://petitions.example");
        while (out.address.ends_with('/')) out.address.pop_back();
        out.language = text_or(root_, "language", "zh");
        if (out.language != "zh" && out.language != "en")
            fail(root_, "language 是 zh 或 en", "language is zh or en");
        out.quiet = quiet();
        out.connections = static_cast<int>(number_or(root_, "connections", out.connections));
        if (out.connections < 1 || out.connections > connections_max)
            fail(root_, "connections 是 1 到 64", "connections is 1 to 64");
        out.seed = static_cast<std::uint64_t>(number_or(root_, "seed", 0));
        out.authorities = text_or(root_, "authorities", "");
        if (const toml::table* found = section("sms")) out.sms = sms(*found);
        if (const toml::table* found = section("email")) out.email = email(*found);
        read_webhooks(out);
        if (const toml::table* found = section("mailbox")) out.inbox = inbox(*found, out);
        return out;
    }

  private:
    [[noreturn]] void fail(const toml::source_region& where, const std::string& zh, const std::string& en) {
        const std::string at = path_ + ":" + std::to_string(where.begin.line);
        throw SettingsFault(at + " " + zh + " / " + en);
    }
    [[noreturn]] void fail(const toml::node& node, const std::string& zh, const std::string& en) {
        fail(node.source(), zh, en);
    }

    void known(const toml::table& table, std::initializer_list<std::string_view> names) {
        const std::set<std::string_view> all(names);
        for (const auto& [key, node] : table)
            if (!all.contains(key.str()))
                fail(node, "不认识 " + std::string(key.str()), std::string(key.str()) + " is unknown");
    }

    std::string text_or(const toml::table& table, std::string_view name, std::string otherwise) {
        const toml::node* node = table.get(name);
        if (!node) return otherwise;
        if (!node->is_string())
            fail(*node, std::string(name) + " 应是文字", std::string(name) + " must be a text");
        return node->as_string()->get();
    }

    std::string text(const toml::table& table, std::string_view name) {
        std::string found = text_or(table, name, "");
        if (found.empty()) fail(table, "缺少 " + std::string(name), std::string(name) + " is missing");
        return found;
    }

    std::int64_t number_or(const toml::table& table, std::string_view name, std::int64_t otherwise) {
        const toml::node* node = table.get(name);
        if (!node) return otherwise;
        if (!node->is_integer())
            fail(*node, std::string(name) + " 应是整数", std::string(name) + " must be a whole number");
        return node->as_integer()->get();
    }

    std::vector<std::string> texts(const toml::table& table, std::string_view name) {
        std::vector<std::string> all;
        const toml::node* node = table.get(name);
        if (!node) return all;
        const auto wrong = [&](const toml::node& at) {
            fail(at, std::string(name) + " 应是一列文字", std::string(name) + " must be a list of texts");
        };
        if (!node->is_array()) wrong(*node);
        for (const toml::node& one : *node->as_array()) {
            if (!one.is_string()) wrong(one);
            all.push_back(one.as_string()->get());
        }
        return all;
    }

    const toml::table* section(std::string_view name) {
        const toml::node* node = root_.get(name);
        if (!node) return nullptr;
        if (!node->is_table())
            fail(*node, std::string(name) + " 应写成 [" + std::string(name) + "]",
                 std::string(name) + " must be a table");
        return node->as_table();
    }

    std::optional<Quiet> quiet() {
        const std::string from = text_or(root_, "quiet_from", ""), until = text_or(root_, "quiet_until", "");
        if (from.empty() && until.empty()) return std::nullopt;
        const auto first = minutes_from(from), last = minutes_from(until);
        if (!first || !last || *first == *last)
            fail(root_, "quiet_from 和 quiet_until 要一起写，如 \"21:00\" 和 \"08:00\"",
                 "quiet_from and quiet_until stand together, like \"21:00\" and \"08:00\"");
        return Quiet{*first, *last};
    }

    std::string url(const toml::table& table, std::string_view plain, std::string_view safe) {
        std::string found = text(table, "url");
        if (!is_safe_url(found, plain, safe))
            fail(table, "url 须以 " + std::string(safe) + ":// 开头，只有本机可以不加密",
                 "url must begin with " + std::string(safe) +
                     "://; only this machine is spoken to without TLS");
        return found;
    }

    SharedSecret secret(const toml::table& table) {
        const std::string name = text_or(table, "secret_file", "");
        if (name.empty()) return nullptr;
        const std::filesystem::path file = std::filesystem::path(path_).parent_path() / name;
        auto read = std::make_shared<signing::Secret>(signing::secret_in(file.string()));
        const std::string_view line = read->view().substr(0, read->view().find_first_of("\r\n"));
        if (line.empty()) fail(table, "secret_file 是空的", "secret_file is empty");
        read->shorten(line.size());
        return read;
    }

    Sms sms(const toml::table& table) {
        known(table, {"url", "form", "body", "headers", "secret_file"});
        Sms out;
        out.url = url(table, "http", "https");
        const std::string form = text_or(table, "form", "json");
        if (form != "json" && form != "form") fail(table, "form 是 json 或 form", "form is json or form");
        out.form = form == "json" ? Sms::Form::json : Sms::Form::form;
        out.body = text(table, "body");
        for (const char* place : {"{{telephone}}", "{{text}}"})
            if (out.body.find(place) == std::string::npos)
                fail(table, std::string("body 中缺少 ") + place, std::string("body lacks ") + place);
        out.headers = texts(table, "headers");
        out.secret = secret(table);
        for (const std::string& header : out.headers) {
            if (header.find(':') == std::string::npos || header.find_first_of("\r\n") != std::string::npos)
                fail(table, "headers 须形如 \"名称: 值\"", "headers look like \"Name: value\"");
            if (header.find("{{secret}}") != std::string::npos && !out.secret)
                fail(table, "headers 用到 {{secret}}，请写 secret_file",
                     "headers name {{secret}}; secret_file is missing");
        }
        return out;
    }

    Email email(const toml::table& table) {
        known(table, {"url", "from", "user", "secret_file"});
        Email out;
        out.url = url(table, "smtp", "smtps");
        out.from = text(table, "from");
        if (!is_address(out.from)) fail(table, "from 不是邮箱地址", "from is no e-mail address");
        out.user = text_or(table, "user", "");
        out.secret = secret(table);
        if (out.user.empty() != !out.secret)
            fail(table, "user 和 secret_file 要一起写", "user and secret_file stand together");
        return out;
    }

    Inbox inbox(const toml::table& table, const Settings& settings) {
        known(table, {"url", "user", "secret_file", "unit", "every", "megabytes"});
        Inbox out;
        out.url = url(table, "imap", "imaps");
        const std::string path = out.url.substr(out.url.find("://") + 3);
        const auto slash = path.find('/');
        const std::string name = slash == std::string::npos ? std::string() : path.substr(slash + 1);
        if (name.empty() || !is_plain_name(name))
            fail(table, "url 末尾写信箱名，如 imaps://mail.example/INBOX；只用字母、数字、点、横线、下划线",
                 "url ends in the mailbox, like imaps://mail.example/INBOX; letters, digits, dot, hyphen, "
                 "underscore");
        out.user = text(table, "user");
        out.secret = secret(table);
        if (!out.secret) fail(table, "缺少 secret_file", "secret_file is missing");
        out.unit = text(table, "unit");
        out.every_seconds = static_cast<int>(number_or(table, "every", out.every_seconds));
        out.megabytes_max = static_cast<int>(number_or(table, "megabytes", out.megabytes_max));
        if (out.every_seconds < 1 || out.every_seconds > 86'400)
            fail(table, "every 是 1 到 86400 秒", "every is 1 to 86400 seconds");
        if (out.megabytes_max < 1 || out.megabytes_max > 100)
            fail(table, "megabytes 是 1 到 100", "megabytes is 1 to 100");
        // Whoever writes learns number and query code by an answer, and in no other way.
        if (!settings.email)
            fail(table, "收邮件还需要 [email]，用来回复查询码",
                 "[mailbox] needs [email], to answer with the query code");
        return out;
    }

    static bool is_plain_name(const std::string& name) {
        return std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                   c == '-' || c == '_';
        });
    }

    void read_webhooks(Settings& out) {
        const toml::node* node = root_.get("webhook");
        if (!node) return;
        if (!node->is_array_of_tables())
            fail(*node, "webhook 应写成 [[webhook]]", "webhook must be written [[webhook]]");
        std::set<std::string> names;
        for (const toml::node& one : *node->as_array()) {
            const toml::table& table = *one.as_table();
            known(table, {"name", "url", "units", "secret_file"});
            Webhook made;
            made.name = text(table, "name");
            if (made.name.size() > 40 ||
                made.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
                fail(table, "name 只用小写字母、数字和连字符，40 个以内",
                     "name takes lower-case letters, digits and hyphens, 40 at most");
            if (!names.insert(made.name).second)
                fail(table, "name 重复：" + made.name, "name stands twice: " + made.name);
            made.url = url(table, "http", "https");
            made.units = texts(table, "units");
            const SharedSecret written = secret(table);
            const auto key = written ? webhook_key_from(written->view()) : std::nullopt;
            if (!key)
                fail(table, "secret_file 中须有 whsec_ 开头的密钥：whsec_ 加 24 到 64 字节的 base64",
                     "secret_file must hold whsec_ and the base64 of 24 to 64 bytes");
            auto bytes = std::make_shared<signing::Secret>(key->size());
            std::memcpy(bytes->data(), key->data(), key->size());
            made.key = std::move(bytes);
            out.webhooks.push_back(std::move(made));
        }
    }

    std::string path_;
    toml::table root_;
};

}  // namespace

bool is_this_machine(std::string_view url) {
    constexpr std::array<std::string_view, 3> here{"127.0.0.1", "localhost", "[::1]"};
    const auto mark = url.find("://");
    if (mark == std::string_view::npos) return false;
    const std::string_view rest = url.substr(mark + 3);
    for (const std::string_view host : here) {
        if (!rest.starts_with(host)) continue;
        const std::string_view next = rest.substr(host.size());
        if (next.empty() || next.front() == ':' || next.front() == '/') return true;
    }
    return false;
}

bool is_safe_url(std::string_view url, std::string_view plain_scheme, std::string_view safe_scheme) {
    if (url.find_first_of(" \t\r\n@") != std::string_view::npos) return false;
    const auto mark = url.find("://");
    if (mark == std::string_view::npos || mark + 3 == url.size() || url[mark + 3] == '/') return false;
    const std::string_view scheme = url.substr(0, mark);
    if (scheme == safe_scheme) return true;
    return scheme == plain_scheme && (plain_scheme != "http" || is_this_machine(url));
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size() || text.size() > 254) return false;
    if (text.find('@', at + 1) != std::string_view::npos || text.starts_with('-')) return false;
    for (const unsigned char byte : text)
        if (byte <= 0x20 || byte >= 0x7F || std::strchr("<>(),;:\\\"[]", byte)) return false;
    return true;
}

Settings settings_from(std::string_view toml, const std::string& path) {
    return SettingsFile(toml, path).read();
}

std::optional<Settings> settings_in(const std::string& path) {
    if (!std::filesystem::exists(path)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw SettingsFault("读不出 " + path + " / cannot be read: " + path);
    return settings_from(text.str(), path);
}

}  // namespace dengwen::notices
