import Canvas

extension CommandTable {
  static let finding: [CommandEntry] = [
    CommandEntry(
      .find, ("查找", "Find"),
      (
        "在此正文中查找；在帮助和比较中筛选。",
        "Finds in this text; filters the help, and in the comparison indicators and reports."
      ),
      (Mode.panes.union([.pair, .help, .sheet]), ["/"])),
    CommandEntry(
      .filterPlaces, ("筛选地区", "Filter places"),
      (
        "边输入边筛选地区：汉字、拼音、首字母或区划代码；Enter 停在该地区，Esc 回到来处。",
        "Narrows the places while one types: by name, pinyin, its initials or division code; Enter stays, Esc goes back."
      ), ([.tree], ["f"])),
    CommandEntry(
      .nextHit, ("下一处", "Next hit"),
      (
        "到下一处命中；对照中没有查找时到下一处差异。",
        "To the next hit; side by side, with nothing looked for, to the next difference."
      ),
      (Mode.panes.union([.pair]), ["n"])),
    CommandEntry(
      .previousHit, ("上一处", "Previous hit"),
      (
        "到上一处命中；对照中没有查找时到上一处差异。",
        "To the hit before; side by side, with nothing looked for, to the difference before."
      ),
      (Mode.panes.union([.pair]), ["N"])),
    CommandEntry(
      .search, ("搜索", "Search"),
      (
        "搜索全部报告，边输入边出结果；在保存的查询上则打开它。",
        "Searches all reports while one types; on a saved query, with that query."
      ),
      (Mode.working, ["s"])),
    CommandEntry(
      .nextView, ("换视图", "View"),
      (
        "命中、语境（命中居中对齐）、各报告命中数，依次切换；合规表在部分与年度之间切换。",
        "Turns from hits to words in context, lined up, and to hits per report; in compliance from parts to years."
      ), ([.search, .compliance], [.tab])),
    CommandEntry(
      .sortRows, ("排列", "Sort"),
      (
        "语境按左边的字、右边的字或原序排列；报告按命中数排列。",
        "Sorts words in context by what stands left, right or as found; reports by their hits."
      ), ([.search], [.control("t")])),
    CommandEntry(
      .nextOrder, ("次序", "Order"),
      ("报告按文件、相关、地区或年份排列。", "Orders the reports by file, relevance, place or year."),
      ([.search], [.control("o")])),
    CommandEntry(
      .saveQuery, ("保存查询", "Save query"),
      (
        "给查询起名保存，它成为地区栏顶部的文件夹。",
        "Saves the query under a name; it becomes a folder on top of the places."
      ), ([.search], [.control("s")])),
    CommandEntry(
      .deleteQuery, ("删除查询", "Delete query"),
      ("删除光标所在的保存的查询或报告组。", "Deletes the saved query or set of reports the cursor is on."), ([.tree], ["D"])),
  ]

