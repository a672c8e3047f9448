import SourceText

/// Finds the tags of a template. Linear in the file's length.
///
/// Syntax as in the Mustache specification; a closing delimiter that is missing is noticed at the
/// next opening one, so that one slip does not hide the rest of the file.
struct TemplateScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var offset: Int
  private(set) var tags: [TemplateTag] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Longer delimiters are refused, to keep the search for them linear.
  private static let longestDelimiter = 32

  /// Scans all of `file`.
  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    offset = file.contents.start
    while let start = find(open, from: offset) { scanTag(at: start) }
  }

  // MARK: One tag

  private mutating func scanTag(at start: Int) {
    let inside = start + open.count
    guard inside < bytes.count else { return leaveUnclosed(at: start) }
    switch bytes[inside] {
    case UInt8(ascii: "!"):
      guard let end = find(close, from: inside + 1) else { return leaveUnclosed(at: start) }
      add(.comment, from: start, to: end + close.count, name: TextSpan(end, end))
    case UInt8(ascii: "="):
      scanDelimiters(at: start, inside: inside + 1)
    case UInt8(ascii: "{"):
      scanTriple(at: start, inside: inside + 1)
    case let sigil:
      let kind = Self.kind(of: sigil)
      scanName(kind, at: start, inside: kind == .escaped ? inside : inside + 1)
    }
  }

  private static func kind(of sigil: UInt8) -> TemplateTag.Kind {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"): .unescaped
    default: .escaped
    }
  }

  private mutating func scanName(_ kind: TemplateTag.Kind, at start: Int, inside: Int) {
    var end = inside
    while end < bytes.count {
      if matches(close, at: end) {
        return addNamed(kind, from: start, to: end + close.count, within: TextSpan(inside, end))
      }
      if matches(open, at: end) { return resume(at: end, after: start) }
      end += 1
    }
    leaveUnclosed(at: start)
  }

  private mutating func scanTriple(at start: Int, inside: Int) {
    var end = inside
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "}"), matches(close, at: end + 1) {
        let tagEnd = end + 1 + close.count
        return addNamed(.unescaped, from: start, to: tagEnd, within: TextSpan(inside, end))
      }
      if matches(close, at: end) {
        let tag = TextSpan(start, end + close.count)
        diagnostics.append(.tripleNotClosed(tag, in: file))
        return add(.broken, from: start, to: tag.end, name: TextSpan(end, end))
      }
      if matches(open, at: end) { return resume(at: end, after: start) }
      end += 1
    }
    leaveUnclosed(at: start)
  }

  private mutating func scanDelimiters(at start: Int, inside: Int) {
    guard let end = find([UInt8(ascii: "=")] + close, from: inside) else {
      return leaveUnclosed(at: start)
    }
    let tagEnd = end + 1 + close.count
    let words = bytes[inside..<end].split(whereSeparator: Self.isSpace)
    let fit = words.allSatisfy {
      $0.count <= Self.longestDelimiter && !$0.contains(UInt8(ascii: "="))
    }
    if words.count == 2, fit {
      add(.delimiters, from: start, to: tagEnd, name: TextSpan(end, end))
      open = Array(words[0])
      close = Array(words[1])
    } else {
      diagnostics.append(.badDelimiters(TextSpan(start, tagEnd), in: file))
      add(.broken, from: start, to: tagEnd, name: TextSpan(end, end))
    }
  }

  // MARK: What a tag must be

  private mutating func addNamed(
    _ kind: TemplateTag.Kind, from start: Int, to end: Int, within inside: TextSpan
  ) {
    let name = trimmed(inside)
    if let fault = faultInName(name, of: kind) {
      let span = name.isEmpty ? TextSpan(start, end) : name
      diagnostics.append(.badName(span, fault: fault, in: file))
      add(.broken, from: start, to: end, name: name)
    } else {
      add(kind, from: start, to: end, name: name)
    }
  }

  private func faultInName(_ name: TextSpan, of kind: TemplateTag.Kind) -> NameFault? {
    guard !name.isEmpty else { return .empty }
    if kind == .escaped, Self.kind(of: bytes[name.start]) != .escaped {
      return .spaceBeforeSign
    }
    if bytes[name.range].contains(where: Self.isSpace) { return .space }
    switch kind {
    case .escaped, .unescaped, .section, .inverted:
      let dot = UInt8(ascii: ".")
      guard name.count > 1 else { return nil }
      let parts = bytes[name.range].split(separator: dot, omittingEmptySubsequences: false)
      return parts.dropFirst().contains { $0.isEmpty } ? .emptyPart : nil
    default:
      return nil
    }
  }

  private mutating func add(
    _ kind: TemplateTag.Kind, from start: Int, to end: Int, name: TextSpan
  ) {
    tags.append(
      TemplateTag(
        kind: kind, span: TextSpan(start, end), name: name, lineStart: lineStart(before: start),
        lineEnd: lineEnd(behind: end)))
    offset = end
  }

  // MARK: Going on after a mistake

  private mutating func resume(at next: Int, after start: Int) {
    diagnostics.append(.unclosedTag(head(from: start, to: next), closing: close, in: file))
    add(.broken, from: start, to: next, name: TextSpan(next, next))
  }

  private mutating func leaveUnclosed(at start: Int) {
    let span = head(from: start, to: bytes.count)
    diagnostics.append(.unclosedTag(span, closing: close, in: file))
    add(.broken, from: start, to: bytes.count, name: TextSpan(bytes.count, bytes.count))
  }

  /// The tag up to the first white space behind its opening delimiter.
  private func head(from start: Int, to end: Int) -> TextSpan {
    var stop = min(start + open.count, end)
    while stop < end, !Self.isSpace(bytes[stop]) { stop += 1 }
    return TextSpan(start, stop)
  }

  // MARK: Bytes

  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if matches(delimiter, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ delimiter: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == delimiter[0] else { return false }
    return bytes[index...].starts(with: delimiter)
  }

  private func trimmed(_ span: TextSpan) -> TextSpan {
    var trimmed = span
    while trimmed.start < trimmed.end, Self.isSpace(bytes[trimmed.start]) { trimmed.start += 1 }
    while trimmed.start < trimmed.end, Self.isSpace(bytes[trimmed.end - 1]) { trimmed.end -= 1 }
    return trimmed
  }

  private func lineStart(before index: Int) -> Int? {
    var start = index
    while start > file.contents.start, Self.isBlank(bytes[start - 1]) { start -= 1 }
    let first = file.contents.start
    return start == first || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  private func lineEnd(behind index: Int) -> Int? {
    var end = index
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    let next = end + 1
    let isCRLF =
      bytes[end] == UInt8(ascii: "\r") && next < bytes.count && bytes[next] == UInt8(ascii: "\n")
    return isCRLF ? end + 2 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
