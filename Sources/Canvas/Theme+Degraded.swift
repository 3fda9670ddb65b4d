extension Theme {
  /// This theme on a terminal of fewer colours.
  ///
  /// Foregrounds stay readable (contrast 4.5, or what the theme gave if that was less). A background that
  /// comes out as the text's own turns into reverse, so that the cursor's row never disappears, and a hit
  /// whose background comes out as the row's is underlined.
  /// Without colours every theme is drawn by the built-in one's attributes.
  ///
  /// Roles in company that looked different and would look the same are told apart by bold, by another colour, or at
  /// last by reverse.
  ///
  /// - Parameter lost: attributes the terminal does not have.
  public func degraded(to depth: ColourDepth, without lost: Style.Losses = .none) -> Theme {
    if depth == .direct { return self }
    if depth == .mono {
      let whole = Self.builtIn.colourless
      return lost == .none ? whole : whole.toldApart(like: whole, at: depth, without: lost)
    }
    return fewer(depth).toldApart(like: self, at: depth, without: lost)
  }

  private func fewer(_ depth: ColourDepth) -> Theme {
    let base = style(for: .text).background
    let newBase = depth.ground(base)
    let row = selected.background.map { depth.ground($0) }
    return mapped(
      { _, style in
        var new = style
        new.background = depth.ground(style.background)
        if style.background != base {
          if new.background == newBase { new.attributes.insert(.reverse) }
          if new.background == row { new.attributes.insert(.underline) }
        }
        new.foreground = depth.nearest(
          style.foreground, on: new.background,
          contrast: min(Self.readableContrast, style.contrast ?? 1))
        return new
      },
      selected: overlay(selected, at: depth, replacing: [newBase], by: .reverse),
      current: overlay(current, at: depth, replacing: [newBase, row], by: .underline))
  }

  /// An overlay of fewer colours; an attribute takes the place of a background that would not be told
  /// from those of `taken`.
  private func overlay(
    _ overlay: Overlay, at depth: ColourDepth, replacing taken: [Colour?],
    by attribute: Style.Attributes
  ) -> Overlay {
    guard let background = overlay.background.map({ depth.ground($0) }) else { return overlay }
    if taken.contains(background) { return Overlay(attributes: overlay.attributes.union(attribute)) }
    return Overlay(
      foreground: overlay.foreground.map {
        depth.nearest($0, on: background, contrast: Self.readableContrast)
      }, background: background, attributes: overlay.attributes)
  }

  /// This theme by its attributes alone.
  var colourless: Theme {
    mapped(
      { _, style in Style(attributes: style.attributes) },
      selected: Overlay(attributes: selected.attributes), current: Overlay(attributes: current.attributes))
  }
}
