public import SourceText
import Speech

/// Tells the quotations of any text, without a site.
public struct QuotationReport: Sendable {
  private let finder: QuotationFinder

  /// A report on texts in a language, by its tag (BCP 47); `nil` when nothing is known of it.
  public init?(language: String) {
    guard let language = Language.named(language) else { return nil }
    finder = QuotationFinder(language: language)
  }

  /// The tags of the languages that are known, ascending.
  public static var languages: [String] { Language.codes }

  /// How the quotations of plain texts are told.
  public enum Form: Sendable {
    /// For people, lines of at most so many columns where that is possible.
    case text(columns: Int)
    /// For programs: one JSON object a line.
    case json
  }

  /// Texts that are worked on at a time, so that little is held at once.
  private static let batch = 64

  /// The quotations of the plain texts at `paths`, text by text, handed to `write`; `-` is the
  /// standard input. What is no text is told of, and the rest is written.
  ///
  /// - Throws: ``BuildFailure`` naming every file that cannot be read, after the others are written.
  public func list(
    _ paths: [String], as form: Form, write: (String) -> Void
  ) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var failures: [DiskError] = []
    var counts = (all: 0, open: 0)
    for start in stride(from: 0, to: paths.count, by: Self.batch) {
      var files: [SourceFile] = []
      for path in paths[start..<min(paths.count, start + Self.batch)] {
        do {
          let name = path == "-" ? "<stdin>" : path
          files.append(SourceFile(path: name, bytes: try InputStream(path).readAll()))
        } catch {
          failures.append(error)
        }
      }
      let finder = finder
      let listings = try await Parallel.map(files) { file in
        let listing = QuotationListing.read(file, by: finder)
        let text =
          switch form {
          case .text(let columns): listing.output.text(columns: columns)
          case .json: listing.output.json
          }
        let quotations = listing.output.quotations
        return Diagnosed(
          (text, quotations.count, quotations.count { $0.source == nil }), listing.diagnostics)
      }
      for listing in listings {
        let (text, all, open) = listing.unwrapped(into: &diagnostics)
        write(text)
        counts.all += all
        counts.open += open
      }
    }
    if case .text = form {
      let noun = counts.all == 1 ? "quotation" : "quotations"
      write(
        "\(counts.all) \(noun), \(counts.all - counts.open) with a speaker, \(counts.open) open\n")
    }
    guard failures.isEmpty else { throw BuildFailure.environment(failures) }
    return diagnostics
  }

  /// Answers each line `{"id": …, "text": …}` of the file at `path` with a line
  /// `{"id": …, "quotes": […]}`, in their order, handed to `write` as they come; `-` is the
  /// standard input.
  ///
  /// Offsets are in Unicode scalars, and a line of a text is a paragraph. Blank lines of the file are
  /// passed over; a line that is no such object is told of and not answered. Indirect statements
  /// are left out unless asked for. Linear, and holds a few lines at a time.
  ///
  /// - Throws: ``BuildFailure`` when the file cannot be read.
  public func answer(
    _ path: String, withIndirect: Bool, write: (String) -> Void
  ) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: path == "-" ? "<stdin>" : path, bytes: [])
    do {
      var stream = try LineStream(path)
      var number = 0
      while case let lines = try stream.next(Self.batch), !lines.isEmpty {
        let finder = finder
        let answers = try await Parallel.map(lines) { line -> Result<String, TextLine.Fault> in
          guard line.contains(where: { $0 > 0x20 }) else { return .success("") }
          do throws(TextLine.Fault) {
            return .success(
              try TextLine(line).answer(by: finder, withIndirect: withIndirect))
          } catch {
            return .failure(error)
          }
        }
        for answer in answers {
          number += 1
          switch answer {
          case .success(let text): write(text)
          case .failure(let fault):
            diagnostics.append(
              .error(
                "not-a-text-line", "line \(number) \(fault.reason)", in: file,
                hint: "write one object a line, {\"id\": \"…\", \"text\": \"…\"}"))
          }
        }
      }
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
    return diagnostics
  }
}
