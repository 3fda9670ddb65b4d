extension CommandTable {
  /// What a comparison's rows and columns are arranged and walked by.
  static let comparing: [CommandEntry] = [
    CommandEntry(
      .sortByRow, ("按此行排", "Sort columns"),
      (
        "按光标所在行的数值排各列：从大到小，从小到大，原序；没有数值的在后。",
        "Sorts the columns by the row's values: greatest first, least first, as they were; those without come last."
      ), ([.sheet], ["o"])),
    CommandEntry(
      .sortByColumn, ("按此列排", "Sort rows"),
      (
        "按光标所在列的数值排各行，组内同单位的相比。",
        "Sorts the rows by the column's values, within each group those of one unit."
      ), ([.sheet], ["O"])),
    CommandEntry(
      .orderColumns, ("报告次序", "Order"),
      (
        "报告按标记（或地区）、区划代码、地名拼音、年份排列，依次切换。",
        "Orders the reports as marked (or by place), by division code, by pinyin, by year."
      ), ([.sheet], [.control("o")])),
    CommandEntry(
      .nextDisplay, ("位次", "Standing"),
      (
        "单元格中在数值旁显示名次、四分位档或条形，依次切换。",
        "Shows beside the numbers their ranks, their quarters, or bars."
      ), ([.sheet], ["b"])),
    CommandEntry(
      .nextPeers, ("同类", "Peers"),
      (
        "名次与谁相比：全部、同级同年、同级、同省、同年，或保存的查询。",
        "Whom ranks are among: all, same level and year, level, province, year, or a saved query."
      ), ([.sheet], ["p"])),
    CommandEntry(
      .yearOnYear, ("比上年", "Year on year"),
      (
        "单元格中显示与同一机关上一年报告相比的变化；再按取消。",
        "Shows the change since the same issuer's report of the year before; again takes it away."
      ), ([.sheet], ["%"])),
    CommandEntry(
      .nextChange, ("下一变化", "Next change"),
      ("到下一个与上年不同的数值。", "To the next value that is another than the year before."), ([.sheet], [")"])),
    CommandEntry(
      .previousChange, ("上一变化", "Previous change"),
      ("到上一个与上年不同的数值。", "To the value before that is another than the year before."), ([.sheet], ["("])),
    CommandEntry(
      .transpose, ("转置", "Transpose"),
      ("行列互换：指标作行，或报告作行。", "Turns rows and columns: indicators as rows, or reports."),
      ([.sheet], ["T"])),
    CommandEntry(
      .foldGroup, ("折叠", "Fold"), ("折叠或展开光标所在的一组指标。", "Folds or unfolds the group of indicators."),
      ([.sheet], ["z"])),
    CommandEntry(
      .freezeColumns, ("固定列", "Freeze"),
      (
        "固定光标及其左边的各列，其余滚动；再按取消。",
        "Keeps the columns up to the cursor while the others scroll; again lets them go."
      ),
      ([.sheet], ["f"])),
    CommandEntry(
      .hideColumn, ("隐藏列", "Hide column"), ("隐藏光标所在的列。", "Hides the column."), ([.sheet], ["-"])),
    CommandEntry(.hideRow, ("隐藏行", "Hide row"), ("隐藏光标所在的行。", "Hides the row."), ([.sheet], ["_"])),
    CommandEntry(
      .showHidden, ("显示隐藏", "Show hidden"), ("重新显示隐藏的行和列。", "Shows hidden rows and columns again."),
      ([.sheet], ["+"])),
    CommandEntry(
      .saveColumns, ("保存各列", "Save columns"),
      (
        "给显示的各份报告起名保存，成为地区栏顶部的文件夹，在其上按 c 比较。",
        "Saves the reports shown under a name; they become a folder on top of the places, which c compares."
      ), ([.sheet], ["S"])),
    CommandEntry(
      .moreValues, ("数值更多", "More values"),
      ("只列更多报告有数值的指标。", "Shows only indicators more reports have a value of."), ([.sheet], [">"])),
    CommandEntry(
      .fewerValues, ("数值更少", "Fewer values"),
      ("也列较少报告有数值的指标。", "Shows indicators fewer reports have a value of, too."), ([.sheet], ["<"])),
    CommandEntry(
      .nextGap, ("下一空缺", "Next gap"), ("到下一个没有数值的单元格。", "To the next cell without a number."),
      ([.sheet], ["]"])),
    CommandEntry(
      .previousGap, ("上一空缺", "Previous gap"), ("到上一个没有数值的单元格。", "To the cell without a number before."),
      ([.sheet], ["["])),
    CommandEntry(
      .chart, ("图表", "Chart"),
      (
        "画出光标所在的一行：各报告的名次、历年、分布；再按返回。",
        "Draws the row: the reports' ranks, the years, the spread of the values; again goes back."
      ), ([.sheet, .chart], ["v"])),
    CommandEntry(
      .nextChart, ("换图", "Next chart"), ("名次、历年、分布，依次切换。", "Turns from ranks to years to the spread."),
      ([.chart], [.tab])),
    CommandEntry(
      .previousChart, ("前一图", "Previous chart"), ("反向切换。", "The other way round."), ([.chart], [.backTab])),
  ]
}
