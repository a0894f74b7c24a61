// swift-tools-version:6.2
import PackageDescription

/// The settings every Swift target of this package is built with.
let settings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The modules that import C also spell out every unsafe expression.
/// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
let unsafeSettings: [SwiftSetting] = settings + [.strictMemorySafety()]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]

let package = Package(
    name: "addressee",
    products: [
        .executable(name: "addressee", targets: ["addressee"]),
        .library(name: "IdentityDocuments", targets: ["IdentityDocuments"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // System libraries: one importer each.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        // Foundations: no word of the domain.
        .target(name: "Postgres", dependencies: ["CLibPQ", logging], swiftSettings: unsafeSettings),
        .target(name: "OutboundHTTP", dependencies: ["CCurl", logging], swiftSettings: unsafeSettings),
        .target(name: "StrictJSON", swiftSettings: settings),
        .target(name: "Encryption", dependencies: [crypto], swiftSettings: settings),
        .target(name: "IdentityDocuments", swiftSettings: settings),
        .target(name: "QRCode", swiftSettings: settings),

        // The domain and its use cases.
        .target(name: "Verification", dependencies: [crypto], swiftSettings: settings),
        .target(
            name: "ValidationRules", dependencies: ["Verification", "IdentityDocuments"], swiftSettings: settings),
        .target(
            name: "Services",
            dependencies: ["Verification", "ValidationRules", "StrictJSON", "QRCode", crypto, logging],
            swiftSettings: settings),

        // Adapters.
        .target(
            name: "Persistence",
            dependencies: [
                "Services", "ValidationRules", "Verification", "Postgres", "Encryption", crypto, logging,
            ],
            swiftSettings: settings),
        .target(
            name: "DocumentStorage",
            dependencies: ["Services", "Verification", "Encryption", "OutboundHTTP", crypto, logging],
            swiftSettings: settings),
        .target(
            name: "DocumentReading",
            dependencies: [
                "Services", "Verification", "StrictJSON", logging, lifecycle,
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], swiftSettings: settings),
        .target(
            name: "Veriff",
            dependencies: ["Services", "Verification", "OutboundHTTP", "StrictJSON", crypto, logging],
            swiftSettings: settings),
        .target(
            name: "Pipeline",
            dependencies: ["Services", "Verification", "ValidationRules", crypto, logging, metrics, lifecycle],
            swiftSettings: settings),
        .target(
            name: "Webhooks",
            dependencies: ["Services", "Verification", "OutboundHTTP", crypto, logging, metrics, lifecycle],
            swiftSettings: settings),
        .target(
            name: "HTTPAPI",
            dependencies: [
                "Services", "Verification", "ValidationRules", "StrictJSON", crypto, logging, metrics, lifecycle,
            ] + hummingbird,
            resources: [.embedInCode("Service/openapi.yaml"), .embedInCode("Page/verify.html")],
            swiftSettings: settings),
        .target(
            name: "VeriffSandbox",
            dependencies: [
                "Veriff", "DocumentReading", "Verification", "OutboundHTTP", "StrictJSON", crypto, logging, lifecycle,
            ]
                + hummingbird,
            resources: [.embedInCode("Page/sandbox.html")], swiftSettings: settings),

        // The program: configuration is read here and nowhere else.
        .executableTarget(
            name: "addressee",
            dependencies: [
                "Postgres", "OutboundHTTP", "StrictJSON", "Encryption", "Verification", "ValidationRules", "Services",
                "Persistence", "DocumentStorage", "DocumentReading", "Veriff", "Pipeline", "Webhooks", "HTTPAPI",
                "VeriffSandbox",
                crypto, logging, metrics, lifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ] + hummingbird,
            swiftSettings: settings),

        // Test support: a private server and databases cloned from one migrated template; fixtures of the domain.
        .target(
            name: "PostgresTesting", dependencies: ["Postgres", logging], path: "Tests/PostgresTesting",
            swiftSettings: settings),
        .target(
            name: "AddresseeTesting",
            dependencies: [
                "Services", "Verification", "Persistence", "Encryption", "Postgres", "PostgresTesting", logging,
            ],
            path: "Tests/AddresseeTesting", swiftSettings: settings),

        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "PostgresTesting"], swiftSettings: settings),
        .testTarget(name: "OutboundHTTPTests", dependencies: ["OutboundHTTP", logging], swiftSettings: settings),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: settings),
        .testTarget(name: "EncryptionTests", dependencies: ["Encryption", crypto], swiftSettings: settings),
        .testTarget(
            name: "IdentityDocumentsTests", dependencies: ["IdentityDocuments"], swiftSettings: settings),
        .testTarget(name: "QRCodeTests", dependencies: ["QRCode"], swiftSettings: settings),
        .testTarget(name: "VerificationTests", dependencies: ["Verification"], swiftSettings: settings),
        .testTarget(
            name: "ValidationRulesTests", dependencies: ["ValidationRules", "IdentityDocuments", "Verification"],
            exclude: ["Labelled"], swiftSettings: settings),
        .testTarget(
            name: "ServicesTests",
            dependencies: [
                "Services", "Verification", "ValidationRules", "StrictJSON", "Persistence", "AddresseeTesting",
                "PostgresTesting",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PersistenceTests",
            dependencies: [
                "Persistence", "Services", "Verification", "ValidationRules", "Postgres", "Encryption",
                "AddresseeTesting", "PostgresTesting", logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DocumentStorageTests",
            dependencies: ["DocumentStorage", "Services", "Encryption", "Verification", "OutboundHTTP", logging],
            swiftSettings: settings),
        .testTarget(
            name: "DocumentReadingTests", dependencies: ["DocumentReading", "Services", "Verification", logging],
            swiftSettings: settings),
        .testTarget(
            name: "VeriffTests", dependencies: ["Veriff", "Services", "Verification", "OutboundHTTP"],
            swiftSettings: settings),
        .testTarget(
            name: "VeriffSandboxTests",
            dependencies: [
                "VeriffSandbox", "Veriff", "Services", "Verification", "OutboundHTTP", "StrictJSON", logging, lifecycle,
                crypto,
            ] + hummingbird, swiftSettings: settings),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "Services", "Verification", "ValidationRules", "Persistence", "Veriff", "VeriffSandbox",
                "OutboundHTTP", "StrictJSON", "AddresseeTesting", "PostgresTesting", logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WebhooksTests",
            dependencies: [
                "Webhooks", "Services", "Verification", "OutboundHTTP", "StrictJSON", "Persistence", "AddresseeTesting",
                "PostgresTesting", crypto, logging, lifecycle,
            ] + hummingbird,
            swiftSettings: settings),
        .testTarget(
            name: "HTTPAPITests",
            dependencies: [
                "HTTPAPI", "Services", "Verification", "ValidationRules", "Persistence", "DocumentStorage",
                "Encryption", "StrictJSON", "AddresseeTesting",
            ] + hummingbird, swiftSettings: settings),
        .testTarget(
            name: "ProcessTests",
            dependencies: ["PostgresTesting", "OutboundHTTP", "StrictJSON", "addressee", logging],
            swiftSettings: settings),
    ]
)
