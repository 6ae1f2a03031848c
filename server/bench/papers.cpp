#include "bench/papers.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include "paper/defaults.hpp"
#include "paper/press.hpp"
#include "paper/template.hpp"

namespace dengwen::bench {
namespace {

using Moment = std::chrono::steady_clock;

double milliseconds_since(Moment::time_point begin) {
    return std::chrono::duration<double, std::milli>(Moment::now() - begin).count();
}

// A notice of acceptance, among the shortest of papers, as the default template makes it.
paper::Document acceptance() {
    const auto read =
        paper::read_template(paper::default_text("acceptance"), *paper::kind_from("acceptance"));
    paper::Values values;
    values.fields = {{"matter_number", "430102-2026-00000017"},
                     {"petitioner", "李某某"},
                     {"subject", "公开小区电梯更换的招标材料，并退还多收的物业专项维修资金"},
                     {"unit", "某市某区住房和城乡建设局"},
                     {"path", "信访程序"},
                     {"accepted_on", "2026年3月5日"},
                     {"due_on", "2026年5月4日"},
                     {"query_address", "https://petitions.example/follow"}};
    return paper::fill(*read.made, values, "信受〔2026〕17号", *day_from("2026-03-05")).document;
}

// A handling opinion on two demands, which takes two pages.
paper::Document opinion() {
    const auto read = paper::read_template(paper::default_text("opinion"), *paper::kind_from("opinion"));
    paper::Values values;
    values.fields = {{"matter_number", "430102-2026-00000017"},
                     {"petitioner", "李某某"},
                     {"unit", "某市某区住房和城乡建设局"},
                     {"remedy_body", "某市住房和城乡建设局"},
                     {"remedy_days", "30日"},
                     {"papers_to_bring", "身份证明、本意见书和复查申请书"}};
    values.demands = {{{"number", "1"},
                       {"demand", "公开小区电梯更换的招标材料，并退还多收的物业专项维修资金"},
                       {"demand_outcome", "支持。由物业服务企业退还多收部分，并在小区公示栏公布全部票据"},
                       {"demand_facts",
                        "该小区2019年3月归集维修资金1,234,567.00元，2023年6月经业主大会表决，使用42.6万元更换"
                        "三台电梯，票据齐全，但分摊时把已经缴纳的十七户重复计算，多收12345.67元"},
                       {"demand_reason", "重复计算没有依据，应当改正；招标材料属于业主有权知道的内容"},
                       {"demand_basis", "《物业管理条例》和《住宅专项维修资金管理办法》的有关规定"},
                       {"perform_by", "2026年6月30日"}},
                      {{"number", "2"},
                       {"demand", "说明夜间施工噪声为何没有处理"},
                       {"demand_outcome", "解释说明"},
                       {"demand_facts", "现场测量两次，均未超过标准；施工单位已调整时间"},
                       {"demand_reason", "未发现违法行为，已把测量结果告知"}}};
    return paper::fill(*read.made, values, "信处〔2026〕17号", *day_from("2026-03-05")).document;
}

double packings_per_second(const std::string& bytes, double seconds) {
    std::vector<Bytef> packed(compressBound(bytes.size()));
    const auto begin = Moment::now();
    double count = 0;
    while (milliseconds_since(begin) < seconds * 1000) {
        uLongf length = packed.size();
        compress(packed.data(), &length, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
        ++count;
    }
    return count * 1000 / milliseconds_since(begin);
}

}  // namespace

namespace {

paper::Portfolio portfolio() {
    paper::Portfolio out;
    out.cover.title = "信访事项案卷";
    out.cover.day = *day_from("2026-03-05");
    out.contents = "目录";
    paper::Part story{"一、办理经过", 1, false, {}, std::nullopt};
    paper::Table table{{5, 6, 13, 6}, {"日期", "经办", "事项", "依据"}, {}};
    for (int i = 0; i < 100; ++i)
        table.rows.push_back({"2026年3月5日", "某市某区住房和城乡建设局",
                              "转送：某市某区城市管理局\n请依法办理", "《信访工作条例》第二十二条"});
    story.document.blocks = {paper::Heading{1, story.title}, std::move(table)};
    out.parts.push_back(std::move(story));
    for (int i = 0; i < 20; ++i) out.parts.push_back({"信访处理意见书", 1, true, opinion(), std::nullopt});
    return out;
}

// A file of twenty pages, as somebody would attach it.
std::string attached(paper::Press& press) {
    paper::Portfolio file;
    file.cover = opinion();
    file.contents = "目录";
    for (int i = 0; i < 18; ++i) file.parts.push_back({"信", 1, true, opinion(), std::nullopt});
    return press.print(file).pdf;
}

}  // namespace

Figure measure_dossiers(double seconds) {
    paper::Press press;
    paper::Portfolio bound = portfolio();
    const std::string file = attached(press);
    const auto reading = Moment::now();
    auto enclosed = paper::enclose(file, "application/pdf");
    const double reading_ms = milliseconds_since(reading);
    if (!std::holds_alternative<paper::Enclosure>(enclosed))
        throw std::runtime_error("附件没有装订，请安装 qpdf / the file was not bound in: install qpdf");
    const paper::Portfolio alone = bound;
    bound.parts.push_back({"附件", 1, false, {}, std::get<paper::Enclosure>(std::move(enclosed))});
    const paper::Printed first = press.print(bound);
    Figure figure;
    figure.work = "dossiers";
    std::vector<double> samples;
    double pages = 0;
    const auto begin = Moment::now();
    while (milliseconds_since(begin) < seconds * 1000) {
        const auto one = Moment::now();
        const paper::Printed printed = press.print(bound);
        if (printed.pdf != first.pdf) throw std::runtime_error("两次不同 / two differ");
        pages += printed.pages;
        samples.push_back(milliseconds_since(one));
    }
    figure.n = samples.size();
    figure.per_second = pages * 1000 / milliseconds_since(begin);
    figure.p50_ms = percentile(samples, 0.5);
    figure.p99_ms = percentile(samples, 0.99);
    double plain = 0;
    const auto beside = Moment::now();
    while (milliseconds_since(beside) < seconds * 250) plain += press.print(alone).pages;
    figure.limit_per_second = plain * 1000 / milliseconds_since(beside);
    figure.limit = {"同样的页，不装订附件", "the same pages with nothing bound in"};
    figure.note = {fmt::format("每份 {} 页，{} KB；读入 {} KB 的附件 {:.0f} 毫秒", first.pages,
                               first.pdf.size() / 1024, file.size() / 1024, reading_ms),
                   fmt::format("{} pages, {} KB each; reading a file of {} KB apart {:.0f} ms", first.pages,
                               first.pdf.size() / 1024, file.size() / 1024, reading_ms)};
    return figure;
}

Figure measure_papers(double seconds) {
    const paper::Document document = acceptance();
    const auto opening = Moment::now();
    paper::Press press;
    const paper::Printed first = press.print(document);
    const double first_ms = milliseconds_since(opening);
    if (first.pdf.empty()) throw std::runtime_error("文书没有生成 / no paper was made");
    Figure figure;
    figure.work = "papers";
    std::vector<double> samples;
    const auto begin = Moment::now();
    while (milliseconds_since(begin) < seconds * 1000) {
        const auto one = Moment::now();
        if (press.print(document).pdf != first.pdf) throw std::runtime_error("两次不同 / two differ");
        samples.push_back(milliseconds_since(one));
    }
    figure.n = samples.size();
    figure.per_second = static_cast<double>(samples.size()) * 1000 / milliseconds_since(begin);
    figure.p50_ms = percentile(samples, 0.5);
    figure.p99_ms = percentile(samples, 0.99);

    figure.limit_per_second = packings_per_second(first.pdf, seconds / 4);
    figure.limit = {"只用 zlib 压缩同样多的字节", "zlib alone packing as many bytes"};
    figure.note = {
        fmt::format("{} 页，{} 字节；打开字体和第一份 {:.0f} 毫秒", first.pages, first.pdf.size(), first_ms),
        fmt::format("{} page(s), {} bytes; opening the fonts and the first paper {:.0f} ms", first.pages,
                    first.pdf.size(), first_ms)};
    return figure;
}

}  // namespace dengwen::bench
