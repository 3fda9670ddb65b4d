import ArgumentParser
import Glibc

/// The entry of the program. No error leaves it: an error thrown out of `main` would be a trap.
@main
enum Main {
  @MainActor static func main() async {
    // A reader that has seen enough (`fazhi list | head`) is no failure; writing tells by its result.
    signal(SIGPIPE, SIG_IGN)
    fillClosedStreams()
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line and says how it ended. Commands that own the terminal run on the main thread.
  @MainActor private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      if arePaths(arguments) { return Browsing(paths: arguments).run() }
      var command = try Fazhi.parseAsRoot(arguments)
      if !(command is Browse), !(command is KeysCommand) { complainOfSettings() }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error)
    }
  }

  /// Whether a command line is nothing but paths to browse. That needs no parser, and making it takes a good
  /// part of the way to the first frame.
  private static func arePaths(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    if arguments.contains(where: { $0.hasPrefix("-") }) || first == "help" { return false }
    return !Fazhi.configuration.subcommands.contains { $0._commandName == first }
  }

  /// Says on standard error what is wrong with the user's settings; the command goes on.
  private static func complainOfSettings() {
    let console = Console(language: .ofEnvironment)
    for problem in Settings.ofUser.problems { console.say(problem) }
  }

  /// Opens standard streams that were closed (`fazhi list >&-`) on nothing, so that no file opened later
  /// gets their number and an answer is never written into it.
  private static func fillClosedStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
  }

  /// Help and version go to standard output, what is wrong with the command line to standard error; a
  /// command that has already said what it had to say throws its status.
  private static func report(_ error: any Error) -> ExitStatus {
    if let code = error as? ExitCode { return ExitStatus(rawValue: code.rawValue) ?? .unusable }
    let isHelp = Fazhi.exitCode(for: error) == .success
    let message = Fazhi.fullMessage(for: error)
    if !message.isEmpty {
      StandardStream(isHelp ? .output : .error).write(message + "\n")
    }
    return isHelp ? .done : .unusable
  }
}
