// Zip: the parts of a packed file, unpacked up to a limit whatever size they claim to have.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "intake/row.hpp"

struct zip;

namespace dengwen::intake {

class Zip {
  public:
    // Keeps a view of `bytes`. Throws FileFault when they are no zip archive or hold too many parts.
    Zip(std::string_view bytes, const RowLimits& limits);

    // Nothing when there is no such part. Throws FileFault past the limit or when the part is damaged.
    std::optional<std::string> part(const std::string& name);

  private:
    struct Closing {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Closing> archive_;
    std::size_t bytes_left_;
};

}  // namespace dengwen::intake
