import Foundation
import Glibc

/// Runs a program to its end.
///
/// Foundation's `Process` waits until every copy of its pipes is closed, and tmux's server keeps one for
/// ever; hence the system's own calls, and a file for the output.
enum Subprogram {
  struct Failed: Error { let code: Int32 }

  /// The exit status (−1 if a signal ended it) and what it wrote to output and error.
  static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let name = "fazhi-\(getpid())-\(UUID().uuidString)"
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    defer { try? FileManager.default.removeItem(at: file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file.path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    // A thread of the tests may block signals; tmux ends by one, and what runs in it is tested with them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else { throw Failed(code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let output = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output)
  }
}
