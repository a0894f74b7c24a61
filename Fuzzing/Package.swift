// swift-tools-version:6.2
import PackageDescription

/// The settings of the package above, and coverage for libFuzzer.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

// The parsers and comparators are links to the sources above rather than a dependency on their package: nothing is
// fetched, and nothing is built that they do not use. `Scripts/fuzz` builds this, as it names libFuzzer to the linker.
let package = Package(
    name: "fuzzing",
    targets: [
        .target(name: "CLibFuzzer"),
        // The chain of a verification's history is the only file that needs swift-crypto.
        .target(name: "Verification", exclude: ["History/HistoryChain.swift"], swiftSettings: settings),
        .target(name: "IdentityDocuments", swiftSettings: settings),
        .target(
            name: "ValidationRules", dependencies: ["Verification", "IdentityDocuments"], swiftSettings: settings),
        .target(name: "StrictJSON", swiftSettings: settings),
        // The pure parts of the document reader.
        .target(name: "DocumentLayout", swiftSettings: settings),
        .target(name: "DocumentFields", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(
            name: "PrintedDocuments", dependencies: ["DocumentFields", "DocumentLayout", "IdentityDocuments"],
            swiftSettings: settings),
        .target(name: "GreyImages", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(name: "TextDetection", dependencies: ["GreyImages", "DocumentLayout"], swiftSettings: settings),
        .target(
            name: "ZoneRecognition",
            dependencies: ["TextDetection", "GreyImages", "DocumentLayout", "IdentityDocuments"],
            resources: [.embedInCode("Shapes/ocr-b.txt")], swiftSettings: settings),
        .target(name: "PDFText", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(name: "WorkerProtocol", dependencies: ["StrictJSON"], swiftSettings: settings),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CLibFuzzer", "ValidationRules", "IdentityDocuments", "Verification", "ZoneRecognition",
                "PrintedDocuments", "PDFText", "WorkerProtocol", "TextDetection", "GreyImages", "DocumentFields",
                "DocumentLayout",
            ],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary("stdc++"), .linkedLibrary("m")]),
    ]
)
