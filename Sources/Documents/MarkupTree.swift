/// A page's elements and texts in the order they begin, as one flat array: however deep they are nested, nothing walks
/// them by recursion.
struct MarkupTree {
  struct Node {
    var tag: MarkupTag
    /// The place of the element around it; the first node is its own.
    let parent: Int
    /// The place behind its last descendant.
    var end: Int
    /// Its text's place in `characters`, an element's with all that stands in it.
    var text: Range<Int> = 0..<0
    var role: MarkupRole = []
    var columns = 1
    var rows = 1
  }

  /// The first is the page itself.
  var nodes: [Node] = [Node(tag: .block, parent: 0, end: 0)]
  /// All texts, valid UTF-8, entities resolved.
  var characters: [UInt8] = []
  /// The text of `<title>`.
  var title = ""
  /// `<meta>` by name or property in lower case, the first of each.
  var meta: [String: String] = [:]
  /// The address of `<link rel="canonical">`.
  var canonical: String?
  /// The address in the comment browsers write when they save a page.
  var savedFrom: String?
  /// Whether there was more than a page may have, so that its end is missing.
  var isCut = false
}

/// What the attributes of an element say of its part in the page. Hints, never more: whoever names a part of a
/// page by another's name still gets its text read.
struct MarkupRole: OptionSet {
  let rawValue: UInt8
  /// Not shown.
  static let hidden = MarkupRole(rawValue: 1)
  /// Navigation, share bars, footers.
  static let furniture = MarkupRole(rawValue: 2)
  /// What a site's editor wrote.
  static let article = MarkupRole(rawValue: 4)

  /// By the values of `class`, `id` and `style`, nil for none.
  init(class classNames: String?, id: String?, style: String?) {
    self = []
    if let style {
      let plain = Self.lowered(style).filter { $0 > 0x20 }
      if Self.hiding.contains(where: { Self.occurs($0, in: plain) }) { insert(.hidden) }
    }
    for value in [classNames, id] {
      guard let value, !value.isEmpty else { continue }
      let bytes = Self.lowered(value)
      for part in bytes.split(whereSeparator: { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) })
      {
        let word = String(decoding: part, as: UTF8.self)
        if Self.furnitureWords.contains(word) || word.hasPrefix("bdshare") || word.hasPrefix("jiathis") {
          insert(.furniture)
        }
      }
      for name in bytes.split(whereSeparator: { $0 <= 0x20 })
      where Self.articleNames.contains(String(decoding: name, as: UTF8.self)) {
        insert(.article)
      }
    }
  }

  private static func lowered(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func occurs(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  private static let hiding = [Array("display:none".utf8), Array("visibility:hidden".utf8)]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private static let furnitureWords: Set<String> = [
    "nav", "navbar", "navigation", "navi", "menu", "submenu", "footer", "foot", "sidebar", "breadcrumb",
    "breadcrumbs",
    "crumb", "crumbs", "crumbnav", "share", "sharebar", "social", "related", "relatedlinks", "recommend",
    "copyright",
    "friendlink", "friendlinks", "flink", "comments", "pagination", "pager", "qrcode", "ewm", "erweima",
    "dqwz", "login",
    "search", "searchbox", "toolbar", "topbar", "prevnext", "skip",
  ]
  /// Whole names; the editors of the systems most government sites run on, and the plain words.
  private static let articleNames: Set<String> = [
    "trs_editor", "trs_ueditor", "trs_web", "ucap-content", "ucapcontent", "zoom", "article",
    "article-content",
    "article_content", "articlecontent", "article-body", "news_content", "newscontent", "news-content",
    "content_text",
    "view", "pages_content", "rich_media_content", "js_content", "vsb_content", "v_news_content",
    "xxgk_content",
    "article-con", "conttext", "info-content", "bt-content", "main-text", "maintext", "text-content",
    "detail-content",
  ]
}
