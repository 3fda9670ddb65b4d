import CNcurses
import Glibc

/// What is known of a terminal before anything is drawn: its name, and what the system's terminfo says of it.
public struct TerminalAbilities: Sendable {
  /// TERM; nil when it is not set, or empty.
  public let name: String?
  /// Whether terminfo has the name.
  public let isKnown: Bool
  /// Whether it can put its cursor anywhere, without which nothing can be drawn.
  public let canMoveCursor: Bool
  /// 0 for a terminal without colours.
  public let colours: Int
  /// Whether it takes colours as red, green and blue.
  public let hasRGB: Bool
  /// The window's; nil where no standard stream is a terminal.
  public let size: (rows: Int, columns: Int)?

  /// Of this process. Not to be asked while a `Terminal` is open.
  public init() {
    let value = getenv("TERM").map { String(cString: $0) } ?? ""
    name = value.isEmpty ? nil : value
    isKnown = !value.isEmpty && fazhi_look_up_terminal(value)
    canMoveCursor = isKnown && fazhi_can_move_cursor()
    colours = isKnown ? Int(fazhi_terminal_colors()) : 0
    hasRGB = isKnown && fazhi_has_rgb()
    size = Self.windowSize()
  }

  /// The character encoding of the locale that would be used, and whether it is UTF-8.
  public static func encoding() -> (name: String, isUTF8: Bool) {
    let isUTF8 = fazhi_use_utf8_locale()
    return (String(cString: fazhi_codeset()), isUTF8)
  }

  /// As the library says it: `ncurses 6.4.20221231`.
  public static var libraryVersion: String { curses_version().map { String(cString: $0) } ?? "ncurses" }

  private static func windowSize() -> (rows: Int, columns: Int)? {
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 {
        return (Int(size.ws_row), Int(size.ws_col))
      }
    }
    return nil
  }
}
