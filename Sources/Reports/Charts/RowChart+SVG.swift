import Documents

extension RowChart {
  public enum View: CaseIterable, Hashable, Sendable {
    case ranking, years, distribution

    public var name: Bilingual {
      switch self {
      case .ranking: Bilingual(zh: "名次", en: "ranking")
      case .years: Bilingual(zh: "历年", en: "years")
      case .distribution: Bilingual(zh: "分布", en: "distribution")
      }
    }
  }

  /// The chart as an SVG 1.1 file of its own: no script, no style sheet, nothing fetched from elsewhere. The marked
  /// report is told by shape (an outline, a ◆) as well as by colour.
  public func svg(_ view: View, _ language: Language) -> String {
    var picture = SVGPicture(width: 760)
    let name = "\(indicator.name(language)) (\(indicator.unit)) · \(view.name(language))"
    picture.text(name, x: 16, y: 26, size: 17)
    switch view {
    case .ranking: drawRanking(in: &picture)
    case .years: drawYears(in: &picture)
    case .distribution: drawDistribution(in: &picture)
    }
    picture.height += 28
    picture.text(remark(view)(language), x: 16, y: picture.height - 10, size: 12)
    return picture.file(title: name)
  }

  private func drawRanking(in picture: inout SVGPicture) {
    let scale = barScale
    let names = standing.ranking.map { place in
      "\(place.rank)  \(label(place.column))\(place.column == chosen ? " ◆" : "")"
    }
    let longest = names.map { SVGPicture.width(of: $0, size: 12) }.max() ?? 0
    let (left, room) = (max(250, longest + 24), 400.0)
    picture.width = left + room + 110
    let zero = left + room * scale.share(of: 0)
    var y = 46.0
    for (name, place) in zip(names, standing.ranking) {
      let end = left + room * scale.share(of: place.value)
      let isChosen = place.column == chosen
      picture.text(name, x: left - 8, y: y + 12, size: 12, anchor: "end")
      picture.bar(x: min(zero, end), y: y, width: abs(end - zero), height: 15, isMarked: isChosen)
      picture.text(
        qualifier(place.column).sign + text(place.value), x: max(zero, end) + 6, y: y + 12, size: 12)
      y += 20
    }
    drawTicks(of: scale, left: left, room: room, from: 40, to: y, in: &picture)
    picture.height = y + 22
  }

  private func drawTicks(
    of scale: AxisScale, left: Double, room: Double, from top: Double, to bottom: Double,
    in picture: inout SVGPicture
  ) {
    for tick in scale.ticks {
      let x = left + room * scale.share(of: tick)
      picture.line(x, top, x, bottom, isFaint: true)
      picture.text(Self.tick(tick), x: x, y: bottom + 14, size: 11, anchor: "middle")
    }
  }

  private func drawYears(in picture: inout SVGPicture) {
    guard let years else { return }
    let scale = lineScale
    let (left, top, room, depth) = (90.0, 50.0, 560.0, 300.0)
    let span = Double(max(1, years.count - 1))
    func x(_ year: Int) -> Double {
      left + (years.count == 1 ? room / 2 : room * Double(year - years.lowerBound) / span)
    }
    func y(_ value: Double) -> Double { top + depth * (1 - scale.share(of: value)) }
    for tick in scale.ticks {
      picture.line(left, y(tick), left + room, y(tick), isFaint: true)
      picture.text(Self.tick(tick), x: left - 8, y: y(tick) + 4, size: 11, anchor: "end")
    }
    for year in years {
      picture.text("\(year)", x: x(year), y: top + depth + 18, size: 11, anchor: "middle")
    }
    // The marked one last, above the others.
    for (index, series) in series.enumerated().reversed() {
      let isMarked = index == 0 && series.points.contains { $0.column == chosen }
      for (from, to) in zip(series.points, series.points.dropFirst()) where to.year == from.year + 1 {
        picture.line(x(from.year), y(from.value), x(to.year), y(to.value), isFaint: !isMarked)
      }
      for point in series.points { picture.dot(x(point.year), y(point.value), isMarked: isMarked) }
      if isMarked, let last = series.points.last {
        picture.text("◆ " + series.label, x: x(last.year) + 8, y: y(last.value) - 8, size: 12, anchor: "end")
      }
    }
    picture.height = top + depth + 26
  }

  private func drawDistribution(in picture: inout SVGPicture) {
    let bins = bins
    let most = Double(bins.map(\.columns.count).max() ?? 1)
    var y = 46.0
    for (index, bin) in bins.enumerated() {
      let isMarked = bin.columns.contains(chosen)
      let isLast = index == bins.count - 1
      picture.text(
        "\(Self.tick(bin.lower)) – \(isLast ? "" : "<")\(Self.tick(bin.upper))", x: 242, y: y + 12, size: 12,
        anchor: "end")
      let width = 400 * Double(bin.columns.count) / most
      picture.bar(x: 250, y: y, width: width, height: 15, isMarked: isMarked)
      picture.text(
        "\(bin.columns.count)" + (isMarked ? "  ◆ \(label(chosen))" : ""), x: 256 + width, y: y + 12, size: 12
      )
      y += 20
    }
    if let quartiles = standing.quartiles {
      let five = [
        ("P25", quartiles.p25), ("P50", quartiles.p50), ("P75", quartiles.p75),
      ].map { "\($0.0) \(text($0.1))" }.joined(separator: " · ")
      picture.text(five, x: 250, y: y + 14, size: 12)
      y += 20
    }
    picture.height = y
  }

  /// A value in digits, as people read the indicator's.
  private func text(_ value: Double) -> String { Self.tick(indicator.forReading(value)) }

  /// A round number of a scale in digits.
  private static func tick(_ value: Double) -> String { numberText(value) ?? "" }
}

/// Shapes and texts of an SVG file.
private struct SVGPicture {
  var width: Double
  var height = 60.0
  private var shapes: [String] = []

  init(width: Double) { self.width = width }

  mutating func text(_ text: String, x: Double, y: Double, size: Int, anchor: String = "start") {
    shapes.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(size)\" text-anchor=\"\(anchor)\">\(Self.escaped(text))</text>"
    )
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, isMarked: Bool) {
    let look = isMarked ? "fill=\"#1f4e79\" stroke=\"#000\" stroke-width=\"1.5\"" : "fill=\"#8fb3d1\""
    shapes.append(
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" \(look)/>"
    )
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isFaint: Bool) {
    let look = isFaint ? "stroke=\"#bbb\" stroke-width=\"1\"" : "stroke=\"#1f4e79\" stroke-width=\"2.5\""
    shapes.append(
      "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" \(look)/>")
  }

  mutating func dot(_ x: Double, _ y: Double, isMarked: Bool) {
    shapes.append(
      "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(isMarked ? 4 : 2)\" fill=\"\(isMarked ? "#1f4e79" : "#999")\"/>"
    )
  }

  func file(title: String) -> String {
    let size = "width=\"\(number(width))\" height=\"\(number(height))\""
    let box = "viewBox=\"0 0 \(number(width)) \(number(height))\""
    return
      ([
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(box) font-family=\"sans-serif\" role=\"img\">",
        "<title>\(Self.escaped(title))</title>",
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
      ] + shapes + ["</svg>", ""]).joined(separator: "\n")
  }

  /// About as wide as a text is drawn in common fonts, rather too much than too little.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.62 : 1) * size }
  }

  private func number(_ value: Double) -> String { ((value * 10).rounded() / 10).plain }

  /// XML's five characters written out, and none it forbids.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        if scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
