/// Why no QR code was made.
package struct QRCodeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The closed list of reasons.
    package enum Code: Sendable {
        /// The bytes do not fit the largest version at the error correction asked for.
        case tooLong
    }

    /// The reason.
    package let code: Code

    /// The reason, without a word of the content.
    package var description: String {
        switch code {
        case .tooLong: "the content is too long for a QR code"
        }
    }
}
