import Services

extension StoredAnswer {
    /// The answer as it is sealed.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 1, reservingCapacity: body.count + 256)
        writer.append(status)
        writer.append(list: headers) { writer, header in
            writer.append(header.name)
            writer.append(header.value)
        }
        writer.append(contentsOf: body)
        return writer.bytes
    }

    /// Reads an answer that was opened.
    init(fields: [UInt8]) throws(StoreError) {
        var reader = try FieldReader(fields, version: 1)
        self.init(
            status: try reader.number(),
            headers: try reader.list { reader throws(StoreError) in
                AnswerHeader(try reader.text(), try reader.text())
            },
            body: Array(try reader.field()))
    }
}
