import SiteModel
import SourceText
import Testing

/// Passages made to mislead. What is decided must be right; where open would do as well, the text
/// marks open or the right one, whichever the rules reach now.
@Suite struct TrickySpeakerTests {
  @Test(arguments: others + objects + namesakes + descriptions + order + relayed + clauses)
  func nobodyIsNamedWrongly(_ test: SpeakerCase) {
    let marked = MarkedArticle(test.text)
    let found = Fixture.annotate(marked).output
    let inMarks = found.quotations.filter { $0.kind != .indirect }
    #expect(marked.lines(inMarks) == marked.quotations)
  }

  /// Somebody else stands between.
  static let others = [
    SpeakerCase(
      "a reporter asked",
      "Ivan Petrov left the hall. A reporter caught up with him outside. «q:|“No comment,”» he said."
    ),
    SpeakerCase(
      "her husband came",
      "Ivan Petrov said that the mill was sold. Maro’s husband shook his head. "
        + "«q:|“It was never for sale,”» he said."),
    SpeakerCase(
      "a neighbour is introduced without a name",
      "Tom Ullery said the pump had failed. An elderly neighbor disagreed. «q:|“It runs,”» he said."
    ),
    SpeakerCase(
      "a judge rules",
      "Ines Maro was fined in June. The judge did not hold back. "
        + "«q:|“This was reckless,”» she said."),
    SpeakerCase(
      "somebody with one name only",
      "Ivan Petrov said that the mill was sold. Aker stood by the door. «q:|“At last,”» he said."),
    SpeakerCase(
      "a name with an initial",
      "Ivan Petrov said that the mill was sold. Nils J. Aker stood by the door. "
        + "«q:|“At last,”» he said."),
    SpeakerCase(
      "a name with an apostrophe",
      "Ivan Petrov said that the mill was sold. Sean O’Dell stood by the door. "
        + "«q:|“At last,”» he said."),
    SpeakerCase(
      "a name with a title and a full stop",
      "Ivan Petrov said that the mill was sold. Rev. Nils Aker stood by the door. "
        + "«q:|“At last,”» he said."),
    SpeakerCase(
      "a name over two lines",
      "Ivan Petrov said that the mill was sold. By the door stood Nils\nAker. «q:|“At last,”» he said."
    ),
    SpeakerCase(
      "a byline is nobody whom a pronoun means",
      "B> By Dana Whitfield\n\nIvan Petrov said that the mill was sold. "
        + "«q:person:ivan-petrov|“At last,”» he said."),
  ]

  /// The one named last is not the one who speaks.
  static let objects = [
    SpeakerCase(
      "the one spoken to is named behind the pronoun",
      "Ivan Petrov said that the mill was sold. «q:|“You knew it,”» he told Petrov."),
    SpeakerCase(
      "the one spoken to answers, perhaps",
      "Ivan Petrov asked Tom Ullery about the pump. «q:|“It runs,”» he said."),
    SpeakerCase(
      "only a thing of hers was named",
      "Tom Ullery spoke first. The plan was Petrov’s idea. «q:|“I never liked it,”» he said."),
    SpeakerCase(
      "somebody is the object of a court",
      "A court in Alder fined Ivan Petrov. «q:|“The mill polluted the river,”» he said."),
    SpeakerCase(
      "a clause before the pronoun names somebody",
      "When Ivan Petrov came in, he said: «q:|“Sit down, all of you.”»"),
    SpeakerCase(
      "a clause before names one and the sentence before another",
      "Tom Ullery said no. When Ivan Petrov came in, he said: «q:|“Sit down, all of you.”»"),
    SpeakerCase(
      "a participle’s object",
      "Tom Ullery spoke, interrupting Ivan Petrov. «q:|“Let me finish,”» he said."),
    SpeakerCase(
      "the subject of a report inside another’s",
      "Ivan Petrov said Tom Ullery had lied. «q:|“I never saw the pump,”» he said."),
    SpeakerCase(
      "mentioned only inside the quotation before",
      "«q:person:ines-maro|“I trust Ivan Petrov,”» Ines Maro said. «q:|“He should not be so sure,”» "
        + "he said."),
    SpeakerCase(
      "the passive’s subject is not its doer",
      "«q:|“A bad joke on all of us”» was what Ivan Petrov was called by Tom Ullery."),
  ]

