extension Theme {
  /// This theme, which is `whole` in fewer colours, with every role told from those in its company that it looked
  /// different from.
  func toldApart(like whole: Theme, at depth: ColourDepth, without lost: Style.Losses) -> Theme {
    var styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, style(for: $0)) })
    var settled: Set<Role> = []
    // What loses nothing stays as it is; the others go out of its way.
    let roles = Self.company.joined().map {
      (role: $0, isWhole: style(for: $0).without(lost) == style(for: $0))
    }
    let order = roles.filter(\.isWhole) + roles.filter { !$0.isWhole }
    for role in order.map(\.role) where settled.insert(role).inserted {
      let others = Self.company.filter { $0.contains(role) }.joined().filter { other in
        settled.contains(other) && other != role && whole.style(for: other) != whole.style(for: role)
      }
      let taken = Set(others.compactMap { styles[$0]?.without(lost) })
      guard let own = styles[role], taken.contains(own.without(lost)) else { continue }
      let substitutes = substitutes(for: role, own, of: whole, at: depth)
      if let free = substitutes.first(where: { !taken.contains($0.without(lost)) }) { styles[role] = free }
    }
    return mapped({ styles[$0] ?? $1 }, selected: selected, current: current)
  }

  /// What a role may look like instead, the likest first.
  private func substitutes(
    for role: Role, _ own: Style, of whole: Theme, at depth: ColourDepth
  ) -> [Style] {
    func style(_ colour: Colour, _ more: Style.Attributes) -> Style {
      Style(foreground: colour, background: own.background, attributes: own.attributes.union(more))
    }
    let wanted = whole.style(for: role)
    let text = whole.style(for: .text)
    // What is to stand back must not be made to stand out.
    let isFaint =
      [.dim, .zero, .unmentioned].contains(role)
      && (own.attributes.contains(.dim) || (wanted.contrast ?? 21) < (text.contrast ?? 1) * 0.75)
    let colours = depth.ranked(
      wanted.foreground, on: own.background, contrast: min(Self.readableContrast, wanted.contrast ?? 1))
    if isFaint { return [style(own.foreground, .dim)] + colours.map { style($0, []) } }
    return [style(own.foreground, .bold)] + colours.flatMap { [style($0, []), style($0, .bold)] }
      + [.underline, [.bold, .underline], .reverse, [.bold, .reverse]].map { style(own.foreground, $0) }
  }
}

extension Style {
  /// Attributes a terminal does not show.
  public struct Losses: Hashable, Sendable {
    /// It never does.
    public var always: Attributes
    /// It does not on coloured text (terminfo's `ncv`), as the Linux console, which shows underline as a colour.
    public var inColour: Attributes

    public init(always: Attributes, inColour: Attributes = []) {
      self.always = always
      self.inColour = inColour
    }

    public static let none = Losses(always: [])
  }

  /// What is seen of it on a terminal without some attributes.
  func without(_ lost: Losses) -> Style {
    let isColoured = foreground != .standard || background != .standard
    return Style(
      foreground: foreground, background: background,
      attributes: attributes.subtracting(isColoured ? lost.always.union(lost.inColour) : lost.always))
  }
}
