import Canvas
import Curses
import Foundation

/// The smallest program on a terminal: draws what it is told and lists what it hears. The tests of
/// `Terminal` drive it through tmux.
///
/// `q` quits, `X` traps, `h` draws hostile text, `c` shows the cursor, Ctrl-Z stops; all keys are listed.
@main struct Probe {
  private let terminal: Terminal
  private let wake: WakePipe
  private var heard: [String] = []
  private var isHostile = false
  private var hasCursor = false
  private var isFinished = false

  static func main() {
    do {
      var probe = try Probe()
      probe.run()
      print("bye")
    } catch {
      FileHandle.standardError.write(Data((error.en + "\n").utf8))
      exit(2)
    }
  }

  private init() throws(TerminalError) {
    wake = try WakePipe()
    terminal = try Terminal()
    terminal.apply(.builtIn)
    if ProcessInfo.processInfo.environment["PROBE_ASK"] != nil { terminal.askForBackground() }
    if let path = ProcessInfo.processInfo.environment["PROBE_THEME"],
      let theme = ThemeFolder(path: path).read("dark").theme
    {
      terminal.apply(theme)
    }
  }

  private mutating func run() {
    let wake = wake
    Thread.detachNewThread { wake.signal() }
    while !isFinished {
      terminal.flush(frame())
      for input in terminal.wait(wake: wake.descriptor) { hear(input) }
    }
    terminal.close()
    terminal.close()
  }

  private mutating func hear(_ input: Input) {
    switch input {
    case .resized: break
    case .width(let width): heard.append(width.ambiguousIsWide ? "wide" : "narrow")
    case .woken:
      wake.drain()
      heard.append("woken")
    case .background(let colour): heard.append("background(\(colour.red),\(colour.green),\(colour.blue))")
    case .key(.paste(let text)): heard.append("Paste(\(text))")
    case .key(let key):
      heard.append(key.name)
      switch key {
      case .character("q"): isFinished = true
      case .character("h"): isHostile.toggle()
      case .character("c"): hasCursor.toggle()
      case .character("X"): trap()
      case .control("z"): terminal.suspend()
      default: break
      }
    }
  }

  /// What a mistake in the program would do.
  private func trap() {
    let nothing: [String] = Array(heard.prefix(0))
    heard.first.map { print(nothing[$0.utf8.count]) }
  }

  private func frame() -> Frame {
    let size = terminal.size
    var frame = Frame(columns: size.columns, rows: size.rows)
    frame.draw(
      "法治政府 \(size.columns)×\(size.rows) pid=\(ProcessInfo.processInfo.processIdentifier).", row: 0,
      column: 0,
      role: .heading)
    frame.fill(Area(row: 1, column: 0, rows: 1, columns: size.columns), role: .text, emphasis: .selected)
    frame.draw("选中的一行", row: 1, column: 0, role: .text, emphasis: .selected)
    if isHostile {
      // Past `draw`, as a mistake in a view would do it: the terminal is the last guard.
      for (column, scalar) in ["\u{1B}", "c", "\u{9B}", "\u{202E}", "\u{200B}", "末"].enumerated() {
        frame.put(
          Glyph(Unicode.Scalar(scalar) ?? " "), width: column == 5 ? 2 : 1, row: 2, column: column,
          role: .text)
      }
    }
    let bytes = Array(heard.suffix(40).joined(separator: " ").utf8)
    let lines = LineBreaker(columns: max(1, size.columns)).lines(of: bytes, in: 0..<bytes.count)
    for (row, line) in lines.enumerated() {
      frame.draw(bytes: bytes, in: line.visibleRange, row: 3 + row, column: 0, role: .text)
    }
    if hasCursor { frame.cursor = Frame.Position(row: 1, column: 4) }
    return frame
  }
}
