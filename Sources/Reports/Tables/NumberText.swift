/// A number as people write it: 13000, 37.6, never 13000.0, 1.3e4 or 37.600000000000001.
///
/// Values come from decimal text scaled by 万 and 亿, and scaling in binary may leave a trace beyond the
/// digits anybody wrote; six decimal places are more than any report gives. Infinities and not-a-number,
/// which JSON cannot say, give nil.
package func numberText(_ number: Double) -> String? {
  guard number.isFinite else { return nil }
  let scaled = (number * 1_000_000).rounded()
  // Beyond 2^53 a Double has no fraction left to tidy.
  guard abs(scaled) < 0x1p53 else {
    return abs(number) < 0x1p63 && number == number.rounded() ? String(Int64(number)) : "\(number)"
  }
  let millionths = Int64(scaled)
  let fraction = String(abs(millionths % 1_000_000))
  guard fraction != "0" else { return String(millionths / 1_000_000) }
  var digits = String(repeating: "0", count: 6 - fraction.count) + fraction
  while digits.last == "0" { digits.removeLast() }
  return (millionths < 0 ? "-" : "") + String(abs(millionths / 1_000_000)) + "." + digits
}
