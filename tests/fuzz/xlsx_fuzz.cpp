// Any bytes as a workbook. Since a packed file guards itself by checksums, most inputs are the parts of one,
// put into a sound archive here: workbook, sheet, shared texts and styles, parted by lines of "----".
#include "intake/xlsx.hpp"

#include <zip.h>

#include <array>
#include <cstdint>

#include "rows.hpp"

using namespace dengwen;

namespace {

constexpr std::array parts{"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                           "xl/styles.xml", "xl/_rels/workbook.xml.rels"};

std::string packed(std::string_view text) {
    zip_error_t error;
    zip_source_t* room = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(room, ZIP_TRUNCATE, &error);
    zip_source_keep(room);
    for (const char* part : parts) {
        const auto end = text.find("\n----\n");
        const auto piece = text.substr(0, end);
        zip_file_add(archive, part, zip_source_buffer(archive, piece.data(), piece.size(), 0), 0);
        zip_set_file_compression(archive, zip_get_num_entries(archive, 0) - 1, ZIP_CM_STORE, 0);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 6);
    }
    fuzz::require(zip_close(archive) == 0);
    zip_stat_t stat;
    zip_source_stat(room, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(room);
    zip_source_read(room, bytes.data(), bytes.size());
    zip_source_close(room);
    zip_source_free(room);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const std::string file = text.starts_with("PK") ? std::string(text) : packed(text);
    std::size_t rows = 0;
    try {
        intake::read_xlsx(file, fuzz::checking(rows), "", fuzz::limits());
    } catch (const intake::FileFault& fault) {
        fuzz::require(!fault.words.zh.empty() && !fault.words.en.empty());
    }
    return 0;
}
