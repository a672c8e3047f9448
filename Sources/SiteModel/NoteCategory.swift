/// A sort of note, `## Fact-check: …`.
public struct NoteCategory: Hashable, Sendable {
  /// The kebab-case name that class names and addresses use, `fact-check`.
  public let name: String
  /// What readers see and what the heading says, `Fact-check`.
  public let label: String
  /// What the heading may say as well: the label that `site.yml` put another in the place of.
  public let otherLabels: [String]
  /// The hue of its marks in degrees (OKLCH), 0 to 359; `nil` for grey. Lightness and chroma are
  /// the style sheet's, so that every hue can be read.
  public let hue: Int?

  /// A category.
  public init(name: String, label: String, otherLabels: [String] = [], hue: Int? = nil) {
    self.name = name
    self.label = label
    self.otherLabels = otherLabels
    self.hue = hue
  }

  /// Whether a heading that says `words` means it: by its name or one of its labels, whatever the
  /// letter case.
  public func isCalled(_ words: some StringProtocol) -> Bool {
    let folded = words.lowercased()
    return name == folded || label.lowercased() == folded
      || otherLabels.contains { $0.lowercased() == folded }
  }

  /// Notes that only say something.
  public static let comment = NoteCategory(name: "comment", label: "Comment", hue: 75)
  /// Notes that weigh what the text says.
  public static let factCheck = NoteCategory(name: "fact-check", label: "Fact-check", hue: 25)
  /// Notes that put the text right.
  public static let correction = NoteCategory(name: "correction", label: "Correction", hue: 350)

  /// The categories every site has.
  public static let builtIn = [
    NoteCategory(name: "context", label: "Context", hue: 250),
    factCheck,
    correction,
    NoteCategory(name: "source", label: "Source", hue: 150),
    NoteCategory(name: "translation", label: "Translation", hue: 300),
    comment,
  ]

  /// The hues that have a name, in degrees (OKLCH), round the circle; `nil` for grey.
  public static let namedHues: [(name: String, hue: Int?)] = [
    ("pink", 350), ("red", 25), ("orange", 50), ("amber", 75), ("green", 150), ("teal", 195),
    ("blue", 250), ("violet", 300), ("grey", nil),
  ]
}
