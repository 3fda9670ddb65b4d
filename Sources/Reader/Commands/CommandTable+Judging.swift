import Canvas

extension CommandTable {
  /// What cells are judged by.
  static let judging: [CommandEntry] = [
    CommandEntry(
      .confirm, ("确认", "Confirm"), ("确认所示的数值。", "Confirms the value shown."), ([.sheet], ["a"])),
    CommandEntry(
      .reject, ("否定", "Reject"),
      (
        "否定所示的数值，改示报告里的下一个数，没有则留空。",
        "Rejects the value shown; the report's next number is shown instead, or nothing."
      ), ([.sheet], ["r"])),
    CommandEntry(
      .correct, ("更正", "Correct"),
      ("填写正确的数值（1.3万、95%、约300 都可）。", "Gives the right value, and why."), ([.sheet], ["="])),
    CommandEntry(
      .chooseAlternate, ("另选", "Alternate"),
      ("改用报告里的下一个数。", "Takes the next of the report's numbers for it."), ([.sheet], ["A"])),
    CommandEntry(
      .toggleScope, ("全部/部分", "Whole/part"),
      ("更正口径：全部，或只是部分。", "Changes whether the value is of the whole or of a part."), ([.sheet], ["P"])),
    CommandEntry(
      .toggleStanding, ("实绩/计划", "Achieved/planned"),
      ("更正性质：实绩，或计划。", "Changes whether the value is achieved or planned."), ([.sheet], ["B"])),
    CommandEntry(
      .notApplicable, ("不适用", "Not applicable"),
      ("标明这一项不适用于这个机关。", "Marks that the indicator cannot be asked of this issuer."),
      ([.sheet], ["X"])),
    CommandEntry(
      .memo, ("备注", "Memo"), ("给单元格写备注。", "Writes a memo on the cell."), ([.sheet], ["m"])),
    CommandEntry(
      .undo, ("撤销", "Undo"),
      ("撤销本次所作的上一个判断；记录都保留。", "Takes back the last judgement of this session; the trail keeps it."),
      ([.text, .sheet, .numbers, .workList], ["u"])),
    CommandEntry(
      .redo, ("恢复", "Redo"), ("恢复撤销了的判断。", "Brings back what was undone."),
      ([.text, .sheet, .numbers, .workList], [.control("r")])),
    CommandEntry(
      .workList, ("待办", "Work list"),
      (
        "列出冲突、存疑、不再相符的判断和还没判断的数值；再按返回。",
        "Lists conflicts, doubts, judgements that fit no more and what nobody judged; again goes back."
      ), (Mode.working, ["W"])),
    CommandEntry(
      .countAs, ("计入指标", "Count as"),
      ("把光标所在的数字计入一项指标。", "Counts the number as an indicator's value."), ([.text, .numbers], ["+"])),
  ]
}
