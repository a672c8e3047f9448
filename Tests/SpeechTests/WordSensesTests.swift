import Foundation
import SeededRandom
import SourceText
import Testing

@testable import Speech

/// One table tells what the lists of a language tell.
@Suite struct WordSensesTests {
  @Test(arguments: Language.codes)
  func wordsHaveTheSensesOfTheirLists(_ code: String) throws {
    let language = try #require(Language.named(code))
    let lexicon = language.lexicon
    let words = lexicon.words.map(\.word) + lexicon.people.words
    let endings = (lexicon.endings + lexicon.people.wordEndings).map {
      String(decoding: $0, as: UTF8.self)
    }
    var random = SplitMix64(seed: 5)
    let others = ["maro", "Sandvik", "a", "é", "ж", "", String(repeating: "a", count: 60)]
    let made = (0..<3_000).map { _ in
      (words.randomElement(using: &random) ?? "").prefix(Int.random(in: 0..<9, using: &random))
        + (endings.randomElement(using: &random) ?? "")
    }
    let listed = Set(words)
    for word in words + others + made.map(String.init) {
      for spelled in [word, word.uppercased(), word.capitalized] {
        // A listed word is told in small letters, whatever its case.
        let small = listed.contains(spelled.lowercased()) ? spelled.lowercased() : spelled
        let expected = Array(small.utf8).withUnsafeBufferPointer {
          WordSense(
            lexicon.classes($0, 0, $0.count), lexicon.people.classes($0, 0, $0.count),
            count: $0.count)
        }
        Array(spelled.utf8).withUnsafeBufferPointer { text in
          let found = language.senses.sense(ofWord: TextSpan(0, text.count), in: text)
          #expect(found == expected, "\(spelled)")
        }
      }
    }
  }
}
