/// What the rules know of a language: its marks and its words, from a file of its own in
/// `Languages`.
///
/// To add a language, add its file. The build makes it part of the program. A class, so that to hand it
/// on costs nothing.
public final class Language: Sendable {
  /// Its tag, without region or script (BCP 47): `de`.
  public let code: String
  /// Its name in English: `German`.
  public let name: String
  let lexicon: Lexicon
  /// What its words may be to a name near them.
  public let senses: WordSenses
  /// The rules that it has words for.
  let rules: [AttributionRule]

  /// English, which is known best.
  public static let english = named("en") ?? unknown

  /// A language of which nothing is known but how quotations are marked in most.
  public static let unknown = Language(
    code: "und", name: "Unknown", lexicon: Lexicon(), rules: AttributionRule.withoutWords)

  /// Every language that has a file, by code.
  public static var all: [Language] { EmbeddedFiles.names.compactMap(named) }

  /// The codes of the languages that have a file, ascending.
  public static var codes: [String] { EmbeddedFiles.names }

  /// The language that a tag names, whatever region or script it adds: `de-AT` is German. `nil` when
  /// it has no file. Its file is read when it is first asked for.
  public static func named(_ tag: String) -> Language? {
    let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return EmbeddedFiles.value(code)
  }

  private init(code: String, name: String, lexicon: Lexicon, rules: [AttributionRule]) {
    self.code = code
    self.name = name
    self.lexicon = lexicon
    senses = WordSenses(lexicon)
    self.rules = rules
  }

  /// Reads a language file.
  convenience init(_ text: StaticString) {
    let file = text.withUTF8Buffer { LanguageFile($0) }
    self.init(
      code: file.tag, name: file.name, lexicon: file.lexicon, rules: AttributionRule.inOrder)
  }
}