  /// Names that are nearly those of the index.
  static let namesakes = [
    SpeakerCase(
      "another given name", "Ines Maro was away. «q:|“I saw it,”» Diego Maro said."),
    SpeakerCase(
      "the surname alone, once another has borne it",
      "Ines Maro was away. Her brother Diego Maro came. «q:|“I saw it,”» Maro said."),
    SpeakerCase(
      "an initial that is not hers", "Ines Maro was away. «q:|“I saw it,”» said D. Maro."),
    SpeakerCase(
      "a double name", "Ines Maro was away. «q:|“I saw it,”» said Anna Maro-Lind."),
    SpeakerCase(
      "a firm of her name", "Ines Maro was away. «q:|“We build roads,”» Maro Industries said."),
    SpeakerCase(
      "a firm of her full name", "«q:|“We build roads,”» the Ines Maro Foundation said."),
    SpeakerCase(
      "her campaign", "Ines Maro was away. «q:|“We will win,”» the Maro campaign said."),
    SpeakerCase(
      "her ally", "Ines Maro was away. «q:|“We will win,”» said Maro ally Nils Aker."),
    SpeakerCase(
      "a junior", "Ines Maro and Tom Ullery met. «q:|“We will win,”» Tom Ullery Jr. said."),
    SpeakerCase(
      "a family", "Ivan Petrov was away. «q:|“We will win,”» the Petrov brothers said."),
    SpeakerCase(
      "a longer name that ends as hers does", "«q:|“I saw it,”» said Maria Ines Maro."),
  ]

  /// Words that describe a speaker by way of another.
  static let descriptions = [
    SpeakerCase(
      "a friend of hers", "«q:|“She is tired,”» a friend of Ines Maro said."),
    SpeakerCase(
      "the head of her office", "«q:|“She is tired,”» said the head of Ines Maro’s office."),
    SpeakerCase(
      "her lawyer, by name",
      "Ines Maro was away. «q:|“She is tired,”» said Maro’s lawyer, Nils Aker."),
    SpeakerCase(
      "his brother, who is described through him",
      "Ivan Petrov was away. «q:|“He is tired,”» said Petrov’s brother."),
    SpeakerCase(
      "the mother of, with a relative clause",
      "Then came the mother of Ines Maro, who said the pool was «q:|“past all hope of repair.”»"),
    SpeakerCase(
      "a letter to him", "«q:|“You are late,”» a letter to Ivan Petrov said."),
    SpeakerCase(
      "people near him", "«q:|“He will resign,”» people close to Ivan Petrov said."),
    SpeakerCase(
      "according to her spokesman",
      "The pool is «q:|“past all hope of repair,”» according to a spokesman for Ines Maro."),
    SpeakerCase(
      "according to her",
      "The pool is «q:person:ines-maro|“past all hope of repair,”» according to Ines Maro."),
  ]

  /// Who speaks changes from one quotation to the next.
  static let order = [
    SpeakerCase(
      "answers in turn",
      "«q:person:ivan-petrov|“It floods,”» said Ivan Petrov. "
        + "«q:person:tom-ullery|“It does not,”» said Tom Ullery. "
        + "«q:person:ivan-petrov|“It does,”» said Petrov."),
    SpeakerCase(
      "a headline’s surname",
      "T> Maro closes pool\n\n«q:person:ines-maro|“It leaks,”» Ines Maro said."),
    SpeakerCase(
      "furniture names somebody in between",
      "Ines Maro said that the pool was lost.\n\n«f|Read more: Nils Aker buys the mill»\n\n"
        + "«q:person:ines-maro|“It leaks,”» she said."),
    SpeakerCase(
      "a nominal in between",
      "Ines Maro said that the pool was lost. The engineer said it was fine. «q:|“It holds,”» "
        + "she said."),
    SpeakerCase(
      "a spokesman is no woman",
      "Ines Maro said that the pool was lost. A spokesman said it was fine. "
        + "«q:person:ines-maro|“It leaks,”» she said."),
    SpeakerCase(
      "the pronoun of an open speaker stays open",
      "«q:|“It floods,”» a farmer said. «q:|“It is bad,”» he said.\n\n«q:|“Really bad,”» he added."),
    SpeakerCase(
      "an honorific’s full stop ends no sentence",
      "Mr. Petrov met Mr. Ullery, Ivan Petrov said, and left. «q:|“He was late,”» he said."),
    SpeakerCase(
      "the one whose file tells no pronoun cannot be both",
      "Nino Beridze said nothing was settled. «q:person:nino-beridze|“We wait,”» she said. "
        + "«q:|“I do not,”» he said."),
    SpeakerCase(
      "her question, his answer",
      "Ines Maro asked: «q:person:ines-maro|“Is the mill for sale?”» «q:|“No,”» he said."),
    SpeakerCase(
      "a firm is no he",
      "Ivan Petrov left. The Alder Mill Company said it was sorry. «q:|“Sorry is not enough,”» he said."
    ),
  ]

