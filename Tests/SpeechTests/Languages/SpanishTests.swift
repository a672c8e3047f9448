import Testing

/// Spanish, whose verbs may have no subject in words.
@Suite struct SpanishTests {
  @Test(arguments: cases) func spanish(_ test: SpeechCase) throws { try check(test, in: "es") }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "verb, then a name", "⟦1:«La piscina sigue cerrada»⟧, ⟦1c:dijo⟧ ⟦1s:Inés Maro⟧.",
      "cue-after"),
    SpeechCase(
      "curved marks", "⟦1:“La piscina sigue cerrada”⟧, ⟦1c:afirmó⟧ ⟦1s:Inés Maro⟧ el lunes.",
      "cue-after"),
    SpeechCase(
      "auxiliary and participle", "⟦1:«No hay dinero»⟧, ha ⟦1c:dicho⟧ ⟦1s:Tomás Ullery⟧.",
      "cue-after"),
    SpeechCase("a pronoun", "⟦1:«No hay dinero»⟧, ⟦1c:explicó⟧ ⟦1s:ella⟧.", "cue-after"),
    SpeechCase(
      "a verb without a subject leaves the speaker open",
      "Petrov llegó tarde. ⟦1:«No hay dinero para nada»⟧, ⟦1c:dijo⟧.", "cue-after"),
    SpeechCase(
      "the one spoken to is no speaker",
      "⟦1:«No hay dinero para nada»⟧, le ⟦1c:dijo⟧ a Petrov.", "cue-after"),
    SpeechCase(
      "a question", "⟦1:«¿Quién paga todo esto?»⟧, ⟦1c:preguntó⟧ ⟦1s:Petrov⟧.", "cue-after"),
    SpeechCase(
      "a common noun", "⟦1:«La ley es clara»⟧, ⟦1c:respondió⟧ ⟦1s:la alcaldesa⟧.", "cue-after"),
    SpeechCase(
      "a title is no part of a name",
      "⟦1:«La ley es clara»⟧, ⟦1c:señaló⟧ la alcaldesa ⟦1s:Inés Maro⟧.", "cue-after"),
    SpeechCase(
      "an honorific ends no sentence", "⟦1:«No»⟧, ⟦1c:aseguró⟧ el Sr. ⟦1s:Petrov⟧.", "cue-after"),
    SpeechCase(
      "a cue that interrupts",
      "⟦1:«No teníamos»⟧, ⟦1c:dijo⟧ ⟦1s:Maro⟧, ⟦1:«ninguna otra opción»⟧.", "cue-after"),
    SpeechCase(
      "a colon behind the verb", "⟦1s:Inés Maro⟧ ⟦1c:añadió⟧: ⟦1:«La piscina sigue cerrada»⟧.",
      "cue-before"),
    SpeechCase(
      "a colon behind an inverted verb",
      "El lunes ⟦1c:declaró⟧ ⟦1s:Inés Maro⟧: ⟦1:«La piscina sigue cerrada»⟧.", "cue-before"),
    SpeechCase(
      "a side clause", "⟦1s:Maro⟧ ⟦1c:afirmó⟧ que el plan está ⟦1:«todavía muy lejos de todo»⟧.",
      "cue-before"),
    SpeechCase(
      "a preposition", "⟦1c:Según⟧ ⟦1s:Petrov⟧, el plan está ⟦1:«todavía muy lejos de todo»⟧.",
      "according-to"),
    SpeechCase(
      "a preposition before the verb",
      "⟦1:«La piscina sigue cerrada»⟧, según ⟦1c:dijo⟧ ⟦1s:Maro⟧.", "closing-cue"),
    SpeechCase("speech behind a dash is not found", "—No hay dinero —dijo Maro—. Nada."),
    SpeechCase(
      "the one spoken to before the verb is no speaker",
      "A Maro le ⟦1c:dijo⟧ ⟦1s:Petrov⟧: ⟦1:«Se acabó para todos nosotros»⟧.", "cue-before"),
    SpeechCase(
      "a spokesman is not whom he speaks for",
      "⟦1:«Se acabó para todos nosotros»⟧, ⟦1c:dijo⟧ ⟦1s:el portavoz⟧ de Maro.", "cue-after"),
    SpeechCase(
      "what was never said is nobody’s",
      "Maro nunca ⟦1c:dijo⟧: ⟦1:«Se acabó para todos nosotros»⟧."),
    SpeechCase(
      "who denies to have said so does not speak",
      "Maro negó haber dicho ⟦1:«se acabó para todos nosotros»⟧."),
    SpeechCase("scare quotes", "El «plan verde» espera desde mayo."),
    SpeechCase(
      "nobody is named",
      "La sala estaba llena. ⟦1:«¡La piscina sigue cerrada para siempre!»⟧ Luego, silencio."),
  ]
}
