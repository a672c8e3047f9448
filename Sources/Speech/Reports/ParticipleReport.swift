import SourceText

extension Scene {
  /// What a participle behind a comma reports of the one whose words stand before it in the
  /// sentence: `Maro said it leaked, adding that the dam was old`.
  ///
  /// `said` are the reports found before it there; `nil` when neither they nor a quotation have the
  /// same source, as then it is open whose participle it is.
  func participleReport(_ cue: Cue, behind said: [Report], in sentence: Range<Int>) -> Report? {
    let tokens = passage.tokens
    guard cue.form == .participle, cue.side == .shared, !cue.isWeak, let source = cue.subject,
      tokens[cue.token].isWord(.thatClause), cue.token > sentence.lowerBound,
      tokens[cue.token - 1].kind == .comma, isThat(cue.token + 1),
      !takenCues.contains(tokens[cue.token].start),
      said.last?.source == source || isQuoted(source, before: cue.token, in: sentence)
    else { return nil }
    let end = words(of: sentence).upperBound
    let start = cue.token + 2
    guard start < end, end - cue.token <= Self.longestReport else { return nil }
    let content = start..<clauseEnd(from: start, before: end)
    guard isClause(content) else { return nil }
    return Report(content: content, cue: tokens[cue.token].span, source: source)
  }

  /// Whether a name or a pronoun for one person is the source of a quotation whose cue stands in the
  /// sentence before a token.
  private func isQuoted(_ source: Source, before place: Int, in sentence: Range<Int>) -> Bool {
    switch source.form {
    case .name, .pronoun(.he), .pronoun(.she): break
    default: return false
    }
    let span = passage.span(sentence.lowerBound, place)
    return decisions.contains { decision in
      guard let decision, decision.verdict != .notSpeech, decision.source == source,
        let cue = decision.cue
      else { return false }
      return span.start <= cue.start && cue.end <= span.end
    }
  }
}
