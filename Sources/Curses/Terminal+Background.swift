import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Asks the terminal for its background (OSC 11). The answer is an input, soon, late or never: nobody waits for it.
  ///
  /// Only terminals are asked that have xterm's colours or say they know its sequences: a console or an old terminal might
  /// print the question.
  public func askForBackground() {
    guard depth >= .indexed || depth > .mono && fazhi_knows_xterm() else { return }
    decoder.expectsAnswer = true
    asked = ContinuousClock.now
    let question = Array("\u{1B}]11;?\u{1B}\\".utf8)
    _ = question.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Lets an answer that is on its way come, so that the shell does not get it as typed text.
  func awaitAnswer() {
    guard decoder.expectsAnswer, let asked, ContinuousClock.now - asked < .seconds(1) else { return }
    decoder.expectsAnswer = true
    let end = ContinuousClock.now + .milliseconds(100)
    while decoder.expectsAnswer, ContinuousClock.now < end {
      var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 20) >= 0 else { return }
      if polled.revents != 0 { _ = keys() }
    }
  }
}
