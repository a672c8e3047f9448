/// Tells single quotation marks from apostrophes.
///
/// A single mark opens when it stands at a word's head and is no elision (`’em`, `’90s`), and only
/// when something closes it before the next that could open: a mark behind punctuation or a word.
/// Behind a word in s it may be a plural's apostrophe, so another is preferred. Each opening mark
/// looks no further than the next, so it is linear.
struct ApostropheFilter {
  private let tokens: [Token]
  private let marks: [QuotationMark]
  private let tokenOfMark: [Int]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon

  init(
    _ tokens: [Token], _ marks: [QuotationMark], _ tokenOfMark: [Int],
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    self.tokens = tokens
    self.marks = marks
    self.tokenOfMark = tokenOfMark
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// For each mark its partner, or -1: of a double mark, and of an apostrophe.
  func partners() -> [Int] {
    var partners = Array(repeating: -1, count: marks.count)
    var opener = -1
    var weak = -1
    func settle(_ partners: inout [Int]) {
      if opener >= 0, weak >= 0 {
        partners[opener] = weak
        partners[weak] = opener
      }
      opener = -1
      weak = -1
    }
    for index in marks.indices where marks[index].family == .single {
      let mark = marks[index]
      if canOpen(index) {
        settle(&partners)
        opener = index
      } else if opener >= 0, mark.side != .opens, mark.hasRoomAfter, !mark.hasRoomBefore {
        if isPluralPossessive(index) {
          if weak < 0 { weak = index }
        } else {
          weak = index
          settle(&partners)
        }
      }
    }
    settle(&partners)
    return partners
  }

  private func canOpen(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.hasRoomBefore, !mark.hasRoomAfter || mark.side == .opens else { return false }
    let next = tokenOfMark[index] + 1
    guard next < tokens.count else { return false }
    guard tokens[next].kind == .word else { return mark.side == .opens && !mark.hasRoomAfter }
    guard tokens[next].start == mark.end else { return false }
    if bytes[mark.end] &- 0x30 < 10 { return false }
    let classes = lexicon.classes(bytes, tokens[next].start, tokens[next].end)
    return mark.side == .opens || !classes.contains(.elision)
  }

  private func isPluralPossessive(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.followsWord, !mark.followsPunctuation else { return false }
    return bytes[mark.start - 1] | 0x20 == 0x73
  }
}
