import SiteModel
import SourceText
import Templating

/// A page of HTML under construction: one growing buffer of bytes.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends markup that the program itself wrote.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes that are markup already.
  mutating func markup(_ other: HTMLBuffer) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends words: escaped, so that they can stand in text and in quoted attributes.
  mutating func text(_ words: String) {
    HTMLEscaping.append(words, to: &bytes)
  }

  /// Appends the words at `span` of a file, escaped. Carriage returns become references, since
  /// whoever reads HTML takes a bare one for a line feed (HTML, “Preprocessing the input stream”).
  mutating func text(_ file: [UInt8], _ span: TextSpan) {
    file.withUnsafeBufferPointer { file in
      var rest = UnsafeBufferPointer(rebasing: file[span.range])
      while let mark = rest.firstIndex(of: 0x0D) {
        HTMLEscaping.append(UnsafeBufferPointer(rebasing: rest[..<mark]), to: &bytes)
        markup("&#13;")
        rest = UnsafeBufferPointer(rebasing: rest[(mark + 1)...])
      }
      HTMLEscaping.append(rest, to: &bytes)
    }
  }

  /// Appends how a page at `path` links to `target`, which needs no escaping.
  mutating func link(from path: SitePath, to target: SitePath) {
    if path.sharesFolder(with: target) {
      bytes.append(contentsOf: target.urlName)
    } else {
      bytes.append(contentsOf: path.toTop.utf8)
      bytes.append(contentsOf: target.urlPath.utf8)
    }
  }

  /// Appends a number.
  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends ` name="words"`, the words escaped.
  mutating func attribute(_ name: StaticString, _ words: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(words)
    markup("\"")
  }
}
