#include "notify/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/act.hpp"
#include "notify/route.hpp"

namespace dengwen::notices {
namespace {

constexpr const char* cursor_name = "outgoing";
constexpr int events_at_once = 256;

[[noreturn]] void fail(const char* doing, const std::string& path) {
    throw store::Fault(std::string("could not ") + doing + " " + path + ": " + std::strerror(errno));
}

class Descriptor {
  public:
    Descriptor(const std::string& path, int flags) : number(::open(path.c_str(), flags | O_CLOEXEC, 0640)) {
        if (number < 0) fail("open", path);
    }
    ~Descriptor() { ::close(number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    const int number;
};

Words words_for(const store::Message& message) {
    const auto act = act_from(message.word);
    // Events that are no act: a paper of one, and a deadline counted again under a newly published calendar.
    const Words what = act                       ? row(*act).name
                       : message.word == "paper" ? Words{"有新的文书", "a paper was issued"}
                                                 : Words{"期限重新计算", "deadline counted again"};
    const std::string number = text(message.matter);
    return {"信访事项 " + number + "：" + what.zh, "Petition matter " + number + ": " + what.en};
}

std::string name_of(const store::Message& message) {
    return text(message.matter) + "-" + std::to_string(message.seq) + "-" + std::to_string(message.ordinal) +
           ".json";
}

std::string body_of(const store::Message& message) {
    const Words words = words_for(message);
    const nlohmann::json body{{"number", text(message.matter)},
                              {"noun", message.word},
                              {"to", message.to},
                              {"day", iso(message.day)},
                              {"words", {{"zh", words.zh}, {"en", words.en}}}};
    return body.dump(2) + "\n";
}

void write_whole(const std::string& path, const std::string& bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    for (std::size_t written = 0; written < bytes.size();) {
        const ssize_t count = ::write(file.number, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("write", path);
        written += static_cast<std::size_t>(count);
    }
}

void sync(const std::string& path, int flags) {
    const Descriptor file(path, flags);
    if (::fsync(file.number) != 0) fail("sync", path);
}

}  // namespace

Spool::Spool(store::Store& store, std::string directory, std::function<void(const std::string&)> say)
    : store_(store),
      directory_(std::move(directory)),
      following_([this] { return hand_over().has_value(); }, std::move(say)) {}

std::optional<int> Spool::hand_over() {
    const std::int64_t before = store_.cursor(cursor_name);
    const store::Messages next = store_.messages(before, events_at_once);
    if (next.through == before) return std::nullopt;
    std::error_code trouble;
    std::filesystem::create_directories(directory_, trouble);
    if (trouble) throw store::Fault("could not make " + directory_ + ": " + trouble.message());
    // Written all, then synced all: the first sync carries most of the others.
    std::vector<std::pair<std::string, std::string>> files;
    for (const store::Message& message : next.messages) {
        const std::string name = name_of(message);
        files.emplace_back(directory_ + "/." + name, directory_ + "/" + name);
        write_whole(files.back().first, body_of(message));
    }
    for (const auto& [draft, name] : files) sync(draft, O_RDONLY);
    for (const auto& [draft, name] : files) {
        if (::rename(draft.c_str(), name.c_str()) != 0) fail("name", name);
    }
    if (!files.empty()) sync(directory_, O_RDONLY | O_DIRECTORY);
    store_.set_cursor(cursor_name, next.through);
    return static_cast<int>(next.messages.size());
}

void spool(const store::Reminder& reminder, const std::string& directory) {
    std::error_code trouble;
    std::filesystem::create_directories(directory, trouble);
    if (trouble) throw store::Fault("could not make " + directory + ": " + trouble.message());
    const std::string name = name_of(reminder) + ".json", draft = directory + "/." + name;
    const std::string number = text(reminder.matter), day = iso(reminder.last_day);
    const nlohmann::json body{{"number", number},
                              {"noun", std::string(reminder_word)},
                              {"to", reminder.unit},
                              {"day", day},
                              {"words",
                               {{"zh", "信访事项 " + number + "：期限将到，" + day},
                                {"en", "Petition matter " + number + ": it falls due on " + day}}}};
    write_whole(draft, body.dump(2) + "\n");
    sync(draft, O_RDONLY);
    if (::rename(draft.c_str(), (directory + "/" + name).c_str()) != 0) fail("name", name);
    sync(directory, O_RDONLY | O_DIRECTORY);
}

void Spool::rebuild() { store_.set_cursor(cursor_name, 0); }

}  // namespace dengwen::notices
