import CNcurses
import Canvas
import Glibc

/// The one terminal of the process: shows frames and reads keys.
///
/// Belongs to the thread that made it. From `init` to `close` the terminal is in raw mode on its alternate
/// screen; whatever ends the process in between (a signal, a trap) puts it back first.
public final class Terminal {
  /// How many colours are used: what the terminal has, or none if NO_COLOR is set.
  public let depth: ColourDepth
  /// Attributes it cannot show.
  private let losses: Style.Losses

  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  /// SIGWINCH and SIGCONT write here.
  let notices: (reading: Int32, writing: Int32)
  var palette = Palette()
  /// What the terminal shows; nil when that is not known.
  var shown: Frame?
  var row: [fazhi_cell] = []
  var decoder = KeyDecoder()
  /// What the last frame was drawn for.
  var width = Width()
  var assembler = UTF8Assembler()
  /// When the terminal was asked for its background.
  var asked: ContinuousClock.Instant?
  private var isClosed = false

  /// Takes the terminal over; throws when there is none that could show Chinese.
  public init() throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard fazhi_use_utf8_locale() else { throw .localeNotUTF8(String(cString: fazhi_codeset())) }
    var ends: [Int32] = [-1, -1]
    guard fazhi_pipe(&ends) == 0 else { throw .noPipe }
    do throws(TerminalError) {
      (screen, window) = try Self.start()
    } catch {
      Glibc.close(ends[0])
      Glibc.close(ends[1])
      throw error
    }
    notices = (ends[0], ends[1])
    fazhi_guard_terminal(ends[1])
    depth = Self.startColours()
    losses = Palette.losses
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(window, true)
    // Bytes beyond ASCII come whole, whatever the terminal was set to before.
    meta(window, true)
    nodelay(window, true)
    leaveok(window, false)
    curs_set(0)
    KeyDecoder.definePaste()
    fazhi_bracketed_paste(true)
  }

  private static func start() throws(TerminalError) -> (OpaquePointer, UnsafeMutablePointer<WINDOW>) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty else { throw .terminalNotNamed }
    guard let screen = fazhi_newterm() else { throw .unknownTerminal(name) }
    guard fazhi_can_move_cursor(), let window = newwin(0, 0, 0, 0) else {
      endwin()
      delscreen(screen)
      throw .terminalTooSimple(name)
    }
    return (screen, window)
  }

  /// Rows and columns of the window.
  public var size: (rows: Int, columns: Int) { (Int(getmaxy(window)), Int(getmaxx(window))) }

  /// Draws with this theme from the next frame on.
  public func apply(_ theme: Theme) {
    palette = Palette(theme, depth: depth, without: losses)
    shown = nil
  }

  /// Gives the terminal back to the shell until the process is continued, as Ctrl-Z does elsewhere.
  public func suspend() {
    guard !isClosed else { return }
    leave()
    fazhi_stop()
    resume()
  }

  /// Gives the terminal to another program, which `work` runs to its end, and takes it back.
  ///
  /// Meanwhile Ctrl-C and Ctrl-\\ are that program's, and Ctrl-Z stops both, as a shell's job.
  public func lend<Answer>(while work: () -> Answer) -> Answer {
    guard !isClosed else { return work() }
    leave()
    fazhi_step_aside(true)
    defer {
      fazhi_step_aside(false)
      resume()
    }
    return work()
  }

  /// Gives the terminal back for good. May be called again.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    fazhi_release_terminal()
    delwin(window)
    delscreen(screen)
    Glibc.close(notices.reading)
    Glibc.close(notices.writing)
  }

  deinit { close() }

  private func leave() {
    awaitColumn()
    awaitAnswer()
    fazhi_bracketed_paste(false)
    curs_set(1)
    endwin()
  }

  /// Takes the terminal over again after a stop, at the size it has now.
  func resume() {
    fazhi_bracketed_paste(true)
    reset_prog_mode()
    fitWindow()
    shown = nil
    isCursorShown = true
    clearok(window, true)
  }

  /// Gives ncurses the size the window has.
  func fitWindow() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard fazhi_window_size(&rows, &columns) else { return }
    // Unlike resizeterm, this sends no KEY_RESIZE into the keys.
    resize_term(rows, columns)
    wresize(window, rows, columns)
    shown = nil
    clearok(window, true)
  }

  /// What curs_set was told last.
  var isCursorShown = false

  private static func startColours() -> ColourDepth {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard !isRefused, has_colors(), start_color() == OK else { return .mono }
    use_default_colors()
    let colours = Int(fazhi_colors())
    // Many colours without RGB are a larger palette.
    if colours > ColourDepth.indexed.rawValue, !fazhi_has_rgb() { return .indexed }
    return ColourDepth(colours: colours)
  }
}
