import Speech
import Testing

@Suite struct AttributionTests {
  private func check(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
    if !test.rules.isEmpty { #expect(found.map(\.rule) == test.rules) }
  }

  @Test(arguments: cueAfter) func cueAfterTheQuotation(_ test: SpeechCase) { check(test) }

  static let cueAfter: [SpeechCase] = [
    SpeechCase(
      "subject, then verb", "⟦1:“The pool is closed,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧.", "cue-after"),
    SpeechCase(
      "verb, then subject", "⟦1:“The pool is closed,”⟧ ⟦1c:said⟧ ⟦1s:Maro⟧.", "cue-after"),
    SpeechCase("a pronoun", "⟦1:“It leaks,”⟧ ⟦1s:she⟧ ⟦1c:explained⟧.", "cue-after"),
    SpeechCase(
      "a question leaves room for a cue", "⟦1:“Who pays?”⟧ ⟦1s:Ullery⟧ ⟦1c:asked⟧.", "cue-after"),
    SpeechCase(
      "an exclamation leaves room for a cue", "⟦1:“Shame!”⟧ ⟦1c:shouted⟧ ⟦1s:a woman⟧ in the hall.",
      "cue-after"),
    SpeechCase(
      "an adverb between subject and verb", "⟦1:“We tried,”⟧ ⟦1s:he⟧ later ⟦1c:added⟧.",
      "cue-after"),
    SpeechCase(
      "an auxiliary between subject and verb", "⟦1:“We tried,”⟧ ⟦1s:Maro⟧ has ⟦1c:said⟧.",
      "cue-after"),
    SpeechCase(
      "an apposition behind the name is jumped over",
      "⟦1:“It floods,”⟧ ⟦1s:Ivan Petrov⟧, a farmer from Alder, ⟦1c:said⟧.", "cue-after"),
    SpeechCase(
      "an apposition behind an inverted subject is no part of it",
      "⟦1:“It floods,”⟧ ⟦1c:said⟧ ⟦1s:Ivan Petrov⟧, a farmer.", "cue-after"),
    SpeechCase(
      "a relative clause behind the name is jumped over",
      "⟦1:“It floods,”⟧ ⟦1s:Petrov⟧, who owns the mill, ⟦1c:told⟧ the Courier.", "cue-after"),
    SpeechCase(
      "a bracket behind the name is jumped over",
      "⟦1:“No,”⟧ ⟦1s:Ada Finch⟧ (D-Ohio) ⟦1c:said⟧ on Monday.", "cue-after"),
    SpeechCase(
      "titles are no part of a name",
      "⟦1:“We agree,”⟧ Georgian Foreign Minister ⟦1s:Nino Beridze⟧ ⟦1c:announced⟧.", "cue-after"),
    SpeechCase(
      "an honorific ends no sentence", "⟦1:“We agree,”⟧ ⟦1c:said⟧ Mr. ⟦1s:Finch⟧.", "cue-after"),
    SpeechCase(
      "an initial is part of a name", "⟦1:“We agree,”⟧ ⟦1c:said⟧ ⟦1s:Ada J. Finch⟧.", "cue-after"),
    SpeechCase(
      "a particle is part of a name", "⟦1:“We agree,”⟧ ⟦1s:Anna van der Berg⟧ ⟦1c:wrote⟧.",
      "cue-after"),
    SpeechCase(
      "a hyphened article is part of a name", "⟦1:“We agree,”⟧ ⟦1c:said⟧ ⟦1s:Omar al-Rashid⟧.",
      "cue-after"),
    SpeechCase(
      "a bearer of several titles", "⟦1:“Yes,”⟧ ⟦1c:said⟧ Secretary of State ⟦1s:Ada Finch⟧.",
      "cue-after"),
    SpeechCase(
      "a title without a name is the source", "⟦1:“Yes,”⟧ ⟦1c:said⟧ ⟦1s:the foreign minister⟧.",
      "cue-after"),
    SpeechCase(
      "an institution", "⟦1:“Trains will run,”⟧ ⟦1s:the ministry⟧ ⟦1c:said⟧ in a statement.",
      "cue-after"),
    SpeechCase(
      "a plural without an article", "⟦1:“No comment,”⟧ ⟦1s:officials⟧ ⟦1c:said⟧.", "cue-after"),
    SpeechCase(
      "joined roles are one subject",
      "⟦1:“It is over,”⟧ ⟦1s:the former mayor⟧ and newspaper owner ⟦1c:said⟧.", "cue-after"),
    SpeechCase(
      "a name with a foreign capital", "⟦1:“Nein,”⟧ ⟦1c:said⟧ ⟦1s:Özlem Çelik⟧.", "cue-after"),
    SpeechCase(
      "punctuation behind the mark", "⟦1:“The pool is closed”⟧, ⟦1s:Maro⟧ ⟦1c:said⟧.", "cue-after"),
  ]

  @Test(arguments: cueBefore) func cueBeforeTheQuotation(_ test: SpeechCase) { check(test) }

  static let cueBefore: [SpeechCase] = [
    SpeechCase(
      "a verb and a colon", "⟦1s:Maro⟧ ⟦1c:said⟧: ⟦1:“The pool is closed.”⟧", "cue-before"),
    SpeechCase(
      "a verb and a comma", "Then ⟦1s:Tom Ullery⟧ ⟦1c:asked⟧, ⟦1:“Who pays for it?”⟧", "cue-before"),
    SpeechCase(
      "a participle takes the main clause’s subject",
      "⟦1s:She⟧ defended the closure, ⟦1c:saying⟧: ⟦1:“Nobody has four million.”⟧", "cue-before"),
    SpeechCase(
      "what introduces the main clause is no subject",
      "Speaking in Alder on Monday, ⟦1s:Petrov⟧ opposed the sale, ⟦1c:calling⟧ it ⟦1:“theft.”⟧",
      "cue-before"),
    SpeechCase(
      "quoted words inside a report",
      "⟦1s:Finch⟧ ⟦1c:said⟧ the draft was ⟦1:“largely fair”⟧ to Alder but wanted changes.",
      "cue-before"),
    SpeechCase(
      "a verb that names", "⟦1s:Petrov⟧ ⟦1c:called⟧ the offer ⟦1:“a bad joke”⟧ on Friday.",
      "cue-before"),
    SpeechCase(
      "a shared subject",
      "⟦1s:Maro⟧ took the microphone and ⟦1c:said⟧: ⟦1:“The pool is closed.”⟧", "cue-before"),
    SpeechCase(
      "the outer of two saying verbs",
      "⟦1s:Finch⟧ ⟦1c:said⟧ Petrov called the offer ⟦1:“a bad joke”⟧ in private.", "cue-before"),
    SpeechCase(
      "a second clause with a subject of its own is not the first’s report",
      "Finch said nothing new, and ⟦1s:Petrov⟧ ⟦1c:called⟧ the offer ⟦1:“a bad joke.”⟧",
      "cue-before"),
    SpeechCase(
      "a relative clause’s verb has the pronoun for its source",
      "It was Ada Finch, ⟦1s:who⟧ ⟦1c:said⟧ the road was ⟦1:“beyond repair.”⟧", "cue-before"),
    SpeechCase(
      "an infinitive shares the subject",
      "⟦1s:Maro⟧ went on to ⟦1c:say⟧ the vote had been ⟦1:“fair and open.”⟧", "cue-before"),
    SpeechCase(
      "a participle with its own subject",
      "The meeting ended in a row, with ⟦1s:Petrov⟧ ⟦1c:saying⟧: ⟦1:“You will hear from me.”⟧",
      "cue-before"),
    SpeechCase(
      "the doer of a passive",
      "The offer was ⟦1c:described⟧ by ⟦1s:Petrov⟧ as ⟦1:“a bad joke and an insult.”⟧",
      "cue-before"),
    SpeechCase(
      "a plural subject of a present verb",
      "⟦1s:Critics⟧ ⟦1c:say⟧ the plan is ⟦1:“dead on arrival”⟧ this year.", "cue-before"),
    SpeechCase(
      "a dateline is no subject",
      "ALDER, Ohio — Opposing the sale, ⟦1s:Finch⟧ rose, ⟦1c:saying⟧: ⟦1:“Over my dead body.”⟧",
      "cue-before"),
  ]

  @Test(arguments: moreBefore) func moreCuesBeforeTheQuotation(_ test: SpeechCase) { check(test) }

  static let moreBefore: [SpeechCase] = [
    SpeechCase(
      "a verb at the sentence’s head", "⟦1c:Said⟧ ⟦1s:Maro⟧: ⟦1:“We had no choice at all.”⟧",
      "cue-before"),
    SpeechCase(
      "a relative clause inside the subject",
      "⟦1s:Nils Aker⟧, who lives near Alder, ⟦1c:said⟧ the wall was ⟦1:“past saving.”⟧",
      "cue-before"),
    SpeechCase(
      "a participle at the sentence’s head looks ahead",
      "⟦1c:Calling⟧ the wall ⟦1:“past saving,”⟧ ⟦1s:Aker⟧ walked out of the hall.", "cue-before"),
    SpeechCase(
      "a noun for something said, and its owner’s name",
      "The vote came after ⟦1s:Petrov’s⟧ ⟦1c:claim⟧ that the wall was ⟦1:“past saving.”⟧",
      "cue-noun"),
    SpeechCase(
      "a noun for something said, and a possessive",
      "The vote ended ⟦1s:her⟧ ⟦1c:call⟧ for ⟦1:“a new start”⟧ in Alder.", "cue-noun"),
  ]

  @Test(arguments: others) func otherRules(_ test: SpeechCase) { check(test) }

  static let others: [SpeechCase] = [
    SpeechCase(
      "a cue interrupts one quotation",
      "⟦1:“We had,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧, ⟦1:“no choice at all.”⟧", "cue-after"),
    SpeechCase(
      "a full stop behind the cue begins another quotation",
      "⟦1:“We had no choice,”⟧ ⟦1s2s:Maro⟧ ⟦1c2c:said⟧. ⟦2:“Nobody has four million.”⟧",
      "cue-after",
      "same-paragraph"),
    SpeechCase(
      "a participle behind the cue begins another quotation",
      "⟦1:“We had no choice,”⟧ ⟦1s2s:Maro⟧ ⟦1c:said⟧, ⟦2c:adding⟧: ⟦2:“Nobody has four million.”⟧",
      "cue-after", "cue-before"),
    SpeechCase(
      "according to, behind",
      "The pool is ⟦1:“past saving,”⟧ ⟦1c:according to⟧ ⟦1s:Nils Aker⟧, an engineer.",
      "according-to"),
    SpeechCase(
      "according to, before",
      "⟦1c:According to⟧ ⟦1s:the mayor⟧, the pool is ⟦1:“past saving”⟧ after the flood.",
      "according-to"),
    SpeechCase(
      "a colon without a verb", "And then ⟦1s:Ullery⟧, from the back: ⟦1:“Who pays for it?”⟧",
      "colon"),
    SpeechCase(
      "a verb that closes the sentence",
      "The pool is ⟦1:“past saving”⟧ after the flood, ⟦1s:Maro⟧ ⟦1c:said⟧.", "closing-cue"),
    SpeechCase(
      "a neighbour before has the speaker",
      "⟦1:“It leaks,”⟧ ⟦1c2c:said⟧ ⟦1s2s:Maro⟧. She pointed at the wall. ⟦2:“Look at it over there.”⟧",
      "cue-after", "same-paragraph"),
    SpeechCase(
      "a neighbour behind has the speaker",
      "⟦1:“Look at it over there.”⟧ ⟦2:“It leaks,”⟧ ⟦2c1c:said⟧ ⟦2s1s:Maro⟧.", "same-paragraph",
      "cue-after"),
    SpeechCase(
      "a speaker named between two quotations has the second",
      "⟦1:“It leaks,”⟧ ⟦1c:said⟧ ⟦1s:Maro⟧. ⟦2s:Petrov⟧ ⟦2c:disagreed⟧. ⟦2:“It was dry in May.”⟧",
      "cue-after", "same-paragraph"),
    SpeechCase(
      "a re-opened paragraph goes on with the quotation",
      "⟦1s:Maro⟧ ⟦1c:said⟧: ⟦1:“We had no choice. The roof was failing.⟧\n\n⟦1:“And nobody has four million.”⟧",
      "cue-before"),
    SpeechCase(
      "a re-opened paragraph’s cue is the quotation’s",
      "⟦1:“We had no choice. The roof was failing.⟧\n\n⟦1:“And nobody has four million,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧.",
      "re-opened-paragraph"),
    SpeechCase(
      "two cues are two quotations, though the first was never closed",
      "⟦1s:Maro⟧ ⟦1c:said⟧: ⟦1:“We had no choice.⟧\n\n⟦2:“It was dry,”⟧ ⟦2c:said⟧ ⟦2s:Petrov⟧.",
      "cue-before", "cue-after"),
    SpeechCase(
      "a paragraph before that ends in a colon",
      "⟦1s:Finch⟧ ⟦1c:replied⟧ by letter:\n\n⟦1:“The city owns the road and will mend it.”⟧",
      "paragraph-colon"),
    SpeechCase(
      "a bare paragraph goes on from the one before",
      "⟦1:“We had no choice,”⟧ ⟦1s2s:Maro⟧ ⟦1c2c:said⟧.\n\n⟦2:“And nobody has four million.”⟧",
      "cue-after", "bare-paragraph"),
    SpeechCase(
      "a dash signs", "⟦1:“A road is a promise to whoever comes next.”⟧ — ⟦1s:Ada Finch⟧",
      "dash-signature"),
    SpeechCase(
      "a sentence that only says whose it is",
      "⟦1:“We had no choice at all.”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧ on Monday.", "cue-in-next-sentence"),
    SpeechCase(
      "nobody is named", "⟦1:“A road is a promise to whoever comes next.”⟧", "none"),
  ]
}
