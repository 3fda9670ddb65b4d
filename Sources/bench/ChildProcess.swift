import Glibc

/// A program that was run to its end without a terminal, and what it took.
struct ChildProcess {
  let status: Int32
  let duration: Duration
  /// Of all its threads, the system's work for it included.
  let processorTime: Duration
  /// In kilobytes; looked at every few milliseconds, for the system forgets it when the program ends.
  let peakMemory: Int

  /// Runs `arguments[0]`, whose output and messages go to the file `output`: a program that sees that nobody reads what it
  /// writes may do less.
  static func run(_ arguments: [String], output: String, watchesMemory: Bool = false) throws -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var argumentPointers = cStrings(arguments)
    defer { for pointer in argumentPointers { free(pointer) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    let code = posix_spawn(&process, arguments[0], &actions, nil, &argumentPointers, environ)
    guard code == 0 else {
      throw BenchFailure("\(arguments[0]) does not start: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    var peak = 0
    while wait4(process, &status, watchesMemory ? WNOHANG : 0, &usage) == 0 {
      peak = max(peak, ProcessStatus.peakMemory(of: process) ?? 0)
      usleep(5_000)
    }
    return ChildProcess(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, duration: start.duration(to: clock.now),
      processorTime: Duration(usage.ru_utime) + Duration(usage.ru_stime), peakMemory: peak)
  }

  /// Where a program stands, in the places where programs are.
  static func path(of program: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}
