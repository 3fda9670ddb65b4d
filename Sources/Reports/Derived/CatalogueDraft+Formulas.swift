import Documents

extension CatalogueEntry {
  /// What would be needed to recognise an indicator in a text, and means nothing for a derived one.
  private static let recognitionKeys = ["topic", "foreign", "counters", "not", "unless", "cues"]

  /// How the indicator is computed; nil for one that is read.
  ///
  /// - Throws: `CatalogueError` for a formula that cannot be read, and for one beside words to recognise by.
  func formula() throws -> Formula? {
    guard let text = optionalText("formula") else {
      if optionalText("beside") != nil {
        throw failure(
          "beside", zh: "beside 只用于有 formula 的指标", en: "beside is for an indicator with a formula")
      }
      return nil
    }
    if let key = Self.recognitionKeys.first(where: has) {
      throw failure(
        "formula", zh: "有 formula 的指标不从正文识别,不能再有 \(key)",
        en: "an indicator with a formula is not read in the text; it cannot have \(key)")
    }
    do {
      return try Formula(text, beside: optionalText("beside"))
    } catch {
      throw failure("formula", zh: error.message.zh, en: error.message.en)
    }
  }

  /// Checks a formula against all indicators: that there are those it names, that their units go together and
  /// give the indicator's, and that none is computed from itself.
  ///
  /// - Throws: `CatalogueError` at the formula, or at what it is said to stand beside.
  func check(_ indicator: Indicator, _ formula: Formula, among all: [Indicator.ID: Indicator]) throws {
    if let beside = formula.beside {
      guard let stated = all[beside] else {
        throw failure("beside", zh: "没有指标“\(beside)”", en: "no indicator is called “\(beside)”")
      }
      guard stated.formula == nil, stated.unit == indicator.unit else {
        throw failure(
          "beside", zh: "“\(beside)”应是从正文读出、单位为\(indicator.unit)的指标",
          en: "“\(beside)” must be read in the text and have the unit \(indicator.unit)")
      }
    }
    let units = try formula.operands.map { id in
      guard let operand = all[id] else {
        throw failure("formula", zh: "没有指标“\(id)”", en: "no indicator is called “\(id)”")
      }
      return operand.unit
    }
    if let way = cycle(from: indicator.id, among: all) {
      throw failure(
        "formula", zh: "公式绕回了自己:\(way.joined(separator: " → "))",
        en: "the formula comes back to itself: \(way.joined(separator: " → "))")
    }
    do {
      let measure = try formula.measure(of: units)
      guard measure.fits(indicator.unit) else {
        throw failure(
          "formula", zh: "公式算出的是\(measure.text.zh),单位却写作\(indicator.unit)",
          en: "the formula gives \(measure.text.en), but the unit is \(indicator.unit)")
      }
      let (hundreds, wanted) = (formula.hundreds(of: units), indicator.unit == "%" ? 1 : 0)
      guard hundreds == wanted || (wanted == 0 && !units.contains("%")) else {
        throw hundreds < wanted
          ? failure("formula", zh: "比值要乘 100 才是百分数", en: "a ratio is no percentage yet: multiply by 100")
          : failure(
            "formula", zh: "百分数是比值的 100 倍,要除以 100", en: "a percentage is 100 times a ratio: divide by 100")
      }
    } catch let mistake as Formula.Mistake {
      throw failure("formula", zh: mistake.message.zh, en: mistake.message.en)
    }
  }

  /// The way by which an indicator is computed from itself; nil if it is not.
  private func cycle(from start: Indicator.ID, among all: [Indicator.ID: Indicator]) -> [Indicator.ID]? {
    var seen: Set<Indicator.ID> = []
    var ways = [[start]]
    while let way = ways.popLast() {
      for next in way.last.flatMap({ all[$0]?.formula?.operands }) ?? [] {
        if next == start { return way + [next] }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}
