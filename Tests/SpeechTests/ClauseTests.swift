import Speech
import Testing

/// Whose words a quotation is, by the clause around it.
@Suite struct ClauseTests {
  @Test(arguments: verbs + subjects + participles + outer + asides + setApart)
  func theClauseTellsWhoSpeaks(_ test: SpeechCase) {
    let marked = MarkedText(test.text)
    let found = QuotationFinder().quotations(in: marked.text, paragraphs: marked.paragraphs)
    #expect(marked.found(found) == marked.expected)
    #expect(found.map(\.rule) == test.rules)
  }

  static let verbs = [
    SpeechCase(
      "two words are the verb", "⟦1:“It happens, right?”⟧ ⟦1s:Petrov⟧ ⟦1c:went⟧ on, as if alone.",
      "cue-after"),
    SpeechCase(
      "somebody puts it", "As ⟦1s:Maro⟧ ⟦1c:put⟧ it, ⟦1:“the road is long and wet.”⟧", "cue-before"),
    SpeechCase(
      "somebody speaks of it", "⟦1s:Maro⟧ ⟦1c:spoke⟧ of ⟦1:“a kind of kindness that bruises.”⟧",
      "cue-before"),
    SpeechCase(
      "an auxiliary and a participle",
      "In their note, ⟦1s:they⟧ had ⟦1c:written⟧, ⟦1:“Praise us.”⟧",
      "cue-before"),
    SpeechCase(
      "the past of a saying, as a passive",
      "⟦1:“Our method works where others fail,”⟧ ⟦1s:Maro⟧ is ⟦1c:quoted⟧ as saying.", "cue-after"),
    SpeechCase(
      "an infinitive behind a passive",
      "It was so dull that ⟦1s:Maro⟧ was prompted to ⟦1c:say⟧, ⟦1:“So far, so civil.”⟧",
      "cue-before"),
    SpeechCase(
      "a base form behind the narrator", "⟦1:“Do I really need this?”⟧ ⟦1s:I⟧ ⟦1c:ask⟧.",
      "cue-after"),
    SpeechCase(
      "a request is no report",
      "An aide, who asks not to be named, left. ⟦1:“Shut it,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧.", "cue-after"),
  ]

  static let subjects = [
    SpeechCase(
      "a name that is a verb’s form as well",
      "⟦1:“It costs a lot,”⟧ ⟦1c:said⟧ ⟦1s:Will Doyle⟧, a teacher in Marlow.", "cue-after"),
    SpeechCase(
      "an age for a noun", "⟦1:“He leads us,”⟧ ⟦1c:said⟧ ⟦1s:the 46-year-old⟧.", "cue-after"),
    SpeechCase(
      "days before the verb are no subject",
      "⟦1s:The council⟧ less than two weeks ago ⟦1c:said⟧ the plan was ⟦1:“a dead horse.”⟧",
      "cue-before"),
    SpeechCase(
      "brackets and an aside behind a name",
      "⟦1:“They would go,”⟧ Mr. ⟦1s:Jim Maro⟧ (Alder), a council member, ⟦1c:said⟧ by phone.",
      "cue-after"),
    SpeechCase(
      "a list in the aside",
      "⟦1:“It will not do,”⟧ ⟦1s:Ann Maro⟧, head of roads, parks, and bridges, ⟦1c:said⟧ on Monday.",
      "cue-after"),
    SpeechCase(
      "an apposition to the quotation is not who speaks",
      "⟦1:“It will go on for years,”⟧ the end of an era, ⟦1s:Maro⟧ ⟦1c:says⟧.", "closing-cue"),
    SpeechCase(
      "a name in a relative clause is not who speaks",
      "⟦1s:Maro⟧, whose home town, Alder, is wet, ⟦1c:argues⟧ that it will ⟦1:“drown the roads.”⟧",
      "cue-before"),
    SpeechCase(
      "who does it, in a clause that stresses that",
      "It was ⟦1s:Brenda⟧ who took her hand and ⟦1c:said⟧: ⟦1:“Put your coat back on.”⟧",
      "cue-before"),
    SpeechCase(
      "a phrase of place without a comma",
      "Through a lawyer ⟦1s:she⟧ sent a message: ⟦1:“The letter speaks for itself.”⟧", "colon"),
    SpeechCase(
      "of a thing and a person, the person",
      "The timing did not surprise the pollster ⟦1s:Ann Shaw⟧: ⟦1:“New faces do well.”⟧", "colon"),
  ]

