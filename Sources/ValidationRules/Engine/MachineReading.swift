import Verification

/// What became of a part of the photo ID that is made for machines.
enum MachineReading<Content: Sendable>: Sendable {
    /// No reader that could find it was at work.
    case notLookedFor
    /// A reader was at work and found none.
    case missing
    /// Something was found that is not what it should be.
    case unreadable
    case read(Content)
}

extension MachineReading {
    /// Reads a field of the photo ID, whoever read it.
    init(_ name: ExtractedFieldName, in extracted: ExtractedData, parse: (String) -> Content?) {
        if let text = extracted.valueFromAnyReading(name) {
            self = parse(text).map { .read($0) } ?? .unreadable
        } else {
            self = extracted.holds(name) || extracted.holdsReading ? .missing : .notLookedFor
        }
    }

    /// The content, nil without any.
    var content: Content? {
        guard case .read(let content) = self else { return nil }
        return content
    }

    /// The content, or why there is nothing to judge.
    ///
    /// - Parameters:
    ///   - part: what it is, as the beginning of a sentence.
    ///   - types: the document types that always have one.
    func content(named part: String, on document: Document?, ofTypes types: Set<DocumentType>) -> Result<
        Content, MachineReadingRefusal
    > {
        guard let document else { return .failure(.notApplicable("There is no photo ID.")) }
        let isCertain = types.contains(document.type)
        switch self {
        case .read(let content): return .success(content)
        case .notLookedFor:
            return .failure(
                isCertain
                    ? MachineReadingRefusal(finding: .awaiting(.documentReader, of: .photoID))
                    : .notApplicable("This type of photo ID need not have one."))
        case .missing where isCertain: return .failure(.notEvaluable("\(part) was not found on the photo ID."))
        case .unreadable where isCertain: return .failure(.notEvaluable("\(part) could not be read."))
        case .missing, .unreadable: return .failure(.notApplicable("This type of photo ID need not have one."))
        }
    }
}

extension ExtractedData {
    /// What was read of the photo ID by the provider, else by the document reader; blank text is as good as none.
    func valueFromAnyReading(_ name: ExtractedFieldName) -> String? {
        [Provenance.photoID, .reader].lazy.compactMap { value(name, from: $0) }.first { !$0.isBlank }
    }

    /// Whether there is a field of this name, be it blank.
    fileprivate func holds(_ name: ExtractedFieldName) -> Bool {
        fields.contains { $0.name == name && ($0.provenance == .photoID || $0.provenance == .reader) }
    }

    /// Whether the document reader was at work.
    fileprivate var holdsReading: Bool { fields.contains { $0.provenance == .reader } }
}

extension String {
    /// Whether there is nothing in it but blanks.
    var isBlank: Bool { !utf8.contains { $0 > 0x20 } }
}

/// Why a part made for machines gives nothing to judge.
struct MachineReadingRefusal: Error {
    let finding: Finding

    static func notApplicable(_ reviewerText: String) -> MachineReadingRefusal {
        MachineReadingRefusal(finding: .notApplicable(reviewerText, of: .photoID))
    }

    static func notEvaluable(_ reviewerText: String) -> MachineReadingRefusal {
        MachineReadingRefusal(
            finding: .notEvaluable(reviewerText, severityCeiling: .doubleCheck, of: .photoID))
    }
}
