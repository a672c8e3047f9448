import ArgumentParser

/// What `--base-url` takes.
enum BaseURL {
  /// The address with a `/` behind it; a usage error when it is none.
  static func read(_ text: String) throws -> String {
    let lower = text.lowercased()
    let rest =
      lower.hasPrefix("https://")
      ? text.dropFirst(8) : lower.hasPrefix("http://") ? text.dropFirst(7) : ""
    let isClean = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !$0.properties.isWhitespace && !"<>\"\\?#".unicodeScalars.contains($0)
    }
    guard isClean, let first = rest.first, first != "/" else {
      throw ValidationError("--base-url is not an address like https://example.org/news/")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}
