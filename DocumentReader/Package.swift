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

/// The modules that work on pixels are too slow to test without the optimizer.
let pixelSettings: [SwiftSetting] = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The modules that import C also spell out every unsafe expression.
let unsafeSettings: [SwiftSetting] = settings + [.strictMemorySafety()]

// The parsers of barcodes, zones and JSON are links to the sources above rather than a dependency on their package:
// nothing is fetched, and nothing is built that is not used.
let package = Package(
    name: "document-reader",
    targets: [
        // System libraries and C: one importer each.
        .systemLibrary(
            name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
        .systemLibrary(name: "CHeif", pkgConfig: "libheif", providers: [.apt(["libheif-dev"])]),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
        .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),
        .target(name: "CProcess"),

        // Pure values and pure functions.
        .target(name: "IdentityDocuments", swiftSettings: settings),
        .target(name: "StrictJSON", swiftSettings: settings),
        .target(name: "DocumentLayout", swiftSettings: settings),
        .target(name: "DocumentFields", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(
            name: "PrintedDocuments", dependencies: ["DocumentFields", "DocumentLayout", "IdentityDocuments"],
            swiftSettings: settings),
        .target(name: "GreyImages", dependencies: ["DocumentLayout"], swiftSettings: pixelSettings),
        .target(name: "TextDetection", dependencies: ["GreyImages", "DocumentLayout"], swiftSettings: pixelSettings),
        .target(
            name: "ZoneRecognition",
            dependencies: ["TextDetection", "GreyImages", "DocumentLayout", "IdentityDocuments"],
            resources: [.embedInCode("Shapes/ocr-b.txt")], swiftSettings: pixelSettings),
        .target(name: "WorkerProtocol", dependencies: ["StrictJSON"], swiftSettings: settings),
        .target(name: "PDFText", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .target(
            name: "DocumentFusion",
            dependencies: ["PrintedDocuments", "DocumentFields", "DocumentLayout", "IdentityDocuments", "StrictJSON"],
            swiftSettings: settings),

        // Engines and the system: what touches C, files or processes.
        .target(
            name: "DocumentImages",
            dependencies: ["GreyImages", "DocumentLayout", "CTurboJPEG", "CPNG", "CWebP", "CHeif"],
            swiftSettings: unsafeSettings),
        .target(
            name: "Recognition",
            dependencies: ["GreyImages", "DocumentLayout", "CTesseract", "CZXing"],
            swiftSettings: unsafeSettings),
        .target(name: "Confinement", dependencies: ["CProcess"], swiftSettings: unsafeSettings),
        .target(name: "ChildProcesses", dependencies: ["CProcess"], swiftSettings: unsafeSettings),
        .target(
            name: "DocumentReading",
            dependencies: [
                "DocumentFusion", "PrintedDocuments", "Recognition", "ZoneRecognition", "TextDetection",
                "DocumentImages", "ChildProcesses", "PDFText", "GreyImages", "DocumentLayout", "DocumentFields",
                "IdentityDocuments",
            ], swiftSettings: settings),
        .executableTarget(
            name: "addressee-reader",
            dependencies: [
                "DocumentReading", "DocumentFusion", "WorkerProtocol", "Confinement", "IdentityDocuments", "StrictJSON",
            ],
            swiftSettings: unsafeSettings),

        .testTarget(name: "DocumentLayoutTests", dependencies: ["DocumentLayout"], swiftSettings: settings),
        .testTarget(
            name: "GreyImagesTests", dependencies: ["GreyImages", "DocumentLayout"], swiftSettings: settings),
        .testTarget(
            name: "DocumentImagesTests", dependencies: ["DocumentImages", "GreyImages"], swiftSettings: settings),
        .testTarget(
            name: "TextDetectionTests", dependencies: ["TextDetection", "GreyImages", "DocumentLayout"],
            swiftSettings: settings),
        .testTarget(
            name: "ZoneRecognitionTests",
            dependencies: ["ZoneRecognition", "TextDetection", "GreyImages", "DocumentLayout"],
            swiftSettings: settings),
        .testTarget(name: "PDFTextTests", dependencies: ["PDFText", "DocumentLayout"], swiftSettings: settings),
        .testTarget(name: "WorkerProtocolTests", dependencies: ["WorkerProtocol"], swiftSettings: settings),
        .testTarget(name: "ChildProcessesTests", dependencies: ["ChildProcesses"], swiftSettings: settings),
        .testTarget(
            name: "DocumentFusionTests",
            dependencies: [
                "DocumentFusion", "PrintedDocuments", "DocumentFields", "DocumentLayout", "IdentityDocuments",
            ], swiftSettings: settings),
        .testTarget(
            name: "ReaderProcessTests", dependencies: ["addressee-reader", "StrictJSON"], swiftSettings: settings),
        .testTarget(
            name: "PrintedDocumentsTests",
            dependencies: ["PrintedDocuments", "DocumentFields", "DocumentLayout", "IdentityDocuments"],
            exclude: ["Recorded"], swiftSettings: settings),
    ]
)
