import Annotating
import SiteModel
import SourceText
import Speech

extension ExplainedArticle {
  /// One JSON object an item, a line each, layer by layer.
  var json: String {
    var text = ""
    func add(_ type: String, _ fill: (inout JSONObject) -> Void) {
      var object = JSONObject()
      object.set("type", type)
      fill(&object)
      text += object.text + "\n"
    }
    add("article") {
      $0.set("slug", annotated.article.slug.description)
      $0.set("file", file.path)
      $0.set("reviewed", raw: annotated.article.metadata.reviewed ? "true" : "false")
    }
    for block in annotated.article.blocks {
      add("block") {
        $0.set("role", block.role.name)
        set(block.span, &$0)
      }
    }
    for span in annotated.furniture { add("furniture") { set(span, &$0) } }
    for mention in annotated.mentions {
      add("mention") {
        $0.set("entity", mention.entity.description)
        set(mention.span, &$0)
      }
    }
    for note in annotated.notes {
      add("note") {
        $0.set("id", note.id)
        $0.set("category", note.note.category.name)
        $0.set("targets", raw: list(note.targets.map { self.object($0.span) }))
      }
    }
    for orphan in annotated.orphans {
      add("note") {
        $0.set("id", orphan.id)
        $0.set("category", orphan.note.category.name)
        $0.set("targets", raw: "[]")
      }
    }
    for quotation in annotated.quotations { add("quotation") { fill(&$0, quotation) } }
    for explanation in unquoted {
      add("not-a-quotation") {
        set(explanation.stretch, &$0)
        $0.set("rules", raw: rules(explanation))
      }
    }
    return text
  }

  private func fill(_ object: inout JSONObject, _ quotation: AttributedQuotation) {
    object.set("id", quotation.id)
    object.set("content", raw: list(quotation.content.map(self.object)))
    object.set("kind", quotation.kind.rawValue)
    object.set("speaker", orNull: quotation.speaker?.description)
    object.set("source", raw: quotation.source.map(self.object) ?? "null")
    object.set("cue", raw: quotation.cue.map(self.object) ?? "null")
    object.set("decidedBy", quotation.decision.name)
    object.set("rule", orNull: quotation.decision.rule)
    object.set("confidence", raw: quotation.confidence.map { "\($0)" } ?? "null")
    object.set("candidates", raw: list(candidates(of: quotation).map(json)))
    let stretches = explanations(of: quotation).map { explanation in
      var stretch = JSONObject()
      set(explanation.stretch, &stretch)
      stretch.set("rules", raw: rules(explanation))
      return stretch.text
    }
    object.set("stretches", raw: list(stretches))
  }

  private func json(_ candidate: SpeechExplanation.Candidate) -> String {
    var object = JSONObject()
    object.set("who", orNull: candidate.who)
    object.set("salience", fraction: Self.hundredths(candidate.salience))
    object.set("fell", orNull: candidate.fell)
    set(candidate.words, &object)
    return object.text
  }

  private func rules(_ explanation: Explanation) -> String {
    list(
      explanation.steps.map { step in
        var object = JSONObject()
        object.set("rule", step.rule)
        switch step.outcome {
        case .doesNotApply: object.set("outcome", "does not apply")
        case .wouldSay(let answer):
          object.set("outcome", "would say")
          set(answer, &object)
        case .decided(let answer):
          object.set("outcome", "decided")
          set(answer, &object)
        }
        return object.text
      })
  }

  private func set(_ answer: Explanation.Answer, _ object: inout JSONObject) {
    object.set("verdict", answer.verdict.rawValue)
    object.set("source", raw: answer.source.map { self.object($0.span) } ?? "null")
    object.set("cue", raw: answer.cue.map(self.object) ?? "null")
    object.set("confidence", fraction: answer.confidence)
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  private func object(_ span: TextSpan) -> String {
    var object = JSONObject()
    set(span, &object)
    return object.text
  }

  private func set(_ span: TextSpan, _ object: inout JSONObject) {
    let (line, column) = lines.position(at: span.start)
    object.set("line", line)
    object.set("column", column)
    object.set("start", span.start)
    object.set("end", span.end)
    object.set("text", file.text(at: span))
  }
}
