import Testing

/// Russian, with a dash before the verb and endings that tell gender.
@Suite struct RussianTests {
  @Test(arguments: cases) func russian(_ test: SpeechCase) throws { try check(test, in: "ru") }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "a comma and a dash, then verb and name",
      "⟦1:«Бассейн остаётся закрытым»⟧, — ⟦1c:сказала⟧ ⟦1s:Инес Маро⟧.", "cue-after"),
    SpeechCase(
      "marks that curve", "⟦1:„Денег нет“⟧, — ⟦1c:заявил⟧ ⟦1s:Иван Петров⟧ в понедельник.",
      "cue-after"),
    SpeechCase("a pronoun", "⟦1:«Мы пробовали»⟧, — ⟦1c:добавил⟧ ⟦1s:он⟧.", "cue-after"),
    SpeechCase("another pronoun", "⟦1:«Мы пробовали»⟧, — ⟦1c:пояснила⟧ ⟦1s:она⟧.", "cue-after"),
    SpeechCase("a question", "⟦1:«Кто за это платит?»⟧ — ⟦1c:спросил⟧ ⟦1s:Петров⟧.", "cue-after"),
    SpeechCase(
      "a title is no part of a name",
      "⟦1:«Закон понятен»⟧, — ⟦1c:подчеркнул⟧ глава города ⟦1s:Иван Петров⟧.", "cue-after"),
    SpeechCase(
      "a common noun", "⟦1:«Закон понятен»⟧, — ⟦1c:ответила⟧ ⟦1s:представительница⟧.", "cue-after"),
    SpeechCase(
      "what is spoken to behind a name is no part of it",
      "⟦1:«Закон понятен»⟧, — ⟦1c:сказал⟧ ⟦1s:Петров⟧ журналистам.", "cue-after"),
    SpeechCase(
      "an initial ends no sentence", "⟦1:«Нет»⟧, — ⟦1c:ответил⟧ ⟦1s:И. Петров⟧.", "cue-after"),
    SpeechCase(
      "a verb without a subject leaves the speaker open",
      "Петров приехал поздно. ⟦1:«Денег на это нет»⟧, — ⟦1c:сказал⟧.", "cue-after"),
    SpeechCase(
      "a cue that interrupts",
      "⟦1:«У нас не было»⟧, — ⟦1c:сказал⟧ ⟦1s:Петров⟧, — ⟦1:«другого выбора»⟧.", "cue-after"),
    SpeechCase(
      "a colon behind the verb", "⟦1s:Петров⟧ ⟦1c:сказал⟧: ⟦1:«Бассейн остаётся закрытым»⟧.",
      "cue-before"),
    SpeechCase(
      "a place before the verb is no speaker",
      "В Марлоу ⟦1c:заявила⟧ ⟦1s:Инес Маро⟧: ⟦1:«Бассейн остаётся закрытым»⟧.", "cue-before"),
    SpeechCase(
      "a side clause", "⟦1s:Петров⟧ ⟦1c:сказал⟧, что план ⟦1:«ещё совсем не готов»⟧.", "cue-before"),
    SpeechCase(
      "according to", "⟦1c:По словам⟧ ⟦1s:Петрова⟧, план ⟦1:«ещё совсем не готов»⟧.",
      "according-to"),
    SpeechCase(
      "a noun with a name may be the name’s owner",
      "⟦1:«Всё кончено для нас»⟧, — ⟦1c:сказал⟧ ⟦1s:представитель Маро⟧.", "cue-after"),
    SpeechCase(
      "a title with a name is not",
      "⟦1:«Всё кончено для нас»⟧, — ⟦1c:сказал⟧ президент ⟦1s:Петров⟧.", "cue-after"),
    SpeechCase(
      "a relative clause",
      "⟦1s:Петров⟧, который приехал из Олдера, ⟦1c:заявил⟧: ⟦1:«Всё кончено для нас»⟧.",
      "cue-before"),
    SpeechCase(
      "what was not said is nobody’s",
      "Петров не ⟦1c:говорил⟧: ⟦1:«Всё кончено для нас»⟧."),
    SpeechCase("scare quotes", "Тот «зелёный план» ждёт с мая."),
    SpeechCase(
      "nobody is named",
      "В зале было людно. ⟦1:«Бассейн закрыт навсегда!»⟧ Потом стало тихо."),
  ]
}
