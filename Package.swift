// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT
import PackageDescription

/// Every room is built with the same strictness: warnings are errors, and a member is visible only
/// where its room was imported, so that the arrows between rooms stay the ones declared here.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house. What stands in `imports` is all that it may import (`docs/rooms.md`).
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, path: "Sources/\(name)", swiftSettings: strict)
}

/// The tests of a room; `beside` are files that they read themselves.
func tests(
  of name: String, imports: [Target.Dependency] = [], beside: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports,
    path: "Tests/\(name)", exclude: beside, swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let web: [Target.Dependency] = [
  hummingbird, .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
]

let package = Package(
  name: "roundtable",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "roundtable", targets: ["roundtable"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    room("Timetable"),
    room("Practice", imports: ["Timetable", "Yams"]),
    room("PlainWords", imports: ["Practice"]),
    room("Casework", imports: ["Timetable", "Languages", "Practice"]),
    room("Record", imports: [crypto, grdb]),
    room("Drafts", imports: [crypto, grdb]),
    room("Readings", imports: ["Record"]),
    room("Access", imports: ["Timetable", "Practice", "Casework"]),
    room(
      "Office",
      imports: [
        "Timetable", "Practice", "Casework", "Record", "Access", "Languages", "Papers", "Letters",
      ]),
    .systemLibrary(
      name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]),
    room("SignIn", imports: ["CSodium", crypto, grdb]),
    room("Markup"),
    .target(
      name: "Languages", dependencies: ["Timetable", "Yams"], path: "Sources/Languages",
      resources: ["ar", "bn", "en", "pl", "ro", "so", "uk", "ur"].map {
        .embedInCode("Catalogues/\($0).yaml")
      }
        + ["ar", "bn", "pl", "ro", "so", "uk", "ur"].map {
          .embedInCode("Passages/practice-\($0).yaml")
        }, swiftSettings: strict),
    room("Papers", imports: ["Timetable", "Languages", "Markup"]),
    .target(
      name: "Press", dependencies: ["Papers"], path: "Sources/Press",
      resources: [.embedInCode("worker.py")], swiftSettings: strict),
    .target(
      name: "Letters",
      dependencies: [
        "Timetable", "Practice", "Casework", "Access", "Languages", "Papers",
      ], path: "Sources/Letters",
      resources: ["en", "pl", "ro", "ur", "ar", "uk", "bn", "so"].map {
        .embedInCode("Wording/\($0).txt")
      },
      swiftSettings: strict),
    room("Returns", imports: ["Timetable", "Casework", "Access"]),
    .target(
      name: "Web",
      dependencies: [
        "Timetable", "Practice", "Casework", "Access", "Office", "SignIn", "Drafts", "Readings",
        "Letters", "Papers", "Press", "Returns", "Markup", "Languages", "PlainWords",
      ] + web, path: "Sources/Web",
      resources: [
        .embedInCode("Assets/roundtable.css"), .embedInCode("Assets/board.js"),
        .embedInCode("Assets/draft.js"), .embedInCode("Assets/leave.js"),
        .embedInCode("Assets/words.js"), .embedInCode("Assets/network.js"),
      ], swiftSettings: strict),
    room(
      "Play",
      imports: ["Timetable", "Practice", "Casework", "Access", "Record", "Office", "Yams"]),
    .executableTarget(
      name: "roundtable",
      dependencies: [
        "Timetable", "Practice", "Casework", "Record", "Office", "SignIn", "Drafts", "Readings",
        "PlainWords", "Play", "Web", "Languages", "Papers", "Press", "Markup", "Access", "Letters",
        arguments,
        .product(name: "Logging", package: "swift-log"),
      ], path: "Sources/roundtable", swiftSettings: strict),
    tests(of: "Timetable"),
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
    tests(of: "Practice", imports: ["Chance", "Timetable"]),
    tests(
      of: "PlainWords", imports: ["Chance", "Timetable", "Practice"],
      beside: ["texts.txt", "second-opinion.py"]),
    .target(
      name: "Cast", dependencies: ["Timetable", "Practice", "Casework"], path: "Tests/Cast",
      swiftSettings: strict),
    tests(
      of: "Casework", imports: ["Cast", "Chance", "Timetable", "Languages", "Practice"],
      beside: ["Golden"]),
    tests(
      of: "Access",
      imports: ["Cast", "Chance", "Timetable", "Languages", "Practice", "Casework"],
      beside: ["Permissions.txt", "WhoSeesWhat.txt"]),
    tests(
      of: "Office",
      imports: [
        "Cast", "Timetable", "Practice", "Casework", "Record", "Access", "Languages", "Papers",
        "Letters",
      ]),
    .executableTarget(
      name: "Scribe", dependencies: ["Record"], path: "Tests/Scribe", swiftSettings: strict),
    tests(of: "Record", imports: ["Chance", "Scribe", crypto, grdb]),
    tests(of: "SignIn", imports: [grdb]),
    tests(of: "Drafts", imports: [grdb]),
    tests(of: "Readings", imports: ["Record"]),
    tests(of: "Markup", imports: ["Chance"]),
    .target(name: "RawLines", path: "Tests/RawLines", swiftSettings: strict),
    .target(
      name: "SamplePapers", dependencies: ["Chance", "Timetable", "Languages", "Papers"],
      path: "Tests/SamplePapers", swiftSettings: strict),
    tests(
      of: "Papers", imports: ["Chance", "SamplePapers", "Timetable", "Languages", "Markup"]),
    .target(
      name: "PrintedPapers", dependencies: ["Languages", "Markup", "Papers", "Press"],
      path: "Tests/PrintedPapers", swiftSettings: strict),
    tests(
      of: "Press",
      imports: [
        "Chance", "PrintedPapers", "SamplePapers", "Papers", "Timetable", "Languages", "Markup",
      ]),
    tests(
      of: "Letters",
      imports: [
        "Cast", "Timetable", "Practice", "Casework", "Access", "Languages", "Papers", "PlainWords",
      ]),
    tests(of: "Languages", imports: ["Timetable"]),
    tests(
      of: "Web",
      imports: [
        "Timetable", "Practice", "Casework", "Access", "Record", "Office", "SignIn", "Drafts",
        "Readings", "Markup", "Languages", "Letters", "Papers", "Press", "PlainWords", "Play",
        "PrintedPapers", "RawLines",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ] + web),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "roundtable", "Timetable", "Practice", "Casework", "Record", "Access", "Drafts", "Readings",
        "Office", "SignIn",
        "PlainWords", "Languages", "Papers", "Letters", "Press", "Markup", "Web",
        "Play", "Chance", "PrintedPapers", "RawLines", grdb, arguments,
      ], path: "Tests/roundtable", swiftSettings: strict),
  ]
)
