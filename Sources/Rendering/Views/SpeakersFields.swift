public import Templating

/// A row of the table of who speaks.
public enum SpeakerLineField: Int, ViewField {
  case name, href, quotations, words, reports

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The speaker’s name"
    case .href: "Link to the speaker’s page"
    case .quotations: "The number of the speaker’s quotations"
    case .words: "The number of words in them"
    case .reports: "The number of reports of what the speaker says, without quotation marks"
    }
  }
}

/// A row of the table of who speaks about whom.
public enum SpeakerPairField: Int, ViewField {
  case speaker, speakerHref, person, personHref, count

  /// What the name holds.
  public var shape: ViewShape { .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .speaker: "The speaker’s name"
    case .speakerHref: "Link to the speaker’s page"
    case .person: "The name of the person spoken of"
    case .personHref: "Link to that person’s page"
    case .count: "The number of quotations and reports in which the one speaks of the other"
    }
  }
}

/// What `speakers.html` is given.
public enum SpeakersField: Int, ViewField {
  case frame, title, quotations, reports, openQuotations, openReports, found, chart, speakers
  case moreSpeakers, hasPairs, matrix, pairs, morePairs

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .speakers: .list(ViewSchema("speaker line", SpeakerLineField.self))
    case .pairs: .list(ViewSchema("speaker pair", SpeakerPairField.self))
    case .chart, .matrix: .markup
    case .hasPairs: .flag
    default: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "The page’s title"
    case .quotations: "The number of quotations with a known speaker"
    case .reports: "The number of reports with a known speaker, without quotation marks"
    case .openQuotations: "The number of quotations whose speaker is not known; empty when none"
    case .openReports: "The number of reports whose speaker is not known; empty when none"
    case .found:
      "The number of speakers that rules found and no person has checked; empty when none"
    case .chart: "A bar chart of those who speak most, SVG"
    case .speakers: "Who speaks, most quotations first, for a table"
    case .moreSpeakers: "The number of further speakers, left out of the table; empty when none"
    case .hasPairs: "Whether anybody speaks about somebody"
    case .matrix: "A matrix of who speaks about whom, SVG; empty when nobody does"
    case .pairs: "Who speaks about whom, most first, for a table"
    case .morePairs: "The number of further pairs, left out of the table; empty when none"
    }
  }
}
