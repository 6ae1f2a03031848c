#include "bench/post.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "bench/filling.hpp"
#include "http/serve.hpp"
#include "notify/delivering.hpp"
#include "store/post.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;
constexpr int committed_at_once = 256;

double elapsed(Steady::time_point begin) {
    return std::chrono::duration<double>(Steady::now() - begin).count();
}

// A gateway that takes everything.
class TakingGateway {
  public:
    TakingGateway()
        : server_(
              options(), [](const http::RequestPtr&, const http::Respond& answer) { answer({}); },
              [](http::Method, std::string_view) { return std::size_t{65536}; }, [](int) {}) {}
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/"; }
    ~TakingGateway() { server_.stop(); }
    TakingGateway(const TakingGateway&) = delete;
    TakingGateway& operator=(const TakingGateway&) = delete;

  private:
    static http::ServeOptions options() {
        http::ServeOptions out;
        out.address = "127.0.0.1";
        out.port = 0;
        out.threads = 2;
        return out;
    }
    http::Server server_;
};

notices::Settings settings_for(const TakingGateway& gateway) {
    notices::Settings out;
    out.address = "https://petitions.example";
    out.sms.emplace();
    out.sms->url = gateway.url();
    out.sms->body = R"({"to":"{{telephone}}","text":"{{text}}"})";
    auto key = std::make_shared<signing::Secret>(32);
    out.webhooks.push_back({"oa", gateway.url(), {}, std::move(key)});
    return out;
}

// As many parcels as there are messages, of the size they have, without any store.
double bare_per_second(const notices::Settings& settings, std::size_t count) {
    notices::Line line(settings.connections, "");
    const std::atomic<bool> is_stopping = false;
    std::vector<notices::Parcel> parcels(1024);
    for (notices::Parcel& one : parcels) {
        one.url = settings.sms->url;
        one.headers = {"Content-Type: application/json", "Idempotency-Key: 430102-2026-00000001-1-0-sms"};
        one.body = std::string(160, 'x');
    }
    std::size_t sent = 0;
    const auto begin = Steady::now();
    while (sent < count) {
        for (const notices::Outcome& one : line.send(parcels, is_stopping))
            if (one.fate != notices::Fate::taken)
                throw std::runtime_error("the benchmark's gateway refused: " + one.reason);
        sent += parcels.size();
    }
    return static_cast<double>(sent) / elapsed(begin);
}

}  // namespace

void measure_post(const std::string& directory, const profile::Profiles& profiles,
                  const desk::Clockwork& clock, std::uint64_t letters, const Told& told) {
    const std::string place = directory + "/post";
    std::filesystem::create_directories(place);
    store::Store store({place, ""});
    const Now now = clock();
    const Law* law = profiles.in_force("cn", now.day);
    if (!law) throw std::runtime_error("今天没有施行中的法规 / no law is in force today");
    const TakingGateway gateway;
    const notices::Settings settings = settings_for(gateway);
    notices::Delivering delivering(
        store, settings,
        [&store](MatterNumber number) {
            const auto matter = store.matter(number);
            return notices::Reach{true, "13800000000", "", matter ? matter->holder : "", {}};
        },
        clock, nullptr);
    const Letters letter(*law, profiles.calendar("cn"), 1, now);
    std::vector<std::shared_ptr<const store::Write>> rows;
    for (std::uint64_t ordinal = 0; ordinal < letters; ++ordinal)
        rows.push_back(store::Store::rows(letter.registration(ordinal)));
    commit_bare(store, rows, committed_at_once);

    const auto begin = Steady::now();
    std::size_t sorted = 0, sent = 0;
    while (const auto more = delivering.sort()) sorted += static_cast<std::size_t>(*more);
    const double sorting = elapsed(begin);
    for (bool any = true; any;) {
        any = false;
        for (const std::string& route : delivering.routes()) {
            const int tried = delivering.send(route);
            sent += static_cast<std::size_t>(tried);
            any = any || tried > 0;
        }
    }
    const double seconds = elapsed(begin);
    if (sent != sorted || store.post().count(store::DeliveryState::waiting, 1) != 0)
        throw std::runtime_error("the benchmark's messages did not all go out");
    Figure figure;
    figure.work = "post";
    figure.n = sent;
    figure.per_second = static_cast<double>(sent) / seconds;
    figure.limit_per_second = bare_per_second(settings, sent);
    figure.limit = {"同样大小的请求从内存中直接交给同一个网关",
                    "requests of the same size handed to the same gateway out of memory"};
    const int share = static_cast<int>(100 * sorting / seconds);
    figure.note = {"其中分拣占 " + std::to_string(share) + "% 的时间，逐批落盘",
                   "sorting is " + std::to_string(share) + "% of it; each batch is on disk before and after"};
    told(figure);
}

}  // namespace dengwen::bench
