/// Takes page numbers and running heads and feet off the pages.
///
/// A head or foot is what stands at the same place on most pages, in the same words but for its digits. A number
/// alone at the upper or lower edge is a page's if it is written like one (— 3 —, 第3页, 3/10), or if the numbers there count
/// on from page to page. Text at the same place on two pages is no head if the pages have more that is alike.
enum PDFFurniture {
  /// How many lines from the edge heads and feet stand.
  private static let depth = 3

  static func removed(from pages: [[PDFLine]]) -> [[PDFLine]] {
    var drop = pages.map { _ in Set<Int>() }
    for fromEnd in [false, true] {
      for _ in 0..<depth {
        let edges = pages.indices.map { edge(pages[$0], without: drop[$0], fromEnd) }
        let running = Set(runningTexts(pages, edges))
        var wasAny = false
        for page in pages.indices {
          guard let edge = edges[page] else { continue }
          let line = pages[page][edge]
          if running.contains(shape(line)) || isWrittenAsPageNumber(line.text)
            || isCounted(page, edges, pages)
          {
            drop[page].insert(edge)
            wasAny = true
          }
        }
        if !wasAny { break }
      }
    }
    return pages.indices.map { page in
      pages[page].indices.filter { !drop[page].contains($0) }.map { pages[page][$0] }
    }
  }

  private static func edge(_ lines: [PDFLine], without dropped: Set<Int>, _ fromEnd: Bool) -> Int? {
    // A page needs text besides.
    guard lines.count - dropped.count > 1 else { return nil }
    return fromEnd
      ? lines.indices.last { !dropped.contains($0) } : lines.indices.first { !dropped.contains($0) }
  }

  /// The text with one sign for all digits, and its height on the page to a few points.
  private static func shape(_ line: PDFLine) -> String {
    String(line.text.map { $0.isNumber ? "0" : $0 }.filter { !$0.isWhitespace })
  }

  private static func runningTexts(_ pages: [[PDFLine]], _ edges: [Int?]) -> [String] {
    var counts: [String: [Double]] = [:]
    for (page, edge) in edges.enumerated() {
      guard let edge else { continue }
      counts[shape(pages[page][edge]), default: []].append(pages[page][edge].top)
    }
    let known = edges.count { $0 != nil }
    return counts.filter { shape, tops in
      // Numbers alone are judged by how they count.
      guard shape.contains(where: { $0 != "0" }) else { return false }
      guard tops.count >= 2, tops.count * 2 > known, let low = tops.min(), let high = tops.max() else {
        return false
      }
      return high - low < 6
    }.map(\.key)
  }

  /// — 3 —, -3-, ·3·, 第3页, 第3页共10页, 3/10.
  static func isWrittenAsPageNumber(_ text: String) -> Bool {
    var text = text.filter { !$0.isWhitespace }
    let wasPage = text.hasPrefix("第") && text.contains("页")
    if wasPage {
      text = text.filter { !"第页共/,，".contains($0) }
      return !text.isEmpty && text.allSatisfy(\.isNumber)
    }
    let dashes: Set<Character> = ["-", "–", "—", "―", "－", "·", "•", "~"]
    let inner = text.drop { dashes.contains($0) }
    let core = String(inner.reversed().drop { dashes.contains($0) }.reversed())
    let isFramed = inner.count < text.count && core.count < inner.count
    guard !core.isEmpty, core.count <= 9 else { return false }
    if isFramed { return core.count <= 4 && core.allSatisfy { $0.isASCII && $0.isNumber } }
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let page = Int(parts[0]), let of = Int(parts[1]) else { return false }
    return page >= 1 && page <= of && text.count == core.count
  }

  /// Whether the line at the edge is nothing but a number that is one more than on the page before, or one less
  /// than on the next.
  private static func isCounted(_ page: Int, _ edges: [Int?], _ pages: [[PDFLine]]) -> Bool {
    func number(_ page: Int) -> Int? {
      guard edges.indices.contains(page), let edge = edges[page] else { return nil }
      let text = pages[page][edge].text
      return text.count <= 4 && text.allSatisfy(\.isASCII) ? Int(text) : nil
    }
    guard let own = number(page), own >= 0 else { return false }
    return number(page - 1) == own - 1 || number(page + 1) == own + 1
  }
}
