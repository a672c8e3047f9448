public import Templating

/// What every page offers under `frame`.
public enum FrameField: Int, ViewField {
  case title, siteTitle, siteDescription, description, language, home, theme, navigation
  case canonical, feed, hasExports, exports

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .navigation: .list(ViewSchema("link", LinkField.self))
    case .exports: .list(ViewSchema("export", ExportField.self))
    case .hasExports: .flag
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "The page’s own title"
    case .siteTitle: "The site’s title, from `site.yml`"
    case .siteDescription: "The site’s description, from `site.yml`; may be empty"
    case .description: "A sentence about this page; may be empty"
    case .language: "The language of the page (BCP 47)"
    case .home: "Link to the home page"
    case .theme: "Link to the folder of the templates’ other files, ending in `/`"
    case .navigation: "The indexes and ordinary pages"
    case .canonical: "The page’s public address; empty when `site.yml` has no `url`"
    case .feed: "Link to the Atom feed; empty when the site has none"
    case .hasExports: "Whether there are files with what the page tells in other forms"
    case .exports:
      "Those files: of an article its own, on the home page and the list of articles the site’s"
    }
  }
}

/// A file with what a page tells in another form.
public enum ExportField: Int, ViewField {
  case title, type, href

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "The form’s name, `TEI`"
    case .type: "Its media type, for `<link type>`"
    case .href: "Link to the file, relative to this page"
    }
  }
}

/// A link.
public enum LinkField: Int, ViewField {
  case title, href, isCurrent

  /// What the name holds.
  public var shape: ViewShape { self == .isCurrent ? .flag : .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .title: "Its words"
    case .href: "Where it leads, relative to this page"
    case .isCurrent: "Whether it leads to this very page"
    }
  }
}
