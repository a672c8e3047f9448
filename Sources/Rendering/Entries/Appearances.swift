import SiteModel
import Templating

extension Renderer {
  /// Article by article what `pieces` tell of an entity's mentions.
  func appearances(in pieces: ArraySlice<EntityPiece>, _ links: PageLinks) -> [AnyView] {
    var appearances: [AnyView] = []
    var start = pieces.startIndex
    while start < pieces.endIndex {
      guard let article = pieces[start].appearance else {
        start += 1
        continue
      }
      let end = pieces[start...].firstIndex { $0.appearance != article } ?? pieces.endIndex
      appearances.append(appearance(article, pieces[start..<end], links))
      start = end
    }
    return appearances
  }

  /// One article's mentions of an entity.
  private func appearance(
    _ article: Int, _ pieces: ArraySlice<EntityPiece>, _ links: PageLinks
  ) -> AnyView {
    let href = links.href(site.articles[article].path)
    var contexts: [AnyView] = []
    var (further, inside, speakers) = ([AnyView](), [AnyView](), [AnyView]())
    for piece in pieces {
      switch piece {
      case .mention(let reference, _) where contexts.count < EntityPaging.mostContexts:
        contexts.append(context(of: reference, href))
      case .mention(let reference, let number):
        further.append(link(String(number), "\(href)#mention-\(reference.index + 1)"))
      case .inside(let first, let entity, let count):
        inside.append(
          counted(listName(of: entity), "\(href)#mention-\(first.index + 1)", count))
      case .speaker(let first, let entity, let count):
        let id = site.articles[article].annotated.quotations[first.index].id
        speakers.append(
          counted(entity.map { listName(of: $0) } ?? "", "\(href)#\(id)", count))
      case .quotation, .report, .saidAbout, .backlink: break
      }
    }
    var view = View<AppearanceField>()
    view[.article] = .text(articleFacts[article].title)
    view[.href] = .text(href)
    if let published = articleFacts[article].published { view[.published] = .text(published) }
    view[.hasContexts] = .flag(!contexts.isEmpty)
    view[.contexts] = .list(contexts)
    view[.hasFurther] = .flag(!further.isEmpty)
    view[.further] = .list(further)
    view[.hasInside] = .flag(!inside.isEmpty)
    view[.inside] = .list(inside)
    view[.hasSpeakers] = .flag(!speakers.isEmpty)
    view[.speakers] = .list(speakers)
    return view.erased
  }

  /// A mention in its sentence.
  private func context(of reference: LayerReference, _ href: String) -> AnyView {
    let position = reference.article
    let words = Excerpt.context(
      of: site.articles[position].annotated.mentions[reference.index].span,
      in: site.articles[position].annotated.article.file,
      blocks: site.articles[position].annotated.article.blocks)
    var view = View<ContextField>()
    view[.before] = .text(words.before)
    view[.words] = .text(words.words)
    view[.after] = .text(words.after)
    view[.href] = .text("\(href)#mention-\(reference.index + 1)")
    return view.erased
  }

  private func counted(_ name: String, _ href: String, _ count: Int) -> AnyView {
    var view = View<CountedField>()
    view[.name] = .text(name)
    view[.href] = .text(href)
    view[.count] = .text(String(count))
    return view.erased
  }
}
