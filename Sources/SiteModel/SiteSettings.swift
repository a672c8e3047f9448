public import SourceText

/// A sort of note, `## Fact-check: …`.
public struct NoteCategory: Hashable, Sendable {
  /// The kebab-case name that class names and addresses use, `fact-check`.
  public let name: String
  /// What readers see and what the heading says, `Fact-check`.
  public let label: String

  /// A category.
  public init(name: String, label: String) {
    self.name = name
    self.label = label
  }

  /// Notes that only say something.
  public static let comment = NoteCategory(name: "comment", label: "Comment")
  /// Notes that weigh what the text says.
  public static let factCheck = NoteCategory(name: "fact-check", label: "Fact-check")
  /// Notes that put the text right.
  public static let correction = NoteCategory(name: "correction", label: "Correction")

  /// The categories every site has.
  public static let builtIn = [
    NoteCategory(name: "context", label: "Context"),
    factCheck,
    correction,
    NoteCategory(name: "source", label: "Source"),
    NoteCategory(name: "translation", label: "Translation"),
    comment,
  ]
}

/// What `site.yml` says of the whole site.
public struct SiteSettings: Sendable {
  /// The site's name.
  public var title: String
  /// A sentence about the site; empty when `site.yml` has none.
  public var description: String
  /// The public address, ending in `/`; `nil` when unknown, and then nothing that needs absolute
  /// addresses (feed, sitemap) is made.
  public var url: String?
  /// The language of the site's own words (BCP 47).
  public var language: String
  /// Who answers for the site; `nil` when `site.yml` has none, and then its title stands in.
  public var author: String?
  /// The kinds of entity, people and places first.
  public var kinds: [EntityKind]
  /// The categories of notes, the built-in ones first.
  public var categories: [NoteCategory]
  /// How sure a rule must be for its speaker to be named, from 0 to 1; below it the speaker is left
  /// open, as a wrong speaker is worse than none.
  public var leastConfidence: Double
  /// Where readers tell of a wrong speaker, a web or mail address; `nil` when `site.yml` has none.
  public var report: String?
  /// The other forms in which the site gives out what it knows, in the order of `ExportFormat`.
  public var exports: [ExportFormat]
  /// The file that says so; an empty one when there is no `site.yml`.
  public var file: SourceFile

  /// How sure a rule must be where `site.yml` does not say.
  public static let usualLeastConfidence = 0.9

  /// A site with a title and the built-in kinds and categories.
  public init(title: String, file: SourceFile) {
    self.title = title
    description = ""
    language = "en"
    kinds = [.person, .place]
    categories = NoteCategory.builtIn
    leastConfidence = Self.usualLeastConfidence
    exports = []
    self.file = file
  }
}
