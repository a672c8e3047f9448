public import SourceText

/// The templates of a site, compiled and checked, ready to render pages from several tasks at once.
///
/// The language is Mustache as its specification has it, with inheritance, without lambdas and
/// dynamic names; see <https://github.com/mustache/spec>. Unlike it, a name that no view offers and
/// a template that is not there are errors, and text cannot be printed unescaped.
public struct TemplateSet: Sendable {
  private let program: TemplateProgram
  private let pages: [String: Page]

  private struct Page: Sendable {
    /// `nil` when the page has no template.
    let routine: Int?
    let kind: ObjectIdentifier
  }

  /// Compiles all templates and checks every page against the view it is given.
  ///
  /// What is wrong is left out of the set and reported. Each template is checked anew for every
  /// stack of views that it is used with. Linear in the templates, counted once for each such use.
  ///
  /// - Parameters:
  ///   - files: Every template with its name, the path relative to the templates' folder without
  ///     `.html`: `partials/head`.
  ///   - pages: The names of the templates that are pages, each once, with the kind of view each
  ///     is given. One without a file is an error.
  public static func compile(
    _ files: [(name: String, file: SourceFile)], pages: [(name: String, schema: ViewSchema)]
  ) -> Diagnosed<TemplateSet> {
    let library = TemplateLibrary(files)
    var compiler = TemplateCompiler(library)
    var compiled: [String: Page] = [:]
    var diagnostics = library.diagnostics
    for (name, schema) in pages {
      precondition(compiled[name] == nil, "the page “\(name)” is given twice")
      let template = library.index(of: name)
      if template == nil {
        diagnostics.append(.missingTemplate(name, known: library.trees.map(\.name)))
      }
      let routine = template.map { compiler.compilePage($0, schema) }
      compiled[name] = Page(routine: routine, kind: schema.kind)
    }
    diagnostics += compiler.diagnostics
    diagnostics += library.unused(by: pages.compactMap { library.index(of: $0.name) })
    let set = TemplateSet(program: compiler.program, pages: compiled)
    return Diagnosed(set, diagnostics.sorted())
  }

  /// Whether any page prints what `name` holds, which is markup.
  public func printsMarkup(_ name: String) -> Bool { program.markupNames.contains(name) }

  /// Appends the page `page` of `view` to `buffer`, as UTF-8.
  ///
  /// `page` must be one of the pages that were compiled and `view` of the kind named for it. A page
  /// without a template is empty. Linear in the bytes printed.
  public func render<Field: ViewField>(
    _ page: String, _ view: View<Field>, into buffer: inout [UInt8]
  ) {
    render(page, view.erased, into: &buffer)
  }

  /// Appends the page `page` of `view` to `buffer`, as UTF-8; for a view whose kind is not known
  /// where it is rendered.
  public func render(_ page: String, _ view: AnyView, into buffer: inout [UInt8]) {
    guard let page = pages[page] else { preconditionFailure("there is no page “\(page)”") }
    precondition(view.kind == page.kind, "the page is given a view of another kind")
    guard let routine = page.routine else { return }
    PageRenderer.render(routine, of: program, view, into: &buffer)
  }
}
