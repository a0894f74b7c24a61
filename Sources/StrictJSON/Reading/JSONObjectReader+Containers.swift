extension JSONObjectReader {
    /// A required object, read by the closure.
    package mutating func object<Result, Failure: Error>(
        _ name: String,
        _ read: (inout JSONObjectReader) throws(Failure) -> Result?
    ) throws(Failure) -> Result? {
        guard let value = requiredValue(name) else { return nil }
        return try object(value, at: pointer.appending(name), read)
    }

    /// An optional object, read by the closure.
    package mutating func optionalObject<Result, Failure: Error>(
        _ name: String,
        _ read: (inout JSONObjectReader) throws(Failure) -> Result?
    ) throws(Failure) -> Result? {
        guard let value = value(name) else { return nil }
        return try object(value, at: pointer.appending(name), read)
    }

    /// A required array of objects, each read by the closure; `nil` when one of them gave `nil`.
    package mutating func objects<Element, Failure: Error>(
        _ name: String,
        minimumCount: Int = 0,
        maximumCount: Int,
        _ read: (inout JSONObjectReader) throws(Failure) -> Element?
    ) throws(Failure) -> [Element]? {
        guard let elements = elements(requiredValue(name), name, minimumCount, maximumCount) else { return nil }
        return try objects(elements, name, read)
    }

    /// An optional array of objects, each read by the closure; `nil` when one of them gave `nil`.
    package mutating func optionalObjects<Element, Failure: Error>(
        _ name: String,
        minimumCount: Int = 0,
        maximumCount: Int,
        _ read: (inout JSONObjectReader) throws(Failure) -> Element?
    ) throws(Failure) -> [Element]? {
        guard let elements = elements(value(name), name, minimumCount, maximumCount) else { return nil }
        return try objects(elements, name, read)
    }

    /// A required array of strings.
    package mutating func strings(
        _ name: String,
        minimumCount: Int = 0,
        maximumCount: Int,
        maximumLength: Int
    ) -> [String]? {
        guard let elements = elements(requiredValue(name), name, minimumCount, maximumCount) else { return nil }
        return strings(elements, name, maximumLength)
    }

    /// An optional array of strings.
    package mutating func optionalStrings(
        _ name: String,
        minimumCount: Int = 0,
        maximumCount: Int,
        maximumLength: Int
    ) -> [String]? {
        guard let elements = elements(value(name), name, minimumCount, maximumCount) else { return nil }
        return strings(elements, name, maximumLength)
    }

    /// A required array of words of an enumeration.
    package mutating func enumerations<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Word.Type,
        minimumCount: Int = 0,
        maximumCount: Int
    ) -> [Word]? {
        guard let elements = elements(requiredValue(name), name, minimumCount, maximumCount) else { return nil }
        return words(elements, name, type)
    }

    /// An optional array of words of an enumeration.
    package mutating func optionalEnumerations<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Word.Type,
        minimumCount: Int = 0,
        maximumCount: Int
    ) -> [Word]? {
        guard let elements = elements(value(name), name, minimumCount, maximumCount) else { return nil }
        return words(elements, name, type)
    }

    private mutating func object<Result, Failure: Error>(
        _ value: JSONValue,
        at place: JSONPointer,
        _ read: (inout JSONObjectReader) throws(Failure) -> Result?
    ) throws(Failure) -> Result? {
        var reader = JSONObjectReader(value, at: place)
        defer { record(reader.problems) }
        guard value.object != nil else { return nil }
        return try read(&reader)
    }

    /// The elements of a value that must be an array of the given size.
    private mutating func elements(
        _ value: JSONValue?,
        _ name: String,
        _ minimumCount: Int,
        _ maximumCount: Int
    ) -> [JSONValue]? {
        guard let value else { return nil }
        guard let elements = value.array else {
            problem(at: name, code: .wrongType, detail: "must be an array")
            return nil
        }
        guard elements.count <= maximumCount else {
            problem(at: name, code: .tooLong, detail: "must have at most \(maximumCount) elements")
            return nil
        }
        guard elements.count >= minimumCount else {
            problem(at: name, code: .tooShort, detail: "must have at least \(minimumCount) elements")
            return nil
        }
        return elements
    }

    private mutating func objects<Element, Failure: Error>(
        _ elements: [JSONValue],
        _ name: String,
        _ read: (inout JSONObjectReader) throws(Failure) -> Element?
    ) throws(Failure) -> [Element]? {
        let place = pointer.appending(name)
        var results: [Element] = []
        for (index, element) in elements.enumerated() {
            if let result = try object(element, at: place.appending(index), read) { results.append(result) }
        }
        return results.count == elements.count ? results : nil
    }

    private mutating func strings(_ elements: [JSONValue], _ name: String, _ maximumLength: Int) -> [String]? {
        let place = pointer.appending(name)
        var results: [String] = []
        for (index, element) in elements.enumerated() {
            let text = string(
                element,
                at: place.appending(index),
                minimumLength: 1,
                maximumLength: maximumLength,
                maximumBytes: .max
            )
            if let text { results.append(text) }
        }
        return results.count == elements.count ? results : nil
    }

    private mutating func words<Word: RawRepresentable<String> & CaseIterable>(
        _ elements: [JSONValue],
        _ name: String,
        _ type: Word.Type
    ) -> [Word]? {
        let place = pointer.appending(name)
        var results: [Word] = []
        for (index, element) in elements.enumerated() {
            if let result = word(element, at: place.appending(index), of: type) { results.append(result) }
        }
        return results.count == elements.count ? results : nil
    }
}
