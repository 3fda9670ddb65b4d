import Canvas
import Reports

/// The numbers of a chart in the columns there are for them: as they are asked for, else in 万 and 亿, else not at all,
/// for part of a number is another number.
struct ChartNumbers {
  private let indicator: Indicator
  private let usesMyriads: Bool
  private let width: Width

  init(_ screen: ChartScreen, _ width: Width) {
    self.width = width
    indicator = screen.chart.indicator
    usesMyriads = screen.sheet.usesMyriads
  }

  /// A value of the row as people read it, with a sign before it for how exactly it is meant.
  func value(_ value: Double, _ qualifier: Qualifier = .exact, columns: Int = .max) -> String {
    fitting(columns) { qualifier.sign + $0.text(indicator.forReading(value)) }
  }

  /// A round number of a scale.
  func tick(_ value: Double, columns: Int = .max) -> String { fitting(columns) { $0.text(value) } }

  /// The round numbers a stretch of values lies between.
  func stretch(_ bin: RowChart.Bin, isLast: Bool, columns: Int) -> String {
    fitting(columns) { $0.text(bin.lower) + " – " + (isLast ? "" : "<") + $0.text(bin.upper) }
  }

  private func fitting(_ columns: Int, write: (NumberText) -> String) -> String {
    let asked = write(NumberText(usesMyriads: usesMyriads))
    if width.columns(of: asked) <= columns { return asked }
    let short = write(NumberText(usesMyriads: true))
    return width.columns(of: short) <= columns ? short : "…"
  }

  /// As many of the parts as there are columns for, each of them whole.
  func joined(_ parts: [String], columns: Int) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      let longer = index == 0 ? part : text + " · " + part
      let rest = index == parts.count - 1 ? 0 : 2
      guard width.columns(of: longer) + rest <= columns else { return text.isEmpty ? "…" : text + " …" }
      text = longer
    }
    return text
  }
}
