import ArgumentParser
import Documents

/// `fazhi manual`: the manual pages, made anew each time.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print a manual page, in the form man(1) reads.",
    discussion: """
      Section 1 has the commands and keys, section 5 the files. To read one: fazhi manual | man -l -
      """)

  @Option(
    help: ArgumentHelp("1, the commands, or 5, the files.", valueName: "1|5"), completion: .list(["1", "5"]))
  var section = 1
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if section != 1, section != 5 { throw ValidationError("--section is 1 or 5") }
  }

  func run() throws {
    let console = Console(language: languageOption.language)
    do {
      try console.write(answer: section == 1 ? Manual.commands() : Manual.files())
    } catch let failure as OutputFailure {
      console.say(failure.message)
      throw ExitStatus.unusable.exitCode
    }
  }
}
