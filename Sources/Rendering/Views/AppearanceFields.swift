public import Templating

/// A quotation or report on the page of its speaker or of whom it is about.
public enum QuotationField: Int, ViewField {
  case words, href, speaker, speakerHref, article, published, isIndirect, isFound

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
    case .words: "Its words, its pieces joined by `…`"
    case .href: "Link to the very place"
    case .speaker:
      "The speaker’s name, or the text’s own words for one without a page; empty when it is not known, and on the speaker’s own page"
    case .speakerHref: "Link to the speaker’s page; may be empty"
    case .article: "The article’s title"
    case .published: "When the article was published; may be empty"
    case .isIndirect: "Whether it is reported without quotation marks"
    case .isFound: "Whether rules found the speaker and no person has checked it"
    }
  }
}

/// A mention in its sentence.
public enum ContextField: Int, ViewField {
  case before, words, after, href

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .before: "The words before it"
    case .words: "The words that mean the entity"
    case .after: "The words behind it"
    case .href: "Link to the very place"
    }
  }
}

/// Somebody or something in an article, counted there.
public enum CountedField: Int, ViewField {
  case name, href, count

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The name; of a speaker without a page the text’s own words, or empty"
    case .href: "Link to the first place in the article"
    case .count: "The number of mentions, or of quotations and reports"
    }
  }
}

/// An article with what it says about an entity.
public enum AppearanceField: Int, ViewField {
  case article, href, published, hasContexts, contexts, hasFurther, further, hasInside, inside,
    hasSpeakers
  case speakers

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .contexts: .list(ViewSchema("context", ContextField.self))
    case .further: .list(ViewSchema("link", LinkField.self))
    case .inside, .speakers: .list(ViewSchema("counted", CountedField.self))
    case .hasContexts, .hasFurther, .hasInside, .hasSpeakers: .flag
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .article: "The article’s title"
    case .href: "Link to the article"
    case .published: "When the article was published; may be empty"
    case .hasContexts: "Whether it mentions the entity itself"
    case .contexts: "The first mentions in it on this page, each in its sentence"
    case .hasFurther: "Whether there are more"
    case .further: "Links to the further mentions, by their number among those of the entity in it"
    case .hasInside: "Whether it mentions something that lies in the entity"
    case .inside: "What it mentions that lies in the entity"
    case .hasSpeakers: "Whether `speakers` has any"
    case .speakers: "Who is quoted or reported in it; only on the page of a place"
    }
  }
}

/// Somebody or something that appears together with an entity.
public enum CompanionField: Int, ViewField {
  case name, href, role, within, apart, articles, paragraphs

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The name"
    case .href: "Link to its page"
    case .role: "What it is known as; may be empty"
    case .within: "What it lies in, where others have the same name; may be empty"
    case .apart:
      "Its kind, its dates or the name of its file, where another has the same name, role and place; may be empty"
    case .articles: "In how many articles both appear"
    case .paragraphs: "In how many paragraphs both appear; empty when in none"
    }
  }
}

/// An entity’s appearances over time.
public enum TimelineField: Int, ViewField {
  case picture, unit, hasQuotations, rows, undated

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .picture: .markup
    case .rows: .list(ViewSchema("timeline row", TimelineRowField.self))
    case .hasQuotations: .flag
    case .unit, .undated: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .picture: "The picture, SVG"
    case .unit: "What it is counted by: `day`, `month`, `year`, `decade` or `century`"
    case .hasQuotations: "Whether it has any quotations or reports"
    case .rows: "What the picture shows, as the rows of a table, without empty ones"
    case .undated:
      "The number of articles without a day, which are not in it; empty when there are none"
    }
  }
}

/// A stretch of time on a timeline.
public enum TimelineRowField: Int, ViewField {
  case period, quotations, mentions

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .period: "The stretch of time, `10 November 2026`, `November 2026`, `1938`, `1930s`"
    case .quotations: "How often the entity is quoted or reported then"
    case .mentions: "How often it is mentioned then"
    }
  }
}
