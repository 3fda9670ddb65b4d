import Documents

/// A row of the catalogue: something reports count, with its definition.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// A dotted name such as `reconsideration.accepted`.
  public let id: String
  public let name: Bilingual
  /// The base unit: 件, 人, 次, 元, %.
  public let unit: String
  public let group: Bilingual
  /// Which of the nine tasks of 《法治政府建设实施纲要（2021—2025年）》 it belongs to; nil for what that outline does not
  /// set as a task.
  public let task: Bilingual?
  public let definition: String
  /// 口径: what belongs to the number and what does not, where reports differ.
  public let note: String?
  /// How it is computed from other indicators; nil for one that is read in the text.
  public let formula: Formula?

  public init(
    id: String, name: Bilingual, unit: String, group: Bilingual, task: Bilingual? = nil, definition: String,
    note: String? = nil, formula: Formula? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.group = group
    self.task = task
    self.definition = definition
    self.note = note
    self.formula = formula
  }
}

extension Indicator {
  /// The unit an observation's value is in: the indicator's own, or for a change the unit of the difference
  /// (收案数同比增长27%, 下降2.16个百分点).
  public func unit(of observation: Observation) -> String {
    observation.standing == .change ? observation.unit : unit
  }
}
