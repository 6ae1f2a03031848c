// Runs the tests once for every mutant: finds out which tests reach which mutant, then gives each mutant a
// process of its own that runs just those, quickest first, until one fails.
//
// The parent runs no test itself, so every process starts with untouched static values. Prints one line per
// mutant: "ID killed", "ID survived", "ID unreached", "ID timeout".
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "mutation.hpp"

namespace mutation {

constexpr int capacity = 1 << 16;
unsigned char before_main[capacity];
constinit int active = 0;
constinit unsigned char* reached = before_main;

// The library's tables are made before main and ask already then, so this is read before them.
__attribute__((constructor(101))) void read_mutant() {
    if (const char* text = std::getenv("MUTANT")) active = std::atoi(text);
}

}  // namespace mutation

namespace dengwen::scenarios {
void enlist();
}

namespace {

struct Case {
    std::string name;
    double seconds = 0;
    std::vector<unsigned char> reached;
};

void* shared(std::size_t size) {
    void* room = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) std::abort();
    return room;
}

bool passes(const std::string& name) {
    GTEST_FLAG_SET(filter, name);
    return RUN_ALL_TESTS() == 0;
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    const auto& unit = *testing::UnitTest::GetInstance();
    for (int i = 0; i < unit.total_test_suite_count(); ++i) {
        const auto& suite = *unit.GetTestSuite(i);
        for (int j = 0; j < suite.total_test_count(); ++j)
            found.push_back(std::string(suite.name()) + "." + suite.GetTestInfo(j)->name());
    }
    return found;
}

int wait_for(pid_t child) {
    int status = 0;
    if (waitpid(child, &status, 0) != child) std::abort();
    return status;
}

// Each case in a process of its own, so that values made on first use are made again in each.
std::vector<Case> survey() {
    std::vector<Case> cases;
    auto* room = static_cast<unsigned char*>(shared(mutation::capacity));
    for (const auto& name : names()) {
        std::memset(room, 0, mutation::capacity);
        const auto begin = std::chrono::steady_clock::now();
        const pid_t child = fork();
        if (child == 0) {
            mutation::reached = room;
            _exit(passes(name) ? 0 : 1);
        }
        if (wait_for(child) != 0) {
            std::printf("the test %s fails without any mutant\n", name.c_str());
            std::exit(2);
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        cases.push_back({name, took.count(), std::vector<unsigned char>(room, room + mutation::capacity)});
    }
    std::stable_sort(cases.begin(), cases.end(),
                     [](const Case& a, const Case& b) { return a.seconds < b.seconds; });
    return cases;
}

// A change may make a loop endless. Counted is the time of the processor, so that a busy machine kills
// nothing.
void allow(double seconds) {
    itimerval limit{};
    limit.it_value.tv_sec = static_cast<time_t>(seconds);
    limit.it_value.tv_usec = static_cast<suseconds_t>((seconds - std::floor(seconds)) * 1e6);
    setitimer(ITIMER_PROF, &limit, nullptr);
}

// 0: every test passed, the mutant lives.
[[noreturn]] void try_mutant(int id, const std::vector<const Case*>& cases) {
    mutation::active = id;
    for (const Case* one : cases) {
        allow(1 + 10 * one->seconds);
        if (!passes(one->name)) _exit(1);
    }
    _exit(0);
}

// A mutant asked for before main lives in a table already made: it needs a program started anew.
[[noreturn]] void try_anew(int id, char** arguments) {
    allow(60);
    setenv("MUTANT", std::to_string(id).c_str(), 1);
    execv("/proc/self/exe", arguments);
    _exit(127);
}

}  // namespace

int main(int argc, char** argv) {
    dengwen::scenarios::enlist();
    testing::InitGoogleTest(&argc, argv);
    auto& listeners = testing::UnitTest::GetInstance()->listeners();
    delete listeners.Release(listeners.default_result_printer());
    if (mutation::active != 0) {
        GTEST_FLAG_SET(fail_fast, true);
        return RUN_ALL_TESTS();
    }
    if (argc < 3) {
        std::printf("usage: mutants JOBS FIRST LAST\n");
        return 2;
    }
    const int jobs = std::atoi(argv[1]);
    const int first = std::atoi(argv[2]);
    const int last = argc > 3 ? std::atoi(argv[3]) : first;
    // The tests' own words are many; only the verdicts go out.
    std::FILE* verdicts = fdopen(dup(1), "w");
    if (!std::freopen("/dev/null", "w", stderr)) return 2;
    const auto cases = survey();
    if (!std::freopen("/dev/null", "w", stdout)) return 2;

    std::map<pid_t, int> running;
    const auto settle = [&] {
        int status = 0;
        const pid_t child = wait(&status);
        const char* verdict = "killed";
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) verdict = "timeout";
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) verdict = "survived";
        std::fprintf(verdicts, "%d %s\n", running.at(child), verdict);
        std::fflush(verdicts);
        running.erase(child);
    };
    for (int id = first; id <= last; ++id) {
        std::vector<const Case*> reaching;
        for (const auto& one : cases)
            if (one.reached[id]) reaching.push_back(&one);
        const bool anew = mutation::before_main[id] != 0;
        if (!anew && reaching.empty()) {
            std::fprintf(verdicts, "%d unreached\n", id);
            continue;
        }
        while (static_cast<int>(running.size()) >= jobs) settle();
        const pid_t child = fork();
        if (child == 0) {
            if (anew) try_anew(id, argv);
            try_mutant(id, reaching);
        }
        running[child] = id;
    }
    while (!running.empty()) settle();
    std::fclose(verdicts);
    return 0;
}
