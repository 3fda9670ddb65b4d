import Documents
import Reports

// What the model's words are called for people; programs get the raw values.

extension Jurisdiction.Level {
  var name: Bilingual {
    switch self {
    case .province: Bilingual(zh: "省级", en: "province")
    case .prefecture: Bilingual(zh: "地级", en: "prefecture")
    case .county: Bilingual(zh: "县级", en: "county")
    case .township: Bilingual(zh: "乡级", en: "township")
    }
  }
}

extension Metadata.Kind {
  var name: Bilingual {
    switch self {
    case .ruleOfLawReport: Bilingual(zh: "法治政府建设报告", en: "rule-of-law report")
    case .workSummary: Bilingual(zh: "工作总结", en: "work summary")
    case .governmentWorkReport: Bilingual(zh: "政府工作报告", en: "government work report")
    case .other: Bilingual(zh: "其他", en: "other")
    }
  }
}

extension Observation.Standing {
  var name: Bilingual {
    switch self {
    case .achieved: Bilingual(zh: "实绩", en: "achieved")
    case .planned: Bilingual(zh: "计划", en: "planned")
    case .change: Bilingual(zh: "增减", en: "change")
    case .share: Bilingual(zh: "占比", en: "share")
    }
  }
}

extension Observation.Scope {
  var name: Bilingual {
    switch self {
    case .whole: Bilingual(zh: "全部", en: "whole")
    case .part: Bilingual(zh: "部分", en: "part")
    }
  }
}

extension Qualifier {
  /// The sign in front of a number.
  var sign: String {
    switch self {
    case .exact: ""
    case .approximate: "≈"
    case .atLeast: "≥"
    case .atMost: "≤"
    }
  }
}

extension Diagnostic.Severity {
  /// The word in `check` and its JSON.
  var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
