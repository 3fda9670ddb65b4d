import Canvas
import Documents
import Reports

/// A section as someone names it on a command line, behind a file's name: `report.txt:3`, `report.txt:一(三)`,
/// `report.txt:执法监督`.
///
/// Three ways, tried in this order; the first that leads somewhere counts:
///  1. a plain number is the heading's place in the outline, from 1, as `fazhi read` prints it;
///  2. numbers as the report writes them, 、 and brackets of either width aside: the heading's own (`(三)`), or with
///     those it stands under (`一(三)`);
///  3. words of the title: the whole title first, then a part of it.
///
/// Where several headings answer, none is chosen: the person is told which there are.
struct SectionName {
  let name: String

  enum Failure: Error, Equatable {
    case none
    /// The places of the headings that answer.
    case several([Int])
  }

  /// The index of the section meant.
  func section(in report: Report) throws(Failure) -> Int {
    let asked = Self.bare(name)
    guard !asked.isEmpty else { throw .none }
    if let place = Int(asked), asked.allSatisfy(\.isASCII) {
      guard report.sections.indices.contains(place - 1) else { throw .none }
      return place - 1
    }
    let sections = report.sections
    let ways: [(Int) -> Bool] = [
      { report.numberPath($0) == asked },
      { Self.bare(sections[$0].number) == asked },
      { Self.bare(sections[$0].title) == asked },
      { Self.bare(sections[$0].number + sections[$0].title).contains(asked) },
    ]
    for way in ways {
      let found = sections.indices.filter(way)
      if found.count > 1 { throw .several(Array(found)) }
      if let only = found.first { return only }
    }
    throw .none
  }

  /// A name without what people write differently: blanks, the width of brackets and digits, the 、 behind a number.
  fileprivate static func bare(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    while let last = scalars.last, "、.,:。".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension Report {
  /// A section's number behind those of the sections it stands in: `一(三)`; a part of the document counts by its title.
  func numberPath(_ index: Int) -> String {
    var numbers: [String] = []
    var next: Int? = index
    while let index = next {
      let section = sections[index]
      numbers.append(SectionName.bare(section.number.isEmpty ? section.title : section.number))
      next = section.parent
    }
    return numbers.reversed().joined()
  }
}
