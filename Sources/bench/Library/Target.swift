/// What a figure must reach.
enum Target {
  case atMost(Double)
  case atLeast(Double)

  func isMet(by value: Double) -> Bool {
    switch self {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }

  var text: String {
    switch self {
    case .atMost(let limit): "≤ " + shortNumber(limit)
    case .atLeast(let limit): "≥ " + shortNumber(limit)
    }
  }
}

/// One figure of a library of some size.
struct LibraryFigure {
  let name: String
  let unit: String
  /// Nil when it could not be measured; `remark` then says why.
  let value: Double?
  var target: Target?
  /// Whether the table tells how it grows with the number of reports.
  var grows = false
  var remark = ""
  /// Whether it is printed alone and not in the table.
  var isDetail = false

  /// The figure, its target beside it, and BELOW where it misses that.
  var text: String {
    guard let value else { return remark.isEmpty ? "–" : remark }
    var text = shortNumber(value) + (unit.isEmpty ? "" : " " + unit)
    if let target { text += " (\(target.text)" + (target.isMet(by: value) ? ")" : ", BELOW)") }
    return text + (remark.isEmpty ? "" : " " + remark)
  }
}

/// Three digits that count: 1234, 12.3, 0.0123 → 1234, 12.3, 0.012.
func shortNumber(_ value: Double) -> String {
  let magnitude = abs(value)
  let scale: Double = magnitude >= 100 ? 1 : magnitude >= 10 ? 10 : magnitude >= 1 ? 100 : 1000
  let rounded = (value * scale).rounded() / scale
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
