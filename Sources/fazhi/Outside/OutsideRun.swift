import Documents
import Glibc
import Reader

/// One run of another program in the terminal, without a shell.
struct OutsideRun {
  let program: OutsideProgram

  init(_ program: OutsideProgram) { self.program = program }

  /// Runs it to its end; returns what is to be said, nil when all went well.
  func complaint() -> Bilingual? {
    let name = program.words[0]
    var child: pid_t = 0
    let code = start(&child)
    guard code == 0 else {
      let reason = String(cString: strerror(code))
      return Bilingual(zh: "无法启动“\(name)”(\(reason))。", en: "“\(name)” could not be started (\(reason)).")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    if status & 0x7F != 0 {
      return Bilingual(
        zh: "“\(name)”被信号 \(status & 0x7F) 结束。", en: "“\(name)” was ended by signal \(status & 0x7F).")
    }
    let ending = (status >> 8) & 0xFF
    guard ending != 0 else { return nil }
    return Bilingual(zh: "“\(name)”以状态 \(ending) 结束。", en: "“\(name)” ended with status \(ending).")
  }

  /// Starts it in our own process group, which has the terminal; returns 0 or the system's error number.
  private func start(_ child: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input = program.input {
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What we ignore, it must not: a pager is ended by a closed pipe, an editor handles Ctrl-C.
    var standard = sigset_t()
    sigemptyset(&standard)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&standard, signal) }
    posix_spawnattr_setsigdefault(&attributes, &standard)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var vector: [UnsafeMutablePointer<CChar>?] = program.words.map { strdup($0) } + [nil]
    defer { for pointer in vector { free(pointer) } }
    return posix_spawnp(&child, program.words[0], &actions, &attributes, &vector, environ)
  }
}
