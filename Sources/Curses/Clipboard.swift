import Glibc

/// The clipboard of the person at the terminal, which may be on another machine: asked for by OSC 52, which the terminal
/// grants or ignores without a word. The text is sent as base64, so that nothing in it can be obeyed.
public enum Clipboard {
  /// Terminals and multiplexers drop longer sequences.
  public static let bytesAtMost = 100_000

  /// What to send; nil for a text that is too long.
  ///
  /// - Parameter isInTmux: whether tmux stands between. It takes OSC 52 itself where it is set to (`set-clipboard on`),
  ///   and hands on what is wrapped where it may (`allow-passthrough on`); both are sent.
  public static func sequence(for text: String, isInTmux: Bool) -> [UInt8]? {
    let coded = base64(Array(text.utf8))
    guard coded.count <= bytesAtMost else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + coded + [0x07]
    guard isInTmux else { return plain }
    // Every escape within is doubled; there is one, at the start.
    return plain + Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var coded: [UInt8] = []
    coded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        coded.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return coded
  }
}

extension Terminal {
  /// Asks the terminal to put a text on its clipboard; whether it does nobody can tell. What is too long is not sent.
  public func copy(_ text: String) {
    let isInTmux = getenv("TMUX").map { $0.pointee != 0 } ?? false
    guard let bytes = Clipboard.sequence(for: text, isInTmux: isInTmux) else { return }
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(STDOUT_FILENO, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      if count > 0 {
        sent += count
      } else if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }
}
