/// Reads the numeral that begins at a place of a folded text.
///
/// Digits may be grouped by ASCII commas or single spaces, in threes only: `1,234` and `84 414` are one
/// number, `2023 15` and `3,15` are two. A full-width comma groups full-width digits only (`２０，８８４`):
/// among half-width ones it is as likely to end a clause. Values are computed as an integer mantissa and a power of ten, so
/// that 3923.97万 is exactly 39239700. Chinese numerals follow the usual grammar (一万四千 = 14000,
/// 三百二十 = 320, 一百零五 = 105); a run of plain digits (二〇二三) is read by position.
struct NumeralScanner {
  let text: FoldedText

  func numeral(at index: Int) -> Numeral? {
    if NumeralCharacter.digit(text.scalars[index]) != nil { return digits(at: index) }
    return chinese(at: index)
  }

  // MARK: Digits

  private func digits(at start: Int) -> Numeral {
    var mantissa = 0.0
    var scale = 0
    var index = start
    var groupLength = 0
    var isGrouped = false
    var flaw: Numeral.Flaw?
    var integerDigits = 0

    while index < text.count {
      if let digit = digit(at: index) {
        if index > start, text.flags(at: index).contains(.spaced), previousIsDigit(index) {
          guard groupLength <= 3, !isGrouped || groupLength == 3, groupOfThree(at: index) else { break }
          isGrouped = true
          groupLength = 0
        }
        mantissa = mantissa * 10 + Double(digit)
        groupLength += 1
        integerDigits += 1
        index += 1
      } else if text.scalars[index] == 0x2C, isSeparator(at: index) {
        if groupLength <= 3, !isGrouped || groupLength == 3, groupOfThree(at: index + 1),
          !text.flags(at: index + 1).contains(.spaced)
        {
          isGrouped = true
          groupLength = 0
          index += 1
        } else if index + 2 < text.count, text.scalars[index + 1] == 0x2C, digit(at: index + 2) != nil {
          flaw = .doubledSeparator
          index += 2
          groupLength = 0
        } else {
          break
        }
      } else {
        break
      }
    }

    var hasFraction = false
    while isPoint(at: index), let next = digit(at: index + 1), !text.flags(at: index + 1).contains(.spaced) {
      if hasFraction { flaw = .severalPoints }
      hasFraction = true
      mantissa = mantissa * 10 + Double(next)
      scale -= 1
      index += 2
      while let next = digit(at: index), !text.flags(at: index).contains(.spaced) {
        mantissa = mantissa * 10 + Double(next)
        scale -= 1
        index += 1
      }
    }

    var numeral = Numeral(
      value: 0, range: start..<index, integerDigits: integerDigits, hasFraction: hasFraction, flaw: flaw)
    scale += magnitude(of: &numeral)
    numeral.value = Self.scaled(mantissa, by: scale)
    addSmallerPart(to: &numeral)
    return numeral
  }

  /// Reads 万, 百万, 余万, 万多 behind digits and returns the power of ten.
  private func magnitude(of numeral: inout Numeral) -> Int {
    var index = numeral.range.upperBound
    var power = 0
    var end = index
    var isApproximate = false
    while index < text.count {
      if NumeralCharacter.isRoughly(text.scalars[index]) {
        isApproximate = true
        index += 1
        end = index
      } else if let factor = NumeralCharacter.multiplier(text.scalars[index]) {
        power += Self.power(of: factor)
        numeral.hasMultiplier = true
        index += 1
        end = index
      } else {
        break
      }
    }
    numeral.isApproximate = isApproximate
    numeral.range = numeral.range.lowerBound..<end
    return power
  }

  /// 1万5千, 3亿2000万: what follows a 万 or 亿 without a unit between belongs to the same number.
  private func addSmallerPart(to numeral: inout Numeral) {
    let end = numeral.range.upperBound
    guard numeral.hasMultiplier, !numeral.isApproximate, !numeral.hasFraction, end < text.count,
      digit(at: end) != nil, !text.flags(at: end).contains(.spaced)
    else { return }
    let last = NumeralCharacter.multiplier(text.scalars[end - 1]) ?? 1
    let rest = digits(at: end)
    guard rest.value < last, last >= 10_000, rest.hasMultiplier || rest.integerDigits == 4 else { return }
    numeral.value += rest.value
    numeral.isApproximate = rest.isApproximate
    numeral.range = numeral.range.lowerBound..<rest.range.upperBound
  }

