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
  /// The numbered lists and the numbers items give themselves, by their places.
  var lists: [Int: MarkupList] = [:]
  var itemNumbers: [Int: Int] = [:]
  /// Whether there was more than a page may have, so that its end is missing.
  var isCut = false

  /// The characters that are struck out, without white space.
  var struckCount: Int {
    var count = 0
    var index = 0
    while index < nodes.count {
      guard nodes[index].tag == .struck else {
        index += 1
        continue
      }
      count += String(decoding: characters[nodes[index].text], as: UTF8.self).count { !$0.isWhitespace }
      index = nodes[index].end
    }
    return count
  }
}

/// What the attributes of an element say of its part in the page. Hints, never more: whoever names a part of a
/// page by another's name still gets its text read.
struct MarkupRole: OptionSet {
  let rawValue: UInt16
  /// Not shown.
  static let hidden = MarkupRole(rawValue: 1)
  /// Navigation, share bars, footers.
  static let furniture = MarkupRole(rawValue: 2)
  /// What a site's editor wrote.
  static let article = MarkupRole(rawValue: 4)
  /// Set small above its line, or below it.
  static let raised = MarkupRole(rawValue: 8)
  static let lowered = MarkupRole(rawValue: 16)
  static let struck = MarkupRole(rawValue: 32)
  /// On lines of its own, whatever its name.
  static let block = MarkupRole(rawValue: 64)
  /// Its own text has no size; that of elements in it may have.
  static let sizeless = MarkupRole(rawValue: 128)
  /// Not seen, but takes its room.
  static let veiled = MarkupRole(rawValue: 256)
  /// An item of a list whose number is not shown.
  static let unnumbered = MarkupRole(rawValue: 512)

  /// By the values of `class`, `id` and `style`, nil for none.
  init(class classNames: String?, id: String?, style: String?) {
    self = []
    if let style {
      let plain = Self.lowered(style).filter { $0 > 0x20 }
      for (role, values) in Self.styles where values.contains(where: { Self.occurs($0, in: plain) }) {
        insert(role)
      }
      if plain.firstRange(of: Self.noSize).map({ Self.isZero(plain[$0.upperBound...]) }) ?? false {
        insert(.sizeless)
      }
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
    // Some pages veil their text until a script has made it ready.
    if contains(.veiled), !contains(.article) { insert(.hidden) }
  }

  /// 0, 0px, 0.0em, not 0.8em.
  private static func isZero(_ value: ArraySlice<UInt8>) -> Bool {
    let number = value.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    return !number.isEmpty && number.allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }

  private static func lowered(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func occurs(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  private static let styles: [(MarkupRole, [[UInt8]])] = [
    (.hidden, ["display:none", "mso-hide:all", "mso-element:comment-list"]), (.veiled, ["visibility:hidden"]),
    (.raised, ["vertical-align:super"]), (.lowered, ["vertical-align:sub"]),
    (.struck, ["text-decoration:line-through", "text-decoration-line:line-through"]),
    (.block, ["display:block", "display:table", "display:flex", "display:grid", "display:list-item"]),
  ].map { ($0, $1.map { Array($0.utf8) }) }
  private static let noSize = Array("font-size:".utf8)

  init(rawValue: UInt16) { self.rawValue = rawValue }

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
