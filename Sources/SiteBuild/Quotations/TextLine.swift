import Exporting
import SourceText
import Speech

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line of a file of texts, `{"id": …, "text": …}`, and the line that answers it.
struct TextLine {
  /// Why a line could not be read, as the end of a sentence that begins with its number.
  struct Fault: Error {
    let reason: String
  }

  /// The `id` as JSON, to be given back.
  let id: String
  let text: String

  /// Reads one line of JSON (RFC 8259); other members are passed over.
  init(_ line: [UInt8]) throws(Fault) {
    if UTF8Check.firstFault(in: line).map(Self.isMalformed) == true {
      throw Fault(reason: "is not UTF-8 text")
    }
    let members: Members
    do {
      members = try JSONDecoder().decode(Members.self, from: Data(line))
    } catch is DecodingError {
      throw Fault(reason: "is no JSON object with a string `text` and an `id`")
    } catch {
      throw Fault(reason: "is no JSON")
    }
    text = members.text
    switch members.id {
    case .text(let id): self.id = JSONObject.quoted(id)
    case .number(let id): self.id = String(id)
    }
  }

  private static func isMalformed(_ fault: UTF8Check.Fault) -> Bool {
    if case .malformed = fault { true } else { false }
  }

  /// What is read of the object.
  private struct Members: Decodable {
    let id: ID
    let text: String
  }

  /// An id: a string or a whole number.
  private enum ID: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      do {
        self = .text(try value.decode(String.self))
      } catch is DecodingError {
        self = .number(try value.decode(Int.self))
      }
    }
  }

  // MARK: The answer

  /// The line that tells the quotations of the text, ending in a line feed. Linear.
  func answer(by finder: QuotationFinder, withIndirect: Bool) -> String {
    let file = SourceFile(path: "", bytes: Array(text.utf8))
    let offsets = CodePointOffsets(file.bytes)
    var stretches: [(span: TextSpan, json: String)] = []
    let paragraphs = Self.paragraphs(of: file.bytes)
    let reading = finder.read(file.bytes, paragraphs: paragraphs)
    let resolutions = finder.resolve(reading, in: file.bytes, paragraphs: paragraphs)
    for quotation in reading.quotations + (withIndirect ? reading.reports : []) {
      for span in quotation.content {
        let name = resolutions.name(for: quotation, in: file)
        stretches.append((span, Self.json(of: span, quotation, name, file, offsets)))
      }
    }
    stretches.sort { $0.span < $1.span }
    var object = JSONObject()
    object.set("id", raw: id)
    object.set("quotes", raw: "[\(stretches.map(\.json).joined(separator: ","))]")
    return object.text + "\n"
  }

  /// The lines of the text, without what ends them.
  private static func paragraphs(of bytes: [UInt8]) -> [TextSpan] {
    var paragraphs: [TextSpan] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let ink = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      if ink > start { paragraphs.append(TextSpan(start, ink)) }
      start = end + 1
    }
    return paragraphs
  }

  private static func json(
    of span: TextSpan, _ quotation: FoundQuotation, _ name: String?, _ file: SourceFile,
    _ offsets: CodePointOffsets
  ) -> String {
    func place(_ span: TextSpan, _ object: inout JSONObject) {
      object.set("start", offsets.codePoints(before: span.start))
      object.set("end", offsets.codePoints(before: span.end))
    }
    var object = JSONObject()
    place(span, &object)
    if let source = quotation.source {
      var speaker = JSONObject()
      place(source.span, &speaker)
      speaker.set("text", file.text(at: source.span))
      object.set("speaker", raw: speaker.text)
    } else {
      object.set("speaker", raw: "null")
    }
    object.set("resolved", orNull: name)
    object.set("kind", quotation.kind.rawValue)
    object.set("rule", quotation.rule)
    object.set("confidence", fraction: quotation.confidence)
    return object.text
  }
}
