import Glibc

/// The figures of libraries of several sizes side by side, as Markdown, with how they grow.
struct LibraryTable {
  private var columns: [(count: Int, figures: [LibraryFigure])] = []

  mutating func add(_ figures: [LibraryFigure], count: Int) { columns.append((count, figures)) }

  var lines: [String] {
    guard let names = columns.map({ $0.figures.map(\.name) }).max(by: { $0.count < $1.count }) else {
      return []
    }
    let heads = columns.map { "\($0.count) reports" }
    var lines = [row(["figure"] + heads + ["grows as N to the power of"])]
    lines.append(row(Array(repeating: "---", count: columns.count + 2)))
    for name in names {
      let figures = columns.map { column in column.figures.first { $0.name == name } }
      lines.append(row([name] + figures.map { $0?.text ?? "–" } + [exponent(name)]))
    }
    return lines
  }

  /// Between the smallest and the largest library that are large enough for growth to show.
  private func exponent(_ name: String) -> String {
    let points = columns.compactMap { column -> (count: Int, value: Double)? in
      guard column.count >= 1_000, let figure = column.figures.first(where: { $0.name == name }),
        figure.grows,
        let value = figure.value, value > 0
      else { return nil }
      return (column.count, value)
    }
    guard let first = points.first, let last = points.last, last.count > first.count else { return "" }
    return shortNumber(log(last.value / first.value) / log(Double(last.count) / Double(first.count)))
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
