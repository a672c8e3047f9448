public import Templating

/// A note in a list: enough to find it and to cite it.
public enum NoteLineField: Int, ViewField {
  case number, title, href, category, categoryClass, words, verdict, author, date, article
  case publisher, published, address, isEdited, isOrphan

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .isEdited, .isOrphan: .flag
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .number: "Its number in the article; empty when its passage is not in the text"
    case .title: "Its title; its category’s label when it has none"
    case .href: "Link to the note"
    case .category: "Its category’s label, `Fact-check`"
    case .categoryClass: "Its category’s class, `c-fact-check`"
    case .words: "The words it is about, cut when they are many"
    case .verdict: "Its verdict; may be empty"
    case .author: "Who wrote it; may be empty"
    case .date: "When it was written, `2026-11-12`; may be empty"
    case .article: "The article’s title"
    case .publisher: "Who published the article; may be empty"
    case .published: "When the article was published; may be empty"
    case .address:
      "The note’s address, to be copied: whole when `site.yml` has a `url`, else from the site’s top"
    case .isEdited: "Whether a passage of it has been edited since it was written"
    case .isOrphan: "Whether none of its passages is in the text"
    }
  }
}

/// Notes that have something in common.
public enum NoteGroupField: Int, ViewField {
  case label, categoryClass, count, href, notes

  /// What the name holds.
  public var shape: ViewShape {
    self == .notes ? .list(ViewSchema("note line", NoteLineField.self)) : .text
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .label: "The category’s label, the author or the verdict"
    case .categoryClass: "The category’s class, `c-fact-check`; empty for authors and verdicts"
    case .count: "The number of its notes"
    case .href: "Link to the page with all of them; empty on an article’s own page"
    case .notes: "Notes of it: all on an article’s page, the newest on `notes/index.html`"
    }
  }
}

/// What `notes.html` is given, the index of all notes and the pages of its parts.
public enum NotesField: Int, ViewField {
  case frame, title, count, categories, hasAuthors, authors, hasVerdicts, verdicts, notes
  case hasPages, pages, allNotes

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .categories, .authors, .verdicts: .list(ViewSchema("note group", NoteGroupField.self))
    case .notes: .list(ViewSchema("note line", NoteLineField.self))
    case .pages: .list(ViewSchema("link", LinkField.self))
    case .hasAuthors, .hasVerdicts, .hasPages: .flag
    case .title, .count, .allNotes: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "The page’s title"
    case .count: "The number of the notes"
    case .categories: "The categories that have notes, each with its newest; only on the index"
    case .hasAuthors: "Whether `authors` has any"
    case .authors: "Who wrote notes, by name; only on the index"
    case .hasVerdicts: "Whether `verdicts` has any"
    case .verdicts: "The verdicts, by their words; only on the index"
    case .notes: "The notes of a part, of the newest article first; only on a part’s page"
    case .hasPages: "Whether the part has more than one page"
    case .pages: "The pages of the part"
    case .allNotes: "Link to the index of all notes; empty on it"
    }
  }
}

/// A quotation at the foot of its article, as it may be cited.
public enum CitationField: Int, ViewField {
  case id, number, words, href, speaker, speakerHref, speakerNumber, isIndirect, isFound, article
  case publisher, published, address, report, previous, previousArticle, next, nextArticle

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .isIndirect, .isFound: .flag
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .id: "The id of this line, to which the sign behind the quotation leads"
    case .number: "Its number in the article"
    case .words: "Its words, its pieces joined by `…`, cut when they are many"
    case .href: "Link to the quotation in the text"
    case .speaker:
      "The speaker’s name, or the text’s own words for one without a page; may be empty"
    case .speakerHref: "Link to the speaker’s page; may be empty"
    case .speakerNumber: "The speaker’s number for the filter"
    case .isIndirect: "Whether it is reported without quotation marks"
    case .isFound: "Whether rules found the speaker and no person has checked it"
    case .article: "The article’s title"
    case .publisher: "Who published the article; may be empty"
    case .published: "When the article was published; may be empty"
    case .address:
      "Its address with a text fragment, to be copied: whole when `site.yml` has a `url`, else from the site’s top"
    case .previous:
      "Link to the line of the speaker’s quotation before this one in time; empty for the first, for reports, and where the speaker has no page"
    case .previousArticle: "The title of the article that it is in"
    case .next: "Link to the line of the speaker’s next quotation; as `previous`"
    case .nextArticle: "The title of the article that it is in"
    case .report: "Address for telling of a wrong speaker; empty when `site.yml` has no `report`"
    }
  }
}

/// A choice of an article’s filter.
public enum ChoiceField: Int, ViewField {
  case id, value, label, count, categoryClass

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .id: "The id that its box must have for the page’s rules: `only-fact-check`, `by-3`"
    case .value: "What is remembered of it: the category’s name, the speaker’s id"
    case .label: "The category’s label or the speaker’s name"
    case .count: "The number of its notes or quotations"
    case .categoryClass: "The category’s class, `c-fact-check`; empty for speakers"
    }
  }
}
