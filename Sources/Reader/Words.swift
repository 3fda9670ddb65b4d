import Documents
import Reports

// What the model's words are called on the screen.

extension Observation.Scope {
  var name: Bilingual {
    switch self {
    case .whole: Bilingual(zh: "全部", en: "whole")
    case .part: Bilingual(zh: "部分", en: "part")
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

extension Qualifier {
  var name: Bilingual {
    switch self {
    case .exact: Bilingual(zh: "确数", en: "exact")
    case .approximate: Bilingual(zh: "约数", en: "about")
    case .atLeast: Bilingual(zh: "至少", en: "at least")
    case .atMost: Bilingual(zh: "至多", en: "at most")
    }
  }

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

extension Comparison.Kind {
  var name: Bilingual {
    switch self {
    case .value: Bilingual(zh: "数值", en: "value")
    case .zero: Bilingual(zh: "报告为零", en: "reported as 0")
    case .approximate: Bilingual(zh: "约数", en: "about")
    case .partial: Bilingual(zh: "只是部分", en: "of a part")
    case .planned: Bilingual(zh: "计划", en: "target")
    case .textOnly: Bilingual(zh: "只有文字", en: "words only")
    case .unmentioned: Bilingual(zh: "没有提到", en: "not mentioned")
    }
  }
}
