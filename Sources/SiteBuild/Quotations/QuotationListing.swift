import Reading
import SiteModel
import SourceText
import Speech

/// The quotations of a plain text, to be read by people or by programs.
struct QuotationListing {
  private let file: SourceFile
  private let lines: LineIndex
  /// The quotations and what is reported without marks, ascending.
  let quotations: [FoundQuotation]
  private let resolutions: SpeakerResolutions

  /// What `finder` finds in `file`; nothing, and a diagnostic that says why, when it is no text.
  static func read(_ file: SourceFile, by finder: QuotationFinder) -> Diagnosed<QuotationListing> {
    let paragraphs = PlainTextReader.paragraphs(of: file)
    let reading = finder.read(file.bytes, paragraphs: paragraphs.output)
    let quotations = (reading.quotations + reading.reports).sorted {
      ($0.content.first?.start ?? 0) < ($1.content.first?.start ?? 0)
    }
    let resolutions = finder.resolve(reading, in: file.bytes, paragraphs: paragraphs.output)
    return Diagnosed(
      QuotationListing(
        file: file, lines: LineIndex(file), quotations: quotations, resolutions: resolutions),
      paragraphs.diagnostics)
  }

  /// Two lines a quotation, the first no wider than `columns`:
  /// ```
  /// ferry.txt:5:1: “Nobody should have to spend the night …” … “of the fjord,”
  ///   speaker: Mayor Maren Holt; cue: said; direct; cue-after 0.97
  /// ```
  func text(columns: Int) -> String {
    quotations.map { quotation in
      let words = quotation.content.map(file.line).joined(separator: " … ")
      let place = place(of: quotation)
      let head = "\(file.path.visible):\(place.line):\(place.column): "
      let room = max(20, columns - head.count)
      var parts = ["speaker: \(speaker(of: quotation))"]
      if let cue = quotation.cue { parts.append("cue: \(file.line(at: cue).visible)") }
      parts.append(quotation.kind.rawValue)
      if !quotation.isClosed { parts.append("never closed") }
      parts.append(
        quotation.rule == "none" ? "no rule" : "\(quotation.rule) \(quotation.confidence)")
      if quotation.source != nil, quotation.confidence < SiteSettings.usualLeastConfidence {
        parts.append("a guess")
      }
      return "\(head)\(words.visible.shortened(to: room))\n  \(parts.joined(separator: "; "))\n"
    }.joined()
  }

  /// One JSON object a quotation, a line each; offsets in bytes.
  var json: String {
    quotations.map { quotation in
      let place = place(of: quotation)
      var object = JSONObject()
      object.set("type", "quotation")
      object.set("file", file.path)
      object.set("line", place.line)
      object.set("column", place.column)
      object.set("content", raw: "[\(quotation.content.map(stretch).joined(separator: ","))]")
      object.set("closed", raw: quotation.isClosed ? "true" : "false")
      object.set("kind", quotation.kind.rawValue)
      object.set("cue", raw: quotation.cue.map(stretch) ?? "null")
      object.set("speaker", raw: quotation.source.map { stretch($0.span) } ?? "null")
      object.set("form", orNull: quotation.source?.form.name)
      object.set("resolved", orNull: resolutions.name(for: quotation, in: file))
      object.set("rule", quotation.rule)
      object.set("confidence", fraction: quotation.confidence)
      return object.text + "\n"
    }.joined()
  }

  /// “the harbour master”, “she (Ines Maro)”, “open”
  private func speaker(of quotation: FoundQuotation) -> String {
    guard let source = quotation.source else { return "open" }
    let words = file.line(at: source.span)
    guard let name = resolutions.name(for: quotation, in: file), name != words else {
      return words.visible
    }
    return "\(words) (\(name))".visible
  }

  private func place(of quotation: FoundQuotation) -> (line: Int, column: Int) {
    lines.position(at: quotation.content.first?.start ?? 0)
  }

  private func stretch(_ span: TextSpan) -> String {
    var object = JSONObject()
    object.set("start", span.start)
    object.set("end", span.end)
    object.set("text", file.text(at: span))
    return object.text
  }
}