  static let participles = [
    SpeechCase(
      "the participle is the last speaker’s",
      "Ullery and Petrov will meet, ⟦1s:Maro⟧ said, ⟦1c:adding⟧, ⟦1:“They need to sit down.”⟧",
      "cue-before"),
    SpeechCase(
      "the participle’s own subject",
      "The film shows ⟦1s:Maro⟧ ⟦1c:saying⟧ the gate was ⟦1:“never locked at night.”⟧", "cue-before"
    ),
    SpeechCase(
      "over what introduces the clause",
      "In a talk with Radio Alder, ⟦1s:Petrov⟧ went at the plan, ⟦1c:saying⟧ it was ⟦1:“all show.”⟧",
      "cue-before"),
    SpeechCase(
      "over a participle that introduces the clause",
      "Reached by phone, ⟦1s:Petrov⟧ denied it, ⟦1c:explaining⟧ that he was ⟦1:“having a day off.”⟧",
      "cue-before"),
    SpeechCase(
      "the subject comes behind the quotation",
      "⟦1c:Calling⟧ her rival, Deborah Ross, ⟦1:“just the person we need,”⟧ Mrs. ⟦1s:Maro⟧ left.",
      "cue-before"),
    SpeechCase(
      "the subject comes behind an introduction",
      "But while ⟦1c:denouncing⟧ the ⟦1:“mess”⟧ of the rules to the crowd, ⟦1s:she⟧ had no plan.",
      "cue-before"),
    SpeechCase(
      "before saying it",
      "On Tuesday, ⟦1s:Maro⟧ ducked all questions about Ullery before ⟦1c:saying⟧, "
        + "⟦1:“It is time to go.”⟧", "cue-before"),
    SpeechCase(
      "who is quoted as saying it",
      "Ullery quoted ⟦1s:Ines Maro⟧ as ⟦1c:saying⟧ ⟦1:“the gate stays open at night.”⟧",
      "cue-before"),
  ]

  static let outer = [
    SpeechCase(
      "an aside behind the verb",
      "⟦1s:Holt⟧ ⟦1c:said⟧, whatever the council thought, Maro would promise the town "
        + "a ⟦1:“second ferry”⟧ by May.", "cue-before"),
    SpeechCase(
      "the report goes on over commas",
      "⟦1s:Maro⟧ ⟦1c:said⟧ that towns like Alder, Marlow and Brenn show it is ⟦1:“no dream at all.”⟧",
      "cue-before"),
    SpeechCase(
      "a clause of time before is over at its comma",
      "When Petrov said that the sea would rise, ⟦1s:Maro⟧ ⟦1c:answered⟧: ⟦1:“So it will, slowly.”⟧",
      "cue-before"),
    SpeechCase(
      "another speaks meanwhile",
      "Maro said it as ⟦1s:the heckler⟧ ⟦1c:yelled⟧: ⟦1:“You are wrong again!”⟧", "cue-before"),
    SpeechCase(
      "behind the quotation, some days ago",
      "The fund ⟦1:“received as much as four million in payments”⟧ in May, the ⟦1s:Post⟧ "
        + "⟦1c:reported⟧ ten days ago.", "closing-cue"),
    SpeechCase(
      "as somebody said",
      "The race ⟦1:“is a dead heat right now,”⟧ as ⟦1s:Maro⟧ ⟦1c:said⟧ on Monday.",
      "cue-after"),
  ]

