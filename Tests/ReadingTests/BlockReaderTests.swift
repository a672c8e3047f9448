import SiteModel
import SourceText
import Testing

@testable import Reading

@Suite struct BlockReaderTests {
  /// Each block as “role: words”.
  private func blocks(_ text: String, hasTitle: Bool = false) -> [String] {
    let file = file(text, path: "Content/articles/a.txt")
    return BlockReader.blocks(of: file, hasTitle: hasTitle).map { block in
      let words = file.text(at: block.span)
      return switch block.role {
      case .title: "title: \(words)"
      case .standfirst: "standfirst: \(words)"
      case .byline: "byline: \(words)"
      case .paragraph: "paragraph: \(words)"
      case .setOff(let marks): "set off by \(marks.map(file.text(at:))): \(words)"
      case .turn(let label): "turn \(file.text(at: label)) \(words)"
      case .turnContinued: "continued: \(words)"
      }
    }
  }

  private let whole = ["The title", "What it is about", "By Dana Whitfield", "One.", "Two."]

  @Test(arguments: ["\n", "\r\n", "\r"])
  func tellsTitleStandfirstBylineAndParagraphs(end: String) {
    #expect(
      blocks(whole.joined(separator: end + end) + end) == [
        "title: The title", "standfirst: What it is about", "byline: By Dana Whitfield",
        "paragraph: One.", "paragraph: Two.",
      ])
  }

  @Test func theBylineMayStandRightUnderTheTitle() {
    #expect(
      blocks("T\n\nBy Ann Lee\n\nOne.") == ["title: T", "byline: By Ann Lee", "paragraph: One."])
  }

  @Test func aParagraphWhoseLinesAllBeginWithASignIsSetOff() {
    #expect(
      blocks("T\n\nHe read:\n\n> The ferry\r\n>\tsails.\n>\n> — Maren Holt\n\n> One\ntwo")
        == [
          "title: T", "paragraph: He read:",
          #"set off by ["> ", ">\t", ">", "> "]: > The ferry"# + "\r\n>\tsails.\n>\n> — Maren Holt",
          "paragraph: > One\ntwo",
        ])
  }

  @Test(arguments: [">5 years", "    > deep", "a > b", ">> twice"])
  func otherParagraphsAreNotSetOff(block: String) {
    #expect(blocks("T\n\nOne.\n\n\(block)").last == "paragraph: \(block)")
  }

  @Test(arguments: [
    "By the time it closed, it was late.", "By then", "By Ann Lee.", "By\nAnn", "by Ann Lee", "By",
    "By Ann " + String(repeating: "and Ann ", count: 20) + "!",
  ])
  func otherBlocksThatBeginWithByAreNoByline(block: String) {
    #expect(!blocks("T\n\n\(block)\n\nOne.").contains { $0.hasPrefix("byline") })
  }

  @Test func aBylineBehindAParagraphIsNone() {
    #expect(blocks("T\n\nOne.\n\nBy Ann Lee").last == "paragraph: By Ann Lee")
  }

  @Test(arguments: [
    "It ends.", "It ends?", "It “ends.”", "It ends…", "He said (it ends.)", "These:",
  ])
  func aSecondBlockThatEndsAsASentenceIsAParagraph(block: String) {
    #expect(blocks("T\n\n\(block)")[1] == "paragraph: \(block)")
  }

  @Test(arguments: [
    "\n\n", "\n \t\n", "\n\n\n\n", "\r\n \r\n", "\n\u{A0}\n", "\n\u{3000}\n", "\n\u{C}\n",
  ])
  func aLineOfBlanksSeparatesBlocks(separator: String) {
    #expect(blocks("T\(separator)One.") == ["title: T", "paragraph: One."])
  }

  @Test func blankLinesAroundTheTextAreNoBlocks() {
    #expect(blocks("\n\n T \n\n\n") == ["title:  T "])
    #expect(blocks("\u{FEFF}\nT") == ["title: T"])
  }

  @Test(arguments: ["", "\n", " \n\t\n", "\u{FEFF}", "\u{A0}\n\u{200B}"])
  func aTextOfBlanksHasNoBlocks(text: String) {
    #expect(blocks(text).isEmpty)
  }

  @Test func oneLineIsATitle() {
    #expect(blocks("Only this") == ["title: Only this"])
    #expect(blocks("Only this.\n") == ["title: Only this."])
  }

  @Test func severalLinesAreOneBlock() {
    #expect(
      blocks("T\n\nOne\ntwo.\n\nThree.") == [
        "title: T", "paragraph: One\ntwo.", "paragraph: Three.",
      ])
  }

  @Test func withATitleOfItsOwnTheTextMayBeginWithAParagraph() {
    #expect(blocks("One.\n\nTwo", hasTitle: true) == ["paragraph: One.", "paragraph: Two"])
  }

  @Test func withATitleOfItsOwnAFirstBlockThatReadsLikeATitleStaysOne() {
    #expect(blocks("The title\n\nOne.", hasTitle: true) == ["title: The title", "paragraph: One."])
  }

  @Test func twoLabelsMakeATranscript() {
    #expect(
      blocks("Talks\n\nQ: Why?\n\nLAVROV: Because.\n\nAnd more.\n\nQ: So?") == [
        "title: Talks", "turn Q: Q: Why?", "turn LAVROV: LAVROV: Because.", "continued: And more.",
        "turn Q: Q: So?",
      ])
  }

  @Test func whatStandsBeforeTheFirstTurnIsNoTurn() {
    #expect(
      blocks("T\n\nThey met.\n\nA: x\n\nB: y")
        == ["title: T", "paragraph: They met.", "turn A: A: x", "turn B: B: y"])
  }

  @Test func oneLabelIsNoTranscript() {
    #expect(
      blocks("T\n\nOne.\n\nNote: this is one.") == [
        "title: T", "paragraph: One.", "paragraph: Note: this is one.",
      ])
  }

  @Test func aTitleWithAColonIsNoTurn() {
    #expect(blocks("Budget: the vote\n\nA: x\n\nOne.").first == "title: Budget: the vote")
    #expect(!blocks("Budget: the vote\n\nA: x\n\nOne.").contains { $0.hasPrefix("turn") })
  }

  @Test(arguments: [
    "LAVROV", "Ines Maro", "Q", "Mr. O’Brien-Smith", "Élodie", "Speaker 1",
    "The Mayor of Marlow Town",
    String(repeating: "A", count: 40),
  ])
  func labelsAreAFewCapitalisedWords(label: String) {
    #expect(
      blocks("T\n\n\(label): x\n\n\(label): y").dropFirst().allSatisfy {
        $0.hasPrefix("turn \(label): ")
      })
  }

  @Test(arguments: [
    "lavrov", "He said to the people of the town", "At 10", "“Quoted”", "http", "A, B",
    String(repeating: "A", count: 41), "",
  ])
  func otherBeginningsAreNoLabels(label: String) {
    let colon = label == "At 10" ? ":30 " : ": "
    #expect(
      !blocks("T\n\n\(label)\(colon)x\n\n\(label)\(colon)y").contains { $0.hasPrefix("turn") })
  }

  @Test(arguments: [
    "INES MARO, MAYOR", "Ines Maro, Mayor of Marlow", "Mayor Ines Maro (Marlow)", "Maro (12:34)",
    "Maro [inaudible]", "00:12:34 MARO", "[00:12] Maro", "(1:02:03) Ines Maro",
    "00:12 Ines Maro (Marlow)",
  ])
  func aTimeARoleAndAPlaceMayStandBesideTheName(label: String) {
    #expect(
      blocks("T\n\n\(label): x\n\n\(label): y").dropFirst().allSatisfy {
        $0.hasPrefix("turn \(label): ")
      })
  }

  @Test(arguments: [
    "Maro said", "Then Maro added", "In Alder, she said", "Asked about it, he said",
    "On Monday, Maro",
    "He said (again)", "12 Maro", "[00:12 Maro", "Maro, 45", "Maro (12:34) said",
  ])
  func proseThatEndsInAColonIsNoLabel(beginning: String) {
    #expect(
      !blocks("T\n\n\(beginning): “x.”\n\n\(beginning): “y.”").contains { $0.hasPrefix("turn") })
  }

  @Test func severalTurnsInOneBlockAreCutAtTheirLines() {
    #expect(
      blocks("T\n\nQ: Why?\nMARO: Because.\nOf the roof.\nQ: So?\nMARO: So.") == [
        "title: T", "turn Q: Q: Why?", "turn MARO: MARO: Because.\nOf the roof.", "turn Q: Q: So?",
        "turn MARO: MARO: So.",
      ])
  }

  @Test func linesWithTimesAreCutByTheirNames() {
    #expect(
      blocks("T\n\n00:01 MARO: a\r\n00:02 BELL: b\r\n00:03 MARO: c\r\n00:04 BELL: d").count == 5)
  }

  @Test func aLineThatBeginsWithAnotherWordAndAColonCutsNothing() {
    #expect(
      blocks("T\n\nQ: Why?\nNote: it leaks.\n\nA: So.") == [
        "title: T", "turn Q: Q: Why?\nNote: it leaks.", "turn A: A: So.",
      ])
  }

  @Test func aLabelMayStandOnItsOwnLine() {
    #expect(blocks("T\n\nQ:\nWhy?\n\nA:\nSo.")[1] == "turn Q: Q:\nWhy?")
  }
}
