#include "intake/zip.hpp"

#include <zip.h>

namespace dengwen::intake {
namespace {

// Tables pack well, but not like this.
constexpr std::size_t suspicious_from = 8u * 1024 * 1024, ratio_max = 400;

struct PartClosing {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

[[noreturn]] void damaged() { throw FileFault({"工作簿已损坏", "the workbook is damaged"}); }

}  // namespace

void Zip::Closing::operator()(zip* archive) const { zip_discard(archive); }

Zip::Zip(std::string_view bytes, const RowLimits& limits) : bytes_left_(limits.unpacked_bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) zip_source_free(source);
        throw FileFault({"不是 XLSX 工作簿", "not an XLSX workbook"});
    }
    archive_.reset(archive);
    if (zip_get_num_entries(archive, 0) > static_cast<zip_int64_t>(limits.packed_parts))
        throw FileFault({"工作簿的部件过多", "the workbook has too many parts"});
}

std::optional<std::string> Zip::part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), 0);
    if (index < 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, PartClosing> part(
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!part) damaged();
    zip_stat_t status;
    const bool known = zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &status) == 0 &&
                       (status.valid & ZIP_STAT_COMP_SIZE) != 0;
    const std::size_t packed = known ? static_cast<std::size_t>(status.comp_size) : 0;
    std::string text;
    char buffer[1 << 16];
    for (;;) {
        const zip_int64_t got = zip_fread(part.get(), buffer, sizeof buffer);
        if (got < 0) damaged();
        if (got == 0) return text;
        // Counted as they come: the size a part claims in its header is the packer's word only.
        if (static_cast<std::size_t>(got) > bytes_left_)
            throw FileFault({"工作簿展开后过大", "the workbook is too large when unpacked"});
        bytes_left_ -= static_cast<std::size_t>(got);
        if (known && text.size() > suspicious_from && text.size() / ratio_max > packed)
            throw FileFault({"工作簿压缩得异常，可能是压缩炸弹", "the workbook is packed beyond measure"});
        text.append(buffer, static_cast<std::size_t>(got));
    }
}

}  // namespace dengwen::intake
