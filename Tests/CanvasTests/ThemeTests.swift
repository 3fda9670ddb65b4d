import TestSupport
import Testing

@testable import Canvas

/// Every file in `Themes`, by name.
private let folder = ThemeFolder(path: Checkout.root.appendingPathComponent("Themes").path)

@Suite struct ThemeTests {
  @Test func `the themes promised are there`() {
    for name in ["dark", "light", "high-contrast-dark", "high-contrast-light", "monochrome", "xuan"] {
      #expect(folder.names.contains(name), "\(name)")
    }
  }

  @Test func `there are ten themes and more, light and dark, each with its own name and an author`() throws {
    let themes = try folder.names.map { try #require(folder.read($0).theme) }
    #expect(themes.count >= 10)
    #expect(Set(themes.map(\.name)).count == themes.count)
    #expect(themes.allSatisfy { !$0.author.isEmpty })
    for appearance in Theme.Appearance.allCases {
      #expect(themes.contains { $0.appearance == appearance && $0.contrast >= 7 }, "\(appearance)")
      for vision in ColourVision.allCases {
        #expect(themes.contains { $0.appearance == appearance && $0.safeFor.contains(vision) }, "\(vision)")
      }
    }
  }

  @Test(arguments: folder.names)
  func `a theme names every role and nothing else, and keeps what it promises`(name: String) throws {
    let reading = folder.read(name)
    let check = ThemeCheck(reading)
    #expect(check.problems.isEmpty, "\(check.problems.map(\.en))")
    #expect(check.readings.count == 3 * Role.allCases.count)
  }

  private static let terminals: [(depth: ColourDepth, lost: Style.Losses)] = [
    (.indexed, .none), (.indexed, Style.Losses(always: .italic)), (.sixteen, .none), (.eight, .none),
    (.eight, Style.Losses(always: .italic, inColour: [.dim, .underline])), (.mono, .none),
    (.mono, Style.Losses(always: [.dim, .italic])),
  ]

  @Test(arguments: folder.names, terminals)
  func `roles that must be told apart are, whatever the terminal lacks`(
    name: String, terminal: (depth: ColourDepth, lost: Style.Losses)
  ) throws {
    let whole = try #require(folder.read(name).theme)
    let theme = whole.degraded(to: terminal.depth, without: terminal.lost)
    // Without colours every theme is the built-in one's attributes.
    let model = terminal.depth == .mono ? Theme.builtIn.colourless : whole
    let alike = theme.pairs { one, other in
      let isFaint = [one, other].contains { [.dim, .zero, .unmentioned].contains($0) }
      // Without colours and without dim nothing is fainter than text; signs tell zeros and silences.
      if terminal.depth == .mono, terminal.lost.always.contains(.dim), isFaint { return false }
      return model.style(for: one) != model.style(for: other)
        && theme.style(for: one).without(terminal.lost) == theme.style(for: other).without(terminal.lost)
    }
    #expect(alike.isEmpty, "\(alike.map { ($0.0.name, $0.1.name) })")
  }

  @Test(arguments: folder.names, [ColourDepth.direct, .indexed, .sixteen, .eight])
  func `text is readable on every row, at every number of colours`(name: String, depth: ColourDepth) throws {
    let whole = try #require(folder.read(name).theme)
    let theme = whole.degraded(to: depth)
    guard theme.style(for: .text).background != .standard else { return }
    // Eight and sixteen colours have no finer steps.
    let least = depth >= .indexed ? whole.contrast : 4.5
    for role in Role.allCases where !role.isLine {
      for emphasis in [[], Emphasis.selected, .current] {
        let style = theme.style(for: role, emphasis: emphasis)
        let contrast = try #require(style.contrast, "\(role) \(style)")
        #expect(contrast >= least, "\(role.name) \(emphasis.rawValue): \(style)")
      }
    }
  }

  @Test(arguments: folder.names, ColourDepth.allCases)
  func `the cursor's row and the hit stand out at every number of colours`(name: String, depth: ColourDepth)
    throws
  {
    let theme = try #require(folder.read(name).theme).degraded(to: depth)
    for role in [Role.text, .heading, .value, .quantity] {
      let plain = theme.style(for: role)
      let selected = theme.style(for: role, emphasis: .selected)
      let current = theme.style(for: role, emphasis: .current)
      #expect(backdrop(selected) != backdrop(plain), "\(role.name) selected")
      #expect(current != plain && current != selected, "\(role.name) current")
    }
    #expect(theme.style(for: .hit) != theme.style(for: .text))
    #expect(theme.style(for: .hit) != theme.style(for: .hitCurrent))
    #expect(
      theme.style(for: .hitCurrent, emphasis: .selected) != theme.style(for: .text, emphasis: .selected))
    #expect(theme.style(for: .hit, emphasis: .selected) != theme.style(for: .text, emphasis: .selected))
  }

  @Test(arguments: folder.names)
  func `without colours the kinds of a cell differ by attributes alone`(name: String) throws {
    let theme = try #require(folder.read(name).theme).degraded(to: .mono)
    let kinds: [Role] = [.value, .zero, .approximate, .partial, .planned, .textOnly, .unmentioned]
    for emphasis in [[], Emphasis.selected] {
      let styles = kinds.map { theme.style(for: $0, emphasis: emphasis) }
      #expect(Set(styles.map(\.attributes)).count == kinds.count)
      #expect(styles.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }
    let compared: [Role] = [.text, .dim, .changed, .onlyHere]
    #expect(Set(compared.map { theme.style(for: $0).attributes }).count == compared.count)
    let shown: [Role] = [.text, .heading, .title, .hit, .hitCurrent, .status]
    #expect(Set(shown.map { theme.style(for: $0).attributes }).count >= 5)
  }

  /// What fills the cell behind the glyph.
  private func backdrop(_ style: Style) -> Colour? {
    style.attributes.contains(.reverse)
      ? (style.foreground == style.background ? nil : style.foreground) : style.background
  }
}
