/// What the styles of an OpenDocument text say about lists and hidden text.
struct OpenDocumentStyles: XMLVisitor {
  struct Style {
    var parent: String?
    var listStyle: String?
    var isHidden: Bool?
    var isStruck: Bool?
    /// Whether text stands above its line, small; nil when nothing is said, `.base` when it is said that it does not.
    var height: WordHeight?
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [ListLevel]] = [:]
  /// How headings are numbered that stand in no list.
  private(set) var outline = [ListLevel](repeating: ListLevel(numeral: .bullet), count: 10)

  private var style: (name: String, value: Style)?
  private var list: (name: String, levels: [ListLevel])?
  private var openLevel: Int?

  static func tag(namespace: String, name: String) -> OpenDocumentTag? {
    OpenDocumentTag(namespace: namespace, name: name)
  }

  /// Reads the styles of a part of the file, in addition to those read before.
  mutating func read(_ bytes: [UInt8]) { _ = XMLWalk.walk(bytes, &self) }

  func levels(ofList name: String) -> [ListLevel]? { lists[name] }

  /// The list style of a paragraph style; nil when it has none.
  func listStyle(of name: String) -> String? {
    value(of: name, \.listStyle).flatMap { $0.isEmpty ? nil : $0 }
  }

  func isHidden(_ name: String) -> Bool { value(of: name, \.isHidden) ?? false }

  func isStruck(_ name: String) -> Bool? { value(of: name, \.isStruck) }

  func height(_ name: String) -> WordHeight? { value(of: name, \.height) }

  private func value<Value>(of name: String, _ key: KeyPath<Style, Value?>) -> Value? {
    var next: String? = name
    for _ in 0..<16 {
      guard let name = next, let style = styles[name] else { return nil }
      if let value = style[keyPath: key] { return value }
      next = style.parent
    }
    return nil
  }

  mutating func begin(_ tag: OpenDocumentTag, _ element: XMLElement) -> Bool {
    switch tag {
    case .body: return false
    case .style:
      style = (
        element("name") ?? "",
        Style(parent: element("parent-style-name"), listStyle: element("list-style-name"))
      )
    case .textProperties:
      if let display = element("display") { style?.value.isHidden = display == "none" }
      if let line = element("text-line-through-style") { style?.value.isStruck = line != "none" }
      if let position = element("text-position") { style?.value.height = Self.height(position) }
    case .listLevelAlignment, .listLevelProperties:
      if element("label-followed-by") == "nothing", let level = openLevel {
        list?.levels[level].isTight = true
      }
    case .listStyle:
      list = (element("name") ?? "", [ListLevel](repeating: ListLevel(numeral: .bullet), count: 10))
    case .outlineStyle: list = ("", outline)
    case .listLevelNumber, .outlineLevel:
      if let level = element.number("level"), (1...10).contains(level) {
        list?.levels[level - 1] = Self.level(element, level)
        openLevel = level - 1
      }
    default: break
    }
    return true
  }

  mutating func end(_ tag: OpenDocumentTag) {
    switch tag {
    case .style:
      if let style { styles[style.name] = style.value }
      style = nil
    case .listStyle:
      if let list { lists[list.name] = list.levels }
      list = nil
    case .outlineStyle:
      if let list { outline = list.levels }
      list = nil
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}

  /// `super 58%`, `33% 66%`, `-20% 58%`.
  private static func height(_ position: String) -> WordHeight {
    let words = position.split(separator: " ")
    // Text that keeps its size only moves on its line.
    guard let place = words.first, words.count > 1, words[1] != "100%" else { return .base }
    if place == "super" { return .raised }
    if place == "sub" { return .lowered }
    guard let percent = Double(place.dropLast()) else { return .base }
    return percent > 0 ? .raised : percent < 0 ? .lowered : .base
  }

  private static func level(_ element: XMLElement, _ level: Int) -> ListLevel {
    let numeral = ListNumeral(openDocument: element("num-format") ?? "")
    var template = element("num-list-format").map(template(listFormat:))
    if template == nil, numeral != .bullet {
      let shown = max(1, min(level, element.number("display-levels") ?? 1))
      let numbers = (level - shown + 1...level).map { "%\($0)" }.joined(separator: ".")
      template = (element("num-prefix") ?? "") + numbers + (element("num-suffix") ?? "")
    }
    return ListLevel(
      numeral: numeral, template: template ?? "", start: element.number("start-value") ?? 1, restart: nil,
      isLegal: false, isTight: false)
  }

  /// %1%.%2% as LibreOffice writes it, in Word's way: %1.%2.
  private static func template(listFormat: String) -> String {
    var text = ""
    var rest = listFormat[...]
    while let first = rest.popFirst() {
      text.append(first)
      guard first == "%", let digit = rest.first, digit.isNumber else { continue }
      let number = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(number.count)
      text += number
      if rest.first == "%" { rest.removeFirst() }
    }
    return text
  }
}
