import Yams

/// One theme file as it is written: colours still by name, so that a theme that inherits this one can
/// change the palette under its roles.
struct ThemeFile {
  let file: String
  var name: String?
  var author: String?
  var appearance: Theme.Appearance?
  var parent: Reference?
  var palette: [String: Colour] = [:]
  var roles: [Role: Entry] = [:]
  var selected: Entry?
  var current: Entry?
  /// The least contrast the file promises.
  var contrast: Double?
  /// Whom the file promises to serve.
  var safeFor: [ColourVision] = []
  /// Whether it is a scheme made for many programs, which did not know where its colours would stand.
  var isScheme = false
  var problems: [ThemeProblem] = []

  /// A name in the file and the line it stands on.
  struct Reference {
    var name: String
    var line: Int?
  }

  /// What a file says of one role.
  struct Entry {
    var file: String
    /// The line the role stands on.
    var line: Int?
    var foreground: Reference?
    var background: Reference?
    var attributes: Style.Attributes = []
  }

  /// Reads a file's text; throws where it is no YAML mapping at all, collects smaller problems.
  init(_ text: String, file: String) throws(ThemeProblem) {
    self.file = file
    let root: Node?
    do {
      // All values are read as text; the default rules would only compile regular expressions for types.
      root = try compose(yaml: text, .basic)
    } catch {
      throw ThemeProblem(file: file, line: Self.line(of: error), reason: .notYAML(Self.detail(of: error)))
    }
    guard let mapping = root?.mapping else {
      throw ThemeProblem(file: file, line: root?.mark?.line, reason: .wrongShape(expected: "name: …"))
    }
    if BaseScheme.isOne(mapping) {
      readScheme(mapping)
    } else {
      for (key, value) in mapping { read(key, value) }
    }
  }

  private static let keys = [
    "name", "author", "appearance", "contrast", "safe-for", "inherits", "palette", "roles", "emphasis",
  ]

  private mutating func read(_ key: Node, _ value: Node) {
    switch key.string {
    case "name": name = text(value)
    case "author": author = text(value)
    case "inherits": parent = reference(value)
    case "appearance":
      appearance = text(value).flatMap(Theme.Appearance.init)
      if appearance == nil { report(value, .wrongShape(expected: "light | dark")) }
    case "contrast":
      contrast = text(value).flatMap(Double.init)
      if contrast.map({ !(1...21 ~= $0) }) ?? true { report(value, .wrongShape(expected: "1 … 21")) }
    case "safe-for": readSafeFor(value)
    case "palette":
      for (name, colour) in entries(value) { readPalette(name, colour) }
    case "roles":
      for (name, style) in entries(value) { readRole(name, style) }
    case "emphasis":
      for (name, style) in entries(value) {
        switch name.string {
        case "selected": selected = entry(style, named: name)
        case "current": current = entry(style, named: name)
        default: reportUnknownKey(name, among: ["selected", "current"])
        }
      }
    default: reportUnknownKey(key, among: Self.keys)
    }
  }

  private mutating func readSafeFor(_ value: Node) {
    guard let names = value.sequence else {
      return report(value, .wrongShape(expected: "[deuteranopia, …]"))
    }
    for node in names {
      guard let name = text(node) else { continue }
      if let vision = ColourVision(rawValue: name) {
        safeFor.append(vision)
      } else {
        reportUnknownKey(node, among: ColourVision.allCases.map(\.rawValue))
      }
    }
  }

  private mutating func readPalette(_ key: Node, _ value: Node) {
    guard let name = text(key), let written = text(value) else { return }
    if let colour = Colour(written) {
      palette[name] = colour
    } else {
      report(value, .unknownColour(written, nearest: nil))
    }
  }

  private mutating func readRole(_ key: Node, _ value: Node) {
    guard let name = text(key) else { return }
    guard let role = Self.roles[name] else {
      let nearest = NearestName.of(name, in: Self.roles.keys)
      return report(key, .unknownRole(name, nearest: nearest))
    }
    roles[role] = entry(value, named: key)
  }

  /// Roles by the names files use.
  private static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.name, $0) })

  private mutating func entry(_ node: Node, named name: Node) -> Entry {
    var entry = Entry(file: file, line: name.mark?.line)
    for (key, value) in entries(node) {
      switch key.string {
      case "foreground": entry.foreground = reference(value)
      case "background": entry.background = reference(value)
      case "attributes":
        guard let names = value.sequence else {
          report(value, .wrongShape(expected: "[bold, …]"))
          continue
        }
        for name in names { entry.attributes.formUnion(attribute(name)) }
      default: reportUnknownKey(key, among: ["foreground", "background", "attributes"])
      }
    }
    return entry
  }

  private mutating func attribute(_ node: Node) -> Style.Attributes {
    guard let name = text(node) else { return [] }
    if let found = Style.Attributes.named.first(where: { $0.name == name }) { return found.attribute }
    let nearest = NearestName.of(name, in: Style.Attributes.named.map(\.name))
    report(node, .unknownAttribute(name, nearest: nearest))
    return []
  }

  mutating func entries(_ node: Node) -> [(Node, Node)] {
    guard let mapping = node.mapping else {
      report(node, .wrongShape(expected: "{…: …}"))
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private mutating func reference(_ node: Node) -> Reference? {
    text(node).map { Reference(name: $0, line: node.mark?.line) }
  }

  mutating func text(_ node: Node) -> String? {
    if let text = node.scalar?.string { return text }
    report(node, .wrongShape(expected: "text"))
    return nil
  }

  mutating func reportUnknownKey(_ key: Node, among known: [String]) {
    let name = key.string ?? "?"
    report(key, .unknownKey(name, nearest: NearestName.of(name, in: known)))
  }

  mutating func report(_ node: Node, _ reason: ThemeProblem.Reason) {
    problems.append(ThemeProblem(file: file, line: node.mark?.line, reason: reason))
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  private static func detail(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _): "duplicate keys: " + keys.joined(separator: ", ")
    default: "unknown"
    }
  }
}

extension Colour {
  /// A colour as files write it: `#rrggbb`, an index from 0 to 255, or `default`; nil for anything else.
  init?(_ written: String) {
    if written == "default" {
      self = .standard
    } else if let index = UInt8(written) {
      self = .index(index)
    } else if written.utf8.count == 7, written.first == "#",
      let value = UInt32(written.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    } else {
      return nil
    }
  }
}
