#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where each run of four bytes of a text stands, so that words are found without reading all of
/// the text again for each of them.
struct PhraseIndex {
  /// The bytes of a run.
  static let run = 4
  /// From how many phrases on the index is worth making: it takes as long as some twenty searches.
  private static let worthwhile = 24

  let text: [UInt8]
  /// For each bucket of runs where it begins in `positions`, and last where they end; empty when
  /// few phrases are looked for, and then the text is read for each.
  private let buckets: [Int32]
  /// Positions of runs, bucket by bucket, ascending in each.
  private let positions: [Int32]
  private let shift: UInt32

  /// Indexes `text` for about that many `phrases`. Linear.
  init(_ text: [UInt8], phrases: Int) {
    self.text = text
    guard phrases >= Self.worthwhile else {
      buckets = []
      positions = []
      shift = 0
      return
    }
    let count = max(0, text.count - Self.run + 1)
    var bits: UInt32 = 8
    while bits < 20, 1 << bits < count { bits += 1 }
    let shift = 32 - bits
    var buckets = [Int32](repeating: 0, count: (1 << Int(bits)) + 1)
    var positions = [Int32](repeating: 0, count: count)
    text.withUnsafeBufferPointer { bytes in
      for position in 0..<count { buckets[Self.bucket(bytes, position, shift) + 1] += 1 }
      for bucket in 1..<buckets.count { buckets[bucket] += buckets[bucket - 1] }
      var next = buckets
      for position in 0..<count {
        let bucket = Self.bucket(bytes, position, shift)
        positions[Int(next[bucket])] = Int32(position)
        next[bucket] += 1
      }
    }
    self.buckets = buckets
    self.positions = positions
    self.shift = shift
  }

  /// Whether there is an index; without one the text is read for each phrase.
  var isMade: Bool { !buckets.isEmpty }

  /// Where runs that may be the one at `offset` of `words` stand: all that are, and a few others.
  /// Ascending.
  func positions(
    ofRunAt offset: Int, in words: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<Int32> {
    let bucket = Self.bucket(words, offset, shift)
    return positions[Int(buckets[bucket])..<Int(buckets[bucket + 1])]
  }

  /// All places of `words`, ascending; they may overlap. With an index looks only at the places of
  /// its rarest run; reads the whole text for words of fewer than four bytes.
  func occurrences(of words: [UInt8]) -> [Range<Int>] {
    guard !words.isEmpty, words.count <= text.count else { return [] }
    guard !buckets.isEmpty, words.count >= Self.run else { return scan(for: words) }
    return words.withUnsafeBufferPointer { words in
      var rarest = (offset: 0, range: 0..<Int.max)
      for offset in 0...words.count - Self.run {
        let range = positions(ofRunAt: offset, in: words).indices
        if range.count < rarest.range.count { rarest = (offset, range) }
      }
      return positions[rarest.range].compactMap { position in
        let start = Int(position) - rarest.offset
        return stands(words, at: start) ? start..<start + words.count : nil
      }
    }
  }

  private func scan(for words: [UInt8]) -> [Range<Int>] {
    words.withUnsafeBufferPointer { words in
      text.withUnsafeBytes { bytes in
        var found: [Range<Int>] = []
        guard let base = bytes.baseAddress else { return found }
        let last = bytes.count - words.count
        var offset = 0
        while offset <= last,
          let next = memchr(base + offset, Int32(words[0]), last - offset + 1)
        {
          offset = base.distance(to: UnsafeRawPointer(next))
          if stands(words, at: offset) { found.append(offset..<offset + words.count) }
          offset += 1
        }
        return found
      }
    }
  }

  private func stands(_ words: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + words.count <= text.count else { return false }
    return text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let needle = words.baseAddress else { return false }
      return memcmp(base + start, needle, words.count) == 0
    }
  }

  /// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
  @inline(__always)
  private static func bucket(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ shift: UInt32
  ) -> Int {
    let run =
      UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
    return Int((run &* 2_654_435_769) >> shift)
  }
}
