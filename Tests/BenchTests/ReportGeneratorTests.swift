import Documents
import Foundation
import Library
import Reports
import TestSupport
import Testing

@testable import bench

/// The bench believes what the generator says of its reports; here the reports are read.
struct ReportGeneratorTests {
  private static let reference = Result { try Reference.standard() }

  private static func generator(seed: UInt64 = 1) throws -> ReportGenerator {
    let reference = try reference.get()
    let samples = try Checkout.seedFiles.map { try reference.report(path: $0.path) }
    return ReportGenerator(samples: samples, gazetteer: reference.gazetteer, seed: seed)
  }

  @Test("The same index gives the same report, and another seed another one")
  func deterministic() throws {
    let (first, second, other) = try (Self.generator(), Self.generator(), Self.generator(seed: 2))
    for index in [0, 1, 7, 99_999] {
      #expect(first.report(index).bytes == second.report(index).bytes)
      #expect(first.report(index).path == second.report(index).path)
      #expect(first.report(index).bytes != other.report(index).bytes)
    }
  }

  @Test("No two reports have the same text or path, and their sizes are those of real ones")
  func distinct() throws {
    let generator = try Self.generator()
    let reports = (0..<400).map(generator.report)
    #expect(Set(reports.map(\.bytes)).count == reports.count)
    #expect(Set(reports.map(\.path)).count == reports.count)
    #expect(reports.allSatisfy { (9_000...26_000).contains($0.bytes.count) })
    let mean = reports.reduce(0) { $0 + $1.bytes.count } / reports.count
    #expect((14_000...18_000).contains(mean), "\(mean) bytes")
    #expect(Set(reports.map(\.subject.place.level)).count == 3)
    #expect(Set(reports.map(\.subject.year)).count == ReportGenerator.years.count)
  }

  @Test("What the answers say is what reading a report finds")
  func answersAreRight() throws {
    let generator = try Self.generator()
    let reference = try Self.reference.get()
    var misplaced: [String] = []
    for index in 0..<300 {
      let made = generator.report(index)
      let report = Report(
        reading: try Document(name: made.path, bytes: made.bytes), gazetteer: reference.gazetteer,
        catalogue: reference.catalogue)
      #expect(report.metadata.year == made.subject.year, "\(made.path)")
      if report.metadata.jurisdiction?.path != made.subject.place.path {
        misplaced.append(made.path)
      } else {
        #expect(report.metadata.jurisdiction?.level == made.subject.place.level, "\(made.path)")
      }
      for number in made.numbers {
        let headline = report.observations.first { $0.indicator == number.indicator && $0.isHeadline }
        #expect(headline?.value == Double(number.value), "\(made.path) \(number.indicator)")
        #expect(
          headline?.scope == .whole && headline?.standing == .achieved, "\(made.path) \(number.indicator)")
      }
      let clean = report.blocks.filter(\.kind.isClean).map { report.document.text[$0.utf8Range] }
        .joined(separator: "\n")
      for phrase in PlantedPhrase.all {
        let count = clean.components(separatedBy: phrase.words).count - 1
        #expect(count == made.phrases[phrase.words] ?? 0, "\(made.path) \(phrase.words)")
      }
    }
    // A place whose name can be taken for words, 全州县 for 全 and 州县, is read as no place at all; such are few.
    #expect(misplaced.count <= 3, "\(misplaced)")
  }

  @Test("The planted phrases stand in about as many reports as they are meant to, and in no sample")
  func phrasesAreStrewn() throws {
    let generator = try Self.generator()
    let samples = try Checkout.seedFiles.map { try String(contentsOf: $0, encoding: .utf8) }
    let reports = (0..<3_000).map(generator.report)
    for phrase in PlantedPhrase.all {
      #expect(!samples.contains { $0.contains(phrase.words) })
      let holders = reports.count { $0.phrases[phrase.words] != nil }
      let expected = 3_000 / phrase.onceIn
      #expect((expected / 3...expected * 3).contains(holders), "\(phrase.words): \(holders)")
    }
  }
}
