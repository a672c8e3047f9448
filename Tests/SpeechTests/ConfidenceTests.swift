import SourceText
import Speech
import Testing

/// How sure a speaker is.
@Suite struct ConfidenceTests {
  private func confidences(_ text: String) -> [Double] {
    let marked = MarkedText(text)
    return QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
      .map(\.confidence)
  }

  @Test(
    arguments: [
      ("the deciding rule’s", "“The pool is closed,” Maro said.", [0.985]),
      ("none without a rule", "“A road is a promise to whoever comes next.”", [0]),
      (
        "of a neighbour, no more than the rule for neighbours",
        "“The pool is closed,” Maro said. “Nobody has four million.”", [0.985, 0.98]
      ),
      (
        "of an unknown verb, the rule for clauses’",
        "“The pool is closed,” Maro said. “And it never was,” she put in.", [0.985, 0.75]
      ),
      (
        "of a sentence’s subject beside which another may speak, little",
        "A statement Maro signed said “the gate stays open at night.”", [0.5]
      ),
      (
        "of a subject of its own to whom something is done, none",
        "“The pool is closed,” Maro said. “And it never was,” she was told.", [0.985, 0]
      ),
      (
        "of a neighbour of whom a less sure rule decided, no more than that",
        "It came after Maro’s claim that the wall was “past saving.” “Nobody has four million.”",
        [0.6, 0.6]
      ),
      ("of a colon", "And then Ullery, from the back: “Who pays for it?”", [0.89]),
      (
        "of a colon behind a passive, little", "Maro was cut off by a shout: “Who pays for it?”",
        [0.5]
      ),
      (
        "of the outer of two named speakers, little",
        "Finch said Petrov told her “it was dry in May.”", [0.66]
      ),
      (
        "of the one who says what he himself said, that of two verbs",
        "Finch said he told her “it was dry in May.”", [0.83]
      ),
    ] as [(String, String, [Double])])
  func confidence(_ behaviour: String, _ text: String, _ expected: [Double]) {
    #expect(confidences(text) == expected, "\(behaviour)")
  }

  @Test(arguments: [
    SpeechCase(
      "an unknown verb’s subject behind a quotation, rather than the neighbour’s",
      "⟦1:“The pool is closed,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧. ⟦2:“And it never was,”⟧ ⟦2s:Petrov⟧ put in."
    ),
    SpeechCase(
      "a passive without its verb",
      "Petrov, ⟦1c:described⟧ by ⟦1s:Ines Maro⟧ as ⟦1:“a liar and a thief,”⟧ laughed."),
    SpeechCase(
      "a relative clause with a subject of its own",
      "Maro, who ⟦1s:Petrov⟧ ⟦1c:said⟧ was ⟦1:“the worst mayor of all,”⟧ won."),
  ])
  func subjects(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
  }

  @Test func wordsTellWhatTheyMayBeToAName() {
    let text = Array("Mayor of J Jr was his Maro Monday".utf8)
    let finder = QuotationFinder()
    var offset = 0
    let senses = text.withUnsafeBufferPointer { bytes in
      text.split(separator: 0x20).map { word in
        let span = TextSpan(word.startIndex, word.endIndex)
        offset = word.endIndex
        return finder.senses.sense(ofWord: span, in: bytes)
      }
    }
    #expect(offset == text.count)
    #expect(
      senses == [
        [.title, .office, .common], [.noName, .genitive, .common, .beforeDate], .abbreviation,
        .abbreviation, [.noName, .be, .common, .auxiliary],
        [.noName, .determiner, .common, .beforeDate], [], [.noName, .month, .common],
      ])
  }
}
