import DocumentFields

extension FieldReading {
    /// The reading with its confidence lowered.
    func doubted(_ factor: Double) -> FieldReading {
        FieldReading(value: value, confidence: confidence * factor, place: place)
    }

    /// The reading with no more confidence than this.
    func atMost(_ limit: Double) -> FieldReading {
        FieldReading(value: value, confidence: min(confidence, limit), place: place)
    }
}
