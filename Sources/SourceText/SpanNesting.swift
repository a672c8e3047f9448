/// One stretch that a layer marks.
public struct LayeredSpan: Sendable, Equatable {
  /// The stretch; it may cross blocks and overlap others.
  public var span: TextSpan
  /// Of two equal stretches the one of the lower layer encloses the other.
  public var layer: Int

  /// A stretch of a layer.
  public init(span: TextSpan, layer: Int) {
    self.span = span
    self.layer = layer
  }
}

/// What happens next on the way through a block.
public enum NestingEvent: Sendable, Equatable {
  /// The span with that index opens; `isFirst` at its first piece.
  case open(Int, isFirst: Bool)
  /// These bytes of the text.
  case text(TextSpan)
  /// The innermost open span, which has that index, closes; `isLast` at its last piece.
  case close(Int, isLast: Bool)
}

/// Weaves overlapping spans into well-nested ones, cutting into pieces what crosses the end of
/// another span or of a block.
public enum SpanNesting {
  /// The events of each block. Every byte of a block comes once and in order; every span that
  /// has a byte in a block has one first and one last piece; opens and closes nest within each
  /// block. `blocks` must be ascending and apart.
  ///
  /// Time is linear in the blocks and spans, times how many spans are open at once.
  public static func weave(_ spans: [LayeredSpan], into blocks: [TextSpan]) -> [[NestingEvent]] {
    var pieces = Pieces(spans, blocks)
    return blocks.indices.map { pieces.events(ofBlock: $0) }
  }
}

/// The spans cut at the ends of blocks.
private struct Pieces {
  private struct Piece {
    let index: Int
    let span: TextSpan
    let layer: Int
    let endsSpan: Bool
  }

  private let blocks: [TextSpan]
  private var piecesOfBlock: [[Piece]]
  private var opened: Set<Int> = []

  init(_ spans: [LayeredSpan], _ blocks: [TextSpan]) {
    self.blocks = blocks
    piecesOfBlock = [[Piece]](repeating: [], count: blocks.count)
    for (index, layered) in spans.enumerated() where !layered.span.isEmpty {
      let covered = Self.blocks(of: layered.span, in: blocks)
      for block in covered {
        guard let clipped = layered.span.intersection(blocks[block]) else { continue }
        piecesOfBlock[block].append(
          Piece(
            index: index, span: clipped, layer: layered.layer,
            endsSpan: block == covered.last))
      }
    }
    for block in blocks.indices {
      piecesOfBlock[block].sort { one, other in
        if one.span != other.span { return one.span < other.span }
        return (one.layer, one.index) < (other.layer, other.index)
      }
    }
  }

  /// The indexes of the blocks that have a byte of `span`.
  private static func blocks(of span: TextSpan, in blocks: [TextSpan]) -> [Int] {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    var covered: [Int] = []
    while low < blocks.count, blocks[low].start < span.end {
      if blocks[low].overlaps(span) { covered.append(low) }
      low += 1
    }
    return covered
  }

  mutating func events(ofBlock block: Int) -> [NestingEvent] {
    let pieces = piecesOfBlock[block]
    var events: [NestingEvent] = []
    events.reserveCapacity(2 * pieces.count * 2 + 1)
    var open: [Piece] = []
    var position = blocks[block].start
    var next = 0

    func advance(to offset: Int) {
      if offset > position { events.append(.text(TextSpan(position, offset))) }
      position = offset
    }
    func push(_ piece: Piece) {
      events.append(.open(piece.index, isFirst: opened.insert(piece.index).inserted))
      open.append(piece)
    }

    while next < pieces.count || !open.isEmpty {
      let nextOpen = next < pieces.count ? pieces[next].span.start : Int.max
      let nextClose = open.lazy.map(\.span.end).min() ?? Int.max
      if nextOpen < nextClose {
        advance(to: nextOpen)
        push(pieces[next])
        next += 1
        continue
      }
      advance(to: nextClose)
      var cut: [Piece] = []
      while open.contains(where: { $0.span.end == nextClose }) {
        let piece = open.removeLast()
        let ends = piece.span.end == nextClose
        events.append(.close(piece.index, isLast: ends && piece.endsSpan))
        if !ends { cut.append(piece) }
      }
      for piece in cut.reversed() { push(piece) }
    }
    advance(to: blocks[block].end)
    return events
  }
}
