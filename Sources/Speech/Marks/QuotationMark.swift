/// A character that may open or close a quotation, and what its neighbours say about it.
struct QuotationMark: Sendable {
  /// Marks that open and close one another.
  enum Family: UInt8, Sendable {
    /// `“ ” „ ‟ "`, two apostrophes, two backticks: writers mix them up, so all are one family.
    case double
    /// `« »`
    case guillemet
    /// `‹ ›`
    case angle
    /// `‘ ’ ‚ '`, which are apostrophes as well.
    case single
  }

  /// What the character's shape says about its side.
  enum Side: UInt8, Sendable { case opens, closes, either }

  var start: Int
  var end: Int
  var family: Family
  var side: Side
  /// Whether a blank, an opening bracket, a dash or the paragraph's start is before it.
  var hasRoomBefore: Bool
  /// Whether a blank, punctuation or the paragraph's end is behind it.
  var hasRoomAfter: Bool
  /// Whether punctuation that ends a clause is right before it.
  var followsPunctuation: Bool
  /// Whether a letter or a digit is right before it.
  var followsWord: Bool
  /// Whether a letter is right behind it.
  var precedesWord: Bool

  /// The mark at `offset`, by its bytes, with its length; `nil` when there is none.
  @inline(__always)
  static func shape(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int)
    -> (length: Int, family: Family, side: Side)?
  {
    let byte = bytes[offset]
    switch byte {
    case 0x22: return (1, .double, .either)
    case 0x27:
      if offset + 1 < end, bytes[offset + 1] == 0x27 { return (2, .double, .either) }
      return (1, .single, .either)
    case 0x60:
      if offset + 1 < end, bytes[offset + 1] == 0x60 { return (2, .double, .opens) }
      return (1, .single, .opens)
    case 0xC2 where offset + 1 < end:
      switch bytes[offset + 1] {
      case 0xAB: return (2, .guillemet, .opens)
      case 0xBB: return (2, .guillemet, .closes)
      default: return nil
      }
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x98, 0x9B: return (3, .single, .opens)
      case 0x99: return (3, .single, .closes)
      case 0x9A: return (3, .single, .opens)
      case 0x9C, 0x9E, 0x9F: return (3, .double, .opens)
      case 0x9D: return (3, .double, .closes)
      case 0xB9: return (3, .angle, .opens)
      case 0xBA: return (3, .angle, .closes)
      default: return nil
      }
    default: return nil
    }
  }

  /// What shape and neighbours say together; neighbours that agree outvote the shape.
  var leaning: Side {
    if hasRoomBefore != hasRoomAfter { return hasRoomBefore ? .opens : .closes }
    return side
  }
}