  static let viewing: [CommandEntry] = [
    CommandEntry(
      .numbers, ("数字", "Numbers"), ("列出这份报告的数字；再按返回。", "Lists this report's numbers; again goes back."),
      (Mode.working.subtracting([.sheet, .problems]), ["i"])),
    CommandEntry(
      .toggleAllQuantities, ("全部数量", "All quantities"),
      ("只看指标，或看正文中的全部数量。", "Indicators only, or every number of the text."), ([.numbers], ["a"])),
    CommandEntry(
      .explain, ("缘由", "Explain"),
      (
        "说明这个数字为什么采用，或这里为什么没有数字；再按返回。",
        "Says why this number was taken, or why there is none; again goes back."
      ),
      ([.text, .numbers, .sheet, .explanation], ["x"])),
    CommandEntry(
      .compare, ("比较", "Compare"),
      (
        "逐项比较已标记的报告；未标记则比较光标所在文件夹的，或全部；在数字上则到它的单元格。再按返回。",
        "Compares the marked reports; if none is, those of the folder, or all; from a number, at its cell. Again goes back."
      ),
      (Mode.working, ["c"])),
    CommandEntry(
      .toggleEmptyRows, ("空行", "Empty rows"), ("显示或隐藏各报告都没有数值的指标。", "Shows or hides rows without any value."),
      ([.sheet], ["e"])),
    CommandEntry(
      .nextFinding, ("下一疑点", "Next finding"),
      ("到下一个存疑的数值，或下一处缺漏，并说明。", "To the next doubtful value or missing part, and says what it is."),
      ([.sheet, .compliance], ["}"])),
    CommandEntry(
      .previousFinding, ("上一疑点", "Previous finding"),
      ("到上一个存疑的数值，或上一处缺漏，并说明。", "To the doubtful value or missing part before, and says what it is."),
      ([.sheet, .compliance], ["{"])),
    CommandEntry(
      .toggleUnits, ("万/亿", "万/亿"), ("大数用万、亿，或写全。", "Large numbers in ten-thousands, or in full."),
      ([.sheet, .numbers], ["w"])),
    CommandEntry(
      .sideBySide, ("对照", "Side by side"),
      (
        "两三份报告的正文左右对照：标记的两三份，或当前一份与下一份；再按返回。",
        "Texts side by side: the two or three marked, or this one and the next; again goes back."
      ),
      (Mode.working, ["|"])),
    CommandEntry(
      .linkSections, ("联动", "Link"),
      ("对照时各边按部分联动，或各自滚动。", "Keeps the texts at the same section, or apart."),
      ([.pair], ["="])),
    CommandEntry(
      .toggleDifferences, ("差异", "Differences"),
      (
        "对照时标出不同的文字，把相同的变暗，或不标。",
        "Marks what differs between the texts and dims what does not, or shows them as they are."
      ),
      ([.pair], ["d"])),
    CommandEntry(
      .compliance, ("合规", "Compliance"),
      (
        "已标记的报告（未标记则全部）有无规定的各部分、是否按时发布、哪些年度缺报告；再按返回。",
        "Which mandated parts the marked reports, or all, have, whether in time, and years missing; again goes back."
      ),
      (Mode.working, ["C"])),
    CommandEntry(
      .reuse, ("雷同", "Reuse"),
      (
        "列出不同机关的报告（已标记的两份以上，否则全部）共有的长段落；再按返回。",
        "Lists long passages reports of different bureaus share, of two or more marked or of all; again goes back."
      ),
      (Mode.working, ["R"])),
    CommandEntry(
      .problems, ("问题", "Problems"),
      ("列出读取时发现的问题；再按返回。", "Lists the problems found while reading; again goes back."),
      (Mode.working, ["!"])),
    CommandEntry(
      .help, ("帮助", "Help"),
      (
        "列出全部按键，/ 按词或键筛选，Enter 执行；再按返回。",
        "Lists all keys; / filters by word or key, Enter runs; again goes back."
      ),
      (Mode.commanding, ["?"])),
    CommandEntry(
      .palette, ("命令", "Commands"),
      ("按名称查找并执行命令；最近执行的在前。", "Finds a command by name and runs it; those run last stand first."),
      (Mode.working, [":"])),
    CommandEntry(
      .complete, ("补全", "Complete"),
      (
        "补全命令的名称；没有可补的则到下一条。",
        "Completes the command's name as far as it is certain, then goes on to the next."
      ),
      ([.palette], [.tab])),
  ]

  static let running: [CommandEntry] = [
    CommandEntry(
      .themes, ("主题", "Themes"),
      (
        "列出配色主题，移动即试用，Enter 采用并记下，Esc 不变；再按返回。",
        "Lists the themes; moving shows each, Enter keeps it, Esc goes back to what was; again goes back."
      ),
      (Mode.commanding, ["t"])),
    CommandEntry(
      .nextTheme, ("换主题", "Next theme"), ("换用下一个配色主题，不记下。", "Switches to the next theme, until one quits."),
      (Mode.commanding.subtracting([.themes]), [.control("t")])),
    CommandEntry(
      .switchLanguage, ("English", "中文"), ("切换界面语言。", "Switches the language of the interface."),
      (Mode.commanding, ["L"])),
    CommandEntry(
      .redraw, ("重绘", "Redraw"), ("重绘屏幕。", "Draws the screen anew."),
      (Mode.commanding.union(Mode.prompts), [.control("l")])),
    CommandEntry(
      .suspend, ("挂起", "Suspend"), ("回到命令行，用 fg 返回。", "Back to the shell; fg returns."),
      (Mode.commanding.union(Mode.prompts), [.control("z")])),
  ]

  static let editing: [CommandEntry] = [
    CommandEntry(
      .deleteBackward, ("退格", "Backspace"), ("删除光标前一字。", "Deletes the character before the cursor."),
      (Mode.prompts, [.backspace, .control("h")])),
    CommandEntry(
      .deleteForward, ("删除", "Delete"), ("删除光标处一字。", "Deletes the character at the cursor."),
      (Mode.prompts, [.delete, .control("d")])),
    CommandEntry(
      .deleteWord, ("删词", "Delete word"), ("删除光标前一词。", "Deletes the word before the cursor."),
      (Mode.prompts, [.control("w")])),
    CommandEntry(
      .clearText, ("清空", "Clear"), ("清空输入。", "Deletes what was typed."), (Mode.prompts, [.control("u")])),
    CommandEntry(
      .cursorLeft, ("左移", "Cursor left"), ("光标左移一字。", "Moves the cursor one character left."),
      (Mode.prompts, [.left, .control("b")])),
    CommandEntry(
      .cursorRight, ("右移", "Cursor right"), ("光标右移一字。", "Moves the cursor one character right."),
      (Mode.prompts, [.right, .control("f")])),
    CommandEntry(
      .cursorToStart, ("行首", "Line start"), ("光标到行首。", "Moves the cursor to the start."),
      (Mode.prompts, [.home, .control("a")])),
    CommandEntry(
      .cursorToEnd, ("行尾", "Line end"), ("光标到行尾。", "Moves the cursor to the end."),
      (Mode.prompts, [.end, .control("e")])),
  ]
}
