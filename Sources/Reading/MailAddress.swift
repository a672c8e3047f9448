/// Addresses that mail may be sent to.
enum MailAddress {
  /// `text`, when it is a plain mail address, `desk@example.org`, with or without `mailto:` before
  /// it. Names in quotation marks and addresses of numbers (RFC 5322) are not taken.
  static func read(_ text: String) -> String? {
    let address = text.lowercased().hasPrefix("mailto:") ? text.dropFirst(7) : text[...]
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, isName(parts[0]), isHost(parts[1]) else { return nil }
    return String(address)
  }

  private static func isName(_ name: Substring) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { isLetterOrDigit($0) || "._+-".utf8.contains($0) }
  }

  private static func isHost(_ host: Substring) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
