/// A part of a page whose lines follow each other from top to bottom: the page itself, or one of its columns.
struct PDFRegion {
  var lines: [PDFLine]
  /// The edges of its text; nil where its lines have to tell them.
  var edges: (left: Double, right: Double)?
}

/// Finds pages set in two columns and gives the columns one after the other.
///
///     │        云山县法治政府建设报告        │  crosses the gap: a part of its own
///     │ 全县各级机关深入 │ 率12.6%，比上年 │
///     │ 学习，全年受理行 │ 下降。          │
///     │ 政复议，综合纠错 │   二、存在问题   │
///
/// Columns of text are told from columns of a table by their lines: most of them are as wide as the column, and wide.
/// Where one page has such columns, others may have the end of some, with few lines in the second.
struct PDFColumns {
  /// Where the gap between the columns lies, and where the second begins.
  private struct Gap {
    var middle: Double
    var right: Double
  }

  private static let fewestLines = 4

  /// The parts of the pages in the order they are read.
  static func regions(of pages: [[PDFLine]]) -> [PDFRegion] {
    let found = pages.map(gap)
    guard let known = found.compactMap({ $0 }).first else {
      return pages.map { PDFRegion(lines: $0, edges: nil) }
    }
    return zip(pages, found).flatMap { split($0, at: $1 ?? known, isKnown: $1 == nil) }
  }

  /// The gap of a page whose text stands in two columns; nil when it does not.
  private static func gap(of lines: [PDFLine]) -> Gap? {
    let cells = lines.flatMap(\.cells)
    guard cells.count >= 2 * fewestLines, let left = cells.map(\.left).min(),
      let right = cells.map(\.right).max()
    else { return nil }
    // Second columns begin where many cells do, past the first third of the page.
    let starts = cells.map(\.left).filter {
      $0 > left + (right - left) * 0.3 && $0 < left + (right - left) * 0.7
    }
    var best: (gap: Gap, count: Int)?
    for start in Set(starts.map { $0.rounded() }) {
      let count = starts.count { abs($0 - start) < 1.5 }
      guard count >= fewestLines, count > best?.count ?? 0 else { continue }
      best = (Gap(middle: start - 2, right: start), count)
    }
    guard let gap = best?.gap else { return nil }
    return bands(lines, gap).contains { band in
      !band.crosses && isText(side(band.lines, gap, isLeft: true))
        && isText(side(band.lines, gap, isLeft: false))
    } ? gap : nil
  }

  private static func isText(_ lines: [PDFLine]) -> Bool {
    guard lines.count >= fewestLines, let left = lines.map(\.left).min() else { return false }
    // Punctuation may hang over the edge: where three lines of four have ended, it is.
    let right = lines.map(\.right).sorted()[lines.count * 3 / 4]
    let full = lines.count { $0.right > right - 1.5 * $0.em }
    let single = lines.count { $0.cells.count == 1 }
    let em = lines[0].em
    return full * 2 >= lines.count && single * 5 >= lines.count * 4 && right - left > 8 * em
  }

  /// Stretches of lines that all cross the gap, or none of which does.
  private static func bands(_ lines: [PDFLine], _ gap: Gap) -> [(lines: [PDFLine], crosses: Bool)] {
    var bands: [(lines: [PDFLine], crosses: Bool)] = []
    for line in lines {
      let crosses = line.cells.contains { $0.left < gap.middle && $0.right > gap.middle }
      if let last = bands.indices.last, bands[last].crosses == crosses {
        bands[last].lines.append(line)
      } else {
        bands.append(([line], crosses))
      }
    }
    return bands
  }

  private static func side(_ lines: [PDFLine], _ gap: Gap, isLeft: Bool) -> [PDFLine] {
    lines.compactMap { line in line.part { ($0.right <= gap.middle) == isLeft } }
  }

  /// - Parameter isKnown: whether the gap is that of another page.
  private static func split(_ lines: [PDFLine], at gap: Gap, isKnown: Bool) -> [PDFRegion] {
    let bands = bands(lines, gap)
    let sides = bands.map { band -> ([PDFLine], [PDFLine]) in
      band.crosses ? ([], []) : (side(band.lines, gap, isLeft: true), side(band.lines, gap, isLeft: false))
    }
    let fits = zip(bands, sides).map { band, sides in
      guard !band.crosses, !sides.0.isEmpty, !sides.1.isEmpty else { return false }
      if isText(sides.0), isText(sides.1) { return true }
      // The end of a column: it begins where the column does, or is indented, and its lines are whole.
      return sides.1.allSatisfy {
        $0.left > gap.right - 3 && $0.left < gap.right + 3 * $0.em && $0.cells.count == 1
      }
        && sides.0.allSatisfy { $0.cells.count == 1 } && (isKnown || isText(sides.0))
    }
    guard fits.contains(true) else { return [PDFRegion(lines: lines, edges: nil)] }
    var regions: [PDFRegion] = []
    for (index, band) in bands.enumerated() {
      if fits[index] {
        for side in [sides[index].0, sides[index].1] {
          regions.append(PDFRegion(lines: side, edges: edges(of: side, in: sides, at: gap)))
        }
      } else if let last = regions.indices.last, index > 0, !fits[index - 1] {
        regions[last].lines += band.lines
      } else {
        regions.append(PDFRegion(lines: band.lines, edges: nil))
      }
    }
    return regions
  }

  /// The edges of the column a part belongs to, told by all its parts on the page.
  private static func edges(
    of part: [PDFLine], in sides: [([PDFLine], [PDFLine])], at gap: Gap
  ) -> (left: Double, right: Double)? {
    let isLeft = (part.first?.right ?? 0) <= gap.middle
    let column = sides.flatMap { isLeft ? $0.0 : $0.1 }
    guard let left = column.map(\.left).min(), let right = column.map(\.right).max() else { return nil }
    return (left, right)
  }
}
