// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What tests are written with: random inputs that come back, and places marked in the text.
let testSupport: [Target] = [
  .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
  .target(
    name: "MarkedText", dependencies: ["SourceText"], path: "Tests/MarkedText",
    swiftSettings: strict),
  .target(
    name: "RandomArticles", dependencies: ["SeededRandom", "SourceText", "SiteModel"],
    path: "Tests/RandomArticles", swiftSettings: strict),
]

/// A module of the pipeline, and the tests beside it.
func module(
  _ name: String, imports: [Target.Dependency], plugins: [Target.PluginUsage] = [],
  testing: [Target.Dependency] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: imports, exclude: set(aside: name), swiftSettings: strict,
      plugins: plugins),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "SeededRandom", "MarkedText"] + imports + testing,
      exclude: set(aside: "\(name)Tests"), swiftSettings: strict),
  ]
}

/// What in a target's folder is no part of it. Test data is loaded through `#filePath`, never bundled.
func set(aside target: String) -> [String] {
  let paths = [
    "Gazetteer": "Data/README.md", "AnnotatingTests": "Labelled", "RenderingTests": "Fixtures",
    "SiteBuildTests": "Fixtures", "SpeechTests": "Labelled",
  ]
  return paths[target].map { [$0] } ?? []
}

/// What makes the files in Sources/Speech/Languages and Sources/Gazetteer/Data part of the program.
let embedding: [Target] = [
  .executableTarget(name: "embed-files", swiftSettings: strict),
  .plugin(
    name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"],
    path: "Sources/EmbedFiles"),
]

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Speech", targets: ["Speech", "SourceText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])])
  ]
    + module("SourceText", imports: [])
    + module("CommonMark", imports: ["CCMark", "SourceText"])
    + module("Templating", imports: ["SourceText"])
    + module("Speech", imports: ["SourceText"], plugins: ["EmbedFiles"])
    + embedding
    + module("SiteModel", imports: ["SourceText", "CommonMark"])
    + module(
      "Reading",
      imports: [
        "SourceText", "CommonMark", "SiteModel", .product(name: "Yams", package: "Yams"),
      ])
    + module("Annotating", imports: ["SourceText", "CommonMark", "Speech", "SiteModel"])
    + module("Linking", imports: ["SourceText", "CommonMark", "SiteModel"])
    + module(
      "Exporting", imports: ["SourceText", "CommonMark", "SiteModel"],
      testing: ["RandomArticles"])
    + module("Importing", imports: ["SourceText", "CommonMark", "SiteModel"])
    + module(
      "Rendering", imports: ["SourceText", "CommonMark", "Templating", "SiteModel", "Exporting"],
      testing: ["RandomArticles"])
    + module("Gazetteer", imports: ["SiteModel"], plugins: ["EmbedFiles"])
    + module("Suggesting", imports: ["SourceText", "Speech", "SiteModel", "Gazetteer"])
    + module(
      "SiteBuild",
      imports: [
        "SourceText", "CommonMark", "Templating", "Speech", "SiteModel", "Reading", "Annotating",
        "Linking", "Exporting", "Importing", "Rendering", "Gazetteer", "Suggesting",
      ])
    + [
      .executableTarget(
        name: "sitegen",
        dependencies: [
          "SourceText", "SiteModel", "SiteBuild",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: strict),
      .executableTarget(
        name: "sitegen-bench",
        dependencies: [
          "SourceText", "CommonMark", "Templating", "Speech", "SiteModel", "Reading",
          "Annotating", "Linking", "Exporting", "Rendering", "SiteBuild", "SeededRandom",
        ], swiftSettings: strict),
    ] + testSupport,
  swiftLanguageModes: [.v6]
)
