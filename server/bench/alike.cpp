#include "bench/alike.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>

#include "same/neighbours.hpp"
#include "same/reading.hpp"

namespace dengwen::bench {
namespace {

using Ticks = std::chrono::steady_clock;

constexpr std::size_t asked_for = 10;
constexpr std::size_t scans_max = 200;

constexpr std::array<std::string_view, 16> counties{
    "岳秀区", "临江区", "北湾县", "望岭区", "清河县", "南坪区", "东塘区", "柳溪市",
    "石门县", "白沙区", "金陵区", "长垣县", "云岭区", "松江区", "龙泉市", "安平县"};
constexpr std::u32string_view heads =
    U"青枫槐荫松涛白鹭映山望月石桥柳溪金桂兰亭翠竹锦绣碧水凤凰龙泉紫薇玉兰芙蓉春江秋实";
constexpr std::array<std::string_view, 12> ends{"小区", "花园", "家园", "雅苑", "新城", "公寓",
                                                "村",   "路",   "街",   "中学", "广场", "市场"};
constexpr std::array<std::string_view, 24> troubles{
    "楼下烧烤店油烟扰民", "电梯坏了没人修",         "拖欠民工工资",         "公交线路停运",
    "自来水发黄有异味",   "夜间施工噪音太大",       "占道停车堵住消防通道", "垃圾站臭味难闻",
    "路灯不亮行人摔伤",   "房产证迟迟办不下来",     "幼儿园收费太高",       "物业费涨价没有公示",
    "违章搭建无人拆除",   "广场舞音响声音太大",     "下水道堵塞污水外溢",   "拆迁补偿款没有到位",
    "养犬不牵绳咬伤孩子", "学校周边道路没有斑马线", "麻将馆通宵营业",       "外墙瓷砖脱落伤人",
    "天然气迟迟没有接通", "地下车库漏水积水",       "快递点占用楼道",       "工地扬尘没有遮盖"};
constexpr std::array<std::string_view, 16> sayings{"我们多次向社区反映，一直没有结果。",
                                                   "请有关部门派人到现场看一看。",
                                                   "附近住着很多老人和孩子，生活受到影响。",
                                                   "上个月打过热线，答复说正在处理。",
                                                   "希望能给一个明确的时间。",
                                                   "已经严重影响正常休息。",
                                                   "物业说不归他们管，社区也说管不了。",
                                                   "照片和录音都有，可以提供。",
                                                   "几十户居民联名要求尽快解决。",
                                                   "去年也出过一次同样的事。",
                                                   "开发商承诺过，现在没有人承认。",
                                                   "恳请领导百忙之中过问一下。",
                                                   "如果再不处理，迟早要出事故。",
                                                   "我们的要求并不高，只想要一个说法。",
                                                   "从早上六点一直到半夜都这样。",
                                                   "有关人员来过一次，看了看就走了。"};

class Speaker {
  public:
    explicit Speaker(std::uint32_t seed) : random_(seed) {}

    same::Message say() {
        std::string where(one_of(counties));
        std::string name;
        for (int part = 0; part < 3; part++) {
            const char32_t character = heads[random_() % heads.size()];
            name += {static_cast<char>(0xE0 | (character >> 12U)),
                     static_cast<char>(0x80 | ((character >> 6U) & 0x3FU)),
                     static_cast<char>(0x80 | (character & 0x3FU))};
        }
        name += one_of(ends);
        const std::string trouble(one_of(troubles));
        same::Message message;
        message.title = random_() % 2 == 0 ? where + name + trouble : "请问" + name + trouble + "怎么办";
        message.text =
            "我们住在" + where + name + std::to_string(random_() % 40 + 1) + "栋，" + trouble + "。";
        const std::size_t count = 2 + random_() % 5;
        for (std::size_t at = 0; at < count; at++) message.text += one_of(sayings);
        return message;
    }

  private:
    template <std::size_t count>
    std::string_view one_of(const std::array<std::string_view, count>& all) {
        return all[random_() % count];
    }

    std::mt19937 random_;
};

double passed_ms(Ticks::time_point begin) {
    return std::chrono::duration<double, std::milli>(Ticks::now() - begin).count();
}

// How many of the nearest were found; what is as near as the last of them counts as one of them.
std::size_t found_of(const std::vector<same::Candidate>& found, const std::vector<same::Candidate>& nearest) {
    if (nearest.empty()) return 0;
    const double last = nearest.back().nearness - 1e-12;
    const auto count = std::count_if(found.begin(), found.end(),
                                     [&](const same::Candidate& one) { return one.nearness >= last; });
    return std::min(nearest.size(), static_cast<std::size_t>(count));
}

struct Filled {
    same::Rarity rarity;
    same::Neighbours index;
    Speaker speaker{2020};

    same::Read next() {
        same::Read read = same::read(speaker.say());
        same::weigh(read, rarity);
        return read;
    }
};

void fill(Filled& filled, std::uint64_t size) {
    while (filled.index.size() < size) {
        same::Read read = same::read(filled.speaker.say());
        filled.rarity.add(read);
        same::weigh(read, filled.rarity);
        filled.index.add(read);
    }
}

Figure measure_size(Filled& filled, double seconds) {
    Figure figure;
    figure.work = "alike";
    std::vector<double> times;
    std::vector<double> scans;
    std::size_t nearest_count = 0;
    std::size_t found_count = 0;
    for (const auto begin = Ticks::now(); passed_ms(begin) < seconds * 1000 || times.size() < 100;) {
        const same::Read asked = filled.next();
        const auto started = Ticks::now();
        const auto found = filled.index.like(asked, asked_for);
        times.push_back(passed_ms(started));
        if (scans.size() == scans_max) continue;
        const auto scanned = Ticks::now();
        const auto nearest = filled.index.like_by_scan(asked, asked_for);
        scans.push_back(passed_ms(scanned));
        nearest_count += nearest.size();
        found_count += found_of(found, nearest);
    }
    double sum = 0;
    for (const double time : times) sum += time;
    double scan_sum = 0;
    for (const double time : scans) scan_sum += time;
    figure.n = times.size();
    figure.per_second = 1000.0 * static_cast<double>(times.size()) / sum;
    figure.limit_per_second = 1000.0 * static_cast<double>(scans.size()) / scan_sum;
    figure.p50_ms = percentile(times, 0.5);
    figure.p99_ms = percentile(times, 0.99);
    const double recall =
        nearest_count > 0 ? static_cast<double>(found_count) / static_cast<double>(nearest_count) : 0;
    figure.limit = {"同样的问题与每一件逐一比较", "the same questions compared with every entry"};
    const std::size_t megabytes = filled.index.bytes() >> 20U;
    figure.note = {
        fmt::format("{} 件中找最近的 {} 件；{} 次逐一比较中找回 {:.4f}；逐一比较 p99 {:.0f} 毫秒；索引 {} MB",
                    filled.index.size(), asked_for, scans.size(), recall, percentile(scans, 0.99), megabytes),
        fmt::format("the {} nearest of {}; recall {:.4f} over {} scans; a scan p99 {:.0f} ms; index {} MB",
                    asked_for, filled.index.size(), recall, scans.size(), percentile(scans, 0.99),
                    megabytes)};
    return figure;
}

}  // namespace

void measure_alike(const std::vector<std::uint64_t>& sizes, double seconds, const Told& told) {
    Filled filled;
    for (const std::uint64_t size : sizes) {
        fill(filled, size);
        told(measure_size(filled, seconds));
    }
}

}  // namespace dengwen::bench
