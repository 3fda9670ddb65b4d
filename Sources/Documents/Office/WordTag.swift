/// The elements of WordprocessingML that say something about the text.
enum WordTag: String {
  case p, pPr, r, rPr, t, tab, br, cr, noBreakHyphen, sym
  case numPr, numId, ilvl, pStyle, rStyle, vanish, specVanish, outlineLvl, vertAlign, strike, dstrike
  case del, moveFrom, delText, instrText, rt, pPrChange, rPrChange, tblPrChange, tcPrChange, trPrChange,
    sectPrChange
  case numberingChange
  case tbl, tr, trPr, tc, tcPr, gridSpan, vMerge
  case txbxContent
  case fallback = "Fallback"
  case footnoteReference, endnoteReference, footnote, endnote
  // styles.xml and numbering.xml
  case style, basedOn
  case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, lvlRestart,
    suff
  case isLgl, styleLink, numStyleLink

  /// The names of the two editions of the format, and that of what stands in for what older programs cannot read.
  init?(namespace: String, name: String) {
    guard
      namespace.hasSuffix("/wordprocessingml/2006/main") || namespace.hasSuffix("/wordprocessingml/main")
        || namespace.hasSuffix("/markup-compatibility/2006")
        || (name == "t" && namespace.hasSuffix("/math"))
    else { return nil }
    self.init(rawValue: name)
  }

  /// Whether an element that switches something is on: `<w:vanish/>`, not `<w:vanish w:val="0"/>`.
  static func isOn(_ element: XMLElement) -> Bool {
    switch element("val") {
    case "0", "false", "off": false
    default: true
    }
  }
}

/// Where a run stands on its line.
enum WordHeight {
  case base, raised, lowered

  /// `<w:vertAlign w:val="superscript"/>`.
  init(_ element: XMLElement) {
    switch element("val") {
    case "superscript": self = .raised
    case "subscript": self = .lowered
    default: self = .base
    }
  }
}
