public import SourceText

/// The first digits of the SHA-256 of a passage, as an annotation gives them under its quotation.
///
/// The passage is folded before, as for comparing it with quoted words: white space, quotation marks
/// and dashes do not count.
public struct PassageDigest: Sendable, Equatable {
  /// How many digits are written: 64 bits, which no edit meets by chance.
  public static let digits = 16

  /// 12 to 64 hexadecimal digits in small letters.
  public var value: String
  /// Where the digits stand in the annotation's file.
  public var span: TextSpan

  /// A digest that stands at `span`; `nil` when `text` is not 12 to 64 hexadecimal digits.
  public init?(_ text: some StringProtocol, at span: TextSpan) {
    guard (12...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isDigit) else {
      return nil
    }
    value = text.lowercased()
    self.span = span
  }

  /// The digits to be written for a folded passage. Linear.
  public static func value(ofFolded passage: some Sequence<UInt8>) -> String {
    String(SHA256.hexDigest(of: passage).prefix(digits))
  }

  /// Whether it is the digest of a folded passage. Linear.
  public func fits(_ passage: some Sequence<UInt8>) -> Bool {
    SHA256.hexDigest(of: passage).hasPrefix(value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
