import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Blocks until something happens, then gives all that has happened, in order.
  ///
  /// - Parameters:
  ///   - descriptor: readable when another thread wants attention; it is not drained here.
  ///   - milliseconds: how long to wait at most; nil for ever.
  public func wait(wake descriptor: Int32?, atMost milliseconds: Int32? = nil) -> [Input] {
    var polled = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: notices.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      // The end of a paste may be lost, and that of an answer; what was pasted is given after a pause.
      let timeout =
        decoder.isPasting || decoder.isAnswering
        ? Self.restPause : decoder.isHolding ? Self.escapePause : milliseconds ?? -1
      let ready = poll(&polled, nfds_t(polled.count), timeout)
      if ready < 0 {
        // A signal; its news is in the pipe.
        if errno == EINTR { continue }
        return [.woken]
      }
      var inputs: [Input] = []
      if ready == 0 {
        inputs = (decoder.flushPaste() + decoder.flushAnswer() + decoder.flush()).map(Input.key)
        if inputs.isEmpty, milliseconds != nil { inputs = [.woken] }
      }
      if polled[1].revents != 0 { inputs.append(notice()) }
      if polled[0].revents & Int16(POLLIN) != 0 {
        inputs += keys().map(Input.key)
        if let column = decoder.column { inputs.append(.width(Width(ambiguousIsWide: column == 3))) }
        decoder.column = nil
        if let background = decoder.background { inputs.append(.background(background)) }
        decoder.background = nil
      } else if polled[0].revents != 0 {
        // The terminal is gone: end as if it had hung up.
        raise(SIGHUP)
      }
      if polled[2].revents != 0 { inputs.append(.woken) }
      if !inputs.isEmpty { return inputs }
    }
  }

  private static let restPause: Int32 = 250
  /// Longer than a slow line takes for the rest of an answer, too short to be felt.
  private static let escapePause: Int32 = 60

  private func notice() -> Input {
    let notices = WakePipe.drain(notices.reading)
    if notices.contains(UInt8(ascii: "c")) { resume() } else { fitWindow() }
    return .resized(rows: size.rows, columns: size.columns)
  }

  /// All keys that have come.
  func keys() -> [Key] {
    var keys: [Key] = []
    while true {
      let code = wgetch(window)
      switch code {
      case ERR: return keys + decoder.flush(isFinal: false)
      case 0..<0x100:
        if let value = assembler.take(UInt8(code)) { keys += decoder.take(.character(value)) }
      default: keys += decoder.take(.code(code))
      }
    }
  }
}
