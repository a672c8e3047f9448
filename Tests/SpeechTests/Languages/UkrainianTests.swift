import Testing

/// Ukrainian, with a dash before the verb and endings that tell gender.
@Suite struct UkrainianTests {
  @Test(arguments: cases) func ukrainian(_ test: SpeechCase) throws { try check(test, in: "uk") }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "a comma and a dash, then verb and name",
      "⟦1:«Басейн лишається зачиненим»⟧, — ⟦1c:сказала⟧ ⟦1s:Інеса Маро⟧.", "cue-after"),
    SpeechCase(
      "a short dash", "⟦1:«Грошей немає»⟧, – ⟦1c:заявив⟧ ⟦1s:Тарас Петренко⟧ у понеділок.",
      "cue-after"),
    SpeechCase(
      "marks that curve", "⟦1:„Грошей немає“⟧, — ⟦1c:заявив⟧ ⟦1s:Петренко⟧.", "cue-after"),
    SpeechCase("a pronoun", "⟦1:«Ми пробували»⟧, — ⟦1c:додав⟧ ⟦1s:він⟧.", "cue-after"),
    SpeechCase("another pronoun", "⟦1:«Ми пробували»⟧, — ⟦1c:пояснила⟧ ⟦1s:вона⟧.", "cue-after"),
    SpeechCase(
      "a question", "⟦1:«Хто за це платить?»⟧ — ⟦1c:запитав⟧ ⟦1s:Петренко⟧.", "cue-after"),
    SpeechCase(
      "a title is no part of a name",
      "⟦1:«Закон зрозумілий»⟧, — ⟦1c:наголосив⟧ міський голова ⟦1s:Тарас Їжакевич⟧.", "cue-after"),
    SpeechCase(
      "a common noun", "⟦1:«Закон зрозумілий»⟧, — ⟦1c:відповіла⟧ ⟦1s:речниця⟧.", "cue-after"),
    SpeechCase(
      "what is spoken to behind a name is no part of it",
      "⟦1:«Закон зрозумілий»⟧, — ⟦1c:сказав⟧ ⟦1s:Петренко⟧ журналістам.", "cue-after"),
    SpeechCase(
      "an initial ends no sentence", "⟦1:«Ні»⟧, — ⟦1c:відповів⟧ ⟦1s:Т. Петренко⟧.", "cue-after"),
    SpeechCase(
      "a verb without a subject leaves the speaker open",
      "Петренко приїхав пізно. ⟦1:«Грошей на це немає»⟧, — ⟦1c:сказав⟧.", "cue-after"),
    SpeechCase(
      "a cue that interrupts",
      "⟦1:«Ми не мали»⟧, — ⟦1c:сказав⟧ ⟦1s:Петренко⟧, — ⟦1:«іншого вибору»⟧.", "cue-after"),
    SpeechCase(
      "a colon behind the verb", "⟦1s:Петренко⟧ ⟦1c:сказав⟧: ⟦1:«Басейн лишається зачиненим»⟧.",
      "cue-before"),
    SpeechCase(
      "a place before the verb is no speaker",
      "У Марлоу ⟦1c:заявила⟧ ⟦1s:Інеса Маро⟧: ⟦1:«Басейн лишається зачиненим»⟧.", "cue-before"),
    SpeechCase(
      "a side clause", "⟦1s:Петренко⟧ ⟦1c:сказав⟧, що план ⟦1:«ще зовсім не готовий»⟧.",
      "cue-before"),
    SpeechCase(
      "according to", "⟦1c:За словами⟧ ⟦1s:Петренка⟧, план ⟦1:«ще зовсім не готовий»⟧.",
      "according-to"),
    SpeechCase("apostrophes are no marks", "П’ятеро з об’єднання зустріли м'яч на подвір'ї."),
    SpeechCase(
      "a noun with a name may be the name’s owner",
      "⟦1:«Усе скінчилося для нас»⟧, — ⟦1c:сказав⟧ ⟦1s:речник Маро⟧.", "cue-after"),
    SpeechCase(
      "a title with a name is not",
      "⟦1:«Усе скінчилося для нас»⟧, — ⟦1c:сказав⟧ президент ⟦1s:Петренко⟧.", "cue-after"),
    SpeechCase(
      "what was not said is nobody’s",
      "Петренко не ⟦1c:казав⟧: ⟦1:«Усе скінчилося для нас»⟧."),
    SpeechCase("scare quotes", "Той «зелений план» чекає з травня."),
    SpeechCase(
      "nobody is named",
      "У залі було людно. ⟦1:«Басейн лишається зачиненим назавжди!»⟧ Потім стало тихо."),
  ]
}
