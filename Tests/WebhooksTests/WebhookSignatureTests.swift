import FoundationEssentials
import Services
import Testing

@testable import Webhooks

@Suite("The signature of outgoing webhooks")
struct WebhookSignatureTests {
    /// Known answers: the first two are published with Standard Webhooks 1.0.0, the rest were derived independently.
    struct Vector: Sendable, CustomTestStringConvertible {
        let secret: String
        let id: String
        let timestamp: Int64
        let body: String
        let signature: String

        var testDescription: String { signature }
    }

    static let vectors = [
        Vector(
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: 1_614_265_330, body: #"{"test": 2432232314}"#,
            signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
        Vector(
            secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", id: "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
            timestamp: 1_649_367_553, body: #"{"email":"test@example.com","username":"test_user"}"#,
            signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
        Vector(
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: 1_614_265_330, body: "", signature: "v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A="),
        Vector(
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: 1_614_265_330, body: "{\"a\":1}\r\n",
            signature: "v1,j9/ulIWpv9XTpYUzUSoXEKCsYnt6gTtbERURZ45j1FA="),
        Vector(
            secret: "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: 1_614_265_330, body: #"{"type":"verification.approved"}"#,
            signature: "v1,4c+nnmMmPvgCzybC+xerZYj0KIjHBjXiacvioU5b4hk="),
    ]

    @Test("agrees with the published vectors", arguments: vectors)
    func agrees(with vector: Vector) throws {
        let secret = try #require(WebhookSecret(revealed: vector.secret))

        let header = WebhookSignature.header(
            id: vector.id, timestamp: vector.timestamp, body: Array(vector.body.utf8), secrets: [secret])

        #expect(header == vector.signature)
    }

    @Test("names both signatures during a rotation, the new one first")
    func namesBoth() throws {
        let new = try #require(WebhookSecret(revealed: "whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoM="))
        let old = try #require(WebhookSecret(revealed: "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))

        let header = WebhookSignature.header(
            id: "msg_rot_1", timestamp: 1_700_000_000,
            body: Array(#"{"type":"verification.rejected","data":{"id":"ver_1"}}"#.utf8), secrets: [new, old])

        #expect(
            header == "v1,DEJR/lusK8Ep/TAvPf8TmTwuV+7Gz+rmt653/76dW2I= "
                + "v1,eT2YPJKUVLxDFG7c0uP+kET83DjGMIRquN7cH4RxHko=")
    }

    @Test(
        "takes no secret of another form",
        arguments: [
            "", "whsec_", "whsec_%", "whsec_wronglength", "hwsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
            "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=",
        ])
    func refuses(_ text: String) {
        #expect(WebhookSecret(revealed: text) == nil)
    }

    @Test("prints secrets as nothing, and reveals them only when asked")
    func hidesSecrets() {
        let secret = WebhookSecret.generate()

        #expect("\(secret)" == "***")
        #expect(WebhookSecret(revealed: secret.revealed) == secret)
    }
}
