import Foundation

/// What ArgumentParser knows of a command, as it tells other programs (`--experimental-dump-help`).
struct CommandHelp: Decodable {
  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandHelp]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let discussion: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  private struct Tool: Decodable { let command: CommandHelp }

  /// Of the whole program.
  ///
  /// - Throws: when ArgumentParser tells it in another form than this one.
  static func ofProgram() throws -> CommandHelp {
    try JSONDecoder().decode(Tool.self, from: Data(Fazhi._dumpHelp().utf8)).command
  }

  /// The words that run the command.
  var words: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// What people are shown of its arguments; `--help` and `--version` go without saying.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// The commands below, without the one that prints help.
  var shownSubcommands: [CommandHelp] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }
}

extension CommandHelp.Argument {
  /// As it is written on the command line: `--limit n`, `paths…`.
  var spelling: String {
    let value = valueName.map { isRepeating ? "\($0)…" : $0 } ?? ""
    let dashed = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
    switch kind {
    case "positional": return value
    case "option": return "\(dashed) \(valueName ?? "")"
    default: return dashed
    }
  }

  /// The same in a synopsis, with brackets around what may be left out.
  var synopsis: String {
    let bare = kind == "positional" ? valueName.map { isRepeating ? "\($0)…" : $0 } ?? "" : spelling
    return isOptional ? "[\(bare)]" : bare
  }

  var explanation: String {
    let given = [abstract, discussion].compactMap { $0 }.joined(separator: " ")
    guard let defaultValue, !defaultValue.isEmpty else { return given }
    return given + " (default: \(defaultValue))"
  }
}
