// The file is first written anew by qpdf's own program, in a process that may use little memory and time and
// whose end is no end of ours: no object in what comes out is packed, so that reading it here unpacks
// nothing. Of each page its drawing and what that needs are taken; actions, scripts, forms and links stay
// behind.
#include "paper/binding.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "paper/measures.hpp"

namespace dengwen::paper {

namespace {

constexpr std::size_t rewritten_bytes_max = 60'000'000;

// MemoryFile: a file without a name, gone with the last who has it open.
class MemoryFile {
  public:
    MemoryFile() : descriptor_(memfd_create("enclosed", MFD_CLOEXEC)) {
        if (descriptor_ < 0) throw std::runtime_error("no file in memory can be made");
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    int descriptor() const { return descriptor_; }

    void write(const std::string& bytes) const {
        for (std::size_t at = 0; at < bytes.size();) {
            const ssize_t done = ::write(descriptor_, bytes.data() + at, bytes.size() - at);
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) throw std::runtime_error("a file in memory cannot be written");
            at += static_cast<std::size_t>(done);
        }
    }

    std::string read() const {
        struct stat about {};
        if (::fstat(descriptor_, &about) != 0 || about.st_size < 0) return {};
        const auto size = static_cast<std::size_t>(about.st_size);
        if (size > rewritten_bytes_max) return {};
        std::string bytes(size, '\0');
        for (std::size_t at = 0; at < size;) {
            const ssize_t done = ::pread(descriptor_, bytes.data() + at, size - at, static_cast<off_t>(at));
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) return {};
            at += static_cast<std::size_t>(done);
        }
        return bytes;
    }

  private:
    int descriptor_;
};

constexpr int not_found = 127;  // what `timeout` and `prlimit` say of a program that is not there

// Runs qpdf on the file as its third descriptor, and what it writes goes to `out`.
int run_qpdf(const std::vector<std::string>& options, const MemoryFile& in, const MemoryFile& out) {
    std::vector<std::string> words{
        "timeout",  "--kill-after=1",  "8",
        "prlimit",  "--as=1500000000", "--cpu=6",
        "--core=0", "--nofile=32",     "--fsize=" + std::to_string(rewritten_bytes_max),
        "qpdf"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::string path = "PATH=/usr/bin:/bin", language = "LC_ALL=C";
    std::array<char*, 3> surroundings{path.data(), language.data(), nullptr};

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, out.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, in.descriptor(), 3);
    posix_spawn_file_actions_addclosefrom_np(&files, 4);  // nothing else of ours is open there
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, "/usr/bin/timeout", &files, nullptr, arguments.data(), surroundings.data());
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0) return not_found;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void open_quietly(QPDF& file, const std::string& bytes) {
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);
    file.processMemoryFile("pages", bytes.data(), bytes.size());
}

// The page as one drawing that can be put anywhere; its bytes stay as they are.
QPDFObjectHandle drawing_of(QPDF& file, QPDFPageObjectHelper page) {
    QPDFObjectHandle contents = page.getObjectHandle().getKey("/Contents");
    QPDFObjectHandle drawing =
        contents.isStream() ? contents.copyStream() : QPDFObjectHandle::newStream(&file, "");
    QPDFObjectHandle about = drawing.getDict();
    about.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    about.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    about.replaceKey("/BBox", page.getTrimBox(false).shallowCopy());
    about.replaceKey("/Matrix", QPDFObjectHandle::newArray(page.getMatrixForTransformations()));
    QPDFObjectHandle needs = page.getAttribute("/Resources", false);
    about.replaceKey("/Resources",
                     needs.isDictionary() ? needs.shallowCopy() : QPDFObjectHandle::newDictionary());
    QPDFObjectHandle group = page.getObjectHandle().getKey("/Group");
    if (group.isDictionary()) about.replaceKey("/Group", group);
    return drawing;
}

