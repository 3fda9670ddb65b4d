import Documents
import Foundation
import Reports

/// A judgement as a line of JSON, the form of the judgements' file and of what is exported.
enum JudgementLine {
  /// Raised when older programs would misread what newer ones write.
  static let version = 1

  /// The first line of a file.
  static let header = "{\"fazhi\": \"judgements\", \"version\": \(version)}"

  /// What a file's first line says: its version; nil when it is no header.
  static func version(ofHeader line: [UInt8]) -> Int? {
    struct Header: Decodable {
      let fazhi: String
      let version: Int
    }
    guard let header = try? JSONDecoder().decode(Header.self, from: Data(line)), header.fazhi == "judgements"
    else { return nil }
    return header.version
  }

  // MARK: Writing

  /// The line without its end. Keys in a fixed order, numbers as they were, UTF-8 unescaped.
  static func text(of judgement: Judgement) -> String {
    var object = JSONObject()
    object.add("id", judgement.id)
    object.add("time", judgement.time)
    object.add("author", judgement.author)
    var report = JSONObject()
    report.add("issuer", judgement.report.issuer)
    report.add("code", judgement.report.code)
    report.add("year", judgement.report.year.map { Double($0) })
    report.add("file", judgement.report.file)
    report.add("hash", judgement.report.contentHash)
    object.add("report", report)
    object.add("indicator", judgement.indicator)
    object.add("verdict", judgement.verdict.word)
    if case .corrected(_, let origin) = judgement.verdict { object.add("origin", origin.rawValue) }
    if case .memo(let memo) = judgement.verdict { object.add("memo", memo) }
    object.add("target", judgement.target)
    object.add("reading", judgement.reading.map(Self.object))
    object.add("seen", judgement.seen.map(Self.object))
    object.add("reason", judgement.reason)
    return object.text
  }

  private static func object(_ reading: Judgement.Reading) -> JSONObject {
    var object = JSONObject()
    object.add("value", reading.value)
    object.add("unit", reading.unit)
    object.add("qualifier", reading.qualifier.rawValue)
    object.add("scope", reading.scope.rawValue)
    object.add("standing", reading.standing.rawValue)
    object.add("start", (reading.utf8Range?.lowerBound).map { Double($0) })
    object.add("end", (reading.utf8Range?.upperBound).map { Double($0) })
    object.add("quote", reading.quote)
    object.add("sentenceStart", (reading.sentence?.lowerBound).map { Double($0) })
    object.add("sentenceEnd", (reading.sentence?.upperBound).map { Double($0) })
    return object
  }

  // MARK: Reading

  /// The judgement a line says.
  ///
  /// - Throws: `Mistake` with what is wrong with the line.
  static func judgement(_ line: [UInt8]) throws(Mistake) -> Judgement {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch DecodingError.keyNotFound(let key, _) {
      throw Mistake(zh: "缺少 \(key.stringValue)", en: "\(key.stringValue) is missing")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw Mistake(zh: "\(key) 不是应有的类型", en: "\(key) has not the type it should have")
    } catch {
      throw Mistake(zh: "不是合格的 JSON", en: "it is not well-formed JSON")
    }
    return try fields.judgement()
  }

  /// What is wrong with a line.
  struct Mistake: Error {
    let message: Bilingual
    init(zh: String, en: String) { message = Bilingual(zh: zh, en: en) }
  }

  private struct Fields: Decodable {
    let id, time, author: String
    let report: Key
    let indicator, verdict: String
    let origin, memo, target: String?
    let reading, seen: Number?
    let reason: String?

    struct Key: Decodable {
      let issuer, code: String?
      let year: Int?
      let file, hash: String
    }

    struct Number: Decodable {
      let value: Double
      let unit, qualifier, scope, standing: String
      let start, end: Int?
      let quote: String?
      let sentenceStart, sentenceEnd: Int?
    }

