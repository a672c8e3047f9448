import ArgumentParser

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Makes a web site of annotated articles.",
    discussion: """
      Articles are plain text, notes are Markdown beside them. The site marks every quotation \
      with its speaker, links every known person and place, and shows each note beside its \
      passage. The articles' own text is never altered.
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Explain.self, Export.self, Import.self, Quotes.self, Reanchor.self,
      Rename.self, Suggest.self,
    ])

  /// Parses the arguments and runs the command they name.
  ///
  /// Exit codes: 0 fine, 1 errors in the content (or warnings under `--strict`), 2 wrong usage,
  /// 3 the environment (disk, permissions).
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let text = fullMessage(for: error)
      guard exitCode(for: error) != .success else {
        StandardOutput.write(text + "\n")
        exit()
      }
      StandardError.write(text + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
