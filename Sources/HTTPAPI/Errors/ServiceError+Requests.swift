import Services
import StrictJSON

extension ServiceError {
    /// The body could not be parsed.
    init(_ error: JSONError) {
        let problem = JSONProblem(error)
        self.init(
            .invalidJSON, "The body was refused: \(problem.detail).",
            problems: [FieldProblem(pointer: problem.pointer, code: problem.code.rawValue, detail: problem.detail)])
    }

    /// The body could be parsed and has wrong values.
    init(_ problems: JSONProblems) {
        self.init(
            .validationFailed, "The request has \(problems.problems.count) invalid value(s); see errors.",
            problems: problems.problems.map {
                FieldProblem(pointer: $0.pointer, code: $0.code.rawValue, detail: $0.detail)
            })
    }
}

/// A refusal after which the rest of the body is not read.
struct BodyRefusal: Error {
    let error: ServiceError
}
