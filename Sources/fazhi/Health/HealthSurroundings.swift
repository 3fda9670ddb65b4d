import Curses
import Glibc

/// What `fazhi health` asks of the world, so that its judgement can be tried without one.
struct HealthSurroundings {
  var terminal: Terminal
  var encoding: (name: String, isUTF8: Bool)
  var variable: (String) -> String?
  var program: (String) -> String?
  /// The first line a program says when asked.
  var said: (_ program: String, _ words: [String]) -> String?
  var exists: (String) -> Bool
  var mayWrite: (String) -> Bool

  /// The terminal, as far as it matters here.
  struct Terminal {
    var name: String?
    var isKnown = true
    var canMoveCursor = true
    var colours = 256
    var hasRGB = false
    var size: (rows: Int, columns: Int)?
  }
}
