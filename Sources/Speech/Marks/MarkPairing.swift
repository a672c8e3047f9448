import SourceText

/// A stretch between paired marks, by their tokens.
struct MarkedStretch: Sendable {
  /// First token: the opening mark, or the paragraph's first when a quotation is carried into it.
  var first: Int
  /// Last token: the closing mark, or the last that an unclosed stretch has.
  var last: Int
  var isClosed: Bool
  /// Whether it has no opening mark, as it goes on from the paragraph before.
  var isCarried: Bool
  var family: QuotationMark.Family
}

/// Pairs a paragraph's quotation marks into stretches that do not overlap; marks inside a stretch
/// are the quotation's own.
///
/// A stack pairs each closing mark with the last opening one of its family, at most four marks
/// deep, so it is linear. What stays open at the end runs to the next opening mark of its family or
/// to the paragraph's end; a single mark that stays open is an apostrophe.
struct MarkPairing {
  private static let maximumDepth = 4

  private let tokens: [Token]
  private let marks: [QuotationMark]
  /// The token of each mark.
  private var tokenOfMark: [Int] = []
  /// For a mark that opens, the one that closes it, or -1.
  private var partner: [Int]
  private var opens: [Bool]
  private var strayClose: Int?

  /// Pairs `marks`, which are the marks among `tokens`; `bytes` is read for elisions.
  init(
    _ tokens: [Token], _ marks: [QuotationMark], _ bytes: UnsafeBufferPointer<UInt8>,
    _ lexicon: Lexicon
  ) {
    self.tokens = tokens
    self.marks = marks
    partner = Array(repeating: -1, count: marks.count)
    opens = Array(repeating: false, count: marks.count)
    tokenOfMark.reserveCapacity(marks.count)
    for (place, token) in tokens.enumerated() where token.kind == .mark {
      tokenOfMark.append(place)
    }
    let singles =
      lexicon.marks.hasSingles
      ? ApostropheFilter(tokens, marks, tokenOfMark, bytes, lexicon).partners()
      : Array(repeating: -1, count: marks.count)
    pair(singles)
  }

  private mutating func pair(_ singles: [Int]) {
    var stack: [Int] = []
    var hasOpened = false
    for index in marks.indices {
      let mark = marks[index]
      if mark.family == .single {
        guard singles[index] >= 0 else { continue }
        if singles[index] > index {
          stack.append(index)
        } else if let depth = depth(in: stack, where: { $0 == singles[index] }) {
          close(at: depth, by: index, &stack)
        }
        continue
      }
      let depth = depth(in: stack, where: { marks[$0].family == mark.family })
      let isClosing =
        switch mark.leaning {
        case .closes where isTurned(index): false
        case .closes: depth != nil || mark.side != .opens
        case .opens: depth != nil && mark.side == .closes && !mark.hasRoomBefore
        case .either: depth != nil
        }
      if !isClosing {
        opens[index] = true
        hasOpened = true
        stack.append(index)
      } else if let depth {
        close(at: depth, by: index, &stack)
      } else if mark.leaning == .closes, mark.side == .closes || mark.followsPunctuation {
        if strayClose == nil, !hasOpened { strayClose = index }
      }
    }
    for index in stack where marks[index].family == .single { opens[index] = false }
    for index in marks.indices where partner[index] >= 0 { opens[index] = true }
  }

  /// Whether a mark that looks as if it closed stands at the paragraph's start, where nothing is to
  /// close, and the next one closes: `” … no choice,” Maro said`.
  private func isTurned(_ index: Int) -> Bool {
    guard tokenOfMark[index] == 0 else { return false }
    let family = marks[index].family
    return marks[(index + 1)...].first { $0.family == family }?.leaning == .closes
  }

  private func depth(in stack: [Int], where matches: (Int) -> Bool) -> Int? {
    var place = stack.count - 1
    while place >= max(0, stack.count - Self.maximumDepth) {
      if matches(stack[place]) { return place }
      place -= 1
    }
    return nil
  }

  private mutating func close(at depth: Int, by index: Int, _ stack: inout [Int]) {
    partner[stack[depth]] = index
    for inner in stack[(depth + 1)...] { opens[inner] = false }
    stack.removeSubrange(depth...)
  }

  /// The outermost stretches, ascending. `isCarried` says that the paragraph before ended inside a
  /// quotation, so that a closing mark without an opening one closes that.
  func stretches(isCarried: Bool) -> [MarkedStretch] {
    var stretches: [MarkedStretch] = []
    var index = 0
    if isCarried, let strayClose {
      stretches.append(
        MarkedStretch(
          first: 0, last: tokenOfMark[strayClose], isClosed: true, isCarried: true,
          family: marks[strayClose].family))
      index = strayClose + 1
    }
    while index < marks.count {
      guard opens[index] else {
        index += 1
        continue
      }
      let family = marks[index].family
      if partner[index] >= 0 {
        stretches.append(
          MarkedStretch(
            first: tokenOfMark[index], last: tokenOfMark[partner[index]], isClosed: true,
            isCarried: false, family: family))
        index = partner[index] + 1
      } else {
        var next = index + 1
        while next < marks.count, !(opens[next] && marks[next].family == family) { next += 1 }
        let last = next < marks.count ? tokenOfMark[next] - 1 : tokens.count - 1
        // A mark with nothing behind it quotes nothing.
        if last > tokenOfMark[index] {
          stretches.append(
            MarkedStretch(
              first: tokenOfMark[index], last: last, isClosed: false, isCarried: false,
              family: family))
        }
        index = next
      }
    }
    return stretches
  }
}
