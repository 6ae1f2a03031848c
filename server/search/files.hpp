// Files: the index's file as each of its connections opens it; seen only by the index's own files.
#pragma once

#include <memory>
#include <string>

#include "store/sqlite_connection.hpp"

namespace dengwen::search {

std::unique_ptr<store::SqliteConnection> opened(const std::string& file, int cache_kilobytes);

}  // namespace dengwen::search
