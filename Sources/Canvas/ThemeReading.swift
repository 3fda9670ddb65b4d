/// What came of reading a theme.
public struct ThemeReading: Hashable, Sendable {
  /// The theme, as far as its file could be understood; nil if it could not be read at all.
  public let theme: Theme?
  /// What is wrong with it, in the order of the files' lines; empty for a sound theme.
  public let problems: [ThemeProblem]

  /// Reads a theme and those it inherits.
  ///
  /// - Parameters:
  ///   - name: the theme's name, which is its file's without `.yaml`.
  ///   - contents: the text of the file of a theme's name; throws the reason it cannot be had.
  public init(
    _ name: String, contents: (String) throws(ThemeProblem) -> String
  ) {
    var problems: [ThemeProblem] = []
    do throws(ThemeProblem) {
      // The theme first, then its ancestors.
      var chain = [try Self.file(name, contents)]
      var names = [name]
      while let parent = chain.last?.parent {
        let child = chain[chain.count - 1]
        guard !names.contains(parent.name) else {
          problems.append(
            ThemeProblem(file: child.file, line: parent.line, reason: .inheritsItself(parent.name)))
          break
        }
        names.append(parent.name)
        do throws(ThemeProblem) {
          chain.append(try Self.file(parent.name, contents))
        } catch {
          // A parent that is not there is the child's mistake, on the child's line.
          if case .notFound = error.reason {
            throw ThemeProblem(file: child.file, line: parent.line, reason: error.reason)
          }
          throw error
        }
      }
      var merged = MergedTheme()
      for file in chain.reversed() { merged.add(file) }
      theme = merged.theme(name: name, file: chain[0].file)
      self.problems = chain.flatMap(\.problems) + problems + merged.problems
    } catch {
      theme = nil
      self.problems = problems + [error]
    }
  }

  private static func file(
    _ name: String, _ contents: (String) throws(ThemeProblem) -> String
  ) throws(ThemeProblem) -> ThemeFile {
    try ThemeFile(contents(name), file: name + ".yaml")
  }
}

/// Theme files laid over one another, the ancestor first.
private struct MergedTheme {
  private var name: String?
  private var author: String?
  private var appearance: Theme.Appearance?
  private var palette: [String: Colour] = [:]
  private var roles: [Role: ThemeFile.Entry] = [:]
  private var selected: ThemeFile.Entry?
  private var current: ThemeFile.Entry?
  private(set) var problems: [ThemeProblem] = []

  mutating func add(_ file: ThemeFile) {
    name = file.name ?? name
    author = file.author ?? author
    appearance = file.appearance ?? appearance
    palette.merge(file.palette) { $1 }
    roles.merge(file.roles) { $1 }
    selected = file.selected ?? selected
    current = file.current ?? current
  }

  mutating func theme(name fileName: String, file: String) -> Theme {
    let text = style(roles[.text], over: Style(), file: file, missing: "roles: text")
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      styles[role] = style(roles[role], over: text, file: file, missing: "roles: \(role.name)")
    }
    if appearance == nil { missing("appearance", in: file) }
    let selected = overlay(selected, file: file, missing: "emphasis: selected")
    let current = overlay(current, file: file, missing: "emphasis: current")
    return Theme(
      name: name ?? fileName, author: author ?? "", appearance: appearance ?? .dark, styles: styles,
      selected: selected, current: current)
  }

  /// A role's style; the colours it does not name are those of the text.
  private mutating func style(
    _ entry: ThemeFile.Entry?, over text: Style, file: String, missing key: String
  ) -> Style {
    guard let entry else {
      missing(key, in: file)
      return text
    }
    return Style(
      foreground: colour(entry.foreground, in: entry.file) ?? text.foreground,
      background: colour(entry.background, in: entry.file) ?? text.background,
      attributes: entry.attributes)
  }

  private mutating func overlay(
    _ entry: ThemeFile.Entry?, file: String, missing key: String
  ) -> Overlay {
    guard let entry else {
      missing(key, in: file)
      return Overlay(attributes: .reverse)
    }
    return Overlay(
      foreground: colour(entry.foreground, in: entry.file),
      background: colour(entry.background, in: entry.file), attributes: entry.attributes)
  }

  private mutating func colour(_ reference: ThemeFile.Reference?, in file: String) -> Colour? {
    guard let reference else { return nil }
    if let colour = palette[reference.name] ?? Colour(reference.name) { return colour }
    let nearest = NearestName.of(reference.name, in: palette.keys)
    report(
      ThemeProblem(
        file: file, line: reference.line, reason: .unknownColour(reference.name, nearest: nearest)))
    return nil
  }

  private mutating func missing(_ key: String, in file: String) {
    report(ThemeProblem(file: file, line: nil, reason: .missing(key)))
  }

  private mutating func report(_ problem: ThemeProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }
}
