import Documents

/// Whether a judgement still fits the reports at hand.
public enum JudgementFit: Hashable, Sendable {
  /// The very text that was judged is there.
  case fits
  /// Another text of the same issuer and year says it as well; the number's sentence is now at `utf8Range`, nil for a
  /// judgement of the report as a whole.
  case moved(to: String, utf8Range: Range<Int>?)
  /// It fits no more; it is listed, never dropped.
  case lost(Reason)

  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// No report of that issuer and year is among those at hand.
    case reportAbsent = "report-absent"
    /// There is one, but its text no longer has the sentence.
    case sentenceGone = "sentence-gone"
    /// There is one, but the value was typed in without a sentence to find it by.
    case noSentence = "no-sentence"
  }

  public var isLost: Bool { if case .lost = self { true } else { false } }
}

/// The reports at hand, by what they are known by.
public struct ReportKeys: Sendable {
  public let keys: [ReportKey]
  private let hashes: Set<String>
  /// By what the same report has in common: the issuer and the year, or the place and the year.
  private let alike: [Mark: [Int]]

  private struct Mark: Hashable {
    var issuer: String?
    var code: String?
    let year: Int
  }

  public init(_ keys: [ReportKey]) {
    self.keys = keys
    hashes = Set(keys.map(\.contentHash))
    var alike: [Mark: [Int]] = [:]
    for (place, key) in keys.enumerated() {
      for mark in Self.marks(of: key) { alike[mark, default: []].append(place) }
    }
    self.alike = alike
  }

  private static func marks(of key: ReportKey) -> [Mark] {
    guard let year = key.year else { return [] }
    return [key.issuer.map { Mark(issuer: $0, year: year) }, key.code.map { Mark(code: $0, year: year) }]
      .compactMap { $0 }
  }

  public func has(_ contentHash: String) -> Bool { hashes.contains(contentHash) }

  /// The places of other texts of the report with that key, one from a file of the same name first.
  public func others(of key: ReportKey) -> [Int] {
    let alike = Set(Self.marks(of: key).flatMap { self.alike[$0] ?? [] })
    let same = alike.sorted().filter { keys[$0].isSameReport(as: key) }
    return same.filter { keys[$0].file == key.file } + same.filter { keys[$0].file != key.file }
  }
}

extension Judgement {
  /// Where a judgement stands whose text is not at hand.
  ///
  /// - Parameter texts: the texts of the same issuer and year with their content hashes, the likeliest first.
  public func fit(in texts: [(contentHash: String, text: SourceText)]) -> JudgementFit {
    guard let first = texts.first else { return .lost(.reportAbsent) }
    guard let quote = reading?.quote ?? seen?.quote, !quote.isEmpty else {
      // A remark, or that the matter is none of the issuer's, where there was no sentence to hold it by, is of the report.
      return reading == nil ? .moved(to: first.contentHash, utf8Range: nil) : .lost(.noSentence)
    }
    for (contentHash, text) in texts {
      if let range = text.range(ofSentence: quote) { return .moved(to: contentHash, utf8Range: range) }
    }
    return .lost(.sentenceGone)
  }
}

extension Judgement {
  /// Whether its number may be laid over what the program reads, and has a sentence that must then be found.
  public var isPlaced: Bool {
    if case .corrected(let reading, _) = verdict {
      reading.sentence != nil && reading.quote != nil
    } else {
      false
    }
  }

  /// Where a judgement stands in the text it was made of. The clean text is the same wherever it was saved, but what a
  /// site puts around it may have moved every place. Nil where the sentence is where it was.
  public func fit(inOwn text: SourceText) -> JudgementFit? {
    guard isPlaced, let reading, let quote = reading.quote, let sentence = reading.sentence,
      text[sentence] != quote
    else { return nil }
    guard let range = text.range(ofSentence: quote) else { return .lost(.sentenceGone) }
    return .moved(to: report.contentHash, utf8Range: range)
  }
}

extension SourceText {
  /// Where a sentence stands, whatever blanks and line ends were put into it or taken out; nil when it does not.
  func range(ofSentence sentence: String) -> Range<Int>? {
    let wanted = Self.inked(Array(sentence.utf8)).bytes
    guard let head = wanted.first else { return nil }
    let (inked, places) = Self.inked(bytes)
    guard inked.count >= wanted.count else { return nil }
    for start in 0...(inked.count - wanted.count) where inked[start] == head {
      guard inked[start..<start + wanted.count].elementsEqual(wanted) else { continue }
      let range = places[start]..<places[start + wanted.count - 1] + 1
      if !cutsNumber(range) { return range }
    }
    return nil
  }

  /// Whether a range begins or ends inside a number: 71件 is not said by 171件, nor 12 by 12.5.
  private func cutsNumber(_ range: Range<Int>) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    func isPoint(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index] == 0x2E || bytes[index] == 0x2C)
    }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    return isDigit(first) && (isDigit(first - 1) || isPoint(first - 1) && isDigit(first - 2))
      || isDigit(last) && (isDigit(last + 1) || isPoint(last + 1) && isDigit(last + 2))
  }

  /// The bytes without blanks, and where each was.
  private static func inked(_ bytes: [UInt8]) -> (bytes: [UInt8], places: [Int]) {
    var inked: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // U+3000 and U+00A0 are the blanks of web pages.
      let isWide =
        byte == 0xE3 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
      let isFixed = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if isWide || isFixed {
        index += isWide ? 3 : 2
        continue
      }
      if byte > 0x20 {
        inked.append(byte)
        places.append(index)
      }
      index += 1
    }
    return (inked, places)
  }
}