  // MARK: Chinese numerals

  private func chinese(at start: Int) -> Numeral? {
    var total = 0.0
    var section = 0.0
    var pending: Double?
    var positional = 0.0
    var digitCount = 0
    var hasMultiplier = false
    var isApproximate = false
    var index = start
    let leads =
      NumeralCharacter.chineseDigit(text.scalars[start]) != nil
      || text.scalars[start] == 0x5341

    scan: while index < text.count {
      let scalar = text.scalars[index]
      if let digit = NumeralCharacter.chineseDigit(scalar) {
        if isApproximate { break scan }
        // 一百零五 goes on behind its 零, 一百五六 does not go on behind its 五.
        if let pending, pending != 0, hasMultiplier { break scan }
        pending = Double(digit)
        positional = positional * 10 + Double(digit)
        digitCount += 1
      } else if let factor = NumeralCharacter.multiplier(scalar) {
        hasMultiplier = true
        if factor < 10_000 {
          section += (pending ?? (section == 0 ? 1 : 0)) * factor
        } else {
          let units = section + (pending ?? 0)
          // 一亿二千万 is one 亿 and two thousand 万, 一万亿 is ten thousand 亿.
          if total >= factor, units > 0 {
            total += units * factor
          } else {
            total = (total + (units == 0 && total == 0 ? 1 : units)) * factor
          }
          section = 0
        }
        pending = nil
      } else if NumeralCharacter.isRoughly(scalar), hasMultiplier || digitCount > 0 {
        // 一万四千多人 ends the number, 十余万 does not.
        isApproximate = true
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    // 一多 is no number: 余 and 多 count only behind a multiplier.
    if isApproximate, !hasMultiplier { return nil }
    let value = hasMultiplier ? total + section + (pending ?? 0) : positional
    return Numeral(
      value: value, range: start..<index, isApproximate: isApproximate || !leads, isChinese: true,
      lacksLeadingDigit: !leads, integerDigits: digitCount, hasMultiplier: hasMultiplier)
  }

  // MARK: Characters

  private func digit(at index: Int) -> Int? {
    index < text.count ? NumeralCharacter.digit(text.scalars[index]) : nil
  }

  private func previousIsDigit(_ index: Int) -> Bool { index > 0 && digit(at: index - 1) != nil }

  /// A comma as wide as the digits on both its sides.
  private func isSeparator(at comma: Int) -> Bool {
    guard text.flags(at: comma).contains(.wide) else { return true }
    return comma > 0 && comma + 1 < text.count && text.flags(at: comma - 1).contains(.wide)
      && text.flags(at: comma + 1).contains(.wide)
  }

  /// A raised dot (99·59%) is one only in a percentage or before 万 and the like: 12·4 is a date.
  private func isPoint(at index: Int) -> Bool {
    guard index < text.count else { return false }
    if text.scalars[index] == 0x2E { return true }
    guard text.scalars[index] == 0xB7 else { return false }
    var end = index + 1
    while digit(at: end) != nil { end += 1 }
    return end > index + 1 && end < text.count
      && (text.scalars[end] == 0x25 || NumeralCharacter.multiplier(text.scalars[end]) != nil)
  }

  /// Exactly three digits, written without a space among them.
  private func groupOfThree(at index: Int) -> Bool {
    guard digit(at: index) != nil, digit(at: index + 1) != nil, digit(at: index + 2) != nil,
      !text.flags(at: index + 1).contains(.spaced), !text.flags(at: index + 2).contains(.spaced)
    else { return false }
    return digit(at: index + 3) == nil || text.flags(at: index + 3).contains(.spaced)
  }

  /// How many zeroes a multiplier has.
  private static func power(of factor: Double) -> Int {
    switch factor {
    case 10: 1
    case 100: 2
    case 1_000: 3
    case 10_000: 4
    default: 8
    }
  }

  /// `mantissa` × 10^`power`, rounded once.
  private static func scaled(_ mantissa: Double, by power: Int) -> Double {
    var factor = 1.0
    for _ in 0..<abs(power) { factor *= 10 }
    return power < 0 ? mantissa / factor : mantissa * factor
  }
}
