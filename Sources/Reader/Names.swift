import Documents
import Library
import Reports

extension ReportSummary {
  /// Year and issuer as a row below the place shows them: `2023 司法局`, the place's own name left out.
  var labelUnderPlace: String {
    let year = metadata.year.map { String($0) } ?? "----"
    return "\(year) \(shortIssuer ?? metadata.title ?? fileName)"
  }

  /// The same with the place, where it is not said above: `大理市 2023 司法局`.
  var labelWithPlace: String {
    guard let issuer = shortIssuer, issuer != placeName else { return placeAndYear }
    return "\(placeAndYear) \(issuer)"
  }

  /// The issuer without the name of its place in front: 大理市司法局 is 司法局.
  var shortIssuer: String? {
    guard let issuer = metadata.issuer else { return nil }
    for name in (metadata.jurisdiction?.path ?? []).reversed() {
      // Names may be chained: 温州市龙湾区司法局.
      if let range = issuer.range(of: name), range.upperBound < issuer.endIndex {
        return String(issuer[range.upperBound...])
      }
    }
    return issuer
  }

  /// The place, or what else tells the report apart: 大理市.
  var placeName: String {
    metadata.jurisdiction?.name ?? metadata.issuer ?? metadata.title ?? fileName
  }

  /// Place and year: `大理市 2023`.
  var placeAndYear: String { ([placeName] + (metadata.year.map { ["\($0)"] } ?? [])).joined(separator: " ") }

  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// The way to the report: 云南 › 大理市 › 2023.
  var trail: [String] {
    var trail: [String] = []
    if let path = metadata.jurisdiction?.path, let first = path.first {
      trail.append(path.count == 1 ? first : Self.shortProvince(first))
      if path.count > 1 { trail.append(path[path.count - 1]) }
    } else {
      trail.append(metadata.issuer ?? fileName)
    }
    if let year = metadata.year { trail.append("\(year)") }
    return trail
  }

  /// 云南省 is 云南, 广西壮族自治区 is 广西.
  private static func shortProvince(_ name: String) -> String {
    let endings = ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市"]
    guard let ending = endings.first(where: name.hasSuffix), name.count > ending.count else { return name }
    return String(name.dropLast(ending.count))
  }
}

extension Report {
  /// A section's numbers, those of the sections it stands in before it: 一(四); a part is its title.
  func sectionNumbers(_ index: Int?) -> String {
    var numbers: [String] = []
    var next = index
    while let index = next {
      let section = sections[index]
      let number = section.number.trimmingPunctuation
      numbers.append(number.isEmpty ? String(section.title.prefix(8)) + " " : number)
      next = section.parent
    }
    return numbers.reversed().joined()
  }
}

extension String {
  /// Without the 、 . ． , ， at its end.
  fileprivate var trimmingPunctuation: String {
    var text = self
    while let last = text.last, "、.．,，：:".contains(last) { text.removeLast() }
    return text
  }

  /// Where another text stands first in this one.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    guard !other.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension State {
  /// A report's title, or its file where it has none.
  func title(of id: ReportID) -> String {
    guard let summary = shelf.summary(id) else { return "" }
    return summary.metadata.title ?? summary.fileName
  }
}

extension Report {
  /// Whether a number stands among the report's shortcomings rather than its results.
  func isAmongProblems(_ observation: Observation) -> Bool {
    observation.section.map { sections[$0].purpose == .problems } ?? false
  }

  /// The remark on such a number.
  static let amongProblems = Bilingual(zh: "问题部分", en: "among problems")
}
