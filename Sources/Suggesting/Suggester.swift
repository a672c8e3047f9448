public import Gazetteer
public import SiteModel
import SourceText
import Speech

/// Finds people and places that articles name and that are in no entry.
///
/// People by their titles, by what they say and by the shape of their names; places by a gazetteer.
/// Organisations are suggested as neither.
public struct Suggester: Sendable {
  private let gazetteer: Gazetteer
  private let registry: SuggestedNames
  private let language: String

  /// A suggester for a site with these entries, whose articles are in `language` (BCP 47) unless they
  /// say otherwise.
  public init(entities: [Entity], language: String = "en", gazetteer: Gazetteer = .world) {
    self.gazetteer = gazetteer
    self.language = language
    registry = SuggestedNames(entities)
  }

  /// What an article names. Its mentions are taken to be of entries. Linear.
  public func findings(in annotated: AnnotatedArticle) -> ArticleFindings {
    let article = annotated.article
    let language = Language.named(article.metadata.language ?? language) ?? .unknown
    let finder = QuotationFinder(language: language)
    let furniture = SpanSet(annotated.furniture)
    let prose = article.blocks.flatMap { block -> [TextSpan] in
      // Headlines capitalise words that are no names.
      if TextWords.isHeadline(block.span, in: article.file.bytes) { return [] }
      switch block.role {
      case .title, .byline: return []
      case .turn(let label): return furniture.gaps(in: TextSpan(label.end, block.span.end))
      case .standfirst, .paragraph, .setOff, .turnContinued: return furniture.gaps(in: block.span)
      }
    }
    let reading = finder.read(article.file.bytes, paragraphs: prose)
    let named = finder.people(
      reading, in: article.file.bytes, paragraphs: prose, known: known(annotated.mentions))
    let people = PersonReader(named, file: article.file, gazetteer: gazetteer).findings()
    return ArticleFindings(
      file: article.file, people: people.filter { !registry.hasPerson($0.name) },
      places: places(annotated, prose, finder, named))
  }

  private func known(_ mentions: [Mention]) -> KnownPeople {
    var known = KnownPeople.nobody
    var numbers: [EntityID: Int] = [:]
    for mention in mentions {
      let number = numbers[mention.entity] ?? known.people.count
      if number == known.people.count {
        numbers[mention.entity] = number
        known.people.append(.init(kind: KnownPeople.Kind(mention.entity.kind)))
      }
      known.mentions.append(.init(mention.span, of: number))
    }
    return known
  }

  private func places(
    _ annotated: AnnotatedArticle, _ prose: [TextSpan], _ finder: QuotationFinder,
    _ named: [NamedPerson]
  ) -> [PlaceChoice.Meant] {
    let file = annotated.article.file
    let persons = named.filter { person in
      NameShape(file.text(at: person.name).onOneLine).isPersons && !isPlace(person, file)
    }
    let taken = SpanSet(
      annotated.mentions.map(\.span) + persons.flatMap { $0.namings.map(\.name) })
    let namings = file.bytes.withUnsafeBufferPointer { text in
      prose.flatMap { block in
        PlaceReader(text, block: block, gazetteer: gazetteer, finder: finder).namings()
      }
    }.filter { !taken.overlaps($0.span) }
    let surnames = Set(
      persons.flatMap { person in
        file.text(at: person.name).onOneLine.split(separator: " ").map(String.init)
      })
    var choice = PlaceChoice(gazetteer)
    return choice.meant(namings, persons: surnames).filter { meant in
      !registry.hasPlace(gazetteer.places[meant.place])
    }
  }

  private func isPlace(_ person: NamedPerson, _ file: SourceFile) -> Bool {
    !gazetteer.places(named: file.text(at: person.name).onOneLine).isEmpty
  }

  /// The suggestions that several articles give, those named most first, the sure before the others.
  public func suggestions(from articles: [ArticleFindings]) -> [Suggestion] {
    var merging = SuggestionMerging(gazetteer: gazetteer, registry: registry)
    for article in articles { merging.add(article) }
    return merging.suggestions()
  }
}

extension KnownPeople.Kind {
  fileprivate init(_ kind: String) {
    self =
      switch kind {
      case EntityKind.person.name: .person
      case EntityKind.place.name: .place
      default: .organisation
      }
  }
}
