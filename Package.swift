// swift-tools-version: 6.1
import PackageDescription

// The house, from the ground up (an arrow in the README's picture is an import here):
// Documents → Reports → Library → Reader → fazhi, with Canvas under Reader and Curses.
// A target may import only what its `dependencies` name; `.ci/run` builds with
// `--explicit-target-dependency-import-check error`.

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// A release program carries Swift's libraries within itself: loading and relocating them one by one takes a
// third of the time to the first frame, and so it also runs where Swift is not installed. The names after the
// first are what Foundation is made of; the order is the linker's.
let standardLibraryInside = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationCollections", "-l_FoundationICU",
    "-l_FoundationCShims", "-lstdc++",
  ], .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "fazhi",
  products: [
    .executable(name: "fazhi", targets: ["fazhi"]),
    .library(name: "FazhiReports", targets: ["Documents", "Reports"]),
  ],
  dependencies: [
    // Options, subcommands, --help and shell completions from one declaration.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Reads the indicator catalogue, the theme files and the settings, which people edit by hand.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // Keeps the index of a library: SQLite with its full-text search, from Swift.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // HTML as saved from web sites, and the XML inside office files.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Office files and archives: ZIP, TAR and what compresses them.
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "Documents", dependencies: ["CLibXML2", "CArchive"]),
    .target(
      name: "Reports", dependencies: ["Documents", yams], resources: [.copy("Resources")]),
    .target(name: "Library", dependencies: ["Documents", "Reports", grdb, sqlite, yams]),
    .target(name: "Canvas", dependencies: [yams]),
    .target(name: "Reader", dependencies: ["Documents", "Reports", "Library", "Canvas"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Curses", dependencies: ["Canvas", "CNcurses"]),
    .executableTarget(
      name: "fazhi",
      dependencies: [
        "Documents", "Reports", "Library", "Canvas", "Reader", "Curses", argumentParser, yams,
      ],
      linkerSettings: [standardLibraryInside]),

    // Measures what the README says of speed: `swift run -c release bench`.
    .executableTarget(
      name: "bench", dependencies: ["Documents", "Reports", "Library", "Canvas", "Reader"]),

    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], exclude: ["Office", "Pages"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Documents", "Reports", "TestSupport"],
      resources: [.copy("Gold")]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"]),
    .testTarget(
      name: "LibraryTests", dependencies: ["Documents", "Reports", "Library", grdb, "TestSupport"]),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Documents", "Reports", "Library", "Canvas", "Reader", "TestSupport"],
      exclude: ["Pictures"]),
    .testTarget(
      name: "BenchTests", dependencies: ["Documents", "Reports", "Library", "bench", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Documents", "Reports", "Library", "Canvas", "Reader", "fazhi", "TestSupport",
      ]),
    // Drives one terminal through tmux; the probe is the smallest program that uses one.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Canvas", "Curses"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalTests", dependencies: ["Canvas", "Curses", "TestSupport", "TerminalProbe", "fazhi"]),
  ],
  swiftLanguageModes: [.v6]
)
