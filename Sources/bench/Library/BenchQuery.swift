/// A search whose answer is counted while the reports are made.
struct BenchQuery: Hashable {
  /// What is typed.
  let typed: String
  /// The one word or phrase of it; the rest are filters.
  let word: String
  var year: Int?
  var province: String?

  /// The first five are typed: a word of all reports, two that are strewn over some, one of few, one in some places.
  static let all = [
    BenchQuery(typed: "行政复议", word: "行政复议"),
    BenchQuery(typed: "青衿普法驿站", word: "青衿普法驿站"),
    BenchQuery(typed: "北斗听证席", word: "北斗听证席"),
    BenchQuery(typed: "法律援助", word: "法律援助"),
    BenchQuery(typed: "year:2023 in:浙江 人民调解", word: "人民调解", year: 2023, province: "浙江省"),
  ]

  /// Whether other programs can be asked the same.
  var isPlain: Bool { typed == word }

  /// How often the query is found in a report. The word stands in no line that is not part of the report.
  func count(in report: GeneratedReport) -> Int {
    if let year, report.subject.year != year { return 0 }
    if let province, report.subject.place.path.first != province { return 0 }
    return report.bytes.count(of: Array(word.utf8))
  }

  /// What stands in the field after each key.
  var prefixes: [String] { typed.indices.map { String(typed[...$0]) } }
}

extension [UInt8] {
  /// How often `needle` stands here, without overlap.
  fileprivate func count(of needle: [UInt8]) -> Int {
    guard let first = needle.first else { return 0 }
    var count = 0
    var index = 0
    while index + needle.count <= self.count {
      if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) {
        count += 1
        index += needle.count
      } else {
        index += 1
      }
    }
    return count
  }
}
