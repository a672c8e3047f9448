import Speech
import Testing

/// German, where nouns have a capital and the subject stands behind the verb.
@Suite struct GermanTests {
  @Test(arguments: cases) func german(_ test: SpeechCase) throws { try check(test, in: "de") }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "verb, then a name", "⟦1:„Das Bad bleibt zu“⟧, ⟦1c:sagte⟧ ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "verb, then a pronoun", "⟦1:„Wir haben kein Geld“⟧, ⟦1c:erklärte⟧ ⟦1s:sie⟧ am Montag.",
      "cue-after"),
    SpeechCase("a plural pronoun", "⟦1:„Wir gehen nicht“⟧, ⟦1c:riefen⟧ ⟦1s:sie⟧.", "cue-after"),
    SpeechCase(
      "a common noun is no name, though it has a capital",
      "⟦1:„Das Bad bleibt zu“⟧, ⟦1c:sagte⟧ ⟦1s:der Bürgermeister⟧.", "cue-after"),
    SpeechCase(
      "a title before a name is no part of it",
      "⟦1:„Das Bad bleibt zu“⟧, ⟦1c:betonte⟧ Bürgermeisterin ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "nor is a noun behind an article",
      "⟦1:„Das Bad bleibt zu“⟧, ⟦1c:sagte⟧ die Wasserballerin ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "nor what is spoken to behind a name",
      "⟦1:„Das Bad bleibt zu“⟧, ⟦1c:sagte⟧ ⟦1s:Maro⟧ der Zeitung.", "cue-after"),
    SpeechCase(
      "a particle is part of a name", "⟦1:„Nein“⟧, ⟦1c:antwortete⟧ ⟦1s:Anna van Thal⟧.",
      "cue-after"),
    SpeechCase(
      "a question", "⟦1:„Wer zahlt das?“⟧, ⟦1c:fragte⟧ ⟦1s:Tom Ullery⟧ den Rat.", "cue-after"),
    SpeechCase(
      "pointed marks that point inwards", "⟦1:»Wer zahlt das?«⟧, ⟦1c:fragte⟧ ⟦1s:Ullery⟧.",
      "cue-after"),
    SpeechCase(
      "pointed marks that point outwards", "⟦1:«Wer zahlt das?»⟧, ⟦1c:fragte⟧ ⟦1s:Ullery⟧.",
      "cue-after"),
    SpeechCase(
      "a quotation in a quotation is part of it",
      "⟦1:„Er rief ‚nie wieder‘ und ging“⟧, ⟦1c:berichtete⟧ ⟦1s:Petrov⟧.", "cue-after"),
    SpeechCase(
      "a cue that interrupts",
      "⟦1:„Wir hatten“⟧, ⟦1c:sagte⟧ ⟦1s:Maro⟧, ⟦1:„keine andere Wahl.“⟧", "cue-after"),
    SpeechCase(
      "a colon behind the verb", "⟦1s:Maro⟧ ⟦1c:sagte⟧: ⟦1:„Das Bad bleibt zu.“⟧", "cue-before"),
    SpeechCase(
      "a time before the verb", "Am Montag ⟦1c:sagte⟧ ⟦1s:Maro⟧: ⟦1:„Das Bad bleibt zu.“⟧",
      "cue-before"),
    SpeechCase(
      "a place before the verb is no speaker",
      "In Marlow ⟦1c:sagte⟧ ⟦1s:Petrov⟧: ⟦1:„Das Bad bleibt zu.“⟧", "cue-before"),
    SpeechCase(
      "a participle behind its auxiliary",
      "⟦1s:Maro⟧ hat am Montag ⟦1c:gesagt⟧: ⟦1:„Das Bad bleibt zu.“⟧", "cue-before"),
    SpeechCase(
      "a side clause", "⟦1s:Maro⟧ ⟦1c:sagte⟧, der Plan sei ⟦1:„alles andere als fertig“⟧.",
      "cue-before"),
    SpeechCase(
      "a preposition", "⟦1c:Laut⟧ ⟦1s:Petrov⟧ ist der Plan ⟦1:„alles andere als fertig“⟧.",
      "according-to"),
    SpeechCase(
      "a preposition with its noun",
      "⟦1c:Nach Angaben⟧ ⟦1s:der Polizei⟧ war die Brücke ⟦1:„alles andere als sicher“⟧.",
      "according-to"),
    SpeechCase("so, and a name", "⟦1:„Der Plan ist fertig“⟧, ⟦1c:so⟧ ⟦1s:Maro⟧.", "according-to"),
    SpeechCase(
      "an object before the verb is no speaker",
      "Den Bürgermeister Petrov ⟦1c:kritisierte⟧ ⟦1s:Maro⟧: ⟦1:„Er lügt doch immer.“⟧", "cue-before"
    ),
    SpeechCase(
      "a clause of its own behind a comma",
      "Maro, die Bürgermeisterin, sei müde, ⟦1c:sagte⟧ ⟦1s:Petrov⟧: ⟦1:„Sie will nicht mehr.“⟧",
      "cue-before"),
    SpeechCase(
      "a spokesman is not whom he speaks for",
      "⟦1:„Wir wollen nicht mehr“⟧, ⟦1c:sagte⟧ ⟦1s:der Sprecher⟧ von Maro.", "cue-after"),
    SpeechCase(
      "what was never said is nobody’s",
      "Maro hat nie ⟦1c:gesagt⟧: ⟦1:„Wir wollen nicht mehr.“⟧"),
    SpeechCase(
      "one who is asked does not speak",
      "Petrov wurde gefragt: ⟦1:„Wer zahlt das eigentlich?“⟧"),
    SpeechCase("scare quotes", "Der „grüne Plan“ liegt seit Mai im Rat."),
    SpeechCase(
      "nobody is named",
      "Im Saal war es laut. ⟦1:„Das Bad bleibt für immer zu!“⟧ Dann war es still."
    ),
  ]

  /// The verb of the clause stands at its end, and its subject is not Maro.
  @Test func aVerbBehindTheQuotationLeavesTheSpeakerUnsure() throws {
    let marked = MarkedText("Maro sagte, dass Petrov „mehr Geld für das Bad“ gefordert habe.")
    let language = try #require(Language.named("de"))
    let found = QuotationFinder(language: language)
      .quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(found.map { $0.confidence < 0.7 } == [true])
  }
}
