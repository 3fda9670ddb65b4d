import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Draws ambiguous characters over two columns from the next frame on, or over one.
  public func apply(_ width: Width) {
    guard width != self.width else { return }
    self.width = width
    if width.ambiguousIsWide {
      // Lines and blocks are never sent there: frames hold their stand-ins.
      Width.ambiguousPairs.withUnsafeBufferPointer { fazhi_set_wide($0.baseAddress, Int32($0.count / 2)) }
    } else {
      fazhi_set_wide(nil, 0)
    }
    redraw()
  }

  /// Asks the terminal how many columns it gives an ambiguous character: draws one at the start of the second row and asks
  /// where the cursor is (CSI 6n). The answer is an input, soon, late or never: nobody waits for it.
  ///
  /// Only terminals are asked whose own sequences are of the same kind: others might print the question. The second row, since `CSI 1 ; 2 R` is also how some terminals send Shift-F3.
  public func askForWidth() {
    guard fazhi_moves_by_csi(), size.rows > 1, size.columns > 2 else { return }
    decoder.askedForColumn = ContinuousClock.now
    let question = Array("\u{1B}7\u{1B}[2;1H“\u{1B}[6n\u{1B}8".utf8)
    _ = question.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    // What stood there is drawn again at once.
    wredrawln(window, 1, 1)
    wrefresh(window)
  }

  /// Lets an answer that is on its way come, so that the shell does not get it as typed text.
  func awaitColumn() {
    guard let asked = decoder.askedForColumn, ContinuousClock.now - asked < .seconds(1) else { return }
    let end = ContinuousClock.now + .milliseconds(100)
    while decoder.askedForColumn != nil, ContinuousClock.now < end {
      var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 20) >= 0 else { return }
      if polled.revents != 0 { _ = keys() }
    }
  }
}
