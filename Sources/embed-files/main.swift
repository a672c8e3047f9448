// Writes Swift source that holds data files: embed-files OUTPUT.swift TYPE FILE…
//
// A file is called by its name without the ending. Its value is `TYPE(text)`, made when it is first
// asked for. The C library alone reads and writes, as
// it is there wherever the program is built.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

func fail(_ message: String) -> Never {
  let line = "embed-files: \(message)\n"
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

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count > 1 else { fail("no file to write, or no type") }
let (output, type) = (arguments[0], arguments[1])
var files: [(name: String, text: String)] = arguments.dropFirst(2).map { path in
  let name = path.split(separator: "/").last ?? ""
  return (String(name.prefix { $0 != "." }), contents(of: path))
}
files.sort { $0.name < $1.name }

func cases(_ value: String, _ names: [String]) -> String {
  names.enumerated().map { "    case \"\($1)\": \(value)\($0)\n" }.joined()
}

var source = """
  // Written by embed-files from the data files of the target.

  enum EmbeddedFiles {
    static let names: [String] = [\(files.map { "\"\($0.name)\"" }.joined(separator: ", "))]

    /// What a file tells; `nil` when there is none.
    static func value(_ name: String) -> \(type)? {
      switch name {
  \(cases("value", files.map(\.name)).dropFirst(2))    default: nil
      }
    }

    /// A file as it is; `nil` when there is none.
    static func text(_ name: String) -> StaticString? {
      switch name {
  \(cases("text", files.map(\.name)).dropFirst(2))    default: nil
      }
    }

  """
for (place, file) in files.enumerated() {
  source += "\n  private static let value\(place) = \(type)(text\(place))\n"
  source += "  private static let text\(place): StaticString = ###\"\"\"\n"
  source += "\(file.text)\n\"\"\"###\n"
}
source += "}\n"

guard let file = fopen(output, "w") else { fail("cannot write \(output)") }
guard fputs(source, file) >= 0, fclose(file) == 0 else { fail("cannot write \(output)") }
