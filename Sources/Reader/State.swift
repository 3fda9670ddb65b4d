import Canvas
import Documents
import Library
import Reports

/// The application as a value: all that the screen shows and all that a key's meaning depends on.
///
/// `update` changes it, `render` draws it; neither touches the world. Screens are stacked, the top one is
/// drawn and gets the keys.
package struct State: Equatable, Sendable {
  package internal(set) var size: Size
  package internal(set) var language: Language
  /// How wide the terminal draws ambiguous characters.
  package internal(set) var width: Width
  /// How many ideographs a line of a report's text has at most.
  let measure: Int
  /// Names of the themes to switch between.
  let themes: [String]
  package internal(set) var theme: ThemeChoice
  package internal(set) var isFinished = false

  var shelf = Shelf()
  /// The marked reports, in the order they were marked.
  var marks: [ReportID] = []
  /// Reports the library has given or changed since the tree was made.
  var untoldChanges = 0
  /// Never empty; the first is the one with the three panes.
  private(set) var screens: [Screen] = [.browse(BrowseScreen())]
  var message: Message?
  /// The names of commands run in the palette, the last one first; nil until they were read.
  var history: [String]?
  /// Which keys give which command.
  let keyTable: KeyTable
  /// What was pressed and is no whole command yet.
  var pending: PendingKeys?
  /// The number typed before the command that is being run.
  var count: Int?
  /// Whether a key was pressed yet.
  var hasBeenUsed = false
  /// The catalogue's rows by id; empty until the library has read it.
  var indicators: [Indicator.ID: Indicator] = [:]
  /// What queries can name; nil until it was asked for.
  var names: QueryNames?
  var folders: [QueryFolder] = []
  var judging = Judging()
  var layouts = LayoutCache()
  /// Layouts being computed elsewhere.
  var layoutsAsked: Set<LayoutQuestion> = []
  private var lastTicket = 0

  /// A layout to be made of a report's text.
  package struct LayoutQuestion: Hashable, Sendable {
    let report: ReportID
    /// Which lines of it, should it be saved anew meanwhile.
    let lines: Int
    let form: TextLayout.Form
  }

  /// The state the program starts with: nothing read yet.
  package init(
    size: Size, language: Language, themes: [String] = [], theme: ThemeChoice = ThemeChoice(),
    keyTable: KeyTable = .standard, width: Width = Width(), measure: Int = TextMeasure.ideographs
  ) {
    self.width = width
    self.measure = measure
    self.size = size
    self.language = language
    self.themes = themes
    self.keyTable = keyTable
    self.theme = theme
  }

  /// What to do before the first event.
  package var firstEffects: [Effect] { [.openLibrary, .readQueries, .readJudgements] }

  /// Whether everything has been read, so that a first frame would show it.
  package var isLibraryComplete: Bool { shelf.isComplete }

  /// Whether there is a report on the screen, so that a frame shows what the program is about.
  package var isShowingReport: Bool {
    guard case .browse(let browse) = screen, let id = browse.text.wanted else { return false }
    return shelf.reading(id) != nil
  }

  /// The screen on top.
  var screen: Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  var isOutermost: Bool { screens.count == 1 }
  package var mode: Mode { judging.asking == nil ? screen.mode : .judging }

  /// Screens kept at most; deeper ones push out the second, so that the way back stays short.
  static let screensAtMost = 32

  mutating func push(_ screen: Screen) {
    screens.append(screen)
    if screens.count > Self.screensAtMost { screens.remove(at: 1) }
  }

  /// Back to the screen below; the outermost stays.
  mutating func pop() {
    if screens.count > 1 { screens.removeLast() }
  }

  /// Changes every screen, also those below.
  mutating func forEachScreen(_ change: (inout Screen) -> Void) {
    for index in screens.indices { change(&screens[index]) }
  }

  mutating func nextTicket() -> Ticket {
    lastTicket += 1
    return Ticket(number: lastTicket)
  }

  mutating func say(_ zh: String, _ en: String, role: Role = .note) {
    message = Message(Bilingual(zh: zh, en: en), role: role)
  }

  /// The report a command on this screen is about.
  var currentReport: ReportID? {
    switch screen {
    case .browse(let browse): browse.text.wanted
    case .search(let search): search.report
    case .numbers(let numbers): numbers.report
    case .explanation(let explanation): explanation.report
    case .sheet(let sheet): sheet.reports.isEmpty ? nil : sheet.reports[sheet.column]
    case .pair(let pair): pair.focused.wanted
    case .problems(let problems): problems.row?.report
    case .compliance(let compliance): compliance.report
    case .omissions(let omissions): omissions.report
    case .reuse(let reuse): reuse.report
    case .workList(let list): list.cell.map { list.reports[$0.report] }
    case .chart(let chart): chart.column.map { chart.sheet.reports[$0] }
    case .themes, .help, .palette: nil
    }
  }

  /// The three panes the program began with.
  var base: BrowseScreen {
    if case .browse(let browse) = screens[0] { browse } else { BrowseScreen() }
  }

  /// The state as it would be without the screen on top.
  var below: State {
    var state = self
    state.pop()
    return state
  }

  /// All reports in the order of the tree of places.
  var reportsInOrder: [ReportID] { base.tree.tree.reports }
}
