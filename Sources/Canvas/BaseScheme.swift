import Yams

/// A base16 or base24 scheme: sixteen or twenty-four colours named by their use, made for any program.
///
/// Both layouts in use are read: the older flat one (`scheme:`, `author:`, `base00: "181818"`) and that of
/// tinted-theming (`system: base16`, `name:`, `author:`, `variant:`, `palette:`), with `#` or without, in upper or lower
/// case. Roles take the colours the styling guidelines give their like: what is counted is an integer (base09), a
/// heading a heading (base0D), what is only here was inserted (base0B). Where the guidelines have a colour's bright form
/// (base12 … base17, in base24), bold roles take it. The guidelines cannot know what stands on what, and comments are
/// often faint: a colour that could not be read on its background takes its nearest shade that can (`RGB.shade`).
enum BaseScheme {
  /// Whether a file's top level is a scheme's and not a theme's of ours, which may name its colours as it likes.
  static func isOne(_ mapping: Node.Mapping) -> Bool {
    let keys = Set(mapping.keys.compactMap { $0.string?.lowercased() })
    if keys.contains("system") || keys.contains("scheme") || keys.contains("base00") { return true }
    guard keys.isDisjoint(with: ["inherits", "roles", "emphasis", "appearance"]) else { return false }
    let palette = Set((mapping["palette"]?.mapping ?? [:]).keys.compactMap { $0.string?.lowercased() })
    return palette.isSuperset(of: names(0..<16).map { $0.lowercased() })
  }

  /// `base00`, …, `base0F`, …, `base17`.
  static func names(_ range: Range<Int>) -> [String] {
    range.map { "base" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
  }

  /// What a bright colour is where a scheme, with what is laid over it, has none.
  static let plain = [
    "base10": "base00", "base11": "base00", "base12": "base08", "base13": "base0A", "base14": "base0B",
    "base15": "base0C", "base16": "base0D", "base17": "base0E",
  ]

  private static let keys = [
    "system", "scheme", "name", "author", "variant", "palette", "slug", "description",
  ]

  /// The key that was meant; nil for a key of another program's, which is none of ours.
  static func nearestKey(to key: String) -> String? {
    let isColour = key.lowercased().hasPrefix("base") && key.dropFirst(4).allSatisfy(\.isHexDigit)
    return keys.contains(key) || isColour ? nil : NearestName.of(key, in: keys)
  }

  /// `282a36`, `#282A36`; nil for anything else.
  static func colour(_ written: String) -> Colour? {
    let digits = written.hasPrefix("#") ? written.dropFirst() : Substring(written)
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    return Colour("#" + digits)
  }

  /// The colour, background and attributes of each role.
  static func look(_ role: Role) -> (foreground: String, background: String?, attributes: Style.Attributes) {
    switch role {
    case .text: ("base05", "base00", [])
    case .jurisdiction, .value: ("base05", nil, [])
    case .dim, .unmentioned: ("base03", nil, [])
    case .border, .scrollbar: ("base03", nil, [])
    case .zero: ("base04", nil, [])
    case .textOnly: ("base04", nil, .italic)
    case .title: ("base06", nil, .bold)
    case .heading, .tableHeader: ("base16", nil, .bold)
    case .borderFocused: ("base0D", nil, [])
    case .mark, .problem: ("base12", nil, .bold)
    case .quantity, .approximate: ("base09", nil, [])
    case .observation, .onlyHere: ("base14", nil, .bold)
    case .planned: ("base0E", nil, .italic)
    case .changed: ("base0E", nil, .underline)
    case .hit: ("base00", "base0A", [])
    case .hitCurrent: ("base00", "base09", .bold)
    case .status: ("base04", "base01", [])
    case .statusKey: ("base13", "base01", .bold)
    case .prompt: ("base06", "base01", [])
    case .note: ("base0C", nil, [])
    case .warning, .partial: ("base0A", nil, [])
    case .tableGroup: ("base13", nil, .bold)
    }
  }
}

extension ThemeFile {
  mutating func readScheme(_ mapping: Node.Mapping) {
    isScheme = true
    var colours: [(Node, Node)] = []
    var system: String?
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "scheme": name = name ?? text(value)
      case "name": name = text(value)
      case "author": author = text(value)
      // Older files write other things here; what is none of ours is not heeded.
      case "variant": appearance = value.string.flatMap(Theme.Appearance.init)
      case "system":
        system = text(value)
        if let system, !["base16", "base24"].contains(system) {
          report(value, .wrongShape(expected: "base16 | base24"))
        }
      case "palette": colours += entries(value)
      case let name where name.lowercased().hasPrefix("base"): colours.append((key, value))
      case let name:
        if let nearest = BaseScheme.nearestKey(to: name) { report(key, .unknownKey(name, nearest: nearest)) }
      }
    }
    readSchemeColours(colours, hasBright: system.map { $0 == "base24" })
    for role in Role.allCases {
      let look = BaseScheme.look(role)
      roles[role] = Entry(
        file: file, foreground: Reference(name: look.foreground),
        background: look.background.map { Reference(name: $0) }, attributes: look.attributes)
    }
    selected = overlay("base02", .bold)
    current = overlay("base01", [])
    if appearance == nil, let paper = palette["base00"]?.components {
      appearance = paper.isLight ? .light : .dark
    }
  }

  private func overlay(_ background: String, _ attributes: Style.Attributes) -> Entry {
    Entry(
      file: file, foreground: Reference(name: "base05"), background: Reference(name: background),
      attributes: attributes)
  }

  /// - Parameter hasBright: whether base10 … base17 are the bright colours; nil where nobody says so.
  private mutating func readSchemeColours(_ colours: [(Node, Node)], hasBright: Bool?) {
    let names = BaseScheme.names(0..<24)
    let known = Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), $0) })
    var given: Set<String> = []
    for (key, value) in colours {
      let written = (key.string ?? "").lowercased()
      guard let name = known[written] else {
        let isOther =
          written.count == 6 && written.hasPrefix("base") && written.dropFirst(4).allSatisfy(\.isHexDigit)
        if !isOther, let nearest = NearestName.of(written, in: known.keys) {
          report(key, .unknownKey(key.string ?? "", nearest: known[nearest]))
        }
        continue
      }
      given.insert(name)
      if let colour = value.string.flatMap(BaseScheme.colour) {
        palette[name] = colour
      } else {
        report(value, .wrongShape(expected: "\"rrggbb\" | \"#rrggbb\""))
      }
    }
    for name in names[..<16] where !given.contains(name) {
      problems.append(ThemeProblem(file: file, line: nil, reason: .missing(name)))
    }
    for name in names[..<16] where palette[name] == nil {
      palette[name] = palette[name < "base05" ? "base00" : "base05"] ?? .standard
    }
    // Some older files fill the places beyond the sixteen with one grey, to be given a meaning some day.
    let bright = Set(names[18...].compactMap { palette[$0] })
    if !(hasBright ?? (bright.count > 1)) { for name in names[16...] { palette[name] = nil } }
  }
}
