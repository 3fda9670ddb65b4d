extension Theme {
  /// From this contrast a line is seen.
  public static let visibleContrast = 1.5

  /// The same theme in shades that can be read where they stand, as a scheme for many programs needs them.
  ///
  /// A foreground of less than 4.5, or of a line less than 1.5, takes its nearest shade that has it; so does the
  /// background of the cursor's row that would hardly be seen beside the text's.
  var readable: Theme {
    func shade(_ colour: Colour, on background: Colour, _ least: Double) -> Colour {
      guard let own = colour.components, let ground = background.components else { return colour }
      let new = own.shade(on: ground, contrast: least)
      return new == own ? colour : .rgb(new.red, new.green, new.blue)
    }
    let paper = style(for: .text).background
    func row(_ overlay: Overlay, _ least: Double) -> Overlay {
      var new = overlay
      new.background = overlay.background.map { shade($0, on: paper, least) }
      new.foreground = overlay.foreground.map {
        shade($0, on: new.background ?? paper, Self.readableContrast)
      }
      return new
    }
    return mapped(
      { role, style in
        var new = style
        let least = role.isLine ? Self.visibleContrast : Self.readableContrast
        new.foreground = shade(style.foreground, on: style.background, least)
        return new
      }, selected: row(selected, 1.3), current: row(current, 1.1))
  }
}
