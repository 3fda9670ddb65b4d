import Canvas
import Documents
import Library
import Reader
import Yams

/// What the user's `config.yaml` says, and what is wrong with it; what is wrong is left out, the rest holds:
///
///     measure: 40
///     ambiguous-width: auto
///     theme: auto
///     theme-light: xuan
///     keys:
///       all:
///         Ctrl-T: next-theme
///       text:
///         g t: next-report
///         x: null
struct Settings {
  private(set) var keyTable = KeyTable.standard
  /// How many ideographs a line of a report's text has at most.
  private(set) var measure = TextMeasure.ideographs
  /// How wide ambiguous characters are drawn; nil where the terminal is to be asked.
  private(set) var width: Width?
  private(set) var theme = ThemeChoice()
  private var found: [(line: Int?, message: Bilingual)] = []
  private var keys: [KeySetting] = []
  private var file = ""

  /// What is wrong, in the file's order; each names the file and, where there is one, the line.
  var problems: [FileFailure] {
    found.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { problem in
      let line = problem.line
      return FileFailure(
        file: file,
        message: Bilingual(
          zh: (line.map { "第\($0)行：" } ?? "") + problem.message.zh,
          en: (line.map { "line \($0): " } ?? "") + problem.message.en))
    }
  }

  /// Those in the user's configuration folder; without such a file all is as it comes.
  static var ofUser: Settings { Configuration.file("config.yaml").map(Settings.init(path:)) ?? Settings() }

  private init() {}

  /// Reads a file.
  init(path: String) {
    self.init()
    file = path
    do {
      let document = try Document.read(path: path)
      read(document.text[0..<document.text.count])
    } catch {
      report(nil, FileFailure(error).message)
    }
  }

  /// Reads a file's text.
  init(_ text: String, file: String) {
    self.init()
    self.file = file
    read(text)
  }

  private mutating func read(_ text: String) {
    guard let root = composed(text) else { return }
    guard let mapping = root.mapping else {
      if !(root.scalar?.string ?? "?").isEmpty { reportShape(root, "keys: …") }
      return
    }
    for (key, value) in mapping { read(key, value) }
    let reading = KeyTable.reading(keys)
    keyTable = reading.table
    for problem in reading.problems { report(problem.line, problem.message) }
  }

  // MARK: Options

  private static let options = [
    "keys", "measure", "ambiguous-width", "theme", "theme-light", "theme-dark",
  ]

