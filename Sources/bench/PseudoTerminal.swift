import Glibc

/// A program running in a terminal of its own, seen from the terminal's side.
final class PseudoTerminal {
  private let descriptor: Int32
  let process: pid_t
  /// When the program was started.
  let started: ContinuousClock.Instant

  /// What Swift does not see of Linux's headers (`asm-generic/ioctls.h`, `spawn.h`), because it is made of
  /// macros or hidden behind feature tests.
  private enum Request {
    /// `TIOCSPTLCK`, which 0 unlocks.
    static let setLock: UInt = 0x4004_5431
    /// `TIOCGPTN`: the number under /dev/pts.
    static let number: UInt = 0x8004_5430
    /// `POSIX_SPAWN_SETSID`.
    static let newSession: Int16 = 0x80
  }

  /// Starts `arguments[0]` in a terminal of that size; `variables` (`NAME=value`) are added to its environment.
  init(_ arguments: [String], columns: Int, rows: Int, variables: [String] = []) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: CInt = 0
    var number: CUnsignedInt = 0
    guard descriptor >= 0, ioctl(descriptor, Request.setLock, &lock) == 0,
      ioctl(descriptor, Request.number, &number) == 0
    else { throw BenchFailure("no pseudo-terminal to be had") }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else {
      throw BenchFailure("the terminal's size cannot be set")
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // In a session of its own, so that the terminal opened first becomes its controlling one.
    posix_spawnattr_setflags(&attributes, Request.newSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var argumentPointers = cStrings(arguments)
    defer { for pointer in argumentPointers { free(pointer) } }
    var environment = cStrings(["TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"] + variables)
    defer { for pointer in environment { free(pointer) } }

    var process = pid_t()
    started = ContinuousClock().now
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &argumentPointers, &environment)
    guard code == 0 else {
      throw BenchFailure("\(arguments[0]) does not start: \(String(cString: strerror(code)))")
    }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(descriptor)
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  /// Reads what the program draws until nothing has come for `quiet` milliseconds; returns when the last
  /// of it came, nil when nothing did, and how much it was. From `whole` bytes on a shorter silence of 2
  /// milliseconds is the end.
  func drawing(quiet: Int32, whole: Int = .max) -> (end: ContinuousClock.Instant, byteCount: Int)? {
    var last: ContinuousClock.Instant?
    var byteCount = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, byteCount >= whole ? 2 : quiet) > 0 else { break }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      last = ContinuousClock().now
      byteCount += count
    }
    return last.map { ($0, byteCount) }
  }

  /// Reads and forgets what is drawn in the next so many milliseconds.
  func skip(milliseconds: Int) {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(milliseconds)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let left = clock.now.duration(to: end), left > .zero {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left / .milliseconds(1)) + 1) > 0 else { continue }
      guard read(descriptor, &buffer, buffer.count) > 0 else { return }
    }
  }

  /// Sends a key and reads what is drawn until `isShown` says that the key's frame is among it; returns how long that
  /// took, nil when nothing of the kind came within a second.
  func response(to key: String, isShown: ([UInt8]) -> Bool) -> Duration? {
    let start = ContinuousClock().now
    send(key)
    var drawn: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while start.duration(to: ContinuousClock().now) < .seconds(1) {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 1_000) > 0 else { return nil }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return nil }
      let end = ContinuousClock().now
      drawn += buffer[..<count]
      if isShown(drawn) { return start.duration(to: end) }
    }
    return nil
  }

  /// The processor time all threads of the program have used so far; what the program takes when the
  /// machine has nothing else to do.
  func processorTime() -> Duration {
    let folder = "/proc/\(process)/task"
    var nanoseconds = 0
    guard let tasks = opendir(folder) else { return .zero }
    defer { closedir(tasks) }
    while let entry = readdir(tasks) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.first?.isNumber == true,
        let line = ProcessStatus.lines(of: "\(folder)/\(name)/schedstat").first
      else { continue }
      nanoseconds += line.split(separator: " ").first.flatMap { Int($0) } ?? 0
    }
    return .nanoseconds(nanoseconds)
  }

  /// The most memory the program has held so far, in kilobytes.
  func peakMemory() -> Int? { ProcessStatus.peakMemory(of: process) }
}
