import Glibc

/// Runs another program on bytes in memory: no shell, an argument vector, a time limit, and limits to what it writes.
///
/// The program gets a process group of its own, so that at the time limit all it has started is ended with it.
struct Subprogram {
  /// A name looked for on the PATH, or a path.
  var program: String
  var arguments: [String]
  var timeLimit: Duration = .seconds(10)
  var outputLimit = 64 << 20

  struct Outcome {
    /// Nil when the program was killed by a signal.
    let status: Int32?
    let output: [UInt8]
    /// The first 4 KB of what it said on standard error.
    let errors: [UInt8]
  }

  enum Failure: Error, Hashable {
    /// There is no such program.
    case missing
    /// `errno` of why it could not be started.
    case notStarted(Int32)
    case timeLimit
    case outputLimit
  }

  /// Runs the program with `input` as its standard input, to its end.
  func run(input: [UInt8]) throws(Failure) -> Outcome {
    // Sockets instead of pipes: writing to a program that has ended is then an error and no signal.
    let pairs = try [Self.pair(), Self.pair(), Self.pair()]
    defer { for pair in pairs { close(pair.ours) } }
    let child: pid_t
    do {
      defer { for pair in pairs { close(pair.theirs) } }
      child = try spawn(pairs.map(\.theirs))
    }
    let deadline = ContinuousClock.now + timeLimit
    var exchange = Exchange(input: input, descriptors: pairs.map(\.ours), outputLimit: outputLimit)
    let failure = exchange.run(until: deadline)
    if failure != nil { kill(-child, SIGKILL) }
    let status = Self.wait(for: child, until: failure == nil ? deadline : nil)
    // What it started may live on.
    kill(-child, SIGKILL)
    if let failure { throw failure }
    guard let status else { throw .timeLimit }
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: exchange.output,
      errors: exchange.errors)
  }

  private static func pair() throws(Failure) -> (ours: Int32, theirs: Int32) {
    var descriptors: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &descriptors) == 0 else { throw .notStarted(errno) }
    return (descriptors[0], descriptors[1])
  }

  private func spawn(_ descriptors: [Int32]) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
    var vector: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in vector { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, &vector, environ)
    guard code == 0 else { throw code == ENOENT ? .missing : .notStarted(code) }
    return child
  }

  /// Waits for the child's end and returns its status; kills it at the deadline, nil for one that has passed, and then
  /// returns nil.
  private static func wait(for child: pid_t, until deadline: ContinuousClock.Instant?) -> Int32? {
    var status: Int32 = 0
    while let deadline {
      let result = waitpid(child, &status, WNOHANG)
      if result == child { return status }
      if result < 0, errno != EINTR { return nil }
      guard ContinuousClock.now < deadline else { break }
      usleep(1000)
    }
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}

/// Writes to a program and reads from it, whichever it is ready for.
private struct Exchange {
  private let input: [UInt8]
  private var sent = 0
  /// Its standard input, output and error; -1 when done.
  private var descriptors: [Int32]
  private let outputLimit: Int
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  init(input: [UInt8], descriptors: [Int32], outputLimit: Int) {
    self.input = input
    self.descriptors = descriptors
    self.outputLimit = outputLimit
  }

  /// Returns when the program has closed both its outputs, or why it is not waited for any longer.
  mutating func run(until deadline: ContinuousClock.Instant) -> Subprogram.Failure? {
    if input.isEmpty { endInput() }
    while descriptors[1] >= 0 || descriptors[2] >= 0 {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { return .timeLimit }
      var polls = descriptors.enumerated().map {
        pollfd(fd: $1, events: Int16($0 == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      guard poll(&polls, nfds_t(polls.count), Int32(min(left, 1000)) + 1) >= 0 || errno == EINTR else {
        return .timeLimit
      }
      if polls[0].revents != 0 { send() }
      for index in 1...2 where polls[index].revents != 0 {
        if !receive(index) { return .outputLimit }
      }
    }
    return nil
  }

  private mutating func send() {
    let result = input.withUnsafeBytes {
      Glibc.send(
        descriptors[0], $0.baseAddress.map { $0 + sent }, min(input.count - sent, 1 << 16),
        Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if result > 0 { sent += result }
    if sent == input.count || (result < 0 && errno != EAGAIN && errno != EINTR) { endInput() }
  }

  private mutating func endInput() {
    shutdown(descriptors[0], Int32(SHUT_WR))
    descriptors[0] = -1
  }

  /// Returns false at the limit.
  private mutating func receive(_ index: Int) -> Bool {
    let count = block.withUnsafeMutableBytes {
      recv(descriptors[index], $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return true }
    guard count > 0 else {
      descriptors[index] = -1
      return true
    }
    if index == 1 {
      output += block[..<count]
      return output.count <= outputLimit
    }
    errors += block[..<min(count, max(0, 4096 - errors.count))]
    return true
  }
}
