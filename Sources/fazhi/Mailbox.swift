import Curses
import Reader
import Synchronization

/// Where workers on any thread leave events for the loop, which a signal on the pipe wakes.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let pipe: WakePipe

  /// Throws `TerminalError.noPipe` when the process has no descriptors left.
  init() throws(TerminalError) { pipe = try WakePipe() }

  /// Readable while there may be events to take.
  var descriptor: Int32 { pipe.descriptor }

  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    pipe.signal()
  }

  /// All events left so far, in order.
  func take() -> [Event] {
    // Drained first: what is posted in between wakes the loop once more, and nothing is lost.
    pipe.drain()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
