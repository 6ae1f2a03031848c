#include "http/form.hpp"

#include <algorithm>

namespace dengwen::http {

namespace {

constexpr std::size_t fields_max = 2000;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                    [](char a, char b) { return lower(a) == lower(b); });
}

// The value of `; name="…"` in a header; browsers write a quotation mark inside it as %22.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    for (std::size_t at = header.find(';'); at != std::string_view::npos;) {
        ++at;
        while (at < header.size() && (header[at] == ' ' || header[at] == '\t')) ++at;
        const auto equals = header.find('=', at);
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string_view found = header.substr(at, equals - at);
        std::string value;
        std::size_t i = equals + 1;
        if (i < header.size() && header[i] == '"') {
            for (++i; i < header.size() && header[i] != '"'; ++i) value += header[i];
            if (i == header.size()) return std::nullopt;
            at = header.find(';', i);
        } else {
            at = header.find(';', i);
            value = std::string(header.substr(i, at == std::string_view::npos ? at : at - i));
        }
        if (found.size() == name.size() && begins_with(found, name)) return value;
    }
    return std::nullopt;
}

std::string plain_name(std::string_view name) {
    const auto folder = name.find_last_of("/\\");
    std::string out(folder == std::string_view::npos ? name : name.substr(folder + 1));
    for (std::size_t at; (at = out.find("%22")) != std::string::npos;) out.replace(at, 3, "\"");
    return out;
}

struct Head {
    std::optional<std::string> name, file_name;
    std::string type;
};

Head head_of(std::string_view text) {
    Head head;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
        if (begins_with(line, "content-disposition:")) {
            head.name = parameter(line, "name");
            head.file_name = parameter(line, "filename");
        } else if (begins_with(line, "content-type:")) {
            const auto at = line.find_first_not_of(" \t", 13);
            if (at != std::string_view::npos) head.type = std::string(line.substr(at));
        }
    }
    return head;
}

std::optional<Form> multipart(std::string_view body, const std::string& boundary) {
    if (boundary.empty() || boundary.size() > 70) return std::nullopt;
    const std::string delimiter = "--" + boundary;
    if (body.substr(0, delimiter.size()) != delimiter) return std::nullopt;
    Form form;
    std::size_t at = delimiter.size();
    while (body.substr(at, 2) == "\r\n") {
        const auto head_end = body.find("\r\n\r\n", at);
        if (head_end == std::string_view::npos) return std::nullopt;
        const auto end = body.find("\r\n" + delimiter, head_end + 2);
        if (end == std::string_view::npos) return std::nullopt;
        const Head head = head_of(body.substr(at + 2, head_end - at - 2));
        if (!head.name || form.fields.size() + form.files.size() >= fields_max) return std::nullopt;
        const std::size_t from = head_end + 4;
        const std::string_view bytes = from > end ? std::string_view{} : body.substr(from, end - from);
        if (!head.file_name) {
            form.fields.emplace_back(*head.name, std::string(bytes));
        } else if (!head.file_name->empty()) {
            form.files.push_back({*head.name, plain_name(*head.file_name), head.type, bytes});
        }
        at = end + 2 + delimiter.size();
    }
    if (body.substr(at, 2) != "--") return std::nullopt;
    return form;
}

}  // namespace

std::string Form::value(std::string_view name) const {
    const std::string* found = find(fields, name);
    return found ? *found : std::string();
}

std::vector<std::string> Form::values(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [key, value] : fields)
        if (key == name) out.push_back(value);
    return out;
}

std::optional<Form> form_of(const Request& request) {
    const std::string_view type = request.header("Content-Type");
    if (begins_with(type, "multipart/form-data"))
        return multipart(request.body, parameter(type, "boundary").value_or(""));
    if (!begins_with(type, "application/x-www-form-urlencoded")) return std::nullopt;
    auto fields = form_fields(request.body);
    if (!fields || fields->size() > fields_max) return std::nullopt;
    return Form{std::move(*fields), {}};
}

bool sent_from_elsewhere(const Request& request) {
    const std::string_view site = request.header("Sec-Fetch-Site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    const std::string_view origin = request.header("Origin");
    if (origin.empty()) return false;
    const auto host = origin.find("://");
    return host == std::string_view::npos || origin.substr(host + 3) != request.header("Host");
}

}  // namespace dengwen::http
