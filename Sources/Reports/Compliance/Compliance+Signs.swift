import Documents

// How grids show compliance: signs that are told apart without colour.

extension Section.Purpose {
  /// Of a few columns' width, for the head of a column.
  public var shortName: Bilingual {
    switch self {
    case .achievements: Bilingual(zh: "成效", en: "Result")
    case .problems: Bilingual(zh: "不足", en: "Gaps")
    case .leadership: Bilingual(zh: "责任人", en: "Leader")
    case .plans: Bilingual(zh: "安排", en: "Plans")
    case .other: Bilingual(zh: "其他", en: "Other")
    }
  }
}

extension Compliance.PartStanding {
  /// One column wide.
  public var sign: String {
    switch self {
    case .heading: "✓"
    case .within: "◐"
    case .missing: "·"
    case .notOwed: "–"
    case .notKnown: "?"
    }
  }

  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .heading: Bilingual(zh: "有标题", en: "by heading")
    case .within: Bilingual(zh: "只在他处", en: "elsewhere")
    case .missing: Bilingual(zh: "缺", en: "missing")
    case .notOwed: Bilingual(zh: "不要求", en: "not owed")
    case .notKnown: Bilingual(zh: "不明", en: "unknown")
    }
  }
}

extension Compliance.Publication {
  /// A sign and the day, or how late it was.
  public var shown: Bilingual {
    switch self {
    case .inTime(let date): Bilingual(zh: "✓ \(date)", en: "✓ \(date)")
    case .late(_, let days): Bilingual(zh: "! 迟\(days)天", en: "! \(days) d late")
    case .notOwed: Bilingual(zh: "–", en: "–")
    case .notKnown: Bilingual(zh: "?", en: "?")
    }
  }
}

extension Coverage.Cell {
  /// A sign, and how many reports where there are several.
  public var sign: String {
    switch self {
    case .reports(let reports): reports.count > 1 ? "✓\(reports.count)" : "✓"
    case .otherKinds(let reports): reports.count > 1 ? "◐\(reports.count)" : "◐"
    case .hole: "·"
    }
  }
}
