#include "http/browser.hpp"

#include <gtest/gtest.h>

namespace dengwen::http {
namespace {

TEST(Browser, IsNamedInRoughWords) {
    EXPECT_EQ(
        rough_browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                      "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
        "Edge, Windows");
    EXPECT_EQ(rough_browser("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"),
              "Firefox, Linux");
    EXPECT_EQ(rough_browser("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                            "HeadlessChrome/126.0.0.0 Safari/537.36"),
              "Chrome, Linux");
    EXPECT_EQ(rough_browser("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
                            "(KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49"),
              "WeChat, iPhone");
    EXPECT_EQ(rough_browser("curl/7.88.1"), "curl");
    EXPECT_EQ(rough_browser("something else"), "");
    EXPECT_EQ(rough_browser(""), "");
}

}  // namespace
}  // namespace dengwen::http
