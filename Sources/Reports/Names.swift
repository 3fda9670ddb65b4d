import Documents

// What the model's words are called for people; programs get the raw values.

extension Jurisdiction.Level {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .province: Bilingual(zh: "省级", en: "province")
    case .prefecture: Bilingual(zh: "地级", en: "prefecture")
    case .county: Bilingual(zh: "县级", en: "county")
    case .township: Bilingual(zh: "乡级", en: "township")
    }
  }
}

extension Metadata.Kind {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .ruleOfLawReport: Bilingual(zh: "法治政府建设报告", en: "rule-of-law report")
    case .workSummary: Bilingual(zh: "工作总结", en: "work summary")
    case .governmentWorkReport: Bilingual(zh: "政府工作报告", en: "government work report")
    case .other: Bilingual(zh: "其他", en: "other")
    }
  }
}

extension Section.Purpose {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .achievements: Bilingual(zh: "主要举措和成效", en: "measures and results")
    case .problems: Bilingual(zh: "存在的不足和原因", en: "shortcomings and their causes")
    case .leadership: Bilingual(zh: "第一责任人履职情况", en: "how the leaders did their duty")
    case .plans: Bilingual(zh: "下一年度主要安排", en: "plans for the next year")
    case .other: Bilingual(zh: "其他需要报告的情况", en: "other matters")
    }
  }
}

extension Observation.Scope {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .whole: Bilingual(zh: "全部", en: "whole")
    case .part: Bilingual(zh: "部分", en: "part")
    }
  }
}

extension Observation.Standing {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .achieved: Bilingual(zh: "实绩", en: "achieved")
    case .planned: Bilingual(zh: "计划", en: "planned")
    case .change: Bilingual(zh: "增减", en: "change")
    case .share: Bilingual(zh: "其中", en: "of it")
    }
  }
}

extension Qualifier {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .exact: Bilingual(zh: "确数", en: "exact")
    case .approximate: Bilingual(zh: "约数", en: "about")
    case .atLeast: Bilingual(zh: "至少", en: "at least")
    case .atMost: Bilingual(zh: "至多", en: "at most")
    }
  }

  /// The sign in front of a number.
  public var sign: String {
    switch self {
    case .exact: ""
    case .approximate: "≈"
    case .atLeast: "≥"
    case .atMost: "≤"
    }
  }
}

extension Comparison.Kind {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .value: Bilingual(zh: "数值", en: "value")
    case .zero: Bilingual(zh: "报告为零", en: "reported as 0")
    case .approximate: Bilingual(zh: "约数", en: "about")
    case .partial: Bilingual(zh: "只是部分", en: "of a part")
    case .planned: Bilingual(zh: "计划", en: "target")
    case .textOnly: Bilingual(zh: "只有文字", en: "words only")
    case .unmentioned: Bilingual(zh: "没有提到", en: "not mentioned")
    case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
    }
  }

  /// While words are still looked for, no number is all that is known of a cell without one.
  package var nameWhileUnknown: Bilingual {
    self == .unmentioned ? Bilingual(zh: "没有数值", en: "no number") : name
  }
}
