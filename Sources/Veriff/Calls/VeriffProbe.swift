/// How the provider answered a read that was made to find out about credentials alone.
///
/// A refusal tells what is wrong whether or not it is signed: with a wrong secret of ours no signature can hold. Nothing
/// is done on its word but to tell a person. That credentials are right is believed of a signed answer only.
package enum VeriffProbe: Sendable, Equatable {
    case answered(status: Int, code: String?, isSigned: Bool)
    /// No answer came; with a short word for why.
    case unanswered(reason: String)
}
