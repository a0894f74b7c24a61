import Services

/// What a stage left behind; whatever it wrote is committed.
enum StageOutcome: Equatable {
    /// The job has been finished, or given back, in the stage's own transaction.
    case settled
    /// The job has moved to its next stage and is still leased: go on at once.
    case advanced(ClaimedJob)
    /// Nothing is left to do; the queue may forget the job.
    case finished
    /// Not yet; does not count as an attempt.
    case notYet(again: Duration)
    /// Failed in a way that may pass; counts as an attempt.
    case failed(cause: String)
    /// Failed in a way that cannot pass.
    case dead(cause: String)
}
