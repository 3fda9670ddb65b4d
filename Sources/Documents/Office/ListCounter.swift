/// One level of an automatic list.
struct ListLevel {
  var numeral = ListNumeral.decimal
  /// What stands in front of the paragraph, %1 … %9 for the numbers of the levels: `第%1章`, `%1.%2`.
  var template = ""
  var start = 1
  /// The number of levels above whose next number begins this one anew; nil for any of them, 0 for none.
  var restart: Int?
  /// Whether the numbers of the levels above are written in digits, whatever their own style.
  var isLegal = false
  /// Whether nothing stands between the number and the text.
  var isTight = false
}

/// Counts the paragraphs of an automatic list.
struct ListCounter {
  /// The last number of each level; nil before the first.
  private var values = [Int?](repeating: nil, count: 10)

  /// Begins a level anew with the number the next paragraph gets.
  mutating func begin(_ level: Int, with start: Int) { values[level] = start - 1 }

  /// Counts a paragraph at `level`, 0 to 9, and returns what stands in front of it, empty for a bullet.
  mutating func next(at level: Int, of levels: [ListLevel]) -> String {
    guard levels.indices.contains(level), values.indices.contains(level) else { return "" }
    values[level] = values[level].map { $0 &+ 1 } ?? levels[level].start
    for below in (level + 1)..<max(level + 1, min(levels.count, values.count)) {
      if let restart = levels[below].restart, level >= restart { continue }
      values[below] = nil
    }
    return label(at: level, of: levels)
  }

  private func label(at level: Int, of levels: [ListLevel]) -> String {
    let own = levels[level]
    guard own.numeral != .bullet || own.template.contains("%") else { return "" }
    var label = ""
    var rest = own.template.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) else {
        // Symbol fonts keep their bullets where Unicode has no characters.
        if !(0xE000...0xF8FF).contains(scalar.value) { label.unicodeScalars.append(scalar) }
        continue
      }
      rest.removeFirst()
      let place = Int(digit.value) - 0x31
      guard levels.indices.contains(place), place <= level else { continue }
      let numeral = own.isLegal && levels[place].numeral != .bullet ? .decimal : levels[place].numeral
      label += numeral.text(values[place] ?? levels[place].start)
    }
    guard let last = label.unicodeScalars.last, !own.isTight,
      last.properties.isAlphabetic || last.properties.numericType != nil
    else { return label }
    return label + " "
  }
}