void put(QPDF& ours, QPDFPageObjectHelper onto, QPDFObjectHandle drawing, const Frame& frame) {
    const QPDFObjectHandle copy = ours.copyForeignObject(drawing);
    QPDFObjectHandle needs = onto.getAttribute("/Resources", true);
    if (!needs.isDictionary()) {
        needs = QPDFObjectHandle::newDictionary();
        onto.getObjectHandle().replaceKey("/Resources", needs);
    }
    if (!needs.getKey("/XObject").isDictionary())
        needs.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
    else
        needs.replaceKey("/XObject", needs.getKey("/XObject").shallowCopy());
    needs.getKey("/XObject").replaceKey("/Enclosed", copy);
    const QPDFObjectHandle::Rectangle room(frame.left, page_height - frame.top - frame.height,
                                           frame.left + frame.width, page_height - frame.top);
    const std::string drawn = onto.placeFormXObject(copy, "/Enclosed", room, true, true, false);
    onto.addPageContents(QPDFObjectHandle::newStream(&ours, drawn), true);
}

// Cairo's own links leave objects behind that are named and never written.
void lead(QPDF& ours, std::vector<QPDFPageObjectHelper>& pages, const Leap& leap) {
    const auto number = [](double points) { return QPDFObjectHandle::newReal(points, 2); };
    QPDFObjectHandle page = pages.at(static_cast<std::size_t>(leap.page) - 1).getObjectHandle();
    QPDFObjectHandle target = QPDFObjectHandle::newArray();
    target.appendItem(pages.at(static_cast<std::size_t>(leap.to) - 1).getObjectHandle());
    target.appendItem(QPDFObjectHandle::newName("/XYZ"));
    target.appendItem(number(0));
    target.appendItem(number(page_height - leap.height));
    target.appendItem(QPDFObjectHandle::newNull());
    QPDFObjectHandle link = QPDFObjectHandle::newDictionary();
    link.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    link.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
    link.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    link.replaceKey("/Rect", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                 leap.from.left, page_height - leap.from.top - leap.from.height,
                                 leap.from.left + leap.from.width, page_height - leap.from.top)));
    link.replaceKey("/Dest", target);
    if (!page.getKey("/Annots").isArray()) page.replaceKey("/Annots", QPDFObjectHandle::newArray());
    page.getKey("/Annots").appendItem(ours.makeIndirectObject(link));
}

}  // namespace

std::variant<Enclosure, Unbound> enclose_pdf(const std::string& bytes) {
    const MemoryFile in;
    in.write(bytes);
    const std::string file = "/proc/self/fd/3";
    const int is_protected = run_qpdf({"--is-encrypted", file}, in, MemoryFile());
    if (is_protected == not_found) return Unbound::no_binder;
    if (is_protected == 0) return Unbound::is_protected;
    const MemoryFile out;
    const int done = run_qpdf({"--warning-exit-0", "--coalesce-contents", "--flatten-annotations=all",
                               "--object-streams=disable", "--remove-unreferenced-resources=yes", file, "-"},
                              in, out);
    if (done != 0) return Unbound::unreadable;
    Enclosure enclosed{EnclosureKind::pdf, out.read(), 0, {}};
    try {
        QPDF read;
        open_quietly(read, enclosed.bytes);
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(read).getAllPages();
        if (pages.empty()) return Unbound::unreadable;
        if (pages.size() > static_cast<std::size_t>(enclosed_pages_max)) return Unbound::too_many_pages;
        for (QPDFPageObjectHelper& page : pages) drawing_of(read, page);
        enclosed.pages = static_cast<int>(pages.size());
    } catch (const std::exception&) {
        return Unbound::unreadable;
    }
    return enclosed;
}

std::string bind_in(const std::string& pdf, const std::vector<Bound>& files, const Frame& frame,
                    const std::vector<Leap>& leaps) {
    std::vector<std::unique_ptr<QPDF>> others;  // read from until all is written
    QPDF ours;
    open_quietly(ours, pdf);
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(ours).getAllPages();
    for (const Bound& one : files) {
        others.push_back(std::make_unique<QPDF>());
        QPDF& other = *others.back();
        open_quietly(other, one.file->bytes);
        std::size_t at = static_cast<std::size_t>(one.page) - 1;
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(other).getAllPages())
            put(ours, pages.at(at++), drawing_of(other, page), frame);
    }
    for (const Leap& leap : leaps) lead(ours, pages, leap);
    QPDFWriter writer(ours);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> written(writer.getBuffer());
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace dengwen::paper
