import Services
import Verification

extension RuleResult {
    /// What of a result is sealed: all that may quote a person.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 2, reservingCapacity: 512)
        writer.append(title)
        writer.append(list: comparedWith.map(\.rawValue).sorted()) { $0.append($1) }
        writer.append(values: inputs)
        writer.append(values: normalizedInputs)
        writer.append(list: reasons) { $0.append($1) }
        writer.append(reviewerText)
        writer.append(endUserText.english)
        writer.append(endUserText.spanish)
        return writer.bytes
    }

    /// Reads an opened result; without fields, as after an erasure, its texts are empty.
    init(
        rule: String, outcome: RuleOutcome, severity: RuleSeverity, documentKind: DocumentKind?, score: Int?,
        fields: [UInt8]?
    ) throws(StoreError) {
        guard let fields else {
            self.init(
                rule: rule, title: "", outcome: outcome, severity: severity, documentKind: documentKind, score: score,
                reviewerText: "", endUserText: LocalizedText(english: "", spanish: ""))
            return
        }
        var reader = try FieldReader(fields, versions: 1...2)
        self.init(
            rule: rule, title: try reader.text(), outcome: outcome, severity: severity, documentKind: documentKind,
            comparedWith: Set(try reader.list { reader throws(StoreError) in try reader.word(ExpectedDataPart.self) }),
            inputs: try reader.values(), normalizedInputs: try reader.values(), score: score,
            reasons: try reader.list { reader throws(StoreError) in try reader.text() },
            reviewerText: try reader.text(),
            endUserText: try reader.localizedText())
    }
}

extension FieldWriter {
    fileprivate mutating func append(values: [RuleValue]) {
        append(list: values) { writer, value in
            writer.append(value.name)
            writer.append(value.value)
        }
    }
}

extension FieldReader {
    /// Reads a text's versions; the first layout had it in English alone, which then stands for both.
    fileprivate mutating func localizedText() throws(StoreError) -> LocalizedText {
        let english = try text()
        return LocalizedText(english: english, spanish: version == 1 ? english : try text())
    }

    fileprivate mutating func values() throws(StoreError) -> [RuleValue] {
        try list { reader throws(StoreError) in RuleValue(try reader.text(), try reader.text()) }
    }
}
