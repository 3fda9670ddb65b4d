import Documents

/// Divides what was typed into terms.
struct QueryScanner {
  private let typed: String
  private var rest: Substring.UnicodeScalarView

  init(_ typed: String) {
    self.typed = typed
    rest = typed.unicodeScalars[...]
  }

  /// Words that may stand for one another, or the values of a filter.
  struct Term {
    let role: Role
    let texts: [Text]
    /// In characters of what was typed.
    let range: Range<Int>

    enum Role {
      case required
      case excluded
      case filter(QueryFilter)
      /// Nothing that can be looked for.
      case mistaken(Bilingual)
    }
  }

  struct Text {
    let text: String
    /// In characters of what was typed.
    let range: Range<Int>
  }

  private static let minusSigns: Set<Unicode.Scalar> = ["-", "－"]
  private static let bars: Set<Unicode.Scalar> = ["|", "｜"]
  private static let colons: Set<Unicode.Scalar> = [":", "："]
  /// Closing marks by the mark that opens; input methods pair them at will, so each opener takes all.
  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "＂"]

  /// The next term that says something; nil at the end.
  mutating func next() -> Term? {
    while true {
      rest = rest.drop { $0.properties.isWhitespace || Self.bars.contains($0) }
      guard let first = rest.first else { return nil }
      let start = rest.startIndex
      let isExcluded = Self.minusSigns.contains(first)
      if isExcluded { rest.removeFirst() }
      if let name = takeFilterName() { return filter(name, isExcluded: isExcluded, from: start) }
      let texts = takeTexts().filter { !$0.text.allSatisfy(\.isWhitespace) }
      if !texts.isEmpty {
        return Term(role: isExcluded ? .excluded : .required, texts: texts, range: characters(from: start))
      }
    }
  }

  // MARK: Filters

  private func isUnknownName(_ name: String) -> Bool {
    name.count >= 2 && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x80 }
  }

  /// What stands before a colon, if that makes it the name of a filter, with the colon.
  private mutating func takeFilterName() -> String? {
    let name = rest.prefix { scalar in
      !scalar.properties.isWhitespace && !Self.colons.contains(scalar) && !Self.bars.contains(scalar)
        && !Self.quotationMarks.contains(scalar)
    }
    guard !name.isEmpty, name.endIndex < rest.endIndex, Self.colons.contains(rest[name.endIndex]) else {
      return nil
    }
    let text = String(name)
    guard QueryFilter(named: text) != nil || isUnknownName(text) else { return nil }
    rest = rest[rest.index(after: name.endIndex)...]
    return text
  }

  private mutating func filter(
    _ name: String, isExcluded: Bool, from start: String.UnicodeScalarView.Index
  ) -> Term {
    let texts = takeTexts().filter { !$0.text.allSatisfy(\.isWhitespace) }
    let range = characters(from: start)
    func mistaken(_ zh: String, _ en: String) -> Term {
      Term(role: .mistaken(Bilingual(zh: zh, en: en)), texts: [], range: range)
    }
    guard let filter = QueryFilter(named: name) else {
      let known = QueryFilter.allCases.map { $0.names[0] + ":" }.joined(separator: " ")
      return mistaken(
        "没有“\(name):”这个条件；有 \(known)；要找这些字就加引号",
        "there is no filter “\(name):”; there are \(known); quote it to find the words")
    }
    if isExcluded {
      return mistaken("条件前面不能加减号；减号只用于词", "a filter takes no minus sign; only words do")
    }
    guard !texts.isEmpty else {
      let example = filter.examples[0]
      return mistaken(
        "冒号后面还没有值；例如 \(example)", "nothing stands after the colon; write for example \(example)")
    }
    return Term(role: .filter(filter), texts: texts, range: range)
  }

  // MARK: Texts

  /// Texts with bars between them.
  private mutating func takeTexts() -> [Text] {
    var texts = [takeText()]
    while takeBar() { texts.append(takeText()) }
    return texts
  }

  /// A bar, with the white space around it.
  private mutating func takeBar() -> Bool {
    let behind = rest.drop { $0.properties.isWhitespace }
    guard let first = behind.first, Self.bars.contains(first) else { return false }
    rest = behind.drop { Self.bars.contains($0) || $0.properties.isWhitespace }
    return true
  }

  /// A phrase in quotation marks, or everything up to the next white space or bar.
  private mutating func takeText() -> Text {
    let start = rest.startIndex
    guard let first = rest.first, Self.quotationMarks.contains(first) else {
      let word = take { !$0.properties.isWhitespace && !Self.bars.contains($0) }
      return Text(text: word, range: characters(from: start))
    }
    rest.removeFirst()
    let phrase = take { !Self.quotationMarks.contains($0) }
    if !rest.isEmpty { rest.removeFirst() }
    return Text(text: phrase, range: characters(from: start))
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(taken)
  }

  private func characters(from start: String.UnicodeScalarView.Index) -> Range<Int> {
    let lower = typed.distance(from: typed.startIndex, to: start)
    return lower..<max(lower, typed.distance(from: typed.startIndex, to: rest.startIndex))
  }
}
