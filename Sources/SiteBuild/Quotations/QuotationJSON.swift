import SourceText
import Speech

extension SpeakerResolutions {
  /// The fullest form of the name of whom the source of `quotation` means, where the text has it;
  /// `nil` when that is open or there is no source.
  func name(for quotation: FoundQuotation, in file: SourceFile) -> String? {
    guard let source = quotation.source,
      case .named(let name) = resolution(at: source.span)?.who
    else { return nil }
    return file.line(at: name)
  }
}

extension Source.Form {
  /// The word for it in what is printed.
  var name: String {
    switch self {
    case .name: "name"
    case .pronoun: "pronoun"
    case .nominal: "description"
    }
  }
}
