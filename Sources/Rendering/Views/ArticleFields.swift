public import Templating

/// A line in a list of articles.
public enum ArticleLineField: Int, ViewField {
  case title, href, standfirst, published, publisher, quotations, notes, hasFoundSpeakers

  /// What the name holds.
  public var shape: ViewShape { self == .hasFoundSpeakers ? .flag : .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "The article’s title"
    case .href: "Link to its page"
    case .standfirst: "Its standfirst; may be empty"
    case .published: "When it was published, `2026-11-10`; may be empty"
    case .publisher: "Who published it; may be empty"
    case .quotations: "The number of its quotations"
    case .notes: "The number of its notes"
    case .hasFoundSpeakers: "Whether rules found a speaker in it that no person has checked"
    }
  }
}

/// What `article.html` is given.
public enum ArticleField: Int, ViewField {
  case frame, title, isTitleOverridden, standfirst, head, text, orphans, byline, publisher
  case published, source, archived, annotator, annotated, articleLanguage, isReviewed
  case hasFoundSpeakers, hasCompany, company, hasRelated, related, hasBacklinks, backlinks
  case hasNotes, noteGroups, hasQuotations, quotations, hasFilter, hasCategoryChoices
  case categoryChoices, hasSpeakerChoices, speakerChoices

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .head, .text, .orphans: .markup
    case .isTitleOverridden, .isReviewed, .hasFoundSpeakers, .hasCompany, .hasRelated,
      .hasBacklinks,
      .hasNotes, .hasQuotations, .hasFilter, .hasCategoryChoices, .hasSpeakerChoices:
      .flag
    case .noteGroups: .list(ViewSchema("note group", NoteGroupField.self))
    case .quotations: .list(ViewSchema("citation", CitationField.self))
    case .categoryChoices, .speakerChoices: .list(ViewSchema("choice", ChoiceField.self))
    case .company: .list(ViewSchema("company", ArticleCompanyField.self))
    case .related: .list(ViewSchema("related article", RelatedArticleField.self))
    case .backlinks: .list(ViewSchema("link", LinkField.self))
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "The title"
    case .isTitleOverridden:
      "Whether the title is the front matter’s and differs from the text’s, so that `head` has no `h1`"
    case .standfirst: "The front matter’s standfirst; empty when it has none"
    case .head: "The text’s title, standfirst and byline with their layers"
    case .text: "The text’s paragraphs with their layers, each in a row with its notes"
    case .orphans: "The notes whose passage is not in the text; empty when there are none"
    case .byline: "The front matter’s byline; empty when it has none"
    case .publisher: "Who published it; may be empty"
    case .published: "When it was published, `2026-11-10`; may be empty"
    case .source: "Its address; may be empty"
    case .archived: "The address of an archived copy; may be empty"
    case .annotator: "Who annotated it; may be empty"
    case .annotated: "When it was annotated, `2026-11-12`; may be empty"
    case .articleLanguage: "The language of the article (BCP 47)"
    case .isReviewed: "Whether a person has checked the speakers"
    case .hasFoundSpeakers: "Whether rules found a speaker that no person has checked"
    case .hasCompany: "Whether anybody or anything of the index is in it"
    case .company: "Who and what is in it, kind by kind: people, places, then the others"
    case .hasRelated: "Whether other articles speak of the same"
    case .related: "At most five articles that speak of the same, the nearest first"
    case .hasBacklinks: "Whether anything links to it"
    case .backlinks: "Notes, biographies and pages that link to it"
    case .hasNotes: "Whether it has notes"
    case .noteGroups: "Its notes by category"
    case .hasQuotations: "Whether it has quotations or reports"
    case .quotations: "Its quotations and reports, to be cited"
    case .hasFilter: "Whether there is anything to choose from: two categories or two speakers"
    case .hasCategoryChoices: "Whether its notes are of more than one category"
    case .categoryChoices: "The categories of its notes, for boxes with the name `category`"
    case .hasSpeakerChoices: "Whether more than one person speaks in it"
    case .speakerChoices: "Who speaks in it, for boxes with the name `speaker`"
    }
  }
}

/// The entities of a kind that are in an article.
public enum ArticleCompanyField: Int, ViewField {
  case title, id, entities

  /// What the name holds.
  public var shape: ViewShape {
    self == .entities ? .list(ViewSchema("presence", PresenceField.self)) : .text
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "What many of the kind are called, `People`"
    case .id: "The kind’s folder, for an id: `people`"
    case .entities:
      "Who speaks, who says the most first; then who is only reported; then what is mentioned, most often first"
    }
  }
}

/// An entity in an article.
public enum PresenceField: Int, ViewField {
  case name, href, role, within, apart, quotations, reports, mentions

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The entity’s name"
    case .href: "Link to its page"
    case .role: "What it is known as; may be empty"
    case .within: "What it lies in, where others have the same name; may be empty"
    case .apart:
      "Its kind, its dates or the name of its file, where another has the same name, role and place; may be empty"
    case .quotations: "How often it is quoted; empty when it is not"
    case .reports: "How often it is reported, without quotation marks; empty when it is not"
    case .mentions: "How often it is mentioned; empty when it only speaks"
    }
  }
}

/// An article that speaks of the same as another.
public enum RelatedArticleField: Int, ViewField {
  case title, href, published, shared

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "The article’s title"
    case .href: "Link to its page"
    case .published: "When it was published; may be empty"
    case .shared: "What both speak of, the rarest first: `Ines Maro, Alder and 2 more`"
    }
  }
}

/// What `home.html` and `articles.html` are given.
public enum ArticlesField: Int, ViewField {
  case frame, title, articles, allArticles

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .articles: .list(ViewSchema("article line", ArticleLineField.self))
    case .title, .allArticles: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "The page’s title"
    case .articles: "The articles, the newest first"
    case .allArticles: "Link to the list of all articles; empty on that list itself"
    }
  }
}
