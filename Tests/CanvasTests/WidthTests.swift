import Foundation
import Glibc
import TestSupport
import Testing

@testable import Canvas

@Suite struct WidthTests {
  @Test(
    arguments: [
      ("a", 1), ("中", 2), ("。", 2), ("《", 2), ("，", 2), ("〇", 2), ("“", 1), ("—", 1), ("…", 1), ("·", 1),
      ("①", 1), ("•", 1), ("│", 1), ("Ⅰ", 1), ("\u{301}", 0), ("\u{3000}", 2), ("𠀀", 2), ("😀", 2), ("é", 1),
    ] as [(Unicode.Scalar, Int)])
  func `a scalar takes the columns a terminal gives it`(scalar: Unicode.Scalar, columns: Int) {
    #expect(Width.columns(scalar) == columns)
  }

  @Test func `ambiguous scalars take two columns where the terminal is set up so`() {
    let wide = Width(ambiguousIsWide: true)
    for scalar in "“”‘’—…·①※℃→".unicodeScalars {
      #expect(wide.columns(scalar) == 2, "\(scalar)")
      #expect(Width.columns(scalar) == 1, "\(scalar)")
    }
    #expect(wide.columns("a") == 1)
    #expect(wide.columns("中") == 2)
    #expect(wide.columns("\u{301}") == 0)
  }

  @Test func `the table agrees with libc for every scalar libc knows`() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = Int(libcColumns(Int32(bitPattern: value)))
      // −1: control characters and scalars this libc has no name for.
      if columns >= 0, columns != Width.columns(scalar) {
        differing.append("\(String(value, radix: 16)) \(columns)")
      }
    }
    // The invisible ones differ by intent: they are dropped or drawn as a symbol.
    #expect(differing.isEmpty, "\(differing.prefix(20))")
  }

  @Test(arguments: Checkout.seedFiles)
  func `a report's lines take the columns libc counts`(seed: URL) throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    for line in try String(contentsOf: seed, encoding: .utf8).split(separator: "\n") {
      let expected = line.unicodeScalars.reduce(0) { $0 + libcColumns(Int32(bitPattern: $1.value)) }
      #expect(Width.columns(of: line) == Int(expected))
    }
  }
}

/// `wcwidth`, which Glibc's module map does not offer.
@_silgen_name("wcwidth")
private func libcColumns(_ character: Int32) -> Int32
