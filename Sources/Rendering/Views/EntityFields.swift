public import Templating

/// A line in a list of entities.
public enum EntityLineField: Int, ViewField {
  case name, href, role, quotations, mentions, articles

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The entity’s name"
    case .href: "Link to its page"
    case .role: "What it is known as; may be empty"
    case .quotations: "The number of its quotations; empty when it has none"
    case .mentions: "The number of its mentions"
    case .articles: "The number of articles it appears in, or shares with this page’s entity"
    }
  }
}

/// A quotation on its speaker’s page.
public enum QuotationField: Int, ViewField {
  case words, href, article, published, isIndirect, isFound

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

/// An article with what it says about an entity.
public enum AppearanceField: Int, ViewField {
  case article, href, published, contexts, more

  /// What the name holds.
  public var shape: ViewShape {
    self == .contexts ? .list(ViewSchema("context", ContextField.self)) : .text
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .article: "The article’s title"
    case .href: "Link to the article"
    case .published: "When the article was published; may be empty"
    case .contexts: "The first mentions in it, each in its sentence"
    case .more: "The number of further mentions in it; empty when there are none"
    }
  }
}

/// What `entity.html` is given.
public enum EntityField: Int, ViewField {
  case frame, name, kind, role, hasOtherNames, otherNames, image, biography, coordinates, map
  case maps, mapOf, hasNeighbours, neighbours
  case hasAuthorities, authorities, isDraft, hasWithin, within, hasContents, contents
  case hasQuotations, quotations
  case hasReports, reports, hasAppearances, appearances, hasCompany, company, hasBacklinks,
    backlinks

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .biography, .maps: .markup
    case .otherNames: .texts
    case .neighbours: .list(ViewSchema("neighbour", NeighbourField.self))
    case .hasNeighbours, .hasOtherNames, .hasAuthorities, .isDraft, .hasWithin, .hasContents,
      .hasQuotations,
      .hasReports, .hasAppearances, .hasCompany, .hasBacklinks:
      .flag
    case .within, .contents, .backlinks, .authorities: .list(ViewSchema("link", LinkField.self))
    case .quotations, .reports: .list(ViewSchema("quotation", QuotationField.self))
    case .appearances: .list(ViewSchema("appearance", AppearanceField.self))
    case .company: .list(ViewSchema("entity line", EntityLineField.self))
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .name: "The entity’s name"
    case .kind: "What its kind is called, `Person`"
    case .role: "What it is known as; may be empty"
    case .hasOtherNames: "Whether its name has other forms"
    case .otherNames: "The other forms of its name"
    case .image: "Link to its picture; may be empty"
    case .biography: "Its biography or description; may be empty"
    case .coordinates: "Where it is, in degrees; may be empty"
    case .map: "Address of a map of the place on the web; may be empty"
    case .maps: "A map of its surroundings and one of the world, as SVG; may be empty"
    case .mapOf:
      "What the maps show in its stead, the nearest it lies in; empty where they show itself"
    case .hasNeighbours: "Whether other places are on the map of its surroundings"
    case .neighbours: "These places, the nearest first"
    case .hasAuthorities: "Whether its file names it in another catalogue"
    case .authorities: "Its pages at Wikidata, VIAF, GND and GeoNames"
    case .isDraft: "Whether nobody has yet looked at what a program drafted"
    case .hasWithin: "Whether it lies in something"
    case .within: "What it lies in, from the nearest outward"
    case .hasContents: "Whether anything lies in it"
    case .contents: "What lies in it"
    case .hasQuotations: "Whether it says anything"
    case .quotations: "What it says, by article, the newest first"
    case .hasReports: "Whether it is reported to say anything"
    case .reports: "What it is reported to say, without quotation marks; as `quotations`"
    case .hasAppearances: "Whether an article mentions it"
    case .appearances: "The articles that mention it, the newest first"
    case .hasCompany: "Whether anybody shares an article with it"
    case .company: "Who and what shares articles with it, most first"
    case .hasBacklinks: "Whether anything links to it"
    case .backlinks: "Notes, biographies and pages that link to it"
    }
  }
}

/// What `entities.html` is given, the index of one kind.
public enum EntitiesField: Int, ViewField {
  case frame, title, entities, map

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .title: .text
    case .map: .markup
    case .entities: .list(ViewSchema("entity line", EntityLineField.self))
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "What many of the kind are called, `People`"
    case .entities: "The entities of the kind, by name"
    case .map: "A map of those whose coordinates are known, as SVG; may be empty"
    }
  }
}
