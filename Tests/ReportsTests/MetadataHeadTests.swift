import Documents
import Testing

@testable import Reports

/// Invented heads of reports from all over the country, as sites print them, and what identifies them.
@Suite struct MetadataHeadTests {
  struct Head: CustomTestStringConvertible, Sendable {
    /// The file, `¶` for line ends.
    let text: String
    let title: String?
    let issuer: String?
    /// The path, `/` between names, and the code; nil when it cannot be known.
    let place: String?
    let year: Int?
    let published: String?
    var kind = Metadata.Kind.ruleOfLawReport
    var testDescription: String { String(text.prefix(40)) }
  }

  private static let gazetteer = try? Gazetteer.bundled()

  @Test(arguments: heads)
  func `a report's head says what it is`(head: Head) throws {
    let lines = head.text.split(separator: "¶").joined(separator: "\n")
    let body = "\n一、主要工作\n(一)加强组织领导。召开会议3次。\n二、存在的问题\n一些部门重视不够。\n"
    let text = lines.contains("一、") ? lines : lines + body
    let document = try Document(name: "a.txt", bytes: Array(text.utf8))
    let metadata = Metadata(
      document, outline: Outline(document), gazetteer: try #require(Self.gazetteer))
    #expect(metadata.title == head.title)
    #expect(metadata.issuer == head.issuer)
    let place = metadata.jurisdiction
    #expect(place.map { $0.path.joined(separator: "/") + " " + $0.code } == head.place)
    #expect(metadata.year == head.year)
    #expect(metadata.published?.description == head.published)
    #expect(metadata.kind == head.kind)
  }

  static let heads: [Head] = [
    // Provinces and 直辖市.
    Head(
      text: "浙江省司法厅2023年度法治政府建设情况报告¶发布日期：2024-03-12 09:10 信息来源：浙江省司法厅 浏览次数：1023",
      title: "浙江省司法厅2023年度法治政府建设情况报告", issuer: "浙江省司法厅", place: "浙江省 330000", year: 2023,
      published: "2024-03-12"),
    Head(
      text: "北京市东城区人民政府关于２０２３年法治政府建设情况的报告¶日期：2024年3月28日　来源：东城区司法局",
      title: "北京市东城区人民政府关于２０２３年法治政府建设情况的报告", issuer: "北京市东城区人民政府",
      place: "北京市/东城区 110101", year: 2023, published: "2024-03-28"),
    Head(
      text: "首页 > 政务公开 > 法治政府建设¶上海市浦东新区2022年法治政府建设情况报告¶发布时间：2023/3/9",
      title: "上海市浦东新区2022年法治政府建设情况报告", issuer: "浦东新区人民政府", place: "上海市/浦东新区 310115", year: 2022,
      published: "2023-03-09"),
    Head(
      text: "重庆市江北区司法局2021年法治政府建设工作总结", title: "重庆市江北区司法局2021年法治政府建设工作总结",
      issuer: "重庆市江北区司法局", place: "重庆市/江北区 500105", year: 2021, published: nil),
    Head(
      text: "宁波市江北区2021年度法治政府建设年度报告¶【字体：大 中 小】¶来源：江北区政府办",
      title: "宁波市江北区2021年度法治政府建设年度报告", issuer: "江北区人民政府", place: "浙江省/宁波市/江北区 330205", year: 2021,
      published: nil),
    Head(
      text: "广西壮族自治区人民政府关于2020年度法治政府建设情况的报告¶2021-03-31 17:20", title: "广西壮族自治区人民政府关于2020年度法治政府建设情况的报告",
      issuer: "广西壮族自治区人民政府", place: "广西壮族自治区 450000", year: 2020, published: "2021-03-31"),
    Head(
      text: "内蒙古自治区司法厅二〇二三年法治政府建设工作报告¶成文日期：二〇二四年一月十五日", title: "内蒙古自治区司法厅二〇二三年法治政府建设工作报告",
      issuer: "内蒙古自治区司法厅", place: "内蒙古自治区 150000", year: 2023, published: "2024-01-15"),
    // Prefectures, leagues, autonomous prefectures and short forms of their names.
    Head(
      text: "延边州司法局2023年度法治政府建设工作报告", title: "延边州司法局2023年度法治政府建设工作报告", issuer: "延边州司法局",
      place: "吉林省/延边朝鲜族自治州 222400", year: 2023, published: nil),
    Head(
      text: "大理州人民政府关于2022年法治政府建设情况的报告", title: "大理州人民政府关于2022年法治政府建设情况的报告", issuer: "大理州人民政府",
      place: "云南省/大理白族自治州 532900", year: 2022, published: nil),
    Head(
      text: "锡林郭勒盟行政公署2023年法治政府建设年度报告¶时间:2024.3.29", title: "锡林郭勒盟行政公署2023年法治政府建设年度报告",
      issuer: "锡林郭勒盟行政公署", place: "内蒙古自治区/锡林郭勒盟 152500", year: 2023, published: "2024-03-29"),
    Head(
      text: "吉林市人民政府关于2023年度法治政府建设情况的报告", title: "吉林市人民政府关于2023年度法治政府建设情况的报告", issuer: "吉林市人民政府",
      place: "吉林省/吉林市 220200", year: 2023, published: nil),
    Head(
      text: "中共湛江市委 湛江市人民政府关于2023年度法治政府建设情况的报告", title: "中共湛江市委 湛江市人民政府关于2023年度法治政府建设情况的报告",
      issuer: "中共湛江市委湛江市人民政府", place: "广东省/湛江市 440800", year: 2023, published: nil),
    // Province-administered places, the corps' cities, prefectures without counties.
    Head(
      text: "仙桃市人民政府2023年法治政府建设年度报告¶发布时间：2024年03月30日 来源：仙桃市司法局", title: "仙桃市人民政府2023年法治政府建设年度报告",
      issuer: "仙桃市人民政府", place: "湖北省/仙桃市 429004", year: 2023, published: "2024-03-30"),
    Head(
      text: "第八师石河子市2022年度法治政府建设情况报告", title: "第八师石河子市2022年度法治政府建设情况报告", issuer: "石河子市人民政府",
      place: "新疆维吾尔自治区/石河子市 659001", year: 2022, published: nil),
    Head(
      text: "琼中黎族苗族自治县2023年法治政府建设情况报告¶琼中县人民政府¶2024年2月20日",
      title: "琼中黎族苗族自治县2023年法治政府建设情况报告", issuer: "琼中县人民政府", place: "海南省/琼中黎族苗族自治县 469030", year: 2023,
      published: "2024-02-20"),
    Head(
      text: "东莞市长安镇人民政府2023年法治政府建设年度报告", title: "东莞市长安镇人民政府2023年法治政府建设年度报告", issuer: "东莞市长安镇人民政府",
      place: "广东省/东莞市/长安镇 441900", year: 2023, published: nil),
    // Counties whose names are borne by others.
    Head(
      text: "鼓楼区2023年法治政府建设情况报告¶信息来源:南京市鼓楼区司法局 发布时间:2024-02-02", title: "鼓楼区2023年法治政府建设情况报告",
      issuer: "鼓楼区人民政府", place: "江苏省/南京市/鼓楼区 320106", year: 2023, published: "2024-02-02"),
    Head(
      text: "鼓楼区司法局2023年法治政府建设工作总结¶一、主要做法¶配合徐州市司法局开展督察,与云龙区、泉山区交流,获徐州市先进。",
      title: "鼓楼区司法局2023年法治政府建设工作总结", issuer: "鼓楼区司法局", place: "江苏省/徐州市/鼓楼区 320302", year: 2023,
      published: nil),
    Head(
      text: "鼓楼区司法局2023年法治政府建设工作总结", title: "鼓楼区司法局2023年法治政府建设工作总结", issuer: "鼓楼区司法局", place: nil, year: 2023,
      published: nil),
    Head(
      text: "朝阳区2023年法治政府建设年度情况报告¶一、工作情况¶落实北京市法治政府建设要求,海淀区、丰台区经验在北京市推广。",
      title: "朝阳区2023年法治政府建设年度情况报告", issuer: "朝阳区人民政府", place: "北京市/朝阳区 110105", year: 2023, published: nil),
    Head(
      text: "朝阳市司法局关于2022年度法治政府建设情况的报告", title: "朝阳市司法局关于2022年度法治政府建设情况的报告", issuer: "朝阳市司法局",
      place: "辽宁省/朝阳市 211300", year: 2022, published: nil),
    Head(
      text: "大通县人民政府关于2023年法治政府建设情况的报告", title: "大通县人民政府关于2023年法治政府建设情况的报告", issuer: "大通县人民政府",
      place: "青海省/西宁市/大通回族土族自治县 630121", year: 2023, published: nil),
    Head(
      text: "新华区人民政府2023年度法治政府建设情况报告¶主办：石家庄市新华区人民政府办公室", title: "新华区人民政府2023年度法治政府建设情况报告",
      issuer: "新华区人民政府", place: "河北省/石家庄市/新华区 130105", year: 2023, published: nil),
    Head(
      text: "晋城市城区2023年法治政府建设情况报告", title: "晋城市城区2023年法治政府建设情况报告", issuer: "城区人民政府",
      place: "山西省/晋城市/城区 140502", year: 2023, published: nil),
    Head(
      text: "和县人民政府关于2023年法治政府建设情况的报告", title: "和县人民政府关于2023年法治政府建设情况的报告", issuer: "和县人民政府",
      place: "安徽省/马鞍山市/和县 340523", year: 2023, published: nil),
    // The place is named only around or below the title.
    Head(
      text: "2023年法治政府建设年度报告¶发布机构：慈溪市司法局　发布日期：2024-1-5", title: "2023年法治政府建设年度报告", issuer: "慈溪市司法局",
      place: "浙江省/宁波市/慈溪市 330282", year: 2023, published: "2024-01-05"),
    Head(
      text: "市司法局2023年法治政府建设工作报告¶中共慈溪市委、慈溪市人民政府：", title: "市司法局2023年法治政府建设工作报告", issuer: "市司法局",
      place: "浙江省/宁波市/慈溪市 330282", year: 2023, published: nil),
    Head(
      text: "县司法局2023年度法治政府建设情况报告¶一、工作情况¶全面推进法治歙县建设。歙县司法局召开会议，歙县在黄山市会议上发言。歙县人民政府印发方案。",
      title: "县司法局2023年度法治政府建设情况报告", issuer: "县司法局", place: "安徽省/黄山市/歙县 341021", year: 2023,
      published: nil),
    Head(
      text: "2023年全县法治政府建设工作情况报告¶一、工作情况¶龙游县委、龙游县政府高度重视。龙游县司法局牵头,衢州市考核获优秀。¶二、问题¶还有差距。¶龙游县司法局¶2024年1月9日",
      title: "2023年全县法治政府建设工作情况报告", issuer: "龙游县司法局", place: "浙江省/衢州市/龙游县 330825", year: 2023,
      published: "2024-01-09"),
    // Titles over several lines, in an index table, in a letter, with a site's name.
    Head(
      text: "温州市龙湾区司法局¶关于2023年度法治政府建设情况的报告¶2024-01-20", title: "温州市龙湾区司法局关于2023年度法治政府建设情况的报告",
      issuer: "温州市龙湾区司法局", place: "浙江省/温州市/龙湾区 330303", year: 2023, published: "2024-01-20"),
    Head(
      text: "大理市人民政府关于2023年度法治政府建设¶情况的报告", title: "大理市人民政府关于2023年度法治政府建设情况的报告", issuer: "大理市人民政府",
      place: "云南省/大理白族自治州/大理市 532901", year: 2023, published: nil),
    Head(
      text: "淮南市大通区2023年法治政府建设情况报告_淮南市大通区人民政府¶索引号：003/2024-00012 | 成文日期：2024-02-28 | 发布日期：2024-03-01",
      title: "淮南市大通区2023年法治政府建设情况报告", issuer: "大通区人民政府", place: "安徽省/淮南市/大通区 340402", year: 2023,
      published: "2024-03-01"),
    Head(
      text: "标题：永嘉县司法局2022年工作总结及2023年工作思路¶生成日期 | 2023-01-06 | 公开方式 | 主动公开",
      title: "永嘉县司法局2022年工作总结及2023年工作思路", issuer: "永嘉县司法局", place: "浙江省/温州市/永嘉县 330324", year: 2022,
      published: "2023-01-06", kind: .workSummary),
    // Townships and streets.
    Head(
      text: "慈溪市观海卫镇人民政府2023年法治政府建设情况报告", title: "慈溪市观海卫镇人民政府2023年法治政府建设情况报告",
      issuer: "慈溪市观海卫镇人民政府", place: "浙江省/宁波市/慈溪市/观海卫镇 330282", year: 2023, published: nil),
    Head(
      text: "永中街道办事处2023年度法治政府建设工作总结¶来源：龙湾区永中街道　发布时间：2024-01-08", title: "永中街道办事处2023年度法治政府建设工作总结",
      issuer: "永中街道办事处", place: "浙江省/温州市/龙湾区/永中街道 330303", year: 2023, published: "2024-01-08"),
    Head(
      text: "洛河镇2023年法治政府建设情况报告¶当前位置：首页 > 大通区洛河镇 > 政府信息公开", title: "洛河镇2023年法治政府建设情况报告",
      issuer: "洛河镇人民政府", place: "安徽省/淮南市/大通区/洛河镇 340402", year: 2023, published: nil),
    // Bureaus of other kinds, zones, and names without their kind.
    Head(
      text: "慈溪市乡村振兴局2022年法治政府建设工作总结", title: "慈溪市乡村振兴局2022年法治政府建设工作总结", issuer: "慈溪市乡村振兴局",
      place: "浙江省/宁波市/慈溪市 330282", year: 2022, published: nil),
    Head(
      text: "上海市市场监督管理局2023年法治政府建设情况报告", title: "上海市市场监督管理局2023年法治政府建设情况报告",
      issuer: "上海市市场监督管理局", place: "上海市 310000", year: 2023, published: nil),
    Head(
      text: "淮南经济技术开发区管理委员会2023年法治政府建设情况报告", title: "淮南经济技术开发区管理委员会2023年法治政府建设情况报告",
      issuer: "淮南经济技术开发区管理委员会", place: "安徽省/淮南市 340400", year: 2023, published: nil),
    Head(
      text: "湛江2024法治政府建设报告", title: "湛江2024法治政府建设报告", issuer: "湛江市人民政府", place: "广东省/湛江市 440800", year: 2024,
      published: nil),
    Head(
      text: "郑州市发展和改革委员会关于2019年度推进依法行政工作情况的报告", title: "郑州市发展和改革委员会关于2019年度推进依法行政工作情况的报告",
      issuer: "郑州市发展和改革委员会", place: "河南省/郑州市 410100", year: 2019, published: nil),
    Head(
      text: "中共成都市武侯区委全面依法治区委员会办公室关于2022年法治武侯建设情况的报告",
      title: "中共成都市武侯区委全面依法治区委员会办公室关于2022年法治武侯建设情况的报告",
      issuer: "中共成都市武侯区委全面依法治区委员会办公室", place: "四川省/成都市/武侯区 510107", year: 2022, published: nil),
    // Other years and other kinds.
    Head(
      text: "绍兴市柯桥区贯彻落实《法治政府建设实施纲要（2021-2025年）》2023年度情况报告¶2024年3月1日",
      title: "绍兴市柯桥区贯彻落实《法治政府建设实施纲要（2021-2025年）》2023年度情况报告", issuer: "柯桥区人民政府",
      place: "浙江省/绍兴市/柯桥区 330603", year: 2023, published: "2024-03-01"),
    Head(
      text: "政府工作报告¶——2023年1月10日在麻江县第十七届人民代表大会第三次会议上¶麻江县人民政府县长 张三¶各位代表：",
      title: "政府工作报告", issuer: "麻江县人民政府", place: "贵州省/黔东南苗族侗族自治州/麻江县 522635", year: 2022,
      published: nil, kind: .governmentWorkReport),
    Head(
      text: "法治政府建设年度报告¶发布时间：2022-03-30 来源：句容市司法局", title: "法治政府建设年度报告", issuer: "句容市司法局",
      place: "江苏省/镇江市/句容市 321183", year: 2021, published: "2022-03-30"),
    Head(
      text: "大理市司法局2023年普法工作总结", title: "大理市司法局2023年普法工作总结", issuer: "大理市司法局",
      place: "云南省/大理白族自治州/大理市 532901", year: 2023, published: nil, kind: .workSummary),
    // Renamed since the division table was made, and names that changed their kind.
    Head(
      text: "济南市章丘区2022年法治政府建设情况报告", title: "济南市章丘区2022年法治政府建设情况报告", issuer: "章丘区人民政府",
      place: "山东省/济南市/章丘区 370114", year: 2022, published: nil),
    Head(
      text: "章丘市2014年度依法行政工作报告", title: "章丘市2014年度依法行政工作报告", issuer: "章丘市人民政府",
      place: "山东省/济南市/章丘市 370181", year: 2014, published: nil),
    Head(
      text: "那曲市司法局2023年度法治政府建设工作总结", title: "那曲市司法局2023年度法治政府建设工作总结", issuer: "那曲市司法局",
      place: "西藏自治区/那曲市 540600", year: 2023, published: nil),
    Head(
      text: "杭州市临平区人民政府关于2023年法治政府建设情况的报告", title: "杭州市临平区人民政府关于2023年法治政府建设情况的报告",
      issuer: "杭州市临平区人民政府", place: "浙江省/杭州市/临平区 330113", year: 2023, published: nil),
    Head(
      text: "关于章丘2023年法治建设工作情况的报告¶来源：章丘区司法局", title: "关于章丘2023年法治建设工作情况的报告", issuer: "章丘区司法局",
      place: "山东省/济南市/章丘区 370114", year: 2023, published: nil),
    // Banners, autonomous counties, corps, and bureaus of the state in a province.
    Head(
      text: "鄂温克族自治旗人民政府2023年法治政府建设年度报告", title: "鄂温克族自治旗人民政府2023年法治政府建设年度报告",
      issuer: "鄂温克族自治旗人民政府", place: "内蒙古自治区/呼伦贝尔市/鄂温克族自治旗 150724", year: 2023, published: nil),
    Head(
      text: "恩施州人民政府关于2023年度法治政府建设情况的报告", title: "恩施州人民政府关于2023年度法治政府建设情况的报告", issuer: "恩施州人民政府",
      place: "湖北省/恩施土家族苗族自治州 422800", year: 2023, published: nil),
    Head(
      text: "黔东南州司法局2023年工作总结和2024年工作计划", title: "黔东南州司法局2023年工作总结和2024年工作计划", issuer: "黔东南州司法局",
      place: "贵州省/黔东南苗族侗族自治州 522600", year: 2023, published: nil, kind: .workSummary),
    Head(
      text: "国家税务总局湛江市税务局2023年法治政府建设情况报告", title: "国家税务总局湛江市税务局2023年法治政府建设情况报告",
      issuer: "国家税务总局湛江市税务局", place: "广东省/湛江市 440800", year: 2023, published: nil),
    Head(
      text: "关于海南省2023年法治政府建设情况的报告", title: "关于海南省2023年法治政府建设情况的报告", issuer: "海南省人民政府",
      place: "海南省 460000", year: 2023, published: nil),
    Head(
      text:
        "关于印发《大理市2023年法治政府建设工作情况报告》的通知¶各乡镇人民政府：¶现将《大理市2023年法治政府建设工作情况报告》印发给你们，请认真贯彻。¶大理市人民政府办公室¶2024年2月1日¶（此件公开发布）¶大理市2023年法治政府建设工作情况报告",
      title: "大理市2023年法治政府建设工作情况报告", issuer: "大理市人民政府办公室", place: "云南省/大理白族自治州/大理市 532901", year: 2023,
      published: "2024-02-01"),
    Head(
      text: "北京市朝阳区人民政府¶2022年度法治政府建设年度情况报告¶（2023年3月15日）", title: "北京市朝阳区人民政府2022年度法治政府建设年度情况报告",
      issuer: "北京市朝阳区人民政府", place: "北京市/朝阳区 110105", year: 2022, published: "2023-03-15"),
    Head(
      text: "大通区2023年法治政府建设情况报告 发布时间：2024-03-01 09:00 来源：区政府办公室 浏览次数：12 次",
      title: "大通区2023年法治政府建设情况报告", issuer: "大通区人民政府", place: "安徽省/淮南市/大通区 340402", year: 2023,
      published: "2024-03-01"),
    Head(
      text: "县域法治化营商环境有新提升¶——歙县2023年法治政府建设工作报告", title: "歙县2023年法治政府建设工作报告", issuer: "歙县人民政府",
      place: "安徽省/黄山市/歙县 341021", year: 2023, published: nil),
  ]
}
