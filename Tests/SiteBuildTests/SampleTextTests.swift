import Foundation
import SiteBuild
import Testing

/// The law of the text on the package's own samples, through the whole build.
struct SampleTextTests {
  @Test func everySamplesPageHoldsItsTextByteForByte() async throws {
    let site = try TemporarySite()
    let samples = TemporarySite.files(in: TemporarySite.samples)
    for (path, bytes) in samples { try site.write("Content/\(path)", bytes) }
    let report = try await site.build()
    #expect(report.ids() == [])
    let articles = samples.filter { $0.key.hasPrefix("articles/") && $0.key.hasSuffix(".txt") }
    try #require(articles.count >= 4)
    for (path, bytes) in articles {
      let name = path.split(separator: "/").last?.dropLast(4) ?? ""
      let page = try #require(site.read("Output/articles/\(name).html"))
      #expect(Self.blocks(ofPage: page) == Self.blocks(ofText: bytes), "\(path)")
    }
  }

  /// The stretches between blank lines of a text with line feeds.
  private static func blocks(ofText bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.allSatisfy { $0 == " " || $0 == "\t" } }
      .map { $0.joined(separator: "\n") }
  }

  /// What each element with a `data-block` says without its tags, in the order of the numbers.
  private static func blocks(ofPage bytes: [UInt8]) -> [String] {
    var blocks: [Int: String] = [:]
    for piece in String(decoding: bytes, as: UTF8.self).components(separatedBy: " data-block=\"")
      .dropFirst()
    {
      guard let quote = piece.firstIndex(of: "\""), let number = Int(piece[..<quote]) else {
        continue
      }
      let start = piece.index(quote, offsetBy: 2)
      let ends = ["</p>", "</h1>"].compactMap { piece.range(of: $0)?.lowerBound }
      var text = ""
      var inTag = false
      for character in piece[start..<(ends.min() ?? piece.endIndex)].unicodeScalars {
        if character == "<" { inTag = true }
        if !inTag { text.unicodeScalars.append(character) }
        if character == ">" { inTag = false }
      }
      let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#13;": "\r"]
      for (reference, sign) in references {
        text = text.replacingOccurrences(of: reference, with: sign)
      }
      blocks[number] = text.replacingOccurrences(of: "&amp;", with: "&")
    }
    return blocks.sorted { $0.key < $1.key }.map(\.value)
  }
}
