/// How well a theme's roles can be read and told apart.
public struct ThemeCheck: Sendable {
  /// A role on a row, and its contrast there.
  public struct Reading: Hashable, Sendable {
    public let role: Role
    public let row: ThemeProblem.Row
    public let style: Style
    /// 1 … 21; nil where a colour is the terminal's own.
    public let contrast: Double?
    /// What it needs.
    public let least: Double
    public var isEnough: Bool { contrast.map { $0 >= least } ?? true }
  }

  /// Every role on every row, in the order of the roles.
  public let readings: [Reading]
  /// What is wrong with the file, and what cannot be read or told apart, by file and line.
  public let problems: [ThemeProblem]

  public init(_ reading: ThemeReading) {
    guard let theme = reading.theme else {
      readings = []
      problems = reading.problems
      return
    }
    readings = Role.allCases.flatMap { role in
      ThemeProblem.Row.allCases.map { row in
        let style = theme.style(for: role, emphasis: row.emphasis)
        return Reading(
          role: role, row: row, style: style, contrast: style.contrast,
          least: role.isLine ? row == .plain ? Theme.visibleContrast : 1 : theme.contrast)
      }
    }
    func problem(_ name: String, _ reason: ThemeProblem.Reason) -> ThemeProblem {
      let place = reading.places[name]
      return ThemeProblem(file: place?.file ?? reading.file, line: place?.line, reason: reason)
    }
    let faint = readings.filter { !$0.isEnough }.map { reading in
      problem(
        reading.row == .plain ? reading.role.name : reading.row.rawValue,
        .faint(reading.role.name, row: reading.row, contrast: reading.contrast ?? 1, least: reading.least))
    }
    let alike = theme.safeFor.flatMap { vision in
      theme.alike(for: vision).map { problem($0.1.name, .alike($0.0.name, $0.1.name, vision)) }
    }
    problems = reading.problems + faint + alike
  }
}

extension Theme {
  /// Roles that stand beside one another and mean different things.
  static let company: [[Role]] = [
    [.text, .dim, .heading, .quantity, .observation, .planned, .hit, .hitCurrent],
    [.text, .dim, .changed, .onlyHere],
    [.value, .zero, .approximate, .partial, .planned, .textOnly, .unmentioned],
    [.tableHeader, .tableGroup, .value, .mark],
    [.status, .statusKey, .note, .warning, .problem],
    [.text, .dim, .note, .warning, .problem],
    [.border, .borderFocused],
  ]

  /// From this distance two colours of text are told apart at a glance.
  static let plainDistance = 0.1

  /// Roles in company that only their colours tell apart, and hardly for people with this vision.
  func alike(for vision: ColourVision) -> [(Role, Role)] {
    pairs { one, other in
      guard style(for: one) != style(for: other), let seen = distance(one, other, by: vision.seen)
      else { return false }
      return seen < Self.plainDistance
    }
  }

  /// The pairs of roles in company a test holds for, once each.
  func pairs(where test: (Role, Role) -> Bool) -> [(Role, Role)] {
    var found: [(Role, Role)] = []
    for group in Self.company {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...]
        where test(one, other) && !found.contains(where: { $0 == (one, other) }) {
          found.append((one, other))
        }
      }
    }
    return found
  }

  /// How far two roles are apart by colour alone; nil where attributes tell them apart, or nobody knows the colours.
  private func distance(_ one: Role, _ other: Role, by see: (RGB) -> Oklab) -> Double? {
    let (first, second) = (style(for: one), style(for: other))
    guard first.attributes == second.attributes, let front = first.foreground.components,
      let back = first.background.components, let otherFront = second.foreground.components,
      let otherBack = second.background.components
    else { return nil }
    return max(see(front).distance(to: see(otherFront)), see(back).distance(to: see(otherBack)))
  }
}
