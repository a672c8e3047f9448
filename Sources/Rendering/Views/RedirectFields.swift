public import Templating

/// What `redirect.html` is given.
public enum RedirectField: Int, ViewField {
  case frame, name, href, target

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .name, .href, .target: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers; its `canonical` is the former address"
    case .name: "The entry’s name"
    case .href: "Link to the entry’s page, relative to this page"
    case .target: "The public address of the entry’s page; as `href` when `site.yml` has no `url`"
    }
  }
}
