import CNcurses
import Canvas

/// Turns what `wgetch` gave into keys, and keeps a paste until it is whole.
struct KeyDecoder {
  /// What one read gave.
  enum Reading: Equatable {
    case character(UInt32)
    /// A `KEY_…` code of ncurses, or one of ours.
    case code(Int32)
  }

  /// The text pasted so far; nil outside a paste.
  private var pasted: String.UnicodeScalarView?
  /// What follows Esc, while it may still be a sequence ncurses does not know.
  private var sequence: [Unicode.Scalar]?

  /// When the terminal was asked for its cursor's place; nil once it has answered.
  var askedForColumn: ContinuousClock.Instant?
  /// The column, from 1, a whole answer told; to be taken away by who asked.
  var column: Int?

  var isPasting: Bool { pasted != nil }
  /// Whether an Esc is held that may begin the answer to a question of late.
  var isHolding: Bool { sequence != nil }

  /// What has come of the terminal's answer about its background; nil while none is coming.
  private var answer: TerminalAnswer?
  /// Whether the terminal was asked and has not answered.
  var expectsAnswer = false {
    didSet { wasAsked = wasAsked || expectsAnswer }
  }
  /// Whether it was ever asked: only then what looks like an answer is none of a person's keys. Some answer twice, or tell of
  /// a background changed later.
  private var wasAsked = false
  /// The background a whole answer told; to be taken away by who asked.
  var background: RGB?
  /// Whether the last thing given was an Esc nothing followed.
  private var hasGivenEscape = false

  /// Whether the rest of an answer is awaited.
  var isAnswering: Bool { answer != nil }

  private static let pasteBegins: Int32 = 6000
  private static let pasteEnds: Int32 = 6001
  /// A longer paste is cut: nobody reads it, and it must not fill the memory.
  private static let pasteAtMost = 1_000_000

  /// Tells ncurses the marks of a bracketed paste.
  static func definePaste() {
    define_key("\u{1B}[200~", pasteBegins)
    define_key("\u{1B}[201~", pasteEnds)
  }

  /// Takes one reading; the keys that are complete with it, mostly one.
  mutating func take(_ reading: Reading) -> [Key] {
    let follows = hasGivenEscape
    hasGivenEscape = false
    if pasted != nil { return takePasted(reading) }
    switch reading {
    case .code(Self.pasteBegins):
      pasted = String.UnicodeScalarView()
      return flush()
    case .code(let code): return flush() + (Self.key(code).map { [$0] } ?? [])
    case .character(let value):
      guard let scalar = Unicode.Scalar(value) else { return [] }
      if answer != nil { return takeAnswer(scalar) }
      // The line was slow: the Esc of an answer has been taken for a key, its rest shall not.
      if wasAsked, follows, sequence == nil, scalar == "]" {
        answer = TerminalAnswer(hasLostEscape: true)
        return []
      }
      if sequence != nil { return takeSequence(scalar) }
      if scalar == "\u{1B}" {
        sequence = []
        return []
      }
      return [Self.key(scalar)]
    }
  }

  /// No more readings for now: what was held back is what it looks like.
  ///
  /// - Parameter isFinal: false while the rest of an answer may still be on its way.
  mutating func flush(isFinal: Bool = true) -> [Key] {
    // Alt-] sends the same two characters as an answer's beginning; Esc and ] pressed one after the other are keys.
    if let answer, answer.isBare, answer.hasLostEscape { return release(answer) }
    guard let held = sequence else { return [] }
    if !isFinal, isAwaitingColumn { return [] }
    sequence = nil
    // An unfinished `ESC [ …` is a sequence torn apart; its letters are no commands.
    hasGivenEscape = held.isEmpty
    return held.isEmpty ? [.escape] : []
  }

  /// The rest of an answer does not come: what came of it is dropped, but for a beginning too short to be one.
  mutating func flushAnswer() -> [Key] {
    guard let answer else { return [] }
    if !answer.isBegun { return release(answer) }
    self.answer = nil
    return []
  }

  private mutating func takeAnswer(_ scalar: Unicode.Scalar) -> [Key] {
    guard var answer else { return [] }
    switch answer.take(scalar) {
    case .more: self.answer = answer
    case .none: return release(answer)
    case .whole(let colour):
      self.answer = nil
      expectsAnswer = false
      background = colour
    case .broken:
      self.answer = nil
      return take(.character(scalar.value))
    }
    return []
  }

  /// What began like an answer was typed.
  private mutating func release(_ answer: TerminalAnswer) -> [Key] {
    self.answer = nil
    return (answer.hasLostEscape ? [] : [.escape]) + answer.scalars.map(Self.key)
  }

  /// The paste so far, when its end does not come.
  mutating func flushPaste() -> [Key] {
    guard let text = pasted else { return [] }
    pasted = nil
    return text.isEmpty ? [] : [.paste(String(text))]
  }

  /// Swallows `ESC [ parameters final`: a key of some terminal that its terminfo does not name must not
  /// run as letters.
  private mutating func takeSequence(_ scalar: Unicode.Scalar) -> [Key] {
    guard let held = sequence else { return [] }
    if held.isEmpty {
      if scalar == "[" {
        sequence = ["["]
        return []
      }
      sequence = nil
      if wasAsked, scalar == "]" {
        answer = TerminalAnswer(hasLostEscape: false)
        return []
      }
      if scalar == "\u{1B}" {
        sequence = []
        return [.escape]
      }
      return [.escape, Self.key(scalar)]
    }
    if scalar == "R" { takeColumn(held) }
    sequence = (0x40...0x7E).contains(scalar.value) || held.count > 30 ? nil : held + [scalar]
    return []
  }

  /// How long after the question what looks like the beginning of its answer is waited for.
  private static let answerTime = Duration.seconds(2)

  private var isAwaitingColumn: Bool {
    askedForColumn.map { ContinuousClock.now - $0 < Self.answerTime } ?? false
  }

  /// Takes `[ row ; column` for the answer, however late.
  private mutating func takeColumn(_ held: [Unicode.Scalar]) {
    let numbers = String(String.UnicodeScalarView(held.dropFirst())).split(separator: ";").map { Int($0) }
    guard askedForColumn != nil, numbers.count == 2, numbers[0] == 2, let place = numbers[1] else { return }
    column = place
    askedForColumn = nil
  }

  private mutating func takePasted(_ reading: Reading) -> [Key] {
    switch reading {
    case .code(Self.pasteEnds): return flushPaste()
    case .code: break
    case .character(let value):
      if let scalar = Unicode.Scalar(value), (pasted?.count ?? 0) < Self.pasteAtMost {
        pasted?.append(scalar == "\r" ? "\n" : scalar)
      }
    }
    return []
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 27: .escape
    case 0: .control(" ")
    case 1...26: .control(Unicode.Scalar(UInt8(scalar.value) + 0x60))
    case 28...31: .control(Unicode.Scalar(UInt8(scalar.value) + 0x40))
    default: .character(scalar)
    }
  }

  private static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    default: nil
    }
  }
}
