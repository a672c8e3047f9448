import CommonMark
import SeededRandom
import SourceText
import Testing

@Suite struct MarkdownFuzzTests {
  private static let signs: [String] = [
    "*", "**", "_", "[", "](", ")", "![", "<", ">", "> ", "- ", "1. ", "`", "```", "\n", "\n\n",
    "\r\n", "\r", "    ", "\t", "\\", "&amp;", "&#0;", "&", "#", "# ", "===", "---", "a", "b c",
    "é", "“", "\u{0}", "<b>", "</b>", "<!-- ", "-->", "<https://x>", "javascript:", "data:", "//",
    "[a]: /b\n", "[a]", "[]", ":", "(", "\"", "'", "  \n", "~~~", "\u{FEFF}",
  ]

  private static let annotations = """
    ## Speech

    > Dogs were seen near the *old* mill. **“They left
    > by noon,”** a man said

    - speaker: [Ana Prill](person:ana-prill)
    - source: <https://example.org/a?b=c&d=e>

    ## Context: how many dogs

    > **“Nine … or ten.”**

    A count of `9` is given in [the report](https://example.org/r "R\\"") &mdash; see
    [above][up] and ![a dog](dog.jpg).

    1. one
       > quoted

       two
    2. three\\
       four

    Title
    =====

    ```text
    kept *as is*
    ```

    [up]: #speech
    """

  @Test(arguments: 0..<8)
  func keepsItsPromisesOnSignsInAnyOrder(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        Self.signs.randomElement(using: &random) ?? ""
      }.joined()
      check(Array(text.utf8), &random)
    }
  }

  @Test(arguments: 0..<4)
  func keepsItsPromisesOnRandomBytes(_ seed: UInt64) {
    var random = SplitMix64(seed: 100 + seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(bytes, &random)
    }
  }

  @Test(arguments: 0..<8)
  func keepsItsPromisesOnSpoiltMarkdown(_ seed: UInt64) {
    var random = SplitMix64(seed: 200 + seed)
    for _ in 0..<100 {
      check(spoilt(&random), &random)
    }
  }

  @Test func knowsThePlacesOfNearlyAllTextInSpoiltMarkdown() {
    var random = SplitMix64(seed: 300)
    var known = 0
    var unknown = 0
    for _ in 0..<300 {
      for inline in MarkdownSample(spoilt(&random)).result.output.allInlines {
        if inline.span == nil { unknown += 1 } else { known += 1 }
      }
    }
    #expect(known > 5_000)
    #expect(unknown * 100 < known)
  }

  private func spoilt(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(Self.annotations.utf8)
    for _ in 0..<Int.random(in: 1..<6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let length = Int.random(in: 0..<min(20, bytes.count - at + 1), using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(at..<at + length)
      case 1: bytes.insert(contentsOf: bytes[at..<at + length], at: 0)
      default:
        bytes.insert(
          contentsOf: Array((Self.signs.randomElement(using: &random) ?? "").utf8), at: at)
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8], _ random: inout SplitMix64) {
    let start = Int.random(in: 0...min(5, bytes.count), using: &random)
    let sample = MarkdownSample(bytes, TextSpan(start, bytes.count))
    let failures = MarkdownPromises.broken(by: sample)
    #expect(
      failures.isEmpty, "\(failures) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    let again = MarkdownSample(bytes, sample.span)
    #expect(again.result.output == sample.result.output)
    #expect(again.result.diagnostics == sample.result.diagnostics)
  }
}
