/// What is laid over the style of a selected or current cell.
public struct Overlay: Hashable, Sendable {
  /// For roles whose own colour cannot be read on `background`; nil keeps them.
  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Style.Attributes

  public init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Style.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
