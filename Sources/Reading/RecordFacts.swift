import SiteModel
import SourceText

/// A heading whose records correct what the rules found.
enum RecordSection: String {
  case speech = "Speech"
  case mentions = "Mentions"
  case furniture = "Furniture"

  /// The key whose value is an entity; `nil` when none is.
  var entityKey: String? {
    switch self {
    case .speech: "speaker"
    case .mentions: "is"
    case .furniture: nil
    }
  }

  /// What the record's facts say; `nil` when they do not say it.
  func content(
    _ facts: inout FactList, at span: TextSpan, _ settings: SiteSettings
  ) -> AnnotationContent? {
    switch self {
    case .speech:
      return speech(&facts, at: span, settings).map(AnnotationContent.speech)
    case .mentions:
      return mention(&facts, at: span, settings)
    case .furniture:
      facts.reportUnknownKeys(of: "a record of furniture")
      return .furniture
    }
  }

  private func speech(
    _ facts: inout FactList, at span: TextSpan, _ settings: SiteSettings
  ) -> SpeechClaim? {
    let indirect = facts.truth("indirect")
    let speaker = facts.first("speaker")
    let notSpeech = facts.first("not speech")
    facts.reportUnknownKeys(of: "a record of speech")
    switch (speaker, notSpeech) {
    case (nil, nil):
      facts.report(
        "speaker-missing", "this record does not say who speaks", at: span,
        hint: "write `- speaker: [Name](person:name)` or `- not speech: scare quotes` under it")
      return nil
    case (nil, _):
      return .notSpeech
    case (let speaker?, let notSpeech?):
      facts.report(
        "speaker-contradiction", "a passage has a speaker or is not speech, not both",
        at: max(speaker.span, notSpeech.span), hint: "keep one of the two")
      return nil
    case (let speaker?, nil):
      if speaker.link == nil, speaker.words.lowercased() == "unknown" {
        return .unknown(indirect: indirect)
      }
      return entity(speaker, &facts, settings, or: "unknown").map {
        .speaker($0, indirect: indirect)
      }
    }
  }

  private func mention(
    _ facts: inout FactList, at span: TextSpan, _ settings: SiteSettings
  ) -> AnnotationContent? {
    let fact = facts.first("is")
    facts.reportUnknownKeys(of: "a record of mentions")
    guard let fact else {
      facts.report(
        "mention-missing", "this record does not say whom the words mean", at: span,
        hint: "write `- is: [Name](person:name)` or `- is: nobody` under it")
      return nil
    }
    if fact.link == nil, fact.words.lowercased() == "nobody" { return .mention(nil) }
    return entity(fact, &facts, settings, or: "nobody").map { .mention($0) }
  }

  private func entity(
    _ fact: Fact, _ facts: inout FactList, _ settings: SiteSettings, or word: String
  ) -> EntityID? {
    if let link = fact.link, case .entity(let id) = LinkTarget(link, kinds: settings.kinds) {
      return id
    }
    let words = fact.words.isEmpty ? "Name" : fact.words
    let slug = Slug(words.lowercased())?.description ?? "name-of-the-file"
    facts.reportValue(
      fact, "a link to an entry of the index, or “\(word)”",
      hint: "write `[\(words)](person:\(slug))`, with the name of the entry's file")
    return nil
  }
}

/// The facts of a note.
enum NoteFacts {
  /// Puts what `facts` say into `note`.
  static func read(_ facts: inout FactList, into note: inout Note) {
    if let verdict = facts.first("verdict") { note.verdict = facts.words(of: verdict) }
    if let author = facts.first("by") { note.author = facts.words(of: author) ?? note.author }
    if let date = facts.first("date") {
      if CalendarDay.isValid(date.words) {
        note.date = date.words
      } else {
        facts.reportValue(date, "a day, year first: 2026-11-10")
      }
    }
    for source in facts.all("source") {
      if let address = WebAddress.read(source.link ?? source.words) {
        let isBare = source.link == nil || source.words.isEmpty || source.words == source.link
        note.sources.append(NoteSource(address, words: isBare ? nil : source.words))
      } else {
        facts.reportValue(source, "a web address: <https://example.org/report>")
      }
    }
    if let id = facts.first("id") {
      if let slug = Slug(id.words), slug.description == id.words {
        note.id = id.words
      } else {
        facts.reportValue(
          id, "letters, digits and -",
          hint: Slug(id.words).map { "write `- id: \($0)`" })
      }
    }
    facts.reportUnknownKeys(of: "a note")
  }
}
