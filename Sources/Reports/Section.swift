/// A heading and what stands under it.
///
/// Levels: 0 a part of a document that has several; 1 `一、`; 2 `(一)`; 3 `1.` or `一是`; 4 what stands
/// below those. Sections are kept flat in reading order; `parent` makes the tree.
public struct Section: Hashable, Sendable {
  public let level: Int
  /// The number as the source writes it: `一、`, `(一)`, `一是`; empty for a part.
  public let number: String
  public let title: String
  /// From the number's first byte to the end of the title.
  public let headingRange: Range<Int>
  /// From the number's first byte to the end of the last paragraph under the heading, children included.
  public let utf8Range: Range<Int>
  /// Index of the section this one stands in.
  public let parent: Int?
  /// What the section is for, its own or inherited from the section it stands in.
  public let purpose: Purpose
  /// The parts of a report the section's own title names, in their order: 存在的问题及下一步打算 names two.
  public let parts: [Purpose]
  /// What the section is about; nil when it is about many matters or none of the catalogue's.
  public var topic: Topic?

  /// The five parts a report is required to have (法治政府建设与责任落实督察工作规定, 2019, article 25), which decide what
  /// a number in them means.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// 主要举措和成效, and everything no heading says otherwise of.
    case achievements
    /// 存在的不足和原因.
    case problems
    /// 党政主要负责人履行推进法治建设第一责任人职责.
    case leadership
    /// 下一年度的主要安排: its numbers are targets.
    case plans
    /// 其他需要报告的情况.
    case other
  }

  public init(
    level: Int, number: String, title: String, headingRange: Range<Int>, utf8Range: Range<Int>,
    parent: Int?, purpose: Purpose, parts: [Purpose] = [], topic: Topic? = nil
  ) {
    self.level = level
    self.number = number
    self.title = title
    self.headingRange = headingRange
    self.utf8Range = utf8Range
    self.parent = parent
    self.purpose = purpose
    self.parts = parts
    self.topic = topic
  }
}
