/// What is wrong with a theme file, and where.
public struct ThemeProblem: Error, Hashable, Sendable {
  /// The file as the user would find it.
  public let file: String
  /// The line, from 1; nil when the whole file is meant.
  public let line: Int?
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case notFound(nearest: String?)
    case notReadable
    /// Not YAML: what the parser says.
    case notYAML(String)
    /// Something else stands where a mapping, a text or a list should.
    case wrongShape(expected: String)
    case unknownKey(String, nearest: String?)
    case unknownRole(String, nearest: String?)
    case unknownColour(String, nearest: String?)
    case unknownAttribute(String, nearest: String?)
    case missing(String)
    case inheritsItself(String)
    /// A role that cannot be read: its contrast, and what it needs.
    case faint(String, row: Row, contrast: Double, least: Double)
    /// Two roles some people cannot tell apart though the theme promises it.
    case alike(String, String, ColourVision)
  }

  /// The row a role stands on: any, the cursor's, or that of a pane without focus.
  public enum Row: String, CaseIterable, Hashable, Sendable {
    case plain, selected, current

    public var emphasis: Emphasis {
      switch self {
      case .plain: []
      case .selected: .selected
      case .current: .current
      }
    }
  }

  public init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The problem in one Chinese sentence: file, line, reason and what may be meant.
  public var zh: String {
    let place = line.map { "\(file) 第 \($0) 行：" } ?? "\(file)："
    return switch reason {
    case .notFound(let nearest): place + "没有这个主题" + hintZH(nearest)
    case .notReadable: place + "无法读取，请检查文件权限和编码（应为 UTF-8）"
    case .notYAML(let detail): place + "不是有效的 YAML（\(detail)）"
    case .wrongShape(let expected): place + "此处应为 \(expected)"
    case .unknownKey(let name, let nearest): place + "不认识的项目“\(name)”" + hintZH(nearest)
    case .unknownRole(let name, let nearest): place + "没有名为“\(name)”的角色" + hintZH(nearest)
    case .unknownColour(let name, let nearest):
      place + "“\(name)”不是颜色（调色板中的名称、#rrggbb、0–255 或 default）" + hintZH(nearest)
    case .unknownAttribute(let name, let nearest): place + "没有名为“\(name)”的属性" + hintZH(nearest)
    case .missing(let key): place + "缺少“\(key)”"
    case .inheritsItself(let name): place + "主题“\(name)”经 inherits 继承了自身"
    case .faint(let role, let row, let contrast, let least):
      place
        + "“\(role)”\(row == .plain ? "" : "在 \(row.rawValue) 行上")的对比度只有 \(Self.shown(contrast))，应不低于 \(Self.shown(least))"
    case .alike(let role, let other, let vision):
      place + "“\(role)”与“\(other)”在 \(vision.rawValue) 者眼中分不清，而主题声明了 safe-for"
    }
  }

  /// The problem in one English sentence.
  public var en: String {
    let place = line.map { "\(file), line \($0): " } ?? "\(file): "
    return switch reason {
    case .notFound(let nearest): place + "there is no such theme" + hintEN(nearest)
    case .notReadable: place + "cannot be read; check its permissions and that it is UTF-8"
    case .notYAML(let detail): place + "is not YAML (\(detail))"
    case .wrongShape(let expected): place + "expected \(expected) here"
    case .unknownKey(let name, let nearest): place + "unknown key “\(name)”" + hintEN(nearest)
    case .unknownRole(let name, let nearest): place + "there is no role “\(name)”" + hintEN(nearest)
    case .unknownColour(let name, let nearest):
      place + "“\(name)” is no colour (a name of the palette, #rrggbb, 0–255 or default)" + hintEN(nearest)
    case .unknownAttribute(let name, let nearest):
      place + "there is no attribute “\(name)”" + hintEN(nearest)
    case .missing(let key): place + "“\(key)” is missing"
    case .inheritsItself(let name): place + "the theme “\(name)” inherits itself"
    case .faint(let role, let row, let contrast, let least):
      place
        + "“\(role)”\(row == .plain ? "" : " on a \(row.rawValue) row") has a contrast of \(Self.shown(contrast)); it needs \(Self.shown(least))"
    case .alike(let role, let other, let vision):
      place
        + "“\(role)” and “\(other)” look alike to people with \(vision.rawValue), whom the theme says it serves"
    }
  }

  /// A contrast to two places, cut off: what is not reached is not shown as if it were.
  public static func shown(_ contrast: Double) -> String { "\((contrast * 100).rounded(.down) / 100)" }

  private func hintZH(_ nearest: String?) -> String { nearest.map { "，是否想写“\($0)”？" } ?? "" }
  private func hintEN(_ nearest: String?) -> String { nearest.map { "; did you mean “\($0)”?" } ?? "" }
}
