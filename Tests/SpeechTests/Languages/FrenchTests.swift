import Testing

/// French, with its blanks inside the marks and its pronouns tied to the verb.
@Suite struct FrenchTests {
  @Test(arguments: cases) func french(_ test: SpeechCase) throws { try check(test, in: "fr") }

  static let cases: [SpeechCase] = [
    SpeechCase(
      "auxiliary and participle, then a name",
      "⟦1:« La piscine reste fermée »⟧, a ⟦1c:déclaré⟧ ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "the same with blanks that do not break",
      "⟦1:«\u{A0}La piscine reste fermée\u{A0}»⟧, a ⟦1c:déclaré⟧ ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "the same with narrow ones",
      "⟦1:«\u{202F}La piscine reste fermée\u{202F}»⟧, a ⟦1c:déclaré⟧ ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "a present tense", "⟦1:« C’est trop cher »⟧, ⟦1c:explique⟧ ⟦1s:Tom Ullery⟧.", "cue-after"),
    SpeechCase(
      "a pronoun tied to the verb", "⟦1:« C’est trop cher »⟧, ⟦1c:explique⟧-t-⟦1s:il⟧ lundi.",
      "cue-after"),
    SpeechCase(
      "a pronoun tied to the auxiliary",
      "⟦1:« C’est trop cher »⟧, a-t-⟦1s:elle⟧ ⟦1c:dit⟧ à la presse.", "cue-after"),
    SpeechCase(
      "a reflexive verb", "⟦1:« Quelle honte ! »⟧, s’est ⟦1c:exclamée⟧ ⟦1s:Ines Maro⟧.",
      "cue-after"),
    SpeechCase(
      "a question, without a comma", "⟦1:« Qui va payer ? »⟧ ⟦1c:demande⟧ ⟦1s:Petrov⟧.",
      "cue-after"),
    SpeechCase(
      "a common noun with its article tied to it",
      "⟦1:« La loi est claire »⟧, a ⟦1c:répondu⟧ ⟦1s:l’avocate⟧.", "cue-after"),
    SpeechCase(
      "a title is no part of a name",
      "⟦1:« La loi est claire »⟧, a ⟦1c:affirmé⟧ la maire ⟦1s:Ines Maro⟧.", "cue-after"),
    SpeechCase(
      "an honorific ends no sentence", "⟦1:« Non »⟧, ⟦1c:assure⟧ M. ⟦1s:Petrov⟧.", "cue-after"),
    SpeechCase(
      "a particle is part of a name", "⟦1:« Non »⟧, ⟦1c:assure⟧ ⟦1s:Anne van Thal⟧.", "cue-after"),
    SpeechCase(
      "a cue that interrupts",
      "⟦1:« Nous n’avions »⟧, a ⟦1c:dit⟧ ⟦1s:Maro⟧, ⟦1:« aucun autre choix »⟧.", "cue-after"),
    SpeechCase(
      "a colon behind the verb", "⟦1s:Ines Maro⟧ a ⟦1c:ajouté⟧ : ⟦1:« La piscine reste fermée. »⟧",
      "cue-before"),
    SpeechCase(
      "a side clause",
      "⟦1s:Ines Maro⟧ a ⟦1c:précisé⟧ qu’il s’agissait d’un ⟦1:« projet encore très loin »⟧.",
      "cue-before"),
    SpeechCase(
      "a preposition", "⟦1c:Selon⟧ ⟦1s:Petrov⟧, le plan est ⟦1:« encore très loin d’être prêt »⟧.",
      "according-to"),
    SpeechCase(
      "a preposition behind an apostrophe",
      "⟦1c:D’après⟧ ⟦1s:Petrov⟧, le plan est ⟦1:« encore très loin d’être prêt »⟧.", "according-to"),
    SpeechCase(
      "the one spoken to is no speaker",
      "⟦1:« C’est trop cher pour nous »⟧, a répondu à Petrov le maire."),
    SpeechCase(
      "apostrophes are no marks",
      "L’élue n’a pas l’intention d’en parler à l’assemblée ni à l’école."),
    SpeechCase(
      "a pronoun for people in general",
      "⟦1:« C’est fini pour nous tous »⟧, dit-on à Alder."),
    SpeechCase(
      "a spokesman is not whom he speaks for",
      "⟦1:« C’est fini pour nous »⟧, a ⟦1c:dit⟧ ⟦1s:le porte-parole⟧ de Maro.", "cue-after"),
    SpeechCase(
      "an object pronoun before the verb",
      "⟦1:« C’est fini pour nous »⟧, lui a ⟦1c:répondu⟧ ⟦1s:Petrov⟧.", "cue-after"),
    SpeechCase(
      "what was never said is nobody’s",
      "Maro n’a jamais ⟦1c:dit⟧ : ⟦1:« C’est fini pour nous. »⟧"),
    SpeechCase("scare quotes", "Le « plan vert » attend depuis mai."),
    SpeechCase(
      "nobody is named",
      "La salle était pleine. ⟦1:« La piscine reste fermée pour toujours ! »⟧ Puis le silence."),
  ]
}
