// Diversion (导入法定途径): which path, which body and file.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_diversion(Object& body) {
    DiversionAsked asked;
    asked.path = body.word("path", path_from);
    asked.pointer = body.content("pointer", limit::reason, "pointer");
    return asked;
}

}  // namespace dengwen::http
