extension AddressComparator {
    /// Compares two addresses of one line each.
    package static func compare(_ left: String, _ right: String) -> AddressComparison {
        compare(AddressReader.read(line: left), AddressReader.read(line: right))
    }
}
