import Glibc

/// Standard output or standard error.
struct StandardStream {
  enum Name: Int32 {
    case output = 1
    case error = 2
  }

  private let descriptor: Int32

  init(_ name: Name) { descriptor = name.rawValue }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours may be sent: only to a terminal that understands them, and not when `NO_COLOR` is set
  /// (no-color.org).
  var takesColours: Bool {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isTerminal && variable("NO_COLOR").isEmpty && !["", "dumb"].contains(variable("TERM"))
  }

  /// Writes everything; returns 0, or the system's error number. A pipe nobody reads any more counts as
  /// written: whoever closed it has seen enough.
  @discardableResult
  func write(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count >= 0 {
          sent += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno == EPIPE ? 0 : errno
        }
      }
      return 0
    }
  }
}
