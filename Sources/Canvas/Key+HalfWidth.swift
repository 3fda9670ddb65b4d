extension Key {
  /// The key on the keyboard that was meant, when an input method sent its full-width form: `、` and `／`
  /// are `/`, `？` is `?`, `ｊ` is `j`. Other keys are themselves.
  ///
  /// For commands only: text typed into a prompt keeps what was typed.
  public var halfWidth: Key {
    guard case .character(let scalar) = self else { return self }
    switch scalar {
    // The whole block of full-width ASCII stands in its order.
    case "\u{FF01}"..."\u{FF5E}":
      return .character(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
    case "\u{3000}": return .character(" ")
    case "、": return .character("/")
    case "。", "｡": return .character(".")
    case "《", "〈": return .character("<")
    case "》", "〉": return .character(">")
    case "【": return .character("[")
    case "】": return .character("]")
    case "「": return .character("{")
    case "」": return .character("}")
    case "“", "”": return .character("\"")
    case "‘", "’": return .character("'")
    case "￥", "¥": return .character("$")
    case "…": return .character("^")
    case "—": return .character("_")
    case "·": return .character("`")
    default: return self
    }
  }
}
