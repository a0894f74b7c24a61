import Services
import Verification

extension [ExtractedField] {
    /// All fields of a session as one value to be sealed.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 1, reservingCapacity: 64 * count + 16)
        writer.append(list: self) { writer, field in
            writer.append(field.name.rawValue)
            writer.append(field.value)
            writer.append(field.rawValue == field.value ? nil : field.rawValue)
            writer.append(field.provenance.rawValue)
            writer.append(field.source)
        }
        return writer.bytes
    }

    /// Reads fields that were opened.
    init(fields: [UInt8]) throws(StoreError) {
        var reader = try FieldReader(fields, version: 1)
        self = try reader.list { reader throws(StoreError) in
            ExtractedField(
                name: try reader.word(), value: try reader.text(), rawValue: try reader.optionalText(),
                provenance: try reader.word(), source: try reader.text())
        }
    }
}
