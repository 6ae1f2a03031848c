// Page: a server-rendered answer, and how a page joins the table of routes.
//
// A file http/pages_*.cpp gives `std::vector<Route> <name>_pages()`; routes.cpp lists them. Pages are read
// without signing in; forms post application/x-www-form-urlencoded or multipart (see form.hpp).
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "http/routes.hpp"

namespace dengwen::http {

// What every page may load: nothing but our own files, and no script or style inside the page. Text becomes a
// page or a script only through a policy that is named here: the pages' own script has one, and the
// workbench's framework.
inline constexpr const char* content_policy =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types dengwen vue";

// What every answer carries, of whatever kind, unless it says something stricter of its own.
inline constexpr std::array<std::pair<const char*, const char*>, 7> safety_headers{{
    {"X-Content-Type-Options", "nosniff"},
    // Not no-referrer: under that a browser sends its own forms with "Origin: null".
    {"Referrer-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", content_policy},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
     "microphone=(), midi=(), payment=(), usb=(), publickey-credentials-create=(self), "
     "publickey-credentials-get=(self)"},
}};
// Over TLS: a browser that was here comes over TLS from now on, whatever a link or a typed address says.
inline constexpr std::pair<const char*, const char*> transport_policy{"Strict-Transport-Security",
                                                                      "max-age=31536000"};

struct Page {
    int status = 200;
    std::string html;
    std::vector<Header> headers;  // added to the security headers every answer carries
    std::string type = "text/html; charset=utf-8";
};

using PageAnswer = std::function<void(Page)>;

// A page made at once: Page show(House&, const Request&).
Handler page(std::function<Page(House&, const Request&)> make);
// A page answered later (after a commit): void file(House&, RequestPtr, PageAnswer).
Handler page_later(std::function<void(House&, RequestPtr, PageAnswer)> make);

// Sends the browser elsewhere after a POST (303 See Other).
Page go_to(std::string location);

}  // namespace dengwen::http
