import Canvas
import Curses
import Documents
import Glibc
import Library
import Reader

/// The loop: draws what the state is, waits, and gives the state what happened.
struct Loop {
  private let terminal: Terminal
  private let workers: Workers
  private let mailbox: Mailbox
  private let themes: ThemeShelf
  private var state: State
  /// Whether the terminal is asked how wide it draws ambiguous characters, once, after the first frame.
  var asksForWidth = false

  init(state: State, terminal: Terminal, workers: Workers, mailbox: Mailbox, themes: ThemeShelf) {
    self.state = state
    self.terminal = terminal
    self.workers = workers
    self.mailbox = mailbox
    self.themes = themes
  }

  /// Runs until the person quits. The library's first effect has been started by the caller.
  mutating func run() {
    awaitLibrary()
    while !state.isFinished {
      terminal.flush(render(state))
      if asksForWidth { terminal.askForWidth() }
      asksForWidth = false
      take(terminal.wait(wake: mailbox.descriptor))
      takeMail()
    }
  }

  /// Waits for the first report before the first frame, which then shows something; no longer than anyone
  /// would notice.
  private mutating func awaitLibrary() {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(30)
    takeMail()
    while !state.isShowingReport, !state.isLibraryComplete {
      let rest = clock.now.duration(to: end) / .milliseconds(1)
      guard rest > 0 else { break }
      // What the terminal answers meanwhile is in the first frame; it is not waited for longer.
      take(terminal.wait(wake: mailbox.descriptor, atMost: Int32(rest.rounded(.up))))
      takeMail()
    }
    take(terminal.wait(wake: nil, atMost: 0))
  }

  private mutating func take(_ inputs: [Input]) {
    for input in inputs {
      if case .width(let width) = input { terminal.apply(width) }
      if let event = Event(input) { perform(state.update(event)) }
    }
  }

  private mutating func takeMail() {
    for event in mailbox.take() { perform(state.update(event)) }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .applyTheme(let name): apply(name)
      case .listThemes: listThemes()
      case .keepTheme(let name): keep(name)
      case .copy(let text): terminal.copy(text)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .run(let program): run(program)
      default:
        let mailbox = mailbox
        workers.start(effect) { mailbox.post($0) }
      }
    }
  }

  /// Runs another program in the terminal, to its end.
  private mutating func run(_ program: OutsideProgram) {
    let complaint = terminal.lend { OutsideRun(program).complaint() }
    if let complaint = complaint ?? program.note { perform(state.update(.notOpened(complaint))) }
  }

  private mutating func apply(_ name: String) {
    let reading = themes.read(name)
    if let theme = reading.theme { terminal.apply(theme) }
    for problem in reading.problems { perform(state.update(.failed(FileFailure(problem)))) }
  }

  private func listThemes() {
    let (themes, mailbox) = (themes, mailbox)
    Task { mailbox.post(.themesListed(themes.summaries)) }
  }

  /// Written before the next key is taken: who chooses and quits at once has chosen.
  private mutating func keep(_ name: String) {
    guard let path = Configuration.path("config.yaml") else {
      let failure = FileFailure(
        file: "config.yaml",
        message: Bilingual(
          zh: "没有 HOME 和 XDG_CONFIG_HOME，不知写在何处", en: "neither HOME nor XDG_CONFIG_HOME says where to write"))
      return perform(state.update(.themeKept(path: "", failure)))
    }
    var failure: FileFailure?
    do throws(FileFailure) {
      try Setting("theme", name).write(to: path)
    } catch {
      failure = error
    }
    perform(state.update(.themeKept(path: path, failure)))
  }
}

extension Event {
  /// Nil for a mere waking: what woke the loop is in the mailbox.
  init?(_ input: Input) {
    switch input {
    case .key(let key): self = .key(key)
    case .resized(let rows, let columns): self = .resized(Size(rows: rows, columns: columns))
    case .width(let width): self = .widthTold(width)
    case .background(let colour): self = .backgroundTold(colour.isLight ? .light : .dark)
    case .woken: return nil
    }
  }
}
