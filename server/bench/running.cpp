#include "bench/running.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "bench/http_client.hpp"
#include "desk/passwords.hpp"
#include "signing/signing_key.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::bench {

Running::Running(const std::string& directory, const profile::Profiles& profiles, int bureaus,
                 desk::Clockwork clock, desk::Recorded recorded, const std::string& database)
    : store_({directory, database}),
      desk_(store_, profiles, "cn", clock, recorded),
      sign_in_(store_, clock, desk::new_sign_in_key()),
      house_{desk_, sign_in_} {
    sign_in_.require_factor(false);  // one request signs in
    const std::string vault_key = directory + "/vault.key";
    if (!std::filesystem::exists(vault_key)) vault::keep(*vault::VaultKey::made(), vault_key);
    desk_.set_vault_key(vault::load(vault_key));
    if (desk_.offices()->units().empty())
        for (const Unit& unit : bench_units(bureaus))
            if (const auto faults = desk_.save_unit(unit); !faults.empty())
                throw std::logic_error(faults.front());
    searching_.emplace(desk_, directory + "/search.sqlite", vault::load(vault_key), nullptr);
    house_.searching = &*searching_;
    desk_.set_receipt_key(signing::SigningKey::made("bench.invalid/ledger"));
    dispatch_.emplace(house_);
    server_.emplace(
        http::ServeOptions{},
        [this](std::shared_ptr<http::Request> request, http::Respond respond) {
            (*dispatch_)(std::move(request), std::move(respond));
        },
        [this](http::Method method, std::string_view path) { return dispatch_->bytes_max(method, path); },
        [this](int status) { dispatch_->refused(status); });
}

std::string Running::sign_in(const std::string& unit, Role role) {
    Officer officer;
    officer.id = unit + "-officer";
    officer.name = officer.id;
    officer.unit = unit;
    officer.roles = {role};
    const std::string password = desk::new_one_time_password();
    store_.save(store::StoredOfficer{officer, officer.name, desk::password_digest(password), false});
    const HttpAnswer answer = ask_once(
        port(),
        post("/api/v1/sessions", fmt::format(R"({{"officer":"{}","password":"{}"}})", officer.id, password)));
    const auto begin = answer.head.find("dengwen_session=");
    if (answer.status / 100 != 2 || begin == std::string::npos)
        throw std::runtime_error(
            fmt::format("the benchmark could not sign in: {} {}", answer.status, answer.body));
    return "Cookie: " + answer.head.substr(begin, answer.head.find_first_of(";\r", begin) - begin) + "\r\n";
}

}  // namespace dengwen::bench
