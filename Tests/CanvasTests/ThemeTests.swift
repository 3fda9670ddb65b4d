import TestSupport
import Testing

@testable import Canvas

/// Every file in `Themes`, by name.
private let folder = ThemeFolder(path: Checkout.root.appendingPathComponent("Themes").path)

@Suite struct ThemeTests {
  /// Lines and bars carry no text; they need only be seen.
  private static let lines: Set<Role> = [.border, .borderFocused, .scrollbar]

  @Test func `the themes promised are there`() {
    for name in ["dark", "light", "high-contrast-dark", "high-contrast-light", "monochrome", "xuan"] {
      #expect(folder.names.contains(name), "\(name)")
    }
  }

  @Test(arguments: folder.names)
  func `a theme names every role and nothing else`(name: String) throws {
    let reading = folder.read(name)
    #expect(reading.problems.isEmpty, "\(reading.problems.map(\.en))")
    #expect(reading.theme != nil)
  }

  @Test(arguments: folder.names, [ColourDepth.direct, .indexed, .sixteen, .eight])
  func `text is readable on every row, at every number of colours`(name: String, depth: ColourDepth) throws {
    let whole = try #require(folder.read(name).theme)
    let theme = whole.degraded(to: depth)
    guard theme.style(for: .text).background != .standard else { return }
    // Eight and sixteen colours have no finer steps.
    let least = name.hasPrefix("high-contrast") && depth >= .indexed ? 7.0 : 4.5
    for role in Role.allCases where !Self.lines.contains(role) {
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