    func judgement() throws(Mistake) -> Judgement {
      guard !id.isEmpty, !report.hash.isEmpty, !indicator.isEmpty else {
        throw Mistake(zh: "id、report.hash 或 indicator 是空的", en: "id, report.hash or indicator is empty")
      }
      guard Self.isTime(time) else {
        throw Mistake(
          zh: "time 不是带毫秒的 UTC 时间(如 2026-11-22T00:40:31.123Z)",
          en: "time is not in UTC with milliseconds (such as 2026-11-22T00:40:31.123Z)")
      }
      return Judgement(
        id: id, time: time, author: author,
        report: ReportKey(
          issuer: report.issuer, code: report.code, year: report.year, file: report.file,
          contentHash: report.hash),
        indicator: indicator, verdict: try decision(), seen: try seen.map(Self.reading), reason: reason)
    }

    private func decision() throws(Mistake) -> Judgement.Verdict {
      switch verdict {
      case "confirmed": return .confirmed(try given())
      case "rejected": return .rejected(try given())
      case "corrected":
        guard let origin = origin.flatMap(Judgement.Origin.init) else { throw Self.unknown("origin", origin) }
        return .corrected(try given(), origin)
      case "not-applicable": return .notApplicable
      case "memo": return .memo(memo ?? "")
      case "withdrawn", "reinstated":
        guard let target else { throw Mistake(zh: "缺少 target", en: "target is missing") }
        return verdict == "withdrawn" ? .withdrawn(target) : .reinstated(target)
      default: throw Self.unknown("verdict", verdict)
      }
    }

    private func given() throws(Mistake) -> Judgement.Reading {
      guard let reading else { throw Mistake(zh: "缺少 reading", en: "reading is missing") }
      return try Self.reading(reading)
    }

    private static func reading(_ number: Number) throws(Mistake) -> Judgement.Reading {
      guard let qualifier = Qualifier(rawValue: number.qualifier) else {
        throw unknown("qualifier", number.qualifier)
      }
      guard let scope = Observation.Scope(rawValue: number.scope) else {
        throw unknown("scope", number.scope)
      }
      guard let standing = Observation.Standing(rawValue: number.standing) else {
        throw unknown("standing", number.standing)
      }
      return Judgement.Reading(
        value: number.value, unit: number.unit, qualifier: qualifier, scope: scope, standing: standing,
        utf8Range: try range("start", number.start, "end", number.end), quote: number.quote,
        sentence: try range("sentenceStart", number.sentenceStart, "sentenceEnd", number.sentenceEnd))
    }

    private static func range(
      _ startKey: String, _ start: Int?, _ endKey: String, _ end: Int?
    ) throws(Mistake) -> Range<Int>? {
      guard let start, let end else { return nil }
      guard start >= 0, start <= end else {
        throw Mistake(
          zh: "\(startKey) 和 \(endKey) 不成范围", en: "\(startKey) and \(endKey) are no range")
      }
      return start..<end
    }

    private static func unknown(_ key: String, _ word: String?) -> Mistake {
      Mistake(zh: "\(key) 不能是 \(word ?? "null")", en: "\(key) cannot be \(word ?? "null")")
    }

    /// Times are told apart as texts, so they must all be written alike.
    private static func isTime(_ text: String) -> Bool {
      let pattern = Array("0000-00-00T00:00:00.000Z".utf8)
      let bytes = Array(text.utf8)
      return bytes.count == pattern.count
        && zip(bytes, pattern).allSatisfy { $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 }
    }
  }
}

/// An object being written, its keys in the order they are added; what is nil is left out.
///
/// `JSONEncoder` would sort or shuffle the keys, and write 37.6 as 37.600000000000001 on Linux.
private struct JSONObject {
  private var fields: [String] = []
  var text: String { "{" + fields.joined(separator: ", ") + "}" }

  mutating func add(_ key: String, _ value: String?) {
    if let value { fields.append("\"\(key)\": \(Self.quoted(value))") }
  }

  mutating func add(_ key: String, _ value: Double?) {
    guard let value, value.isFinite else { return }
    let isWhole = value == value.rounded() && abs(value) < 0x1p53
    fields.append("\"\(key)\": \(isWhole ? String(Int64(value)) : "\(value)")")
  }

  mutating func add(_ key: String, _ value: JSONObject?) {
    if let value { fields.append("\"\(key)\": \(value.text)") }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      // Line ends of every kind are escaped, so that a line stays one for whatever tool reads it.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
