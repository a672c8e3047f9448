import SourceText

/// Refuses files that are not text.
enum TextCheck {
  /// What keeps `file` from being read; `nil` when nothing does.
  static func fault(in file: SourceFile) -> Diagnostic? {
    guard let fault = UTF8Check.firstFault(in: file.bytes) else { return nil }
    let span = TextSpan(fault.offset, fault.offset + 1)
    switch fault {
    case .malformed(let offset):
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      return .error(
        "not-utf8", "byte \(offset) (0x\(byte)) is not UTF-8 text", in: file, at: span,
        hint: encodingHint(file))
    case .control(let offset, let byte):
      let hex = String(byte, radix: 16, uppercase: true)
      return .error(
        "control-character", "byte \(offset) is the control character 0x\(hex)", in: file, at: span,
        hint: byte == 0
          ? "if the text looks right in your editor, it is saved as UTF-16: save it again as UTF-8"
          : "delete it: no text has it, and no page can show it")
    }
  }

  private static func encodingHint(_ file: SourceFile) -> String {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      return "the file looks like UTF-16: save it again as UTF-8"
    }
    return "save the file again with the encoding UTF-8"
  }
}
