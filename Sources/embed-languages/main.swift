// Writes Swift source that holds language files: embed-languages OUTPUT.swift FILE.txt…
//
// A file's name without its ending is the language's code. The C library alone reads and writes, as
// it is there wherever the program is built.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

func fail(_ message: String) -> Never {
  let line = "embed-languages: \(message)\n"
  write(2, line, line.utf8.count)
  exit(1)
}

func contents(of path: String) -> String {
  guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path) is no UTF-8") }
  return text
}

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else { fail("no file to write") }
var languages: [(code: String, text: String)] = arguments.dropFirst().map { path in
  let name = path.split(separator: "/").last ?? ""
  return (String(name.prefix { $0 != "." }), contents(of: path))
}
languages.sort { $0.code < $1.code }

var source = """
  // Written by embed-languages from the files in Languages.

  enum EmbeddedLanguages {
    static let codes: [String] = [\(languages.map { "\"\($0.code)\"" }.joined(separator: ", "))]

    static func language(_ code: String) -> Language? {
      switch code {

  """
for (place, language) in languages.enumerated() {
  source += "    case \"\(language.code)\": language\(place)\n"
}
source += """
      default: nil
      }
    }

  """
source += """

    /// A language's file as it is; `nil` when there is none.
    static func text(_ code: String) -> StaticString? {
      switch code {

  """
for (place, language) in languages.enumerated() {
  source += "    case \"\(language.code)\": text\(place)\n"
}
source += """
      default: nil
      }
    }

  """
for (place, language) in languages.enumerated() {
  source += "\n  private static let language\(place) = Language(text\(place))\n"
  source += "  private static let text\(place): StaticString = ###\"\"\"\n"
  source += "\(language.text)\n\"\"\"###\n"
}
source += "}\n"

guard let file = fopen(output, "w") else { fail("cannot write \(output)") }
guard fputs(source, file) >= 0, fclose(file) == 0 else { fail("cannot write \(output)") }
