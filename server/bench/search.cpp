#include "bench/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "bench/filling.hpp"
#include "bench/http_client.hpp"
#include "bench/running.hpp"
#include "bench/texts.hpp"
#include "desk/searching.hpp"
#include "store/sqlite_connection.hpp"

namespace dengwen::bench {
namespace {

using Moment = std::chrono::steady_clock;

constexpr int searching_bureaus = 30;
constexpr int new_a_second = 500;
constexpr int scans = 5;
constexpr std::uint64_t written_alone = 20'000;

double seconds_after(Moment::time_point begin) {
    return std::chrono::duration<double>(Moment::now() - begin).count();
}

std::string percent(const std::string& text) {
    std::string out;
    for (const char c : text) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

// Scanned: the same texts in a plain table, to be gone through with LIKE.
class Scanned {
  public:
    explicit Scanned(const std::string& file) : connection_(file, 64 * 1024) {
        connection_.script("CREATE TABLE told (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
    }
    void add(const Texts& texts, std::uint64_t first, std::uint64_t end) {
        connection_.script("BEGIN");
        for (std::uint64_t ordinal = first; ordinal < end; ++ordinal) {
            const Texts::Message message = texts.message(ordinal);
            const std::string text = message.title + "\n" + message.text;
            bytes_ += text.size() + message.title.size();  // which is the demand too
            const store::Value values[] = {store::text(text)};
            connection_.query(insert, values, {});
        }
        connection_.script("COMMIT");
    }
    // Milliseconds for the newest twenty and the count of them.
    double look_for(const std::string& word) {
        const auto begin = Moment::now();
        const std::string pattern = "%" + word + "%";
        const store::Value values[] = {store::text(pattern)};
        connection_.query(count, values, {});
        return 1000 * seconds_after(begin);
    }
    std::size_t bytes() const { return bytes_; }

  private:
    static inline const store::Statement insert{"INSERT INTO told (text) VALUES ($1)"};
    static inline const store::Statement count{"SELECT count(*) FROM told WHERE text LIKE $1"};
    store::SqliteConnection connection_;
    std::size_t bytes_ = 0;
};

Figure index_figure(Running& running, const Texts& texts, std::uint64_t matters, const Scanned& scanned,
                    const std::string& place) {
    desk::Searching& searching = running.searching();
    const std::int64_t before = searching.index().progress().rows;
    const auto begin = Moment::now();
    while (searching.indexing().index_next()) continue;
    const double taken = seconds_after(begin);

    // The same texts, ready to be written: what the file alone takes.
    std::vector<search::Document> documents;
    for (std::uint64_t ordinal = 0; ordinal < std::min(matters, written_alone); ++ordinal) {
        const Texts::Message message = texts.message(ordinal);
        search::Document one;
        one.matter = matter_number(bench_division, 2026, static_cast<int>(ordinal) + 1);
        one.version = 1;
        one.day = Day{20'000};
        one.marks = {"office/" + bureau_id(static_cast<int>(ordinal % searching_bureaus))};
        one.texts = {search::findable(message.title, {}), search::findable(message.text, {})};
        one.title = one.texts.front();
        documents.push_back(std::move(one));
    }
    std::filesystem::remove(place + "/alone.sqlite");
    search::Index alone(place + "/alone.sqlite");
    const auto alone_begin = Moment::now();
    alone.write(documents, 0, 1);
    const double alone_taken = seconds_after(alone_begin);

    Figure figure;
    figure.work = "search_index";
    figure.n = static_cast<std::size_t>(searching.index().progress().rows - before);
    figure.per_second = static_cast<double>(figure.n) / taken;
    figure.limit_per_second = static_cast<double>(documents.size()) / alone_taken;
    figure.limit = {"同样的文字，只写索引文件", "the same texts, the index's file alone"};
    searching.index().settle();
    const double size = static_cast<double>(searching.index().bytes());
    figure.note = {fmt::format("索引 {:.0f} MB，为文字的 {:.2f} 倍", size / 1e6,
                               size / static_cast<double>(scanned.bytes())),
                   fmt::format("the index has {:.0f} MB, {:.2f} times the texts", size / 1e6,
                               size / static_cast<double>(scanned.bytes()))};
    return figure;
}

std::vector<std::string> searches_of(Running& running, const Texts& texts, std::size_t characters) {
    const std::string above = running.sign_in("bench-district", Role::head);
    std::vector<std::string> cookies;
    for (int bureau = 0; bureau < 4; ++bureau)
        cookies.push_back(running.sign_in(bureau_id(bureau), Role::handler));
    std::vector<std::string> requests;
    for (std::uint64_t i = 0; i < 400; ++i)
        requests.push_back(get("/api/v1/search?q=" + percent(texts.word(i, characters)),
                               i % 2 == 0 ? above : cookies[i / 2 % cookies.size()]));
    return requests;
}

Figure found_figure(Running& running, const Texts& texts, Scanned& scanned, std::size_t characters,
                    int clients, double seconds) {
    const std::vector<std::string> requests = searches_of(running, texts, characters);
    std::size_t ordinal = 0;
    const auto search_for = [&](double how_long) {
        const auto end = Moment::now() + std::chrono::duration<double>(how_long);
        HttpRun run = run_clients(running.port(), clients, [&](int) {
            return Moment::now() < end ? requests[ordinal++ % requests.size()] : std::string();
        });
        if (run.refused > 0)
            throw std::runtime_error("a search of the benchmark was refused: " + run.first_refusal);
        return run;
    };
    search_for(seconds / 2);
    HttpRun run = search_for(seconds);
    std::vector<double> scanning;
    for (int i = 0; i < scans; ++i)
        scanning.push_back(scanned.look_for(texts.word(static_cast<std::uint64_t>(i), characters)));
    Figure figure;
    figure.work = fmt::format("search_{}", characters);
    figure.n = run.answered;
    figure.clients = clients;
    figure.per_second = static_cast<double>(run.answered) / run.seconds;
    figure.p50_ms = percentile(run.milliseconds, 0.50);
    figure.p99_ms = percentile(run.milliseconds, 0.99);
    figure.limit_per_second = 1000 / percentile(scanning, 0.50);
    figure.limit = {"同样的文字逐条比对（LIKE）", "the same texts gone through with LIKE"};
    figure.note = {
        fmt::format("{} 件，{} 个字，按相关", running.searching().index().progress().rows, characters),
        fmt::format("{} matters, {} characters, ranked", running.searching().index().progress().rows,
                    characters)};
    return figure;
}

// How long each new matter waits until it can be found, while they come in at a steady pace.
Figure lag_figure(Running& running, const Letters& letters, std::uint64_t first, double seconds) {
    desk::Searching& searching = running.searching();
    const std::int64_t base = searching.index().progress().rows;
    const auto count = static_cast<std::size_t>(seconds * new_a_second);
    std::vector<Moment::time_point> committed(count);
    std::vector<double> waits;
    searching.indexing().start();
    const auto begin = Moment::now();
    std::atomic<std::size_t> in = 0;
    std::thread writing([&] {
        for (std::size_t i = 0; i < count; ++i) {
            std::this_thread::sleep_until(begin + std::chrono::microseconds(i * 1'000'000 / new_a_second));
            running.store().commit(letters.registration(first + i),
                                   [](store::Committed, std::exception_ptr) {});
            committed[i] = Moment::now();
            in = i + 1;
        }
    });
    for (std::size_t seen = 0; seen < count && seconds_after(begin) < seconds + 60;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const auto now_in = static_cast<std::size_t>(searching.index().progress().rows - base);
        for (; seen < std::min(now_in, in.load()); ++seen)
            waits.push_back(1000 * seconds_after(committed[seen]));
    }
    writing.join();
    searching.indexing().stop();
    Figure figure;
    figure.work = "search_lag";
    figure.n = waits.size();
    figure.per_second = new_a_second;
    figure.p50_ms = percentile(waits, 0.50);
    figure.p99_ms = percentile(waits, 0.99);
    figure.note = {
        fmt::format("每秒 {} 件新来件，多久以后能找到；共 {} 件", new_a_second, count),
        fmt::format("{} new matters a second, how long until each is found; {} in all", new_a_second, count)};
    return figure;
}

}  // namespace

void measure_search(const SearchMeasured& asked, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, const Told& told) {
    const std::string place = asked.directory + "/search";
    std::filesystem::create_directories(place);
    const Now now = clock();
    std::vector<Law> laws{*profiles.in_force("cn", now.day)};
    laws.front().in_force_from = *day_from(1900, 1, 1);  // one law for matters of three years
    const profile::Profiles always(laws, {{"cn", profiles.calendar("cn")}});
    const Texts texts(asked.texts);
    Running running(place, always, searching_bureaus, clock, desk::Recorded::yes, asked.database);
    const Letters letters(always.laws().front(), always.calendar("cn"), searching_bureaus, now, &texts);
    Scanned scanned(place + "/scanned.sqlite");
    std::uint64_t done = 0;
    for (const std::uint64_t size : asked.sizes) {
        fill(running.store(), letters, done, size, [](std::uint64_t) {});
        scanned.add(texts, done, size);
        done = size;
        told(index_figure(running, texts, size, scanned, place));
        for (const std::size_t characters : {2, 4})
            for (const int clients : {1, 8})
                told(found_figure(running, texts, scanned, characters, clients, asked.seconds));
    }
    told(lag_figure(running, letters, done, std::max(asked.seconds, 5.0)));
}

}  // namespace dengwen::bench
