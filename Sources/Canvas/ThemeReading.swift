/// What came of reading a theme.
public struct ThemeReading: Hashable, Sendable {
  /// The theme, as far as its file could be understood; nil if it could not be read at all.
  public let theme: Theme?
  /// What is wrong with it, in the order of the files' lines; empty for a sound theme.
  public let problems: [ThemeProblem]
  /// What the theme's file is called.
  public let file: String
  /// Where a role, `selected` or `current` is said, by its name.
  let places: [String: Place]

  struct Place: Hashable, Sendable {
    let file: String
    /// The line, from 1; nil for a role the file does not name, such as a scheme's.
    let line: Int?
  }

  /// Reads a theme and those it inherits.
  ///
  /// - Parameters:
  ///   - name: the theme's name, which is its file's without `.yaml`.
  ///   - file: how the file of a theme's name is called in problems.
  ///   - contents: the text of the file of a theme's name; throws the reason it cannot be had.
  public init(
    _ name: String, file: (String) -> String = { $0 + ".yaml" },
    contents: (String) throws(ThemeProblem) -> String
  ) {
    self.file = file(name)
    var problems: [ThemeProblem] = []
    do throws(ThemeProblem) {
      // The theme first, then its ancestors.
      var chain = [try ThemeFile(contents(name), file: file(name))]
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
          chain.append(try ThemeFile(contents(parent.name), file: file(parent.name)))
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
      merged.promise(chain[0])
      theme = merged.theme(name: name, file: chain[0].file)
      self.problems = chain.flatMap(\.problems) + problems + merged.problems
      places = merged.places
    } catch {
      theme = nil
      places = [:]
      self.problems = problems + [error]
    }
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
  /// Whether contrasts are looked after, since a scheme's colours were not chosen for their places here.
  private var isScheme = false
  private var contrast: Double?
  private var safeFor: [ColourVision] = []
  private(set) var problems: [ThemeProblem] = []

  mutating func add(_ file: ThemeFile) {
    name = file.name ?? name
    author = file.author ?? author
    appearance = file.appearance ?? appearance
    palette.merge(file.palette) { $1 }
    roles.merge(file.roles) { $1 }
    selected = file.selected ?? selected
    current = file.current ?? current
    isScheme = isScheme || file.isScheme
  }

  /// What a theme promises it promises for itself: another that inherits it may have changed the colours.
  mutating func promise(_ file: ThemeFile) {
    contrast = file.contrast
    safeFor = file.safeFor
  }

  /// Where roles and overlays are said.
  var places: [String: ThemeReading.Place] {
    var places = Dictionary(
      uniqueKeysWithValues: roles.map {
        ($0.key.name, ThemeReading.Place(file: $0.value.file, line: $0.value.line))
      })
    places["selected"] = selected.map { ThemeReading.Place(file: $0.file, line: $0.line) }
    places["current"] = current.map { ThemeReading.Place(file: $0.file, line: $0.line) }
    return places
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
    let theme = Theme(
      name: name ?? fileName, author: author ?? "", appearance: appearance ?? .dark, styles: styles,
      selected: selected, current: current, contrast: contrast, safeFor: safeFor)
    return isScheme ? theme.readable : theme
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
    if isScheme, let colour = BaseScheme.plain[reference.name].flatMap({ palette[$0] }) { return colour }
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
