/// How the characters of places' names are read, for hands that type them by their sounds.
///
/// A character has every reading it has in any name of the gazetteer, and those the dictionary (现代汉语词典) gives it besides:
/// whoever looks for 重庆 may think of zhong, for 乐山 of yue. So a name need not stand in the gazetteer, as that of a
/// township, and no name needs a spelling of its own.
public struct NameReadings: Equatable, Sendable {
  private var readings: [Character: [[UInt8]]] = [:]

  /// The readings of the characters of a gazetteer's names.
  public init(of gazetteer: Gazetteer) {
    for (name, spelling) in gazetteer.spelledNames {
      let syllables = spelling.split(separator: " ")
      guard syllables.count == name.count else { continue }
      for (character, syllable) in zip(name, syllables) { add(String(syllable), to: character) }
    }
    for line in Self.furtherReadings.split(separator: " ") {
      let words = line.split(separator: "/")
      guard let character = words.first?.first else { continue }
      for syllable in words.dropFirst() { add(String(syllable), to: character) }
    }
  }

  private mutating func add(_ syllable: String, to character: Character) {
    var spellings = [Array(syllable.utf8)]
    // ü is typed v, and u by those who do not know.
    if syllable.contains("v") { spellings.append(Array(syllable.replacing("v", with: "u").utf8)) }
    for spelling in spellings where readings[character]?.contains(spelling) != true {
      readings[character, default: []].append(spelling)
    }
  }

  /// Whether a name may be meant by letters: its first characters by whole syllables or their initials, the last also by
  /// a syllable begun. `dali`, `da li`, `dl`, `dalis` and `dlshi` all mean 大理市, `zq` and `chongq` 重庆市.
  ///
  /// Blanks and apostrophes part syllables; nothing but letters and them means no name.
  public func begins(_ name: String, spelled query: String) -> Bool {
    let parts = query.lowercased().split { $0 == " " || $0 == "'" || $0 == "’" }.map { Array($0.utf8) }
    let letters = parts.flatMap { $0 }
    guard !letters.isEmpty, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    // Where a syllable must begin.
    var starts: Set<Int> = []
    var offset = 0
    for part in parts {
      starts.insert(offset)
      offset += part.count
    }
    var reached: Set<Int> = [0]
    for character in name {
      var next: Set<Int> = []
      for start in reached {
        for reading in readings[character] ?? [] {
          let rest = letters[start...]
          let common = zip(rest, reading).prefix { $0 == $1 }.count
          // A syllable begun is the last.
          if common > 0, start + common == letters.count, isWhole(start, letters.count, starts) {
            return true
          }
          for taken in [1, 2, reading.count] where taken <= common && isSpelling(reading, taken) {
            if isWhole(start, start + taken, starts) { next.insert(start + taken) }
          }
        }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return false
  }

  /// Whether so many letters are a syllable, or its initial: z or zh.
  private func isSpelling(_ reading: [UInt8], _ count: Int) -> Bool {
    count == reading.count || count == 1 || count == 2 && reading.count > 2 && reading[1] == UInt8(ascii: "h")
  }

  /// Whether no syllable begins within.
  private func isWhole(_ start: Int, _ end: Int, _ starts: Set<Int>) -> Bool {
    !(start + 1..<max(end, start + 1)).contains(where: starts.contains)
  }

  /// What the dictionary gives besides, of characters that stand in names of places and persons.
  private static let furtherReadings = """
    重/chong/zhong 长/chang/zhang 乐/le/yue 行/xing/hang 朝/chao/zhao 都/du/dou 会/hui/kuai \
    单/dan/shan 曾/zeng/ceng 藏/zang/cang 大/da/dai 区/qu/ou 尉/wei/yu 洞/dong/tong 浚/jun/xun \
    蔚/wei/yu 解/jie/xie 六/liu/lu 泊/bo/po 番/fan/pan 阿/a/e 厦/xia/sha 柏/bai/bo 堡/bao/bu/pu \
    埔/pu/bu 牟/mou/mu 莘/shen/xin 铅/qian/yan 歙/she/xi 薄/bo/bao 盛/sheng/cheng 车/che/ju \
    省/sheng/xing 查/cha/zha 覃/qin/tan 巷/xiang/hang 宿/su/xiu 弄/nong/long 什/shi/shen 漯/luo/ta \
    筠/yun/jun 沈/shen/chen 贾/jia/gu 传/chuan/zhuan 降/jiang/xiang 落/luo/la/lao 石/shi/dan \
    万/wan/mo 峙/zhi/shi 隗/kui/wei 仇/qiu/chou 朴/piao/po/pu 和/he/huo 合/he/ge 佛/fo/fu 勒/le/lei \
    葛/ge 澄/cheng/deng 亭/ting 涡/wo/guo 济/ji 育/yu/yo 强/qiang/jiang 卡/ka/qia 扎/zha/za \
    蚌/bang/beng 尾/wei/yi 便/bian/pian 屏/ping/bing 创/chuang 兴/xing 蒙/meng 参/can/shen 燕/yan \
    任/ren 铺/pu 晃/huang 茄/qie/jia 邪/xie/ya 蛤/ha/ge 溧/li 枞/zong/cong 栎/li/yue 陂/po/pi/bei \
    鄱/po 郴/chen 浒/hu/xu 圩/wei/xu 砀/dang 角/jiao/jue 给/gei/ji 咽/yan/ye 血/xue/xie 率/lv/shuai \
    泌/mi/bi 乾/qian/gan 吐/tu 调/diao/tiao
    """
}

extension Gazetteer {
  /// Every name with its syllables.
  fileprivate var spelledNames: some Sequence<(name: String, spelling: String)> {
    divisions.indices.lazy.map { (self.name($0), self.pinyin($0)) }
  }

  /// The code of the place of a name at or above a division: of 浙江省 above 330282 it is 330000. Nil where there is none,
  /// as above a code the tables do not have.
  public func code(of name: String, above code: String) -> String? {
    var place = Int32(code).flatMap(row(code:))
    while let row = place {
      if nameBytes(row).elementsEqual(name.utf8) { return String(divisions[row].code) }
      place = parent(row)
    }
    return nil
  }
}
