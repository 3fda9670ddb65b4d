import Canvas

/// Every command with its words and its keys as they are without a configuration: one truth for dispatch, help, hints,
/// the palette and the README.
package enum CommandTable {
  package static let entries: [CommandEntry] =
    moving + reading + finding + viewing + comparing + judging + takingAway + running + editing

  private static let entriesByCommand: [Command: CommandEntry] =
    Dictionary(entries.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  /// A command's row; every command has one.
  package static func entry(_ command: Command) -> CommandEntry {
    entriesByCommand[command] ?? CommandEntry(command, (command.name, command.name), ("", ""))
  }
}

extension CommandTable {
  private static let moving: [CommandEntry] = [
    CommandEntry(
      .moveUp, ("上移", "Up"), ("上移一行；正文上滚一行。", "One row up; scrolls the text by a row."),
      (Mode.commanding, ["k", .up]), (Mode.listPrompts, [.up, .control("p")])),
    CommandEntry(
      .moveDown, ("下移", "Down"), ("下移一行；正文下滚一行。", "One row down; scrolls the text by a row."),
      (Mode.commanding, ["j", .down]), (Mode.listPrompts, [.down, .control("n")])),
    CommandEntry(
      .moveLeft, ("向左", "Left"),
      (
        "折叠，再按到上一级或左边一栏；比较表中左移一列。",
        "Folds, then goes to the parent or the pane on the left; one column left in the sheet."
      ),
      (Mode.panes.union([.sheet, .pair, .compliance, .reuse]), ["h", .left])),
    CommandEntry(
      .moveRight, ("向右", "Right"),
      (
        "展开，再按到右边一栏；比较表中右移一列。",
        "Unfolds, then goes to the pane on the right; one column right in the sheet."
      ),
      (Mode.panes.union([.sheet, .pair, .compliance, .reuse]), ["l", .right])),
    CommandEntry(
      .pageUp, ("上页", "Page up"), ("上翻一页。", "One page up."),
      (Mode.commanding, [.pageUp, .control("b")]), (Mode.listPrompts, [.pageUp])),
    CommandEntry(
      .pageDown, ("下页", "Page down"), ("下翻一页。", "One page down."),
      (Mode.commanding, [.pageDown, .control("f")]), (Mode.listPrompts, [.pageDown])),
    CommandEntry(
      .halfPageUp, ("上半页", "Half up"), ("上翻半页。", "Half a page up."),
      (Mode.commanding, [.control("u")])),
    CommandEntry(
      .halfPageDown, ("下半页", "Half down"), ("下翻半页。", "Half a page down."),
      (Mode.commanding, [.control("d")])),
    CommandEntry(
      .moveToFirst, ("开头", "Top"),
      ("到第一行，或到前面所输数字的那一行。", "To the first row, or to the row of the number typed before."),
      (Mode.commanding, ["g", "g g", .home])),
    CommandEntry(
      .moveToLast, ("末尾", "Bottom"),
      ("到最后一行，或到前面所输数字的那一行。", "To the last row, or to the row of the number typed before."),
      (Mode.commanding, ["G", .end])),
    CommandEntry(
      .firstColumn, ("首列", "First column"), ("到第一列。", "To the first column."),
      ([.sheet, .compliance], ["0", "^"])),
    CommandEntry(
      .lastColumn, ("末列", "Last column"), ("到最后一列。", "To the last column."), ([.sheet, .compliance], ["$"])),
    CommandEntry(
      .nextPane, ("换栏", "Next pane"), ("到下一栏；对照时到另一份。", "To the next pane, or the other text."),
      (Mode.panes.union([.pair]), [.tab])),
    CommandEntry(
      .previousPane, ("前一栏", "Previous pane"), ("到前一栏。", "To the pane before."),
      (Mode.panes.union([.pair]), [.backTab])),
    CommandEntry(
      .open, ("打开", "Open"),
      (
        "打开光标所在的一项：报告、部分、命中、数字或证据；帮助中则执行命令。",
        "Opens what the cursor is on: a report, section, hit, number or evidence; in the help runs the command."
      ),
      (
        Mode.panes.union([
          .numbers, .explanation, .sheet, .pair, .problems, .compliance, .omissions, .reuse, .workList,
          .chart, .help, .themes,
        ]),
        [.enter]
      ),
      (Mode.prompts, [.enter])),
    CommandEntry(
      .back, ("返回", "Back"), ("回到来处，位置不变。", "Back to where one was, at the same place."),
      (Mode.commanding.union(Mode.prompts), [.escape])),
    CommandEntry(
      .leave, ("返回/退出", "Back/quit"), ("返回；在最外层则退出。", "Goes back; quits from the first screen."),
      (Mode.commanding, ["q"])),
    CommandEntry(
      .quit, ("退出", "Quit"), ("立即退出程序。", "Leaves the program at once."),
      (Mode.commanding.union(Mode.prompts), [.control("c")]), (Mode.commanding.subtracting([.sheet]), ["Z Z"])
    ),
  ]

  private static let reading: [CommandEntry] = [
    CommandEntry(
      .nextSection, ("下一部分", "Next section"), ("到下一个标题。", "To the next heading."),
      (Mode.panes.union([.pair]), ["]"])),
    CommandEntry(
      .previousSection, ("上一部分", "Previous section"), ("到上一个标题。", "To the heading before."),
      (Mode.panes.union([.pair]), ["["])),
    CommandEntry(
      .nextReport, ("下一份", "Next report"),
      ("看下一份报告，不离开此栏。", "Shows the next report without leaving the pane."),
      (Mode.panes, ["J", ">"])),
    CommandEntry(
      .previousReport, ("上一份", "Previous report"),
      ("看上一份报告，不离开此栏。", "Shows the report before without leaving the pane."), (Mode.panes, ["K", "<"])),
    CommandEntry(
      .nextNumber, ("下一数字", "Next number"),
      ("到正文的下一个数字，并说明它计入哪一格。", "To the next number of the text, and says which cell it feeds."),
      ([.text], ["."])),
    CommandEntry(
      .previousNumber, ("上一数字", "Number before"),
      ("到正文的上一个数字，并说明它计入哪一格。", "To the number before in the text, and says which cell it feeds."),
      ([.text], [","])),
    CommandEntry(
      .toggleFolds, ("全折叠", "Fold all"), ("全部折叠或全部展开。", "Folds or unfolds everything."),
      ([.tree, .outline], ["z"]), ([.sheet], ["Z"])),
    CommandEntry(
      .toggleFurniture, ("网页杂项", "Page furniture"),
      ("显示或隐藏网页杂项、表单和重复的文字。", "Shows or hides page furniture, forms and duplicates."),
      (Mode.panes.union([.pair]), ["r"])),
    CommandEntry(
      .toggleMark, ("标记", "Mark"),
      (
        "标记或取消标记这份报告；在地区上则标记其下全部。", "Marks this report, or all reports of the place, or takes the marks away."
      ),
      (Mode.panes, [" "])),
    CommandEntry(
      .clearMarks, ("清除标记", "Clear marks"), ("取消全部标记。", "Takes all marks away."),
      (Mode.panes, ["U"])),
  ]
}
