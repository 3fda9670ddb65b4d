import Documents
import Glibc
import Yams

/// One setting at the top level of a YAML file that people edit, changed without touching anything else in it: comments,
/// order, blank lines, line ends and all other settings keep every byte.
public struct Setting: Hashable, Sendable {
  /// The key, such as `theme`.
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Writes it into a file, whole or not at all; without a file it makes one, with the folders above it.
  ///
  /// - Throws: `FileFailure` where the file cannot be read or written, or is written in a way this does not understand. The
  ///   file is then as it was.
  public func write(to path: String) throws(FileFailure) {
    let present = try Self.text(of: path)
    if present == nil { Self.makeFolder(of: path) }
    let text = try changed(present ?? "", file: path)
    try WholeFile.write(text, to: path)
  }

  /// The text with the setting in it; throws what is in the way.
  func changed(_ text: String, file: String) throws(FileFailure) -> String {
    func refused(_ line: Int?, _ message: Bilingual) -> FileFailure {
      FileFailure(
        file: file,
        message: Bilingual(
          zh: (line.map { "第\($0)行：" } ?? "") + message.zh + "；没有改动，请自行写入 \(written)",
          en: (line.map { "line \($0): " } ?? "") + message.en
            + "; it was not changed, write \(written) yourself"))
    }
    let before: [Pair]
    do {
      before = try Self.pairs(of: text)
    } catch {
      throw refused(error.line, Bilingual(zh: "不是能改动的 YAML", en: "is not YAML that can be changed"))
    }
    let present = before.first { $0.key.string == name }
    guard let new = present.map({ replaced($0.key.mark, in: text) }) ?? appended(to: text),
      let after = try? Self.pairs(of: new), isOnlyChange(from: before, to: after)
    else {
      throw refused(
        present?.key.mark?.line,
        Bilingual(zh: "“\(name)”的写法不能改动", en: "“\(name)” is written in a way that cannot be changed"))
    }
    return new
  }

  // MARK: Text

  /// The line that says it.
  private var written: String { "\(name): \(quoted)" }

