#include "http/browser.hpp"

#include <array>
#include <utility>

namespace dengwen::http {

namespace {

using Sign = std::pair<std::string_view, std::string_view>;  // what stands in the header, and what it is

// The first that fits: most browsers name the others too.
constexpr std::array programs{
    Sign{"MicroMessenger", "WeChat"},
    Sign{"DingTalk", "DingTalk"},
    Sign{"QQBrowser", "QQ Browser"},
    Sign{"UCBrowser", "UC Browser"},
    Sign{"Edg", "Edge"},
    Sign{"OPR/", "Opera"},
    Sign{"SamsungBrowser", "Samsung"},
    Sign{"Firefox/", "Firefox"},
    Sign{"Chrome/", "Chrome"},
    Sign{"CriOS/", "Chrome"},
    Sign{"FxiOS/", "Firefox"},
    Sign{"Safari/", "Safari"},
    Sign{"curl/", "curl"},
    Sign{"python", "Python"},
};
constexpr std::array systems{
    Sign{"HarmonyOS", "HarmonyOS"}, Sign{"OpenHarmony", "HarmonyOS"},
    Sign{"Windows", "Windows"},     Sign{"Android", "Android"},
    Sign{"iPhone", "iPhone"},       Sign{"iPad", "iPad"},
    Sign{"Macintosh", "Mac"},       Sign{"UOS", "UOS"},
    Sign{"Kylin", "Kylin"},         Sign{"Linux", "Linux"},
};

template <class Signs>
std::string_view first_fitting(const Signs& signs, std::string_view in) {
    for (const auto& [sign, name] : signs)
        if (in.find(sign) != std::string_view::npos) return name;
    return {};
}

}  // namespace

std::string rough_browser(std::string_view user_agent) {
    const std::string_view program = first_fitting(programs, user_agent),
                           system = first_fitting(systems, user_agent);
    if (program.empty() || system.empty()) return std::string(program) + std::string(system);
    return std::string(program) + ", " + std::string(system);
}

}  // namespace dengwen::http
