import Canvas

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// So that tables read `["j", .down]`.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
