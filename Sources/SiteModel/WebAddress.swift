/// Addresses that a reader's browser may be sent to.
public enum WebAddress {
  /// `text`, when it is an http or https address with a host and without blanks or controls.
  public static func read(_ text: String) -> String? {
    let lower = text.lowercased()
    let rest =
      lower.hasPrefix("https://")
      ? text.dropFirst(8) : lower.hasPrefix("http://") ? text.dropFirst(7) : nil
    guard let rest, let first = rest.first, first != "/", first != "?", first != "#" else {
      return nil
    }
    let isClean = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && ($0.isASCII || !$0.properties.isWhitespace) && $0 != "<" && $0 != ">"
        && $0 != "\""
        && $0 != "\\"
    }
    return isClean ? text : nil
  }
}
