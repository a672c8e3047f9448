import SiteModel
import SourceText

/// An article's annotations with their passages looked up in the text.
struct AnchoredAnnotations {
  private(set) var speech: [QuotationFinding.Claim] = []
  private(set) var mentions: [MentionFinder.Claim] = []
  private(set) var furniture: [TextSpan] = []
  private(set) var notes: [AnchoredNote] = []
  private(set) var orphans: [OrphanedNote] = []
  private var diagnostics: [Diagnostic] = []
  private var ids: [String: Annotation] = [:]
  /// The last number that made an id its own, by what stands before it.
  private var numbers: [String: Int] = [:]
  /// How many more unknown ids a near one is looked for.
  private var spellingsLeft = 100

  /// What records say is no speech or no mention, ascending.
  var exclusions: [Exclusion] {
    let speech = speech.filter { $0.claim == .notSpeech }.map { Exclusion($0.span, of: .speech) }
    let mentions = mentions.filter { $0.entity == nil }.map { Exclusion($0.span, of: .mention) }
    return (speech + mentions).sorted { $0.span < $1.span }
  }

  /// Looks up every passage; one that is not there, or in several places, is an error.
  static func anchor(
    _ article: Article, _ registry: EntityRegistry
  ) -> Diagnosed<AnchoredAnnotations> {
    var result = AnchoredAnnotations()
    guard !article.annotations.isEmpty else { return Diagnosed(result) }
    var anchoring = QuoteAnchoring(article)
    for annotation in article.annotations { result.claimID(of: annotation) }
    let current = Set(article.annotationFiles.filter(\.isCurrent).map(\.file.path))
    for annotation in article.annotations {
      var targets: [AnchoredTarget] = []
      var lost: [String] = []
      for selector in annotation.targets {
        let outcome = anchoring.anchor(selector)
        let report = AnchoringReport(article: article, annotation: annotation)
        switch outcome {
        case .anchored(let span):
          targets.append(AnchoredTarget(span))
          if !current.contains(annotation.file.path), selector.digest == nil {
            result.diagnostics += report.missingDigest(of: selector, at: span, anchoring)
          }
        case .changed(let passage):
          targets.append(AnchoredTarget(passage.span, quoted: passage.cause.wording(of: selector)))
          result.diagnostics.append(report.changed(passage, selector))
        case .ambiguous, .tooFew, .otherContext, .missing, .unsearched:
          lost.append(selector.exact)
          result.diagnostics.append(report.lost(outcome, selector, &anchoring))
        }
      }
      result.add(annotation, at: targets, lost: lost, registry)
    }
    result.furniture = SpanSet(result.furniture).spans
    result.notes = result.notes.enumerated().sorted { one, other in
      let (first, second) = (one.element.targets[0].span.end, other.element.targets[0].span.end)
      return first != second ? first < second : one.offset < other.offset
    }.map(\.element)
    let diagnostics = result.diagnostics
    return Diagnosed(result, diagnostics)
  }

  private mutating func add(
    _ annotation: Annotation, at targets: [AnchoredTarget], lost: [String],
    _ registry: EntityRegistry
  ) {
    switch annotation.content {
    case .speech(let claim):
      if case .speaker(let id, _) = claim, !isKnown(id, registry, annotation) { return }
      speech += targets.map {
        QuotationFinding.Claim(
          span: $0.span, claim: claim, file: annotation.file, place: annotation.span)
      }
    case .mention(let id):
      if let id, !isKnown(id, registry, annotation) { return }
      mentions += targets.map { MentionFinder.Claim(span: $0.span, entity: id) }
    case .furniture:
      furniture += targets.map(\.span)
    case .note(let note):
      let id = noteID(note, annotation)
      if targets.isEmpty {
        orphans.append(
          OrphanedNote(
            note: note, id: id, quoted: lost, file: annotation.file))
      } else {
        notes.append(
          AnchoredNote(
            note: note, id: id, targets: targets.sorted { $0.span < $1.span }, lost: lost,
            file: annotation.file))
      }
    }
  }

  private mutating func isKnown(
    _ id: EntityID, _ registry: EntityRegistry, _ annotation: Annotation
  ) -> Bool {
    if registry.index(of: id) != nil { return true }
    spellingsLeft -= 1
    let entities = spellingsLeft < 0 ? [] : registry.entities
    let present = entities.first { $0.formerIDs.contains(id) }
    diagnostics.append(
      .error(
        "unknown-entity", "the index has no \(id)", in: annotation.file,
        at: annotation.entityFact ?? annotation.span,
        hint: present.map { "it is \($0.id) now" }
          ?? Spelling.nearest(to: id.description, among: entities.map(\.id.description))
          .map { "did you mean \($0)?" }
          ?? "add the file \(id.slug).md to the folder of its kind"))
    return false
  }

  /// Takes the ids that authors gave before any is made up; two notes with one id are an error.
  private mutating func claimID(of annotation: Annotation) {
    guard case .note(let note) = annotation.content, let id = note.id else { return }
    if let other = ids[id] {
      diagnostics.append(
        .error(
          "duplicate-id", "two notes have the id “\(id)”", in: annotation.file,
          at: annotation.span,
          notes: [.init("the other note", at: .init(other.file, other.span))],
          hint: "give one of them another id"))
    } else {
      ids[id] = annotation
    }
  }

  private mutating func noteID(_ note: Note, _ annotation: Annotation) -> String {
    if let id = note.id, let owner = ids[id], owner.file.path == annotation.file.path,
      owner.span == annotation.span
    {
      return id
    }
    let base = Slug("\(note.category.name) \(note.title)".lowercased().prefix(48))
    let stem = base?.description ?? note.category.name
    var id = stem
    while ids[id] != nil {
      let number = numbers[stem, default: 1] + 1
      numbers[stem] = number
      id = "\(stem)-\(number)"
    }
    ids[id] = annotation
    return id
  }
}
