import Verification

/// An address as a comparator takes it: its words, and what was understood of them.
package struct AddressReading: Sendable {
    /// The words as given, in upper case without punctuation.
    let tokens: [AddressToken]
    let country: Country?
    /// Nil abroad.
    let parts: StreetAddress?

    /// Whether the words are the same, commas and case aside.
    func isWrittenLike(_ other: AddressReading) -> Bool {
        guard tokens.count == other.tokens.count else { return false }
        for index in tokens.indices where tokens[index].word != other.tokens[index].word { return false }
        return true
    }

    /// The address in standard words, for the record of a rule's result.
    package var normalized: String {
        parts?.normalized ?? tokens.map(\.word.text).joined(separator: " ")
    }

    /// Whether it is a US address with all that is needed to compare it.
    package var isUnderstood: Bool { parts?.isComparable == true && parts?.zip5.isEmpty == false }

    /// Whether it is an address of the United States or a territory, as far as it tells its country.
    var isInUSPostalArea: Bool { country?.isInUSPostalArea ?? (parts != nil) }

    /// Whether a post office box is named.
    package var isPostOfficeBox: Bool { parts?.postOfficeBox.isEmpty == false }

    /// Whether a private mailbox is named.
    package var isPrivateMailbox: Bool { parts?.privateMailbox.isEmpty == false }

    /// The ZIP code's first five digits; nil when none was given.
    package var zip5: String? {
        guard let zip5 = parts?.zip5, !zip5.isEmpty else { return nil }
        return zip5.text
    }

    /// The state's two-letter code; nil when none was given.
    package var stateCode: String? {
        guard let state = parts?.state, !state.isEmpty else { return nil }
        return state.text
    }

    /// The delivery line with its unit and the ZIP code in standard words: the same for equivalent addresses, so that
    /// addresses can be looked up by it; nil when the address is not understood.
    package var locationKey: String? {
        isUnderstood ? parts?.locationKey : nil
    }
}
