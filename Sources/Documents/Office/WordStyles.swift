/// What the styles of a Word document say about lists and hidden text, those they are based on included.
struct WordStyles {
  struct Style {
    var basedOn: String?
    var numId: String?
    var level: Int?
    var isHidden: Bool?
    var height: WordHeight?
    var isStruck: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: String?

  init() {}

  init(styles bytes: [UInt8]) {
    var visitor = Visitor()
    _ = XMLWalk.walk(bytes, &visitor)
    standard = visitor.standard
    for id in visitor.styles.keys { styles[id] = Self.resolved(id, in: visitor.styles) }
  }

  subscript(id: String) -> Style? { styles[id] }

  private static func resolved(_ id: String, in styles: [String: Style]) -> Style {
    var style = Style()
    var next: String? = id
    // Styles that are based on each other in a circle end here too.
    for _ in 0..<16 {
      guard let name = next, let own = styles[name] else { break }
      style.numId = style.numId ?? own.numId
      style.level = style.level ?? own.level
      style.isHidden = style.isHidden ?? own.isHidden
      style.height = style.height ?? own.height
      style.isStruck = style.isStruck ?? own.isStruck
      next = own.basedOn
    }
    return style
  }

  private struct Visitor: XMLVisitor {
    var styles: [String: Style] = [:]
    var standard: String?
    private var open: (id: String, value: Style)?

    static func tag(namespace: String, name: String) -> WordTag? { WordTag(namespace: namespace, name: name) }

    mutating func begin(_ tag: WordTag, _ element: XMLElement) -> Bool {
      switch tag {
      case .style:
        let id = element("styleId") ?? ""
        open = (id, Style())
        if element("type") == "paragraph", let isDefault = element("default"),
          isDefault == "1" || isDefault == "true"
        {
          standard = id
        }
      case .basedOn: open?.value.basedOn = element("val")
      case .numId: open?.value.numId = element("val")
      case .ilvl: open?.value.level = element.number("val")
      case .vanish: open?.value.isHidden = WordTag.isOn(element)
      case .vertAlign: open?.value.height = WordHeight(element)
      case .strike, .dstrike: open?.value.isStruck = WordTag.isOn(element)
      case .pPrChange, .rPrChange, .numberingChange: return false
      default: break
      }
      return true
    }

    mutating func end(_ tag: WordTag) {
      if tag == .style, let open { styles[open.id] = open.value }
    }

    mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}
  }
}
