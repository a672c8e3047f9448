public import Templating

/// What `entity.html` is given: the page of an entry, and each further page of a long one.
public enum EntityField: Int, ViewField {
  case frame, name, kind, role, dates, hasOtherNames, otherNames, image, biography, coordinates
  case map, maps, mapOf, hasNeighbours, neighbours, hasAuthorities, authorities, isDraft, isPlace,
    hasWithin, within, hasContents, contents
  case timeline, hasQuotations, quotationCount, quotations, hasReports, reportCount, reports
  case hasSaidAbout, saidAboutCount, saidAbout, hasAppearances, appearanceCount, appearances
  case hasCompany, company, hasBacklinks, backlinks, hasPages, isFurtherPage, page, pageCount
  case previousPage, nextPage, pages

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .biography, .contents, .maps: .markup
    case .otherNames: .texts
    case .neighbours: .list(ViewSchema("neighbour", NeighbourField.self))
    case .hasNeighbours, .hasOtherNames, .hasAuthorities, .isDraft, .isPlace, .hasWithin,
      .hasContents, .hasQuotations, .hasReports, .hasSaidAbout, .hasAppearances, .hasCompany,
      .hasBacklinks, .hasPages, .isFurtherPage:
      .flag
    case .within, .backlinks, .authorities, .pages: .list(ViewSchema("link", LinkField.self))
    case .timeline: .view(ViewSchema("timeline", TimelineField.self))
    case .quotations, .reports, .saidAbout: .list(ViewSchema("quotation", QuotationField.self))
    case .appearances: .list(ViewSchema("appearance", AppearanceField.self))
    case .company: .list(ViewSchema("companion", CompanionField.self))
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
    case .dates: "When it lived or was there, `1952 – 2011`, `born 7 October 1952`; may be empty"
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
    case .isPlace: "Whether it is a place, so that `appearances` tell what happened there"
    case .hasWithin: "Whether it lies in something"
    case .within: "What it lies in, from the nearest outward"
    case .hasContents: "Whether anything lies in it"
    case .contents:
      "A nested list of class `tree`: what it lies in, it, and what lies in it, each with the number of articles that mention it or something in it"
    case .timeline:
      "Its appearances over time; none unless articles of two days mention it"
    case .hasQuotations: "Whether this page has quotations of it"
    case .quotationCount: "The number of its quotations, of all its pages"
    case .quotations: "What it says, the oldest first, what has no day last"
    case .hasReports: "Whether this page has reports of what it says"
    case .reportCount: "The number of such reports, of all its pages"
    case .reports: "What it is reported to say, without quotation marks; as `quotations`"
    case .hasSaidAbout: "Whether this page has what others say of it"
    case .saidAboutCount: "The number of such quotations and reports, of all its pages"
    case .saidAbout: "What others say in which it is mentioned; as `quotations`"
    case .hasAppearances: "Whether this page has articles that mention it"
    case .appearanceCount:
      "The number of articles in which it, or something that lies in it, speaks or is mentioned"
    case .appearances:
      "The articles that mention it, or something that lies in it; as `quotations`"
    case .hasCompany: "Whether anybody appears together with it"
    case .company: "Who and what appears together with it, the closest first"
    case .hasBacklinks: "Whether this page has links to it"
    case .backlinks: "Notes, biographies and pages that link to it"
    case .hasPages: "Whether it takes more than one page"
    case .isFurtherPage:
      "Whether this is not its first page; facts, biography, timeline and company are on the first"
    case .page: "This page’s number, from 1"
    case .pageCount: "The number of its pages"
    case .previousPage: "Link to the page before this one; empty on the first"
    case .nextPage: "Link to the page behind this one; empty on the last"
    case .pages: "All its pages, by number"
    }
  }
}
