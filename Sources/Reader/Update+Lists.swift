import Library

extension State {
  /// Asks for what the lists of problems show, on whatever screen they are.
  mutating func listProblems() -> [Effect] {
    let ticket = nextTicket()
    var isAsked = false
    forEachScreen { screen in
      guard case .problems(var problems) = screen else { return }
      problems.begin(ticket)
      screen = .problems(problems)
      isAsked = true
    }
    return isAsked ? [.listProblems(limit: ProblemsScreen.problemsAtMost, ticket)] : []
  }

  mutating func take(_ listed: ReportProblems, _ ticket: Ticket) {
    forEachScreen { screen in
      guard case .problems(var problems) = screen else { return }
      problems.take(listed, ticket)
      screen = .problems(problems)
    }
  }

  mutating func runProblems(_ command: Command) -> [Effect] {
    guard case .problems(var problems) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      guard let row = problems.row else {
        say("没有问题。", "There are no problems.")
        return []
      }
      guard let report = row.report else {
        say("这个文件没有读成报告，无法打开。", "This file gave no report to open.")
        return []
      }
      openText(report, at: row.utf8Range)
      return []
    default:
      if problems.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .problems(problems)
    return []
  }

  mutating func runHelp(_ command: Command) -> [Effect] {
    guard case .help(var help) = screen else { return [] }
    if help.isFiltering {
      var filter = help.filter
      if let changed = filter.apply(command) {
        if changed { help.setFilter(filter) } else { help.moveFilterCursor(filter) }
      } else if command == .open {
        help.isFiltering = false
      } else if command == .back {
        help.isFiltering = false
        help.setFilter(Prompt())
      } else if help.scroll.apply(command, count: count) == false {
        sayEnd(command)
      }
    } else {
      switch command {
      case .back where !help.filter.text.isEmpty: help.setFilter(Prompt())
      case .back:
        pop()
        return []
      case .find: help.isFiltering = true
      case .open: return runChosen(of: help)
      default:
        if help.scroll.apply(command, count: count) == false { sayEnd(command) }
      }
    }
    screen = .help(help)
    return []
  }

  /// Runs the command the help's cursor is on where one came from, or says where it could be run.
  private mutating func runChosen(of help: HelpScreen) -> [Effect] {
    guard let (command, _) = help.command else {
      say("光标不在命令上。", "The cursor is on no command.")
      return []
    }
    guard keyTable.has(command, in: help.mode) else {
      let places = CommandTable.entry(command).places
      say(
        "在\(help.mode.title.zh)中不能执行；可用于：\(places.map(\.zh).joined(separator: "、"))。",
        "Not to be run in \(help.mode.title.en); it works in: \(places.map(\.en).joined(separator: ", ")).")
      return []
    }
    pop()
    return run(command)
  }

  mutating func runPalette(_ command: Command) -> [Effect] {
    guard case .palette(var palette) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      guard let chosen = palette.command else {
        say("没有这样的命令。", "There is no such command.")
        return []
      }
      pop()
      // What was refused is not worth remembering.
      let isRefused = reasonDisabled(chosen) != nil
      return run(chosen) + (isRefused ? [] : [.addToHistory(chosen.name)])
    case .complete:
      palette.complete()
    default:
      var prompt = palette.prompt
      if let changed = prompt.apply(command) {
        if changed { palette.setPrompt(prompt) } else { palette.moveCursor(prompt) }
      } else if palette.scroll.apply(command, count: count) == false {
        sayEnd(command)
      }
    }
    screen = .palette(palette)
    return []
  }
}
