/// The words of a page of a PDF and where they stand, in points from its upper left corner, as `pdftotext -bbox` says.
struct PDFPage {
  struct Word {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var text: String

    var height: Double { bottom - top }
  }

  var width: Double
  var height: Double
  var words: [Word] = []

  /// The pages, and the title the file gives itself; nil when the text is not what `pdftotext -bbox` writes.
  static func read(_ bytes: [UInt8]) -> (pages: [PDFPage], title: String?)? {
    // Control characters of a broken font are no XML.
    let clean = bytes.map { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 ? 0x20 : $0 }
    var visitor = Visitor()
    guard XMLWalk.walk(clean, &visitor) else { return nil }
    let title = visitor.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (visitor.pages, title.isEmpty ? nil : title)
  }

  private struct Visitor: XMLVisitor {
    enum Tag: String { case page, word, title }

    var pages: [PDFPage] = []
    var title = ""
    private var open: Tag?

    static func tag(namespace: String, name: String) -> Tag? { Tag(rawValue: name) }

    mutating func begin(_ tag: Tag, _ element: XMLElement) -> Bool {
      func number(_ name: StaticString) -> Double {
        element(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } ?? 0
      }
      switch tag {
      case .page: pages.append(PDFPage(width: number("width"), height: number("height")))
      case .word:
        guard let last = pages.indices.last else { return false }
        pages[last].words.append(
          Word(
            left: number("xMin"), right: number("xMax"), top: number("yMin"), bottom: number("yMax"), text: ""
          ))
        open = .word
      case .title: open = .title
      }
      return true
    }

    mutating func end(_ tag: Tag) { open = nil }

    mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
      guard let open else { return }
      let text = String(decoding: utf8, as: UTF8.self)
      if open == .title {
        title += text
      } else if let page = pages.indices.last, let word = pages[page].words.indices.last {
        pages[page].words[word].text += text
      }
    }
  }
}