  /// One passes on what another said, or did not say.
  static let relayed = [
    SpeakerCase(
      "said that another told her",
      "Ines Maro said Ivan Petrov had told her «q:|“water has no owner.”»"),
    SpeakerCase(
      "said that he told her", "Ines Maro said he had told her «q:|“the gate stays open at night.”»"
    ),
    SpeakerCase(
      "said what he thought himself",
      "Tom Ullery said he thought the plan was «q:person:tom-ullery|“dead on arrival by now.”»"),
    SpeakerCase(
      "denied having been told",
      "Ivan Petrov denied that Ines Maro had asked him to «q:|“keep the gate shut at night.”»"),
    SpeakerCase(
      "recalled what another said",
      "Ines Maro recalled what Ivan Petrov had told her: «q:|“Water has no owner.”»"),
    SpeakerCase(
      "read out another’s letter",
      "Ines Maro read from a letter by Tom Ullery: «q:|“The gate stays open.”»"),
    SpeakerCase(
      "read out a stranger’s letter",
      "Ines Maro read from a letter by Nils Aker: «q:|“The gate stays open.”»"),
    SpeakerCase(
      "quoted another",
      "Tom Ullery quoted Ines Maro as saying «q:person:ines-maro|“the gate stays open at night.”»"),
    SpeakerCase(
      "never said so", "Ines Maro never said «q:|“the gate stays open at night.”»"),
    SpeakerCase(
      "did not say so", "Ines Maro didn’t say «q:|“the gate stays open at night.”»"),
    SpeakerCase(
      "calls another something",
      "Ines Maro called Ivan Petrov «q:person:ines-maro|“a liar and a thief.”»"),
    SpeakerCase(
      "says something of another, in between",
      "Ivan Petrov, Ines Maro said, «q:person:ines-maro|“is a liar and a thief.”»"),
  ]

  /// Clauses whose subject is not the sentence’s.
  static let clauses = [
    SpeakerCase(
      "what he is described as, and by whom",
      "Ivan Petrov, described by Ines Maro as «q:person:ines-maro|“a liar and a thief,”» laughed."),
    SpeakerCase(
      "what somebody said she was",
      "Ines Maro, who Petrov said was «q:|“the worst mayor that Alder ever had,”» won."),
    SpeakerCase(
      "what the paper said she was",
      "Ines Maro, who the Courier said was «q:|“the worst mayor that Alder ever had,”» won."),
    SpeakerCase(
      "what she signed", "A statement Ines Maro signed said «q:|“the gate stays open at night.”»"),
    SpeakerCase(
      "whom she beat", "The man Ines Maro defeated said «q:|“the gate stays open at night.”»"),
    SpeakerCase(
      "who interrupted her", "Ines Maro was interrupted by a shout: «q:|“You never listen.”»"),
    SpeakerCase(
      "who answered her, with an unknown verb",
      "«q:person:ines-maro|“You have had your turn,”» Ines Maro said to Ruth Bell. "
        + "«q:|“And you have not,”» she shot back."),
    SpeakerCase(
      "the other one who answered her, with an unknown verb",
      "«q:person:ines-maro|“You have had your turn,”» Ines Maro said. Ivan Petrov was there. "
        + "«q:person:ivan-petrov|“And you have not,”» Petrov shot back."),
    SpeakerCase(
      "who was told by her, with a verb of hearing",
      "«q:person:ines-maro|“You have had your turn,”» Ines Maro said. "
        + "«q:|“And you have not,”» she was told."),
    SpeakerCase(
      "two speak in one sentence",
      "Ines Maro said, «q:person:ines-maro|“The gate stays open,”» and Ivan Petrov said, "
        + "«q:person:ivan-petrov|“It does not.”»"),
    SpeakerCase(
      "another shouts while she speaks",
      "«q:person:ines-maro|“The gate stays open,”» Ines Maro said, as Ivan Petrov shouted, "
        + "«q:person:ivan-petrov|“It does not!”»"),
    SpeakerCase(
      "a man shouts while she speaks",
      "As Ines Maro spoke, a man shouted: «q:|“You never listen.”»"),
    SpeakerCase(
      "a pronoun of the other gender came between",
      "The minister Nino Beridze said she was content. «q:|“We agree,”» he said."),
    SpeakerCase(
      "her critics", "Critics of Ines Maro say she is «q:|“the worst mayor that Alder ever had.”»"),
    SpeakerCase(
      "another than she is named behind the pronoun",
      "Ines Maro was clear. To Ivan Petrov, she wrote: "
        + "«q:person:ines-maro|“The gate stays open.”»"),
  ]
}