  private mutating func read(_ key: Node, _ value: Node) {
    switch key.string {
    case "keys": readKeys(value)
    case "measure": readMeasure(value)
    case "ambiguous-width": readWidth(value)
    case "theme": readTheme(value, "auto") { $0.name = $1 }
    case "theme-light": readTheme(value, "light") { $0.light = $1 }
    case "theme-dark": readTheme(value, "dark") { $0.dark = $1 }
    default:
      let name = key.string ?? "?"
      let nearest = NearestName.of(name, in: Self.options)
      report(
        key.mark?.line,
        Bilingual(
          zh: "没有“\(name)”这个设置" + (nearest.map { "，是否想写“\($0)”？" } ?? ""),
          en: "there is no setting “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")))
    }
  }

  /// The name of a theme; that there is none of that name is found when it is read.
  private mutating func readTheme(
    _ node: Node, _ example: String, _ change: (inout ThemeChoice, String) -> Void
  ) {
    guard let name = word(node, example)?.text, !name.isEmpty else { return }
    change(&theme, name)
  }

  private mutating func readMeasure(_ node: Node) {
    guard let text = word(node, "40")?.text, !text.isEmpty else { return }
    let choices = TextMeasure.choices
    guard let ideographs = Int(text), choices.contains(ideographs) else {
      return report(
        node.mark?.line,
        Bilingual(
          zh: "measure 是一行的字数，应为 \(choices.lowerBound) 到 \(choices.upperBound) 的整数，不是“\(text)”",
          en: "measure is the ideographs of a line, a whole number from \(choices.lowerBound) to "
            + "\(choices.upperBound), not “\(text)”"))
    }
    measure = ideographs
  }

  private mutating func readWidth(_ node: Node) {
    guard let text = word(node, "auto")?.text, !text.isEmpty else { return }
    let choices = ["auto", "narrow", "wide"]
    guard choices.contains(text) else {
      let nearest = NearestName.of(text, in: choices)
      return report(
        node.mark?.line,
        Bilingual(
          zh: "ambiguous-width 应为 auto、narrow 或 wide，不是“\(text)”" + (nearest.map { "；是否想写“\($0)”？" } ?? ""),
          en: "ambiguous-width is auto, narrow or wide, not “\(text)”"
            + (nearest.map { "; did you mean “\($0)”?" } ?? "")))
    }
    width = text == "auto" ? nil : Width(ambiguousIsWide: text == "wide")
  }

  private mutating func readKeys(_ node: Node) {
    for (mode, bindings) in entries(node, "text: {…}") {
      guard let name = word(mode, "text: {…}") else { continue }
      for (keys, command) in entries(bindings, "g t: next-theme") {
        guard let keys = word(keys, "g t: next-theme"), let wanted = self.word(command, "next-theme") else {
          continue
        }
        let isNothing = ["", "~", "null", "none"].contains(wanted.text.lowercased())
        self.keys.append(KeySetting(mode: name, keys: keys, command: isNothing ? nil : wanted))
      }
    }
  }

  /// The pairs of a mapping; none where nothing is written, and none with a complaint where something else is.
  private mutating func entries(_ node: Node, _ example: String) -> [(Node, Node)] {
    if let mapping = node.mapping { return mapping.map { ($0.key, $0.value) } }
    if !(node.scalar?.string ?? "?").isEmpty { reportShape(node, example) }
    return []
  }

  private mutating func word(_ node: Node, _ example: String) -> KeySetting.Word? {
    if let text = node.scalar?.string { return KeySetting.Word(text, line: node.mark?.line) }
    reportShape(node, example)
    return nil
  }

  private mutating func reportShape(_ node: Node, _ example: String) {
    report(node.mark?.line, Bilingual(zh: "此处应写成 \(example)", en: "expected \(example) here"))
  }

  private mutating func report(_ line: Int?, _ message: Bilingual) { found.append((line, message)) }

  // MARK: YAML

  /// The file as YAML. What is written twice in one place is left out but for the first: a key given two commands must not
  /// cost the other settings.
  private mutating func composed(_ text: String) -> Node? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while true {
      do {
        // All values are read as text: `y`, `n` and `0` are keys.
        return try compose(yaml: lines.joined(separator: "\n"), .basic)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard let again = Self.repetition(in: lines, ofLine: context.mark.line, column: context.mark.column)
        else {
          report(context.mark.line, Self.twice(names.joined(separator: ", "), nil))
          return nil
        }
        report(again.lowerBound + 1, Self.twice(Self.name(lines[again.lowerBound]), context.mark.line))
        for line in again { lines[line] = "" }
      } catch {
        let (line, detail) = Self.mistake(error)
        report(line, Bilingual(zh: "不是合格的 YAML（\(detail)）", en: "is not well-formed YAML (\(detail))"))
        return nil
      }
    }
  }

  /// The lines, from 0, on which the key of a line is written again in the same mapping, with what belongs to it; nil where
  /// it stands otherwise than on a line of its own.
  ///
  /// - Parameters:
  ///   - line: the key's line, from 1.
  ///   - column: its column there, from 1.
  private static func repetition(in lines: [Substring], ofLine line: Int, column: Int) -> Range<Int>? {
    func indentation(_ line: Substring) -> Int? {
      let text = line.drop { $0 == " " }
      return text.first { !$0.isWhitespace } == nil || text.first == "#" ? nil : line.count - text.count
    }
    guard lines.indices.contains(line - 1), indentation(lines[line - 1]) == column - 1 else { return nil }
    let name = name(lines[line - 1])
    for next in line..<lines.count {
      guard let start = indentation(lines[next]) else { continue }
      guard start >= column - 1 else { return nil }
      guard start == column - 1, self.name(lines[next]) == name else { continue }
      let end = lines[(next + 1)...].firstIndex { (indentation($0) ?? column) <= column - 1 }
      return next..<(end ?? lines.count)
    }
    return nil
  }

  /// The key a line begins with, without quotation marks.
  private static func name(_ line: Substring) -> String {
    let text = line.drop { $0 == " " }
    if let quote = text.first, quote == "\"" || quote == "'" {
      return String(text.dropFirst().prefix { $0 != quote })
    }
    var name = ""
    for (letter, next) in zip(text, text.dropFirst() + " ") {
      if letter == ":", next.isWhitespace { break }
      name.append(letter)
    }
    return name
  }

  private static func twice(_ name: String, _ line: Int?) -> Bilingual {
    guard let line else {
      return Bilingual(zh: "“\(name)”写了两次", en: "“\(name)” is written twice")
    }
    return Bilingual(
      zh: "“\(name)”已写在第 \(line) 行；以前者为准", en: "“\(name)” stands on line \(line) already, which holds")
  }

  private static func mistake(_ error: any Error) -> (line: Int?, detail: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    default: (nil, "\(error)")
    }
  }
}
