import Documents
import Library

extension State {
  /// Runs a command, or says why it does nothing here.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = reasonDisabled(command) {
      message = Message(reason)
      return []
    }
    if let effects = runJudging(command) { return effects }
    switch command {
    case .quit:
      isFinished = true
    case .redraw:
      return [.redraw]
    case .suspend:
      return [.suspend]
    case .openInEditor: return openOutside(in: .editor)
    case .openInPager: return openOutside(in: .pager)
    case .openSource: return openOutside(in: .browser)
    case .nextTheme: return nextTheme()
    case .switchLanguage:
      language = language == .chinese ? .english : .chinese
      say("界面语言：中文", "Interface in English")
    case .leave:
      if case .reuse = screen { return closeReuse() }
      if case .themes(let list) = screen { return closeThemes(list) }
      if isOutermost { isFinished = true } else { pop() }
    case .search, .numbers, .explain, .compare, .sideBySide, .problems, .compliance, .reuse, .workList,
      .chart,
      .themes, .help, .palette:
      return toggleScreen(command)
    default:
      return runOnScreen(command)
    }
    return []
  }

  /// Opens a screen; the key that opened it closes it too.
  private mutating func toggleScreen(_ command: Command) -> [Effect] {
    switch (command, screen) {
    case (.search, .search), (.numbers, .numbers), (.explain, .explanation), (.compare, .sheet),
      (.sideBySide, .pair), (.problems, .problems), (.compliance, .compliance), (.workList, .workList),
      (.chart, .chart),
      (.help, .help),
      (.palette, .palette):
      pop()
    case (.search, _):
      var search = SearchScreen()
      if case .browse(let browse) = screen, browse.focus == .tree, let query = browse.tree.query {
        search.prompt = Prompt(folders.first { $0.query.name == query }?.query.query ?? "")
      }
      push(.search(search))
      return (names == nil ? [.listNames] : []) + searchAgain(search)
    case (.numbers, _):
      guard let report = currentReport else { return [] }
      push(.numbers(NumbersScreen(report: report)))
      return indicators.isEmpty ? [.listIndicators] : []
    case (.explain, _): return explain()
    case (.compare, _): return compare()
    case (.sideBySide, _): return pair()
    case (.problems, _):
      push(.problems(ProblemsScreen()))
      return listProblems()
    case (.compliance, _): return openCompliance()
    case (.themes, .themes(let list)): return closeThemes(list)
    case (.themes, _): return openThemes()
    case (.reuse, .reuse): return closeReuse()
    case (.reuse, _): return openReuse()
    case (.workList, _): return openWorkList()
    case (.chart, _): openChart()
    case (.help, _): push(.help(HelpScreen(mode: mode, keyTable: keyTable)))
    case (.palette, _):
      push(.palette(PaletteScreen(mode: mode, keyTable: keyTable, history: history)))
      return history == nil ? [.readHistory] : []
    default: break
    }
    return []
  }

  private mutating func runOnScreen(_ command: Command) -> [Effect] {
    switch screen {
    case .browse: return runBrowse(command)
    case .search: return runSearch(command)
    case .numbers: return runNumbers(command)
    case .explanation: return runExplanation(command)
    case .sheet: return runSheet(command)
    case .pair: return runPair(command)
    case .problems: return runProblems(command)
    case .compliance: return runCompliance(command)
    case .omissions: return runOmissions(command)
    case .reuse: return runReuse(command)
    case .workList: return runWorkList(command)
    case .chart: return runChart(command)
    case .themes: return runThemes(command)
    case .help: return runHelp(command)
    case .palette: return runPalette(command)
    }
  }

  /// What was typed into the prompt that is open.
  mutating func type(_ text: String) -> [Effect] {
    if judging.asking != nil {
      typeJudging(text)
      return []
    }
    switch screen {
    case .browse(var browse):
      if browse.prompt != nil {
        browse.prompt?.insert(text)
        findAsTyped(in: &browse)
      } else {
        browse.placeFilter?.prompt.insert(text)
        narrowPlaces(in: &browse)
      }
      screen = .browse(browse)
    case .pair(var pair):
      pair.prompt?.insert(text)
      findAsTyped(in: &pair)
      screen = .pair(pair)
    case .search(var search):
      if search.naming != nil {
        search.naming?.insert(text)
        screen = .search(search)
        return []
      }
      search.prompt.insert(text)
      return searchAgain(search)
    case .help(var help):
      var filter = help.filter
      filter.insert(text)
      help.setFilter(filter)
      screen = .help(help)
    case .palette(var palette):
      var prompt = palette.prompt
      prompt.insert(text)
      palette.setPrompt(prompt)
      screen = .palette(palette)
    case .chart(var chart):
      chart.export?.prompt.insert(text)
      screen = .chart(chart)
    case .sheet(var sheet) where sheet.export.isOpen:
      sheet.export.prompt.insert(text)
      screen = .sheet(sheet)
    case .sheet(var sheet):
      if sheet.naming != nil {
        sheet.naming?.insert(text)
        screen = .sheet(sheet)
        return []
      }
      sheet.filterPrompt?.insert(text)
      let filter = sheet.filterPrompt?.text ?? ""
      sheet.change { $0.filter = filter }
      screen = .sheet(sheet)
    case .numbers, .explanation, .problems, .compliance, .omissions, .reuse, .workList, .themes: break
    }
    return []
  }

  /// Back to the screen below, or why there is none.
  mutating func goBack() {
    if isOutermost {
      say("已在最外层；\(keyName(.leave)) 退出。", "This is the first screen; \(keyName(.leave)) quits.")
    } else {
      pop()
    }
  }

  /// Shows a report's text at a passage, over the present screen; Esc comes back. With a phrase, n and N go
  /// on to where else it stands.
  mutating func openText(_ report: ReportID, at passage: Range<Int>?, lookingFor phrase: String = "") {
    var browse = BrowseScreen()
    browse.tree = base.tree
    browse.tree.reveal(.report(report))
    browse.focus = .text
    browse.text.show(report, at: passage)
    browse.text.look(for: phrase)
    push(.browse(browse))
  }
}

extension Prompt {
  /// Does what an editing command asks for; returns whether the text changed, nil for other commands.
  mutating func apply(_ command: Command) -> Bool? {
    let before = text
    switch command {
    case .deleteBackward: deleteBackward()
    case .deleteForward: deleteForward()
    case .deleteWord: deleteWord()
    case .clearText: clear()
    case .cursorLeft: moveCursor(by: -1)
    case .cursorRight: moveCursor(by: 1)
    case .cursorToStart: moveCursorToStart()
    case .cursorToEnd: moveCursorToEnd()
    default: return nil
    }
    return text != before
  }
}
