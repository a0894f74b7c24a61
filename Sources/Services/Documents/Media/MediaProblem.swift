package import Verification

/// Why a file is not taken.
package enum MediaProblem: Error, Sendable, Equatable {
    /// None of the accepted formats.
    case unsupported
    /// The format's header is broken or missing.
    case unreadable
    /// More than one picture in the file.
    case animated
    case typeMismatch(declared: MediaType, found: MediaType)
    case dimensions(PixelSize)
}

extension ServiceError {
    /// What the uploader is told.
    package init(_ problem: MediaProblem, pointer: String = "/content") {
        let code: ErrorCode
        let detail: String
        switch problem {
        case .unsupported:
            code = .fileUnreadable
            detail = "The file is not a JPEG, PNG, WebP, HEIC or PDF file."
        case .unreadable:
            code = .fileUnreadable
            detail = "The file is damaged or incomplete."
        case .animated:
            code = .fileUnreadable
            detail = "The file holds more than one picture."
        case .typeMismatch(let declared, let found):
            code = .fileTypeMismatch
            detail = "The file was declared as \(declared.rawValue) and is \(found.rawValue)."
        case .dimensions:
            code = .fileDimensions
            detail =
                "A picture may have \(MediaInspector.maximumSide) pixels a side and "
                + "\(MediaInspector.maximumPixels / 1_000_000) million pixels in all."
        }
        self.init(
            code, detail, problems: [FieldProblem(pointer: pointer, code: code.rawValue, detail: detail)])
    }
}
