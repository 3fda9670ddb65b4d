import Documents
import Library
import Reader

/// The manual pages, made from what the program itself goes by, so that they cannot say otherwise.
enum Manual {
  static let source = Fazhi.configuration.version

  /// fazhi(1): the commands from their own help, the keys from the key table, the query language from its filters.
  ///
  /// - Throws: when ArgumentParser does not tell its help as expected.
  static func commands() throws -> String {
    let help = try CommandHelp.ofProgram()
    var page = Roff(
      title: "fazhi", section: 1, source: source,
      summary: "read, search and compare Chinese rule-of-law reports")
    page.heading("SYNOPSIS")
    page.entry("fazhi", "[paths…]")
    for command in help.shownSubcommands { addSynopsis(of: command, to: &page) }
    page.heading("DESCRIPTION")
    page.paragraph(help.abstract ?? "", isFirst: true)
    for paragraph in (help.discussion ?? "").split(separator: "\n\n") { page.paragraph(String(paragraph)) }
    page.heading("COMMANDS")
    for command in help.shownSubcommands { add(command, to: &page) }
    page.include(KeyTable.standard.manual(.english))
    page.heading("QUERIES")
    page.paragraph(
      "Words that must all stand in one paragraph; \"a phrase\" as it is, a|b either, -word not. Filters:",
      isFirst: true)
    for filter in QueryFilter.allCases {
      page.entry(filter.examples.joined(separator: " "), filter.description.en)
    }
    addEnd(to: &page)
    return page.text
  }

  private static func addSynopsis(of command: CommandHelp, to page: inout Roff) {
    guard command.shownSubcommands.isEmpty else {
      for sub in command.shownSubcommands { addSynopsis(of: sub, to: &page) }
      return
    }
    page.entry(command.words, command.shownArguments.map(\.synopsis).joined(separator: " "))
  }

  private static func add(_ command: CommandHelp, to page: inout Roff) {
    page.subheading(command.words)
    page.paragraph(command.abstract ?? "", isFirst: true)
    for paragraph in (command.discussion ?? "").split(separator: "\n\n") { page.paragraph(String(paragraph)) }
    for argument in command.shownArguments { page.entry(argument.spelling, argument.explanation) }
    for sub in command.shownSubcommands { add(sub, to: &page) }
  }

  private static func addEnd(to page: inout Roff) {
    page.heading("EXIT STATUS")
    page.entry("0", "Done.")
    page.entry("1", "Nothing was found, or problems were reported.")
    page.entry("2", "Wrong usage, or input that cannot be read; the reason is on standard error.")
    page.heading("ENVIRONMENT")
    for (name, words) in environment { page.entry(name, words) }
    page.heading("FILES")
    page.paragraph("See fazhi(5).", isFirst: true)
    page.heading("SEE ALSO")
    page.paragraph("fazhi(5), pdftotext(1), terminfo(5)", isFirst: true)
  }

  private static let environment: [(String, String)] = [
    ("TERM", "The terminal's name in terminfo."),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      "The language of the interface, Chinese for zh; the encoding must be UTF-8."
    ),
    ("NO_COLOR", "If not empty, no colours."),
    ("FAZHI_AUTHOR", "Who judges, in place of the login name."),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME",
      "Where settings, the user's data and indexes are; ~/.config, ~/.local/share and ~/.cache where not set."
    ),
    ("TMUX", "Inside tmux, copies are sent in both ways tmux knows."),
  ]
}
