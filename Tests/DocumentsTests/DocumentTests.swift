import Foundation
import Glibc
import TestSupport
import Testing

@testable import Documents

@Suite struct DocumentTests {
  private func texts(_ source: String) throws -> [String] {
    let document = try Document(name: "a.txt", bytes: Array(source.utf8))
    return document.paragraphs.map { document.text[$0.utf8Range] }
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0C}"])
  func `every kind of line end ends a paragraph`(lineEnd: String) throws {
    #expect(try texts("一、甲\(lineEnd)\(lineEnd)乙\(lineEnd)") == ["一、甲", "乙"])
  }

  @Test func `white space around a paragraph is left out and inside it is kept`() throws {
    #expect(
      try texts("\u{FEFF}\u{3000}\u{3000}一、 甲\u{A0}\n \u{200B}\t\u{2003}\n\u{A0}乙 丙 ") == ["一、 甲", "乙 丙"])
  }

  @Test func `a byte order mark stays in the text so that offsets are the file's`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("报告".utf8)
    let document = try Document(name: "a", bytes: bytes)
    #expect(document.text.bytes == bytes)
    #expect(document.paragraphs == [Paragraph(utf8Range: 3..<9)])
  }

  @Test func `GB18030 is recognised and decoded`() throws {
    // 报告。㐀 in GB18030; the last character takes four bytes.
    let bytes: [UInt8] = [0xB1, 0xA8, 0xB8, 0xE6, 0xA1, 0xA3, 0x81, 0x39, 0xEE, 0x39]
    let document = try Document(name: "a", bytes: bytes)
    #expect(document.encoding == .gb18030)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "报告。㐀")
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `UTF-8 with a damaged character stays UTF-8 and says so`() throws {
    let bytes = Array("法治政府建设".utf8) + [0xE6, 0x8A] + Array("情况报告".utf8)
    let document = try Document(name: "a", bytes: bytes)
    #expect(document.encoding == .utf8)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "法治政府建设\u{FFFD}情况报告")
    #expect(document.diagnostics.map(\.rule) == ["invalid-bytes"])
    #expect(document.diagnostics.first?.utf8Range == 18..<21)
  }

  @Test func `UTF-16 with a byte order mark is read`() throws {
    let text = "报告𠮷\n甲"
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for (bytes, encoding) in [(little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian)] {
      let document = try Document(name: "a", bytes: bytes)
      #expect(document.encoding == encoding)
      #expect(String(decoding: document.text.bytes, as: UTF8.self) == text)
      #expect(document.paragraphs.count == 2)
    }
    let lone = try Document(name: "a", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x32, 0x75, 0x41])
    #expect(String(decoding: lone.text.bytes, as: UTF8.self) == "\u{FFFD}甲")
    #expect(lone.diagnostics.count == 1)
  }

  @Test func `UTF-16 without a mark and Big5 are known by the Chinese they make`() throws {
    let text = "甲縣法治政府建設報告\r\n一、全年受理行政復議案件1285件，是上一年的兩倍。"
    let little = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let big5 = try #require(Self.encoded(text, in: "BIG5"))
    let gb = try #require(Self.encoded("甲县法治政府建设报告\n一、全年受理行政复议案件1285件。", in: "GB18030"))
    for (bytes, encoding) in [
      (little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian), (big5, .big5),
    ] {
      let document = try Document(name: "a", bytes: bytes)
      #expect(document.encoding == encoding)
      #expect(String(decoding: document.text.bytes, as: UTF8.self) == text)
    }
    #expect(try Document(name: "a", bytes: gb).encoding == .gb18030)
    var utf32: [UInt8] = [0xFF, 0xFE, 0, 0]
    for scalar in text.unicodeScalars {
      utf32 += [UInt8(scalar.value & 0xFF), UInt8(scalar.value >> 8), 0, 0]
    }
    #expect(throws: DocumentError(file: "a", .unknownEncoding)) { try Document(name: "a", bytes: utf32) }
  }

  private static func encoded(_ text: String, in encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let isDone = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) == 0
      }
    }
    return isDone ? output.dropLast(outputLeft).map { UInt8(bitPattern: $0) } : nil
  }

  @Test func `a text larger than any report is refused`() {
    let bytes = [UInt8](repeating: 0x41, count: Document.textLimit + 1)
    #expect(throws: DocumentError(file: "a", .textTooLarge)) { try Document(name: "a", bytes: bytes) }
  }

  @Test(arguments: [
    ([], DocumentError.Reason.empty), (Array(" \n\u{3000}\n".utf8), .blank),
    ([0xD0, 0xCF, 0x11, 0xE0, 0x14], .binary(.office97)),
    ([0x50, 0x4B, 3, 4, 0x14], .archive(.severalInside)),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], .binary(nil)),
    ([0x41, 0xFF, 0xFF, 0x81, 0x20, 0x82, 0x0A], .unknownEncoding),
  ])
  func `what is no text says why`(bytes: [UInt8], reason: DocumentError.Reason) {
    #expect(throws: DocumentError(file: "甲.txt", reason)) { try Document(name: "甲.txt", bytes: bytes) }
  }

  @Test func `every error names the file and is one sentence in both languages`() {
    let reasons: [DocumentError.Reason] =
      [
        .isFolder, .notRegularFile, .empty, .blank, .binary(nil), .unknownEncoding, .textTooLarge,
        .fileTooLarge,
      ]
      + BinaryFormat.allCases.map { .binary($0) }
      + ArchiveProblem.allCases.map { .archive($0) }
      + [ENOENT, EACCES, ENOTDIR, ELOOP, EMFILE, EIO, ENOMEM, 9999].map { .system($0) }
    for reason in reasons {
      let message = DocumentError(file: "甲.txt", reason).message
      for language in Language.allCases {
        #expect(message(language).hasPrefix("甲.txt"))
        #expect(message(language).count > 12)
        #expect(!message(language).contains("\n"))
      }
    }
  }

  @Test func `files that cannot be read say why`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appendingPathComponent("无.txt").path
    #expect(throws: DocumentError(file: missing, .system(ENOENT))) { try Document.read(path: missing) }
    #expect(throws: DocumentError(file: folder.path, .isFolder)) { try Document.read(path: folder.path) }
    let pipe = folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: DocumentError(file: pipe, .notRegularFile)) { try Document.read(path: pipe) }
    let good = folder.appendingPathComponent("好.txt")
    try Data("一、甲".utf8).write(to: good)
    #expect(try Document.read(path: good.path).paragraphs.count == 1)
  }

  @Test func `seeds keep their bytes and every paragraph is a trimmed line`() throws {
    for file in Checkout.seedFiles {
      let document = try Document.read(path: file.path)
      #expect(try document.text.bytes == Array(Data(contentsOf: file)))
      #expect(document.encoding == .utf8)
      for paragraph in document.paragraphs {
        let text = document.text[paragraph.utf8Range]
        #expect(text == text.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(!text.isEmpty && !text.contains("\n"))
      }
    }
  }

  @Test func `every truncation of a text in either encoding is read or refused`() {
    let utf8 = Array("大理市\r\n 一、2023年𠮷工作".utf8)
    let gb: [UInt8] = [0xB1, 0xA8, 0xB8, 0xE6, 0x0A, 0xA1, 0xA3, 0x81, 0x39, 0xEE, 0x39, 0x41]
    for bytes in [utf8, gb] {
      for length in 0...bytes.count {
        guard let document = try? Document(name: "a", bytes: Array(bytes.prefix(length))) else { continue }
        #expect(String(validating: document.text.bytes, as: UTF8.self) != nil)
      }
    }
  }
}
