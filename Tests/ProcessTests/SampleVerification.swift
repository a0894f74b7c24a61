import Foundation
import StrictJSON

/// One verification of the kill test: who is expected, and what the images state.
struct SampleVerification: Sendable {
    let number: Int

    /// Two of five are not approved: an expired photo ID is rejected, another unit is for a person to look at.
    var expectedStatus: String {
        switch number % 5 {
        case 1: "rejected"
        case 3: "double_check"
        default: "approved"
        }
    }

    var request: [UInt8] {
        Array(
            """
            {"flow":"usps1583","vendor_reference":"sample-\(number)",\
            "person":{"first_name":"Paula","last_name":"Sample","date_of_birth":"1985-04-12"},\
            "address":{"street":"\(100 + number) Maple Avenue","unit":"Apt 4","city":"Austin","state":"TX",\
            "postal_code":"78702","country":"US"},\
            "documents":[{"kind":"photo_id","types":["us_driver_license"]},\
            {"kind":"proof_of_address","types":["current_lease"]}]}
            """.utf8)
    }

    /// The upload requests, one a side. Every image is another, so that the ledger tells them apart.
    var sides: [[UInt8]] {
        let photo = number % 5 == 1 ? #""valid_until":"2021-05-01""# : #""note":"as expected""#
        let address = number % 5 == 3 ? #""unit":"9C""# : #""note":"a lease as expected""#
        return [
            side("photo_id", "us_driver_license", "front", stating: photo),
            side("photo_id", "us_driver_license", "back", stating: #""note":"the back""#),
            side("proof_of_address", "current_lease", "front", stating: address),
        ]
    }

    private func side(_ kind: String, _ type: String, _ side: String, stating statement: String) -> [UInt8] {
        let image = SampleImage.jpeg(stating: "{\(statement),\"sample\":\"\(number)\"}")
        var writer = JSONWriter()
        writer.object { body in
            body.member("kind", kind)
            body.member("type", type)
            body.member("side", side)
            body.member("content", Data(image).base64EncodedString())
        }
        return writer.bytes
    }
}
