import Documents
import Library
import Reports

extension State {
  /// Opens the grid of the marked reports and their mandated parts, or of all.
  mutating func openCompliance() -> [Effect] {
    let reports = marks.isEmpty ? reportsInOrder : marks
    let ticket = nextTicket()
    push(.compliance(ComplianceScreen(reports: reports, ticket: ticket)))
    return [.findParts(reports, ticket)]
  }

  mutating func take(_ places: [PartPlaces], _ ticket: Ticket) {
    forEachCompliance(ticket) { compliance, state in
      compliance.take(
        places, metadata: compliance.reports.map { state.shelf.summary($0)?.metadata ?? Metadata() })
    }
  }

  mutating func failFindingParts(_ failure: Bilingual, _ ticket: Ticket) {
    forEachCompliance(ticket) { compliance, _ in compliance.fail(failure) }
  }

  private mutating func forEachCompliance(
    _ ticket: Ticket, _ change: (inout ComplianceScreen, State) -> Void
  ) {
    let state = self
    forEachScreen { screen in
      guard case .compliance(var compliance) = screen, compliance.ticket == ticket else { return }
      change(&compliance, state)
      screen = .compliance(compliance)
    }
  }

  mutating func arrange(_ compliance: inout ComplianceScreen) {
    let areas = ComplianceAreas(size, view: compliance.view, language: language)
    compliance.fit(rowWindow: areas.rows.rows, columnWindow: areas.visibleColumns)
  }

  mutating func runCompliance(_ command: Command) -> [Effect] {
    guard case .compliance(var compliance) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      if compliance.view == .parts, compliance.column == .peers, compliance.entry != nil {
        return openOmissions(of: compliance.rows.cursor, in: compliance)
      }
      openCell(of: compliance)
      return []
    case .nextView: compliance.showNextView()
    case .moveLeft, .moveRight:
      let isRight = command == .moveRight
      if !compliance.columns.move(by: isRight ? 1 : -1) {
        say(
          isRight ? "已是最后一列。" : "已是第一列。", isRight ? "This is the last column." : "This is the first column.")
      }
    case .firstColumn: compliance.columns.move(to: 0)
    case .lastColumn: compliance.columns.move(to: compliance.columns.count - 1)
    case .nextFinding, .previousFinding:
      let isForward = command == .nextFinding
      if !compliance.moveToGap(forward: isForward) {
        say(
          isForward ? "后面没有缺漏了。" : "前面没有缺漏了。",
          isForward ? "Nothing further is missing." : "Nothing before is missing.")
      }
    default:
      if compliance.rows.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .compliance(compliance)
    return []
  }

  /// Goes to the part in the text, or says what is missing.
  private mutating func openCell(of compliance: ComplianceScreen) {
    guard compliance.entries != nil else { return }
    guard let report = compliance.report else {
      message = Message(
        explanation(of: compliance) ?? Bilingual(zh: "没有可打开的报告。", en: "There is no report to open."))
      return
    }
    switch (compliance.view, compliance.column) {
    case (.parts, .part(let part)):
      if let range = compliance.entry?.standing(of: part).utf8Range {
        openText(report, at: range)
      } else if let explanation = explanation(of: compliance) {
        message = Message(explanation)
      }
    case (.parts, .publication), (.parts, .peers):
      if let explanation = explanation(of: compliance) { message = Message(explanation) }
    case (.years, _): openText(report, at: nil)
    }
  }

  /// What the cursor's cell says, in a sentence.
  func explanation(of compliance: ComplianceScreen) -> Bilingual? {
    switch compliance.view {
    case .parts:
      guard let entry = compliance.entry else { return nil }
      switch compliance.column {
      case .part(let part): return entry.explanation(of: part)
      case .publication: return entry.publicationExplanation
      case .peers:
        return Bilingual(
          zh: "同级报告八成以上写到而这份没有写到的，Enter 列出。",
          en: "Enter lists what four fifths of its peers speak of and this report does not.")
      }
    case .years:
      guard let cell = compliance.cell, let place = compliance.place, let year = compliance.year else {
        return nil
      }
      return cell.explanation(place.jurisdiction.name, year)
    }
  }
}

extension Compliance {
  /// How the report stands to a part, in a sentence.
  func explanation(of part: Section.Purpose) -> Bilingual {
    let name = part.name
    switch standing(of: part) {
    case .heading:
      return Bilingual(
        zh: "有标题写明“\(name.zh)”，Enter 到此处。", en: "A heading names “\(name.en)”; Enter goes there.")
    case .within:
      return Bilingual(
        zh: "没有标题写明“\(name.zh)”，只在其他标题下说到，Enter 到此处。",
        en: "No heading names “\(name.en)”; it is told under others. Enter goes there.")
    case .missing:
      return Bilingual(
        zh: "缺“\(name.zh)”：没有标题写明，正文也没有转入这一部分。",
        en: "“\(name.en)” is missing: no heading names it, nor does the text turn to it.")
    case .notOwed: return notOwed
    case .notKnown:
      return parts.hasHeadings
        ? Bilingual(zh: "年度不明，不知是否要求这一部分。", en: "The year is not known, so neither is what is owed.")
        : Bilingual(zh: "正文没有标题，无从判断。", en: "The text has no headings, so nobody can tell.")
    }
  }

  var publicationExplanation: Bilingual {
    switch publication {
    case .inTime(let date):
      return Bilingual(zh: "\(date) 发布，在次年4月1日以内。", en: "Published \(date), by 1 April of the next year.")
    case .late(let date, let days):
      return Bilingual(
        zh: "\(date) 发布，比次年4月1日迟 \(days) 天。",
        en: "Published \(date), \(days) days after 1 April of the next year.")
    case .notOwed: return notOwed
    case .notKnown:
      return Bilingual(
        zh: "文件没有写明可信的发布日期或年度，不知是否按时。", en: "The file gives no day to go by, or no year, so nobody can tell.")
    }
  }

  private var notOwed: Bilingual {
    metadata.kind == .ruleOfLawReport
      ? Bilingual(zh: "\(Self.firstYear)年度以前不作此要求。", en: "Years before \(Self.firstYear) owe nothing.")
      : Bilingual(zh: "不是法治政府建设年度报告，不作此要求。", en: "This is no rule-of-law report and owes nothing.")
  }
}

extension Coverage.Cell {
  /// What there is of a place and year, in a sentence.
  func explanation(_ place: String, _ year: Int) -> Bilingual {
    let count = reports.count
    switch self {
    case .hole:
      return Bilingual(zh: "\(place) \(year) 年度没有报告。", en: "There is no report of \(place) for \(year).")
    case .otherKinds:
      return Bilingual(
        zh: "\(place) \(year) 年度只有 \(count) 份其他材料，没有法治政府建设报告。",
        en: "Of \(place) for \(year) there are \(count) of other kinds, no rule-of-law report.")
    case .reports:
      return Bilingual(
        zh: "\(place) \(year) 年度有 \(count) 份，Enter 打开第一份。",
        en: "\(place), \(year): \(count); Enter opens the first.")
    }
  }
}
