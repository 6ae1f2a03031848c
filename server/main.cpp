// The program: sets the place's offset from UTC and hands over to the commands.
#include <cstdio>
#include <cstdlib>

#include "clock.hpp"
#include "command/commands.hpp"

int main(int argc, char** argv) {
    if (const char* offset = std::getenv("DENGWEN_UTC_OFFSET"); offset && !dengwen::set_utc_offset(offset)) {
        std::fputs("DENGWEN_UTC_OFFSET 须形如 +08:00 / must look like +08:00\n", stderr);
        return 2;
    }
    return dengwen::command::run(argc, argv, dengwen::now);
}
