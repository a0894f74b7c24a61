import Foundation
import StrictJSON

/// Pictures that somebody sends for a verification, and what must become of it.
struct PictureStory: Sendable {
    let name: String
    private let front: String
    private let back: String
    private let lease: String
    private let addressType: String
    private let bill: Bool
    let outcome: String
    let reason: String?
    /// The first rules that decide.
    let deciding: [String]
    /// What the text for the end user must say.
    let saying: String?

    init(
        _ name: String, front: String = "nora-license-front.jpg", back: String = "nora-license-back.jpg",
        lease: String = "nora-lease.png", addressType: String = "current_lease", bill: Bool = false, outcome: String,
        reason: String? = nil, deciding: [String], saying: String? = nil
    ) {
        self.name = name
        self.front = front
        self.back = back
        self.lease = lease
        self.addressType = addressType
        self.bill = bill
        self.outcome = outcome
        self.reason = reason
        self.deciding = deciding
        self.saying = saying
    }

    /// The severity that gives the outcome.
    var decidingSeverity: String { outcome == "rejected" ? "reject" : "double_check" }

    /// The document reader's program, where it is built.
    static var program: String? {
        let path = checkout.appending(path: "DocumentReader/.build/release/addressee-reader").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    static let request = Array(
        """
        {"flow":"usps1583","person":{"first_name":"Nora","middle_name":"June","last_name":"Whitfield",\
        "date_of_birth":"1988-04-12"},"address":{"street":"418 Maple Hollow Road","unit":"Apt 5","city":"Knoxville",\
        "state":"TN","postal_code":"37919","country":"US"},\
        "documents":[{"kind":"photo_id","types":["us_driver_license"],"number":"104882317"}]}
        """.utf8)

    /// The upload requests, one a side.
    func sides() throws -> [[UInt8]] {
        let samples = Self.checkout.appending(path: "DocumentReader/Samples/committed")
        let images = Self.checkout.appending(path: "Demo/images")
        return [
            try side("photo_id", "us_driver_license", "front", images.appending(path: front)),
            try side("photo_id", "us_driver_license", "back", images.appending(path: back)),
            try side(
                "proof_of_address", addressType, "front",
                bill ? samples.appending(path: "0005-utility_bill-clean.jpg") : images.appending(path: lease)),
        ]
    }

    private func side(_ kind: String, _ type: String, _ side: String, _ file: URL) throws -> [UInt8] {
        let content = try Data(contentsOf: file).base64EncodedString()
        var writer = JSONWriter()
        writer.object { body in
            body.member("kind", kind)
            body.member("type", type)
            body.member("side", side)
            body.member("content", content)
        }
        return writer.bytes
    }

    /// The checkout, three levels above this file.
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
