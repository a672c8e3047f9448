import Exporting
import SiteModel
import SourceText
import Templating

extension Renderer {
  /// What an article's page shows.
  func articleView(_ linked: LinkedArticle) -> View<ArticleField> {
    let annotated = linked.annotated
    let article = annotated.article
    let metadata = article.metadata
    let links = PageLinks(from: linked.path)
    let body = ArticleBody(linked, site: site)
    var view = View<ArticleField>()
    view[.frame] = frame(
      links, title: article.title, description: article.standfirst ?? "",
      exports: site.articleIndex[article.slug].map(exporter.files(ofArticle:)) ?? [])
    view[.title] = .text(article.title)
    var head = HTMLBuffer()
    body.writeHead(to: &head)
    view[.head] = .markup(head.bytes)
    view[.isTitleOverridden] = .flag(
      !article.blocks.contains { $0.role == .title }
        || metadata.title.map { $0 != article.ownTitle } ?? false)
    if let standfirst = metadata.standfirst, standfirst != article.ownStandfirst {
      view[.standfirst] = .text(standfirst)
    }
    var text = HTMLBuffer(capacity: 5 * article.file.bytes.count)
    body.writeText(to: &text)
    view[.text] = .markup(text.bytes)
    if !annotated.orphans.isEmpty {
      var orphans = HTMLBuffer()
      let writer = NoteHTML(linked, site: site)
      for orphan in annotated.orphans {
        writer.write(orphan, to: &orphans)
      }
      view[.orphans] = .markup(orphans.bytes)
    }
    fill(&view, from: metadata)
    view[.articleLanguage] = .text(metadata.language ?? site.settings.language)
    view[.hasFoundSpeakers] = .flag(
      annotated.hasFoundSpeakers)
    let company = company(of: annotated, links)
    view[.hasPeople] = .flag(!company.people.isEmpty)
    view[.people] = .list(company.people)
    view[.hasOthers] = .flag(!company.others.isEmpty)
    view[.others] = .list(company.others)
    view[.hasBacklinks] = .flag(!linked.backlinks.isEmpty)
    view[.backlinks] = backlinks(linked.backlinks, links)
    return view
  }

  private func fill(_ view: inout View<ArticleField>, from metadata: ArticleMetadata) {
    func text(_ value: String?) -> ViewValue { value.map { .text($0) } ?? .absent }
    view[.byline] = text(metadata.byline)
    view[.publisher] = text(metadata.publisher)
    view[.published] = text(metadata.published)
    view[.source] = text(metadata.source)
    view[.archived] = text(metadata.archived)
    view[.annotator] = text(metadata.annotator)
    view[.annotated] = text(metadata.annotated)
    view[.isReviewed] = .flag(metadata.reviewed)
  }

  /// The entities of an article with what they say and how often they are mentioned in it.
  private func company(
    of annotated: AnnotatedArticle, _ links: PageLinks
  ) -> (people: [AnyView], others: [AnyView]) {
    var counts: [Int: (quotations: Int, mentions: Int)] = [:]
    for mention in annotated.mentions {
      if let index = site.entityIndex[mention.entity] {
        counts[index, default: (0, 0)].mentions += 1
      }
    }
    for quotation in annotated.quotations {
      if let speaker = quotation.speaker, let index = site.entityIndex[speaker] {
        counts[index, default: (0, 0)].quotations += quotation.kind == .indirect ? 0 : 1
      }
    }
    let present = counts.sorted { nameRank[$0.key] < nameRank[$1.key] }
    var people: [AnyView] = []
    var others: [AnyView] = []
    for (index, count) in present {
      let line = entityLine(
        index, links, quotations: count.quotations, mentions: count.mentions,
        articles: 1)
      if site.entities[index].entity.id.kind == EntityKind.person.name {
        people.append(line)
      } else {
        others.append(line)
      }
    }
    return (people, others)
  }
}
