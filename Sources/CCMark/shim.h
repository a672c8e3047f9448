#if !__has_include(<cmark.h>)
#error "libcmark is missing. Debian, Ubuntu: sudo apt-get install libcmark-dev pkg-config. macOS: brew install cmark pkg-config. Or run `make site`, which does it."
#endif
#include <cmark.h>
