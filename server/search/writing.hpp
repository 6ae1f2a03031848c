// Writing: the one connection of this process that writes into the index.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "search/index.hpp"
#include "store/sqlite_connection.hpp"

namespace dengwen::search {

class Writing {
  public:
    explicit Writing(const std::string& file);

    Progress progress();
    std::optional<Known> known(MatterNumber matter);
    void begin_anew(std::int64_t whole_until);
    void begin_marking(const std::string& scoping, std::int64_t marked_row);
    std::vector<std::pair<std::int64_t, MatterNumber>> rows(std::int64_t after, int limit);
    bool write(const std::vector<Document>& documents, std::int64_t from, std::int64_t through);
    void write_marks(const std::vector<Document>& documents, std::int64_t through_row);
    void settle();

  private:
    // What is on its way into the index of one matter.
    struct Going {
        const Document* document = nullptr;
        std::int64_t row = 0;  // 0: not known yet
        std::int64_t length = 0;
        std::vector<std::int64_t> marks_before;
    };

    void run(const store::Statement& statement, std::initializer_list<store::Value> values,
             const store::See& see = {});
    template <class Work>
    bool together(Work work);
    void put(const std::vector<Document>& documents);
    void put_new(const Going& going);
    void put_changed(const Going& going);
    std::vector<std::int64_t> ids_of(const std::vector<std::string>& marks);
    std::int64_t id_of(const std::string& mark);

    std::unique_ptr<store::SqliteConnection> connection_;
    std::unordered_map<std::string, std::int64_t> ids_;  // of marks; they are never given anew
};

}  // namespace dengwen::search