  /// The value as YAML: as it is where nothing in it means anything.
  private var quoted: String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.value > 0x7F && !$0.properties.isWhitespace || $0.properties.isASCIIHexDigit
        || ("a"..."z").contains($0) || ("A"..."Z").contains($0) || "._-".unicodeScalars.contains($0)
    }
    if isPlain, let first = value.first, first != "-", first != "." { return value }
    return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The text with the line behind its last; an end of line is written as the file writes its first.
  private func appended(to text: String) -> String {
    let end = text.utf8.firstIndex(of: 0x0A).map {
      $0 > text.startIndex && text.utf8[text.utf8.index(before: $0)] == 0x0D
    }
    let newline = end == true ? "\r\n" : "\n"
    let isOpen = !(text.utf8.last.map { $0 == 0x0A } ?? true)
    return text + (isOpen ? newline : "") + written + newline
  }

  /// The text with another value behind the key at a mark; nil where key and value do not stand on one line.
  private func replaced(_ mark: Mark?, in text: String) -> String? {
    guard let mark else { return nil }
    let bytes = Array(text.utf8)
    // A byte order mark is no character to a mark.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 1..<max(1, mark.line) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    guard let value = Self.value(in: bytes[start..<end]) else { return nil }
    let space = value.lowerBound > 0 && bytes[value.lowerBound - 1] == UInt8(ascii: ":") ? " " : ""
    // A comment right behind would become a part of the value.
    let behind = value.isEmpty && value.upperBound < end ? " " : ""
    return String(
      decoding: bytes[..<value.lowerBound] + (space + quoted + behind).utf8 + bytes[value.upperBound...],
      as: UTF8.self)
  }

  /// Where the value stands on a line of a key and a value; nil for a line of another form.
  private static func value(in line: ArraySlice<UInt8>) -> Range<Int>? {
    guard
      let colon = line.indices.first(where: { index in
        line[index] == UInt8(ascii: ":")
          && (index + 1 == line.endIndex || isBlank(line[index + 1]))
      })
    else { return nil }
    guard let start = line[(colon + 1)...].firstIndex(where: { !isBlank($0) }) else {
      return colon + 1..<colon + 1
    }
    switch line[start] {
    case UInt8(ascii: "#"): return start..<start
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quotationEnd(in: line[start...]) else { return nil }
      return start..<end + 1
    default:
      let comment = line[start...].indices.first { index in
        line[index] == UInt8(ascii: "#") && isBlank(line[index - 1])
      }
      var end = comment ?? line.endIndex
      while end > start, isBlank(line[end - 1]) { end -= 1 }
      return start..<end
    }
  }

  /// Where the quotation mark is that ends what begins with one; a doubled single one and what follows a backslash in
  /// double ones do not.
  private static func quotationEnd(in text: ArraySlice<UInt8>) -> Int? {
    let quote = text[text.startIndex]
    var index = text.startIndex + 1
    while index < text.endIndex {
      if quote == UInt8(ascii: "\""), text[index] == UInt8(ascii: "\\") {
        index += 2
      } else if text[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < text.endIndex, text[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  // MARK: YAML

  private typealias Pair = (key: Node, value: Node)

  private struct Refusal: Error { let line: Int? }

  /// The settings of a file; none for one that is empty.
  private static func pairs(of text: String) throws(Refusal) -> [Pair] {
    do {
      guard let root = try compose(yaml: text, .basic) else { return [] }
      if let mapping = root.mapping { return mapping.map { ($0.key, $0.value) } }
      guard root.scalar?.string == "" else { throw Refusal(line: root.mark?.line) }
      return []
    } catch let refusal as Refusal {
      throw refusal
    } catch YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
      YamlError.composer(_, _, let mark, _)
    {
      throw Refusal(line: mark.line)
    } catch YamlError.duplicatedKeysInMapping(_, let context) {
      throw Refusal(line: context.mark.line)
    } catch {
      throw Refusal(line: nil)
    }
  }

  /// Whether nothing but this setting differs: whatever the text looks like, this is what its readers see.
  private func isOnlyChange(from before: [Pair], to after: [Pair]) -> Bool {
    let rest = { (pairs: [Pair]) in pairs.filter { $0.key.string != name } }
    let (left, right) = (rest(before), rest(after))
    return after.contains { $0.key.string == name && $0.value.string == value } && left.count == right.count
      && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
  }

  // MARK: Files

  /// The text of a file; nil where there is none.
  private static func text(of path: String) throws(FileFailure) -> String? {
    guard access(path, F_OK) == 0 else {
      // A link that leads nowhere yet is followed when the file is written.
      return nil
    }
    do {
      let bytes = try bytes(of: path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileFailure(
          file: path, message: Bilingual(zh: "不是 UTF-8；没有改动", en: "is not UTF-8; it was not changed"))
      }
      return text
    } catch let failure as FileFailure {
      throw failure
    } catch {
      throw FileFailure(file: path, message: Bilingual(zh: "\(error)", en: "\(error)"))
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count <= bytesAtMost else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static let bytesAtMost = 1 << 20

  private static func unreadable(_ path: String) -> FileFailure {
    FileFailure(
      file: path,
      message: Bilingual(
        zh: "无法读取（\(String(cString: strerror(errno)))）；没有改动",
        en: "cannot be read (\(String(cString: strerror(errno)))); it was not changed"))
  }

  /// Makes the folders a file stands in; whether that worked is found when the file is made.
  private static func makeFolder(of path: String) {
    var slash = path.startIndex
    while let next = path[path.index(after: slash)...].firstIndex(of: "/") {
      mkdir(String(path[..<next]), 0o700)
      slash = next
    }
  }
}
