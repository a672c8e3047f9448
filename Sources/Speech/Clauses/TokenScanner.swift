import SourceText

/// Cuts a paragraph into words, punctuation and quotation marks: one pass over its bytes.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private let first: Int
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, in paragraph: TextSpan, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    first = paragraph.start
    end = paragraph.end
  }

  /// Appends the paragraph's tokens and marks. Words get their classes from `classify(_:)`, later,
  /// as words inside quotations need none. Linear.
  func scan(into tokens: inout [Token], marks: inout [QuotationMark]) {
    var offset = first
    while offset < end {
      let byte = bytes[offset]
      if byte <= 0x20 {
        offset += 1
      } else if byte == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xAD {
        offset += 2
      } else if byte == 0x3D, let mark = markBehind(offset) {
        // `target="_blank"`: an attribute quotes nobody.
        offset = attributeEnd(from: mark)
      } else if let (length, family, side) = QuotationMark.shape(bytes, at: offset, before: end) {
        let side = lexicon.marks.side(bytes, at: offset, length: length) ?? side
        let mark = self.mark(at: offset, length: length, family: family, side: side)
        tokens.append(
          Token(start: offset, end: offset + length, kind: .mark, index: Int32(marks.count)))
        marks.append(mark)
        offset += length
      } else if isWordStart(offset) {
        let wordEnd = self.wordEnd(from: offset)
        tokens.append(Token(start: offset, end: wordEnd, kind: .word))
        offset = wordEnd
      } else {
        let (kind, length) = punctuation(at: offset)
        if let kind { tokens.append(Token(start: offset, end: offset + length, kind: kind)) }
        offset += length
      }
    }
  }

  /// Behind the double mark that stands right behind `offset`; `nil` when none does.
  private func markBehind(_ offset: Int) -> Int? {
    guard offset + 1 < end,
      let (length, family, _) = QuotationMark.shape(bytes, at: offset + 1, before: end),
      family == .double
    else { return nil }
    return offset + 1 + length
  }

  /// Behind the next double mark, at most 300 bytes on; `start` when there is none.
  private func attributeEnd(from start: Int) -> Int {
    var offset = start
    while offset < min(end, start + 300) {
      if let (length, family, _) = QuotationMark.shape(bytes, at: offset, before: end),
        family == .double
      {
        return offset + length
      }
      offset += 1
    }
    return start
  }

  // MARK: Words

  /// ASCII letters and digits, and what belongs to no punctuation outside ASCII.
  @inline(__always)
  private func isWordStart(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return Self.isLetterOrDigit(byte) || byte == 0x24 || byte == 0x40 }
    return !isOtherPunctuation(offset)
  }

  @inline(__always)
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a non-ASCII byte begins a blank, a dash or another general punctuation mark: U+00A0 to
  /// U+00BF and U+2000 to U+206F.
  @inline(__always)
  private func isOtherPunctuation(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    // A soft hyphen is part of its word.
    if byte == 0xC2 {
      return offset + 1 < end && bytes[offset + 1] < 0xC0 && bytes[offset + 1] != 0xAD
    }
    return byte == 0xE2 && offset + 1 < end
      && (bytes[offset + 1] == 0x80 || bytes[offset + 1] == 0x81)
  }

  private func wordEnd(from start: Int) -> Int {
    var offset = start + 1
    var hasStop = false
    while offset < end {
      let byte = bytes[offset]
      if Self.isLetterOrDigit(byte) || (byte >= 0x80 && !isOtherPunctuation(offset)) {
        offset += 1
        continue
      }
      guard offset + 1 < end else { break }
      let joins = Self.isLetterOrDigit(bytes[offset + 1]) || bytes[offset + 1] >= 0xC3
      switch byte {
      case 0x2D, 0x27, 0x5F, 0x40, 0x26, 0x2F:
        guard joins, !(bytes[offset + 1] == 0xE2 && isOtherPunctuation(offset + 1)) else {
          return offset
        }
        offset += 1
      case 0x2E where joins && bytes[offset + 1] < 0x80:
        hasStop = true
        offset += 1
      case 0x2C where bytes[offset - 1] &- 0x30 < 10 && bytes[offset + 1] &- 0x30 < 10:
        offset += 1
      case 0xE2 where offset + 3 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99:
        let next = bytes[offset + 3]
        guard Self.isLetterOrDigit(next) || (next >= 0xC3 && next != 0xE2) else { return offset }
        offset += 3
      default:
        return stopIncluded(start, offset, hasStop)
      }
    }
    return stopIncluded(start, offset, hasStop)
  }

  /// `end`, or one more when the full stop there belongs to the word: `Mr.`, `J.`, `U.S.`.
  private func stopIncluded(_ start: Int, _ end: Int, _ hasStop: Bool) -> Int {
    guard end < self.end, bytes[end] == 0x2E, end + 1 == self.end || bytes[end + 1] != 0x2E else {
      return end
    }
    if hasStop {
      // `U.S.`, `D.C.`; not `example.com.`
      return end - start <= 6 && bytes[end - 2] == 0x2E ? end + 1 : end
    }
    if end - start == 1 {
      return bytes[start] &- 0x41 < 26 && bytes[start] != 0x49 ? end + 1 : end
    }
    if lexicon.features.contains(.smallAbbreviations) {
      if isInitial(start, end) { return end + 1 }
      let classes = lexicon.classes(bytes, start, end)
      return classes.meets([.honorific, .abbreviation]) ? end + 1 : end
    }
    guard bytes[start] < 0x80, end - start <= 8 else { return end }
    if let hyphen = bytes[start..<end].firstIndex(of: 0x2D) {
      // `R-Ky.`, `D-Calif.`
      let isState = lexicon.classes(bytes, hyphen + 1, end).contains(.abbreviation)
      return isState && hyphen - start == 1 ? end + 1 : end
    }
    guard bytes[start] &- 0x41 < 26 else { return end }
    let classes = lexicon.classes(bytes, start, end)
    return classes.meets([.honorific, .abbreviation]) ? end + 1 : end
  }

  /// Whether a word is one capital letter of two bytes: `Т.`, and not the word `Я`.
  private func isInitial(_ start: Int, _ end: Int) -> Bool {
    end - start == 2 && WordForm.isCapital(bytes, start, end)
      && !(bytes[start] == 0xD0 && bytes[start + 1] == 0xAF)
  }

  // MARK: Punctuation

  private func punctuation(at offset: Int) -> (Token.Kind?, Int) {
    switch bytes[offset] {
    case 0x2C: return (.comma, 1)
    case 0x3A: return (.colon, 1)
    case 0x3B: return (.semicolon, 1)
    case 0x21: return (.exclamation, 1)
    case 0x3F: return (.question, 1)
    case 0x28, 0x5B, 0x7B: return (.openBracket, 1)
    case 0x29, 0x5D, 0x7D: return (.closeBracket, 1)
    case 0x2E:
      var length = 1
      while offset + length < end, bytes[offset + length] == 0x2E { length += 1 }
      return (length == 1 ? .fullStop : .ellipsis, length)
    case 0x2D:
      var length = 1
      while offset + length < end, bytes[offset + length] == 0x2D { length += 1 }
      return (.dash, length)
    case 0xC2:
      return (offset + 1 < end && bytes[offset + 1] == 0xA0 ? nil : .other, min(2, end - offset))
    case 0xE2:
      guard offset + 2 < end else { return (.other, end - offset) }
      switch (bytes[offset + 1], bytes[offset + 2]) {
      case (0x80, 0x90...0x95): return (.dash, 3)
      case (0x80, 0xA6): return (.ellipsis, 3)
      case (0x80, 0x80...0x8F), (0x80, 0xAF), (0x81, _): return (nil, 3)
      default: return (.other, 3)
      }
    default: return (.other, 1)
    }
  }

  // MARK: Marks

  private func mark(
    at offset: Int, length: Int, family: QuotationMark.Family, side: QuotationMark.Side
  ) -> QuotationMark {
    let behind = offset + length
    let isWordBefore = offset > first && isWordByte(offset - 1)
    return QuotationMark(
      start: offset, end: behind, family: family, side: side,
      hasRoomBefore: hasRoom(before: offset), hasRoomAfter: hasRoom(after: behind),
      followsPunctuation: offset > first && isClauseEnd(offset - 1),
      followsWord: isWordBefore,
      precedesWord: behind < end && isWordStart(behind)
        && QuotationMark.shape(bytes, at: behind, before: end) == nil)
  }

  /// Whether the byte at `offset` is the last of a letter or digit.
  private func isWordByte(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return Self.isLetterOrDigit(byte) }
    if offset - first >= 2, bytes[offset - 2] == 0xE2 {
      return bytes[offset - 1] != 0x80 && bytes[offset - 1] != 0x81
    }
    return !(offset > first && bytes[offset - 1] == 0xC2)
  }

  private func isClauseEnd(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x2D: return true
    default:
      return offset - first >= 2 && bytes[offset - 2] == 0xE2 && bytes[offset - 1] == 0x80
        && (bytes[offset] == 0xA6 || bytes[offset] == 0x94 || bytes[offset] == 0x93)
    }
  }

  /// Whether what is before `offset` is room for a mark to open in. Looks past at most three other
  /// marks.
  private func hasRoom(before offset: Int) -> Bool {
    var at = offset
    for _ in 0..<4 {
      guard at > first else { return true }
      let byte = bytes[at - 1]
      switch byte {
      case 0x22, 0x27, 0x60: at -= 1
      case 0x28, 0x5B, 0x7B, 0x2D, 0x2F: return true
      case ...0x20: return true
      case 0x80...:
        guard at - first >= 2 else { return false }
        if bytes[at - 2] == 0xC2 {
          guard byte == 0xAB || byte == 0xBB else { return byte == 0xA0 }
          at -= 2
        } else if at - first >= 3, bytes[at - 3] == 0xE2, bytes[at - 2] == 0x80 {
          switch byte {
          case 0x98...0x9F, 0xB9, 0xBA: at -= 3
          case 0x80...0x8F, 0xAF, 0x90...0x95: return true
          default: return false
          }
        } else {
          return false
        }
      default: return false
      }
    }
    return false
  }

  /// Whether what is at `offset` is room for a mark to close in. Looks past at most three other
  /// marks.
  private func hasRoom(after offset: Int) -> Bool {
    var at = offset
    for _ in 0..<4 {
      guard at < end else { return true }
      let byte = bytes[at]
      if let (length, _, _) = QuotationMark.shape(bytes, at: at, before: end) {
        at += length
        continue
      }
      switch byte {
      case ...0x20, 0x2C, 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x5D, 0x7D, 0x2D: return true
      case 0xC2: return at + 1 < end && bytes[at + 1] == 0xA0
      case 0xE2: return at + 1 < end && bytes[at + 1] == 0x80
      default: return false
      }
    }
    return false
  }
}
