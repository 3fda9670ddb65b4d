import Documents

// What judging is called for people; programs get the raw values.

extension Judgement.Verdict {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .confirmed: Bilingual(zh: "确认", en: "confirmed")
    case .rejected: Bilingual(zh: "否定", en: "rejected")
    case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
    case .corrected(_, let origin): origin.name
    case .memo: Bilingual(zh: "备注", en: "memo")
    case .withdrawn: Bilingual(zh: "撤销", en: "withdrawn")
    case .reinstated: Bilingual(zh: "恢复", en: "reinstated")
    }
  }
  /// As files and tables have it.
  public var word: String {
    switch self {
    case .confirmed: "confirmed"
    case .rejected: "rejected"
    case .notApplicable: "not-applicable"
    case .corrected: "corrected"
    case .memo: "memo"
    case .withdrawn: "withdrawn"
    case .reinstated: "reinstated"
    }
  }
}

extension Judgement.Origin {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .typed: Bilingual(zh: "更正", en: "corrected")
    case .alternate: Bilingual(zh: "改用另一个数", en: "took another number")
    case .rescoped: Bilingual(zh: "更正口径", en: "changed what it is of")
    case .added: Bilingual(zh: "补录", en: "added")
    }
  }
}

extension JudgementFit {
  /// For people: whether a judgement fits, or why it does not.
  public var name: Bilingual {
    switch self {
    case .fits: Bilingual(zh: "相符", en: "fits")
    case .moved: Bilingual(zh: "相符（报告已重新保存）", en: "fits (the report was saved anew)")
    case .lost(let reason): reason.name
    }
  }

  /// For programs: `fits`, `moved`, or the reason why it fits no more.
  public var word: String {
    switch self {
    case .fits: "fits"
    case .moved: "moved"
    case .lost(let reason): reason.rawValue
    }
  }
}

extension JudgementFit.Reason {
  /// For people, in the interface's languages.
  public var name: Bilingual {
    switch self {
    case .reportAbsent: Bilingual(zh: "这里没有这份报告", en: "the report is not here")
    case .sentenceGone: Bilingual(zh: "报告里已没有这句话", en: "the report no longer says it")
    case .noSentence:
      Bilingual(zh: "报告已改，又没有原句可查", en: "the report changed, and there is no sentence to find it by")
    }
  }
}

extension Comparison.Cell.Judged {
  /// The sign before a value; not applicable is what the cell itself shows.
  public var sign: String {
    switch state {
    case .confirmed: "✓"
    case .corrected: "✎"
    case .rejected: "✗"
    case .notApplicable: ""
    case .noted: "†"
    }
  }
}

extension Comparison.Cell.Judged.Conflict {
  /// For programs.
  public var word: String {
    switch self {
    case .readsOtherwise: "reads-otherwise"
    case .authorsDisagree: "authors-disagree"
    case .otherUnit: "other-unit"
    }
  }

  /// What is to be looked at again, for people.
  public func message(unit: String) -> Bilingual {
    switch self {
    case .readsOtherwise(let reading):
      guard let reading else {
        return Bilingual(zh: "程序现在没有读出数值，判断时有", en: "no number is read now; one was when it was judged")
      }
      let number = reading.qualifier.sign + reading.value.plain + unit
      let kind = reading.kind.name
      return Bilingual(
        zh: "程序现在读作 \(number)（\(kind.zh)），与判断时不同",
        en: "now read as \(number) (\(kind.en)), not as when it was judged")
    case .authorsDisagree(let judgements):
      func list(_ language: Language) -> String {
        judgements.map { "\($0.author) \($0.summary(language))" }.joined(
          separator: language == .chinese ? "，" : ", ")
      }
      return Bilingual(zh: "各人判断不一：\(list(.chinese))", en: "authors disagree: \(list(.english))")
    case .otherUnit(let other):
      return Bilingual(
        zh: "更正的数值以“\(other)”计，指标以“\(unit)”计，没有采用",
        en: "the corrected value is in “\(other)”, the indicator in “\(unit)”; it is not used")
    }
  }
}

extension Judgement {
  /// The decision with its number: 更正 180件.
  public func summary(_ language: Language) -> String {
    let name = verdict.name(language)
    if case .memo(let memo) = verdict { return memo.isEmpty ? name : "\(name) \(memo)" }
    guard let reading else { return name }
    var notes: [String] = []
    if reading.scope == .part { notes.append(reading.scope.name(language)) }
    if reading.standing != .achieved { notes.append(reading.standing.name(language)) }
    let rest = notes.isEmpty ? "" : "(\(notes.joined(separator: " · ")))"
    return "\(name) \(reading.qualifier.sign)\(reading.value.plain)\(reading.unit)\(rest)"
  }
}
