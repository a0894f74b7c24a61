// swift-tools-version:6.2
import PackageDescription

/// The settings of the package above.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

// The parsers of barcodes and zones are a link to the sources above rather than a dependency on their package: nothing
// is fetched, and nothing is built that is not used.
let package = Package(
    name: "document-reader",
    targets: [
        // Pure values and pure functions.
        .target(name: "IdentityDocuments", swiftSettings: settings),
        .target(name: "DocumentLayout", swiftSettings: settings),
        .target(name: "DocumentFields", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(
            name: "PrintedDocuments", dependencies: ["DocumentFields", "DocumentLayout", "IdentityDocuments"],
            swiftSettings: settings),

        .testTarget(name: "DocumentLayoutTests", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .testTarget(
            name: "PrintedDocumentsTests",
            dependencies: ["PrintedDocuments", "DocumentFields", "DocumentLayout", "IdentityDocuments"],
            swiftSettings: settings),
    ]
)