  static let asides = [
    SpeechCase(
      "a name before the quotation rather than its pronoun behind",
      "⟦1s:Maro⟧ ⟦1c:told⟧ him: ⟦1:“The roads are not safe,”⟧ she said.", "cue-after"),
    SpeechCase(
      "a verb and a name between two commas",
      "A boy had swapped two jars, ⟦1c:recalls⟧ ⟦1s:Dunne⟧, ⟦1:“and for a month we fed them salt”⟧.",
      "cue-before"),
    SpeechCase(
      "in somebody’s words",
      "They were, in the ⟦1c:words⟧ of ⟦1s:their own captain⟧, ⟦1:“strangers at a bus stop”⟧.",
      "by-account"),
    SpeechCase(
      "in her view", "In ⟦1s:her⟧ ⟦1c:view⟧ Quill ⟦1:“confuses being quiet with being right”⟧.",
      "by-account"),
    SpeechCase(
      "the object of a naming verb is long",
      "In April, ⟦1s:Maro⟧ ⟦1c:called⟧ the firm’s plans to open a second works in Alder "
        + "⟦1:“a disgrace,”⟧ and left.", "cue-before"),
    SpeechCase(
      "a name that somebody gives",
      "⟦1s:Ullery⟧ ⟦1c:called⟧ the new harbour master ⟦1:“Captain Slow”⟧ in May.", "cue-before"),
    SpeechCase(
      "the doer stands behind a passive",
      "The plan, ⟦1c:labelled⟧ as a ⟦1:“folly”⟧ by ⟦1s:critics⟧, was dropped.", "cue-before"),
    SpeechCase(
      "a place before the subject is not it",
      "In Alder, the farmer ⟦1s:Ines Maro⟧, who was there, ⟦1c:described⟧ a crowd of "
        + "⟦1:“men who are late.”⟧", "cue-before"),
    SpeechCase(
      "a share of those asked", "About ⟦1s:four in 10⟧ ⟦1c:said⟧ they were ⟦1:“angry”⟧ about it.",
      "cue-before"),
    SpeechCase(
      "a noun of saying and by whom",
      "It was a ⟦1c:claim⟧ by ⟦1s:Maro⟧ that he had ⟦1:“made it up”⟧ again.", "cue-noun"),
    SpeechCase(
      "whose letter it is from", "From ⟦1s:Maro’s⟧ letter to the paper: ⟦1:“The gate is shut.”⟧",
      "named-colon"),
    SpeechCase(
      "who rose and said it",
      "When Holt, the town’s clerk, was asked, ⟦1s:he⟧ laughed and ⟦1c:said⟧, ⟦1:“We’ll see.”⟧",
      "cue-before"),
    SpeechCase(
      "what one verb reports in two pieces",
      "Some said they were afraid when ⟦1s2s:Maro⟧ ⟦1c2c:called⟧ for a ⟦1:“war”⟧ against "
        + "⟦2:“all the ducks.”⟧", "cue-before", "cue-before"),
    SpeechCase(
      "a few words that close a sentence about somebody",
      "⟦1s:Maro⟧ has often pointed to the case as the height of a ⟦1:“crooked system.”⟧",
      "sentence-subject"),
    SpeechCase(
      "quoted words that belong together",
      "⟦1s2s:Maro⟧ ⟦1c2c:called⟧ him ⟦1:“a liar”⟧ and ⟦2:“a thief.”⟧", "cue-before", "coordinated"),
  ]

  static let setApart = [
    SpeechCase(
      "a line that signs inside the marks",
      "⟦1:“We had no choice at all.⟧\n\n⟦1s:Ines Maro⟧, mayor of Alder.”\n\nThe pool was shut.",
      "block-signature"),
    SpeechCase(
      "an attribute of a page’s code quotes nobody",
      "<a href=\"pool.html\">the pool</a> is shut, ⟦1:“for good,”⟧ ⟦1c:said⟧ ⟦1s:Maro⟧.",
      "cue-after"),
    SpeechCase(
      "a name before the colon", "The polls close — ⟦1s:Ann Shaw⟧: ⟦1:“New faces do well.”⟧",
      "named-colon"),
  ]
}
