/// A number as people read it: `12,345`, `10.65`, or with 万 and 亿: `1.2345万`, `3.6亿`.
struct NumberText: Hashable, Sendable {
  /// Whether numbers from ten thousand on are given in 万, from a hundred million on in 亿.
  let usesMyriads: Bool

  func text(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    let size = abs(value)
    if usesMyriads, size >= 1e8 { return Self.grouped(value / 1e8) + "亿" }
    if usesMyriads, size >= 1e4 { return Self.grouped(value / 1e4) + "万" }
    return Self.grouped(value)
  }

  /// With commas between thousands and at most four decimal places, which hold whatever 万 and 亿 divide.
  private static func grouped(_ value: Double) -> String {
    guard abs(value) < 0x1p63 else { return "\(value)" }
    // Beyond 2^53 the scaled number would be inexact; so large a number has no fraction to show.
    let scaled = (abs(value) * 10_000).rounded()
    let isWhole = scaled >= 0x1p53
    let integer = isWhole ? Int64(abs(value).rounded()) : Int64(scaled) / 10_000
    let rest = isWhole ? 0 : Int64(scaled) % 10_000
    var fraction = String(rest)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    var whole = ""
    for (index, digit) in String(integer).reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let sign = value < 0 && (integer > 0 || rest > 0) ? "-" : ""
    return sign + String(whole.reversed()) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
