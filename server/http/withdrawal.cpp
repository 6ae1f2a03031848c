// Withdrawal (撤回): the signed statement.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_withdrawal(Object& body) {
    return WithdrawalAsked{body.content("statement", limit::reason, "statement")};
}

}  // namespace dengwen::http
