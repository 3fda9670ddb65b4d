/// The automatic lists of a Word document: numbering.xml, and the styles that carry numbers.
struct WordNumbering {
  struct Abstract {
    var levels = [ListLevel](repeating: ListLevel(), count: 9)
    /// The style each level belongs to.
    var styles: [String: Int] = [:]
    /// The style whose list this one is.
    var styleLink: String?
  }

  struct Instance {
    var abstract = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: ListLevel] = [:]
  }

  private(set) var abstracts: [String: Abstract] = [:]
  private(set) var instances: [String: Instance] = [:]

  init() {}

  init(numbering bytes: [UInt8]) {
    var visitor = Visitor()
    _ = XMLWalk.walk(bytes, &visitor)
    abstracts = visitor.abstracts
    instances = visitor.instances
  }

  /// The list a numbering instance counts in, and its levels; nil when the document does not define it.
  func list(_ id: String, styles: WordStyles) -> (abstract: String, levels: [ListLevel], starts: [Int: Int])?
  {
    guard let instance = instances[id] else { return nil }
    var name = instance.abstract
    // A list may be another's by way of a style; a circle of them is no list.
    for _ in 0..<4 {
      guard let link = abstracts[name]?.styleLink, let next = styles[link]?.numId,
        let target = instances[next]?.abstract
      else { break }
      name = target
    }
    guard let abstract = abstracts[name] else { return nil }
    var levels = abstract.levels
    for (level, own) in instance.levels where levels.indices.contains(level) { levels[level] = own }
    return (name, levels, instance.starts)
  }

  /// The level a style stands for in a list.
  func level(ofStyle style: String, in abstract: String) -> Int? { abstracts[abstract]?.styles[style] }

  private struct Visitor: XMLVisitor {
    var abstracts: [String: Abstract] = [:]
    var instances: [String: Instance] = [:]
    private var abstract: (id: String, value: Abstract)?
    private var instance: (id: String, value: Instance)?
    private var level: (index: Int, value: ListLevel, style: String?)?
    private var override = 0

    static func tag(namespace: String, name: String) -> WordTag? { WordTag(namespace: namespace, name: name) }

    mutating func begin(_ tag: WordTag, _ element: XMLElement) -> Bool {
      switch tag {
      case .abstractNum: abstract = (element("abstractNumId") ?? "", Abstract())
      case .num: instance = (element("numId") ?? "", Instance())
      case .abstractNumId: instance?.value.abstract = element("val") ?? ""
      case .lvlOverride: override = element.number("ilvl") ?? 0
      case .startOverride: instance?.value.starts[override] = element.number("val") ?? 1
      case .lvl: level = (element.number("ilvl") ?? 0, ListLevel(), nil)
      case .start: level?.value.start = element.number("val") ?? 1
      case .numFmt: level?.value.numeral = ListNumeral(word: element("val") ?? "decimal")
      case .lvlText: level?.value.template = element("val") ?? ""
      case .lvlRestart: level?.value.restart = element.number("val")
      case .suff: level?.value.isTight = element("val") == "nothing"
      case .isLgl: level?.value.isLegal = WordTag.isOn(element)
      case .pStyle: level?.style = element("val")
      case .numStyleLink: abstract?.value.styleLink = element("val")
      case .pPr, .rPr: return tag == .pPr
      default: break
      }
      return true
    }

    mutating func end(_ tag: WordTag) {
      switch tag {
      case .lvl:
        guard let level else { return }
        if instance != nil {
          instance?.value.levels[level.index] = level.value
        } else if abstract?.value.levels.indices.contains(level.index) ?? false {
          abstract?.value.levels[level.index] = level.value
          if let style = level.style { abstract?.value.styles[style] = level.index }
        }
        self.level = nil
      case .abstractNum:
        if let abstract { abstracts[abstract.id] = abstract.value }
        abstract = nil
      case .num:
        if let instance { instances[instance.id] = instance.value }
        instance = nil
      default: break
      }
    }

    mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}
  }
}
