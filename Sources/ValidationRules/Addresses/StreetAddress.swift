/// A US address in the parts that decide whether two addresses are one place; all in upper-case ASCII.
struct StreetAddress: Sendable, Equatable {
    var houseNumber: [UInt8] = []
    var preDirectional: [UInt8] = []
    /// The street's name in standard words; a rural route's or a military unit's words stand here too.
    var streetName: [[UInt8]] = []
    var suffix: [UInt8] = []
    var postDirectional: [UInt8] = []
    var door: [UInt8] = []
    var floor: [UInt8] = []
    var building: [UInt8] = []
    /// A private mailbox at a commercial agency.
    var privateMailbox: [UInt8] = []
    var postOfficeBox: [UInt8] = []
    var city: [[UInt8]] = []
    var state: [UInt8] = []
    var zip5: [UInt8] = []
    var zip4: [UInt8] = []

    /// Whether enough was understood to compare: a numbered street, or a box.
    var isComparable: Bool {
        !postOfficeBox.isEmpty || (!houseNumber.isEmpty && !streetName.isEmpty)
    }

    /// The address in standard words, for the record of a rule's result.
    var normalized: String {
        var words = deliveryWords
        words += city + [state, zip4.isEmpty ? zip5 : zip5 + bytes("-") + zip4]
        return words.filter { !$0.isEmpty }.map(\.text).joined(separator: " ")
    }

    /// The delivery line and the ZIP code, without what may differ between equivalent addresses.
    var locationKey: String {
        (deliveryWords + [zip5]).filter { !$0.isEmpty }.map(\.text).joined(separator: " ")
    }

    private var deliveryWords: [[UInt8]] {
        var words = [houseNumber, preDirectional] + streetName + [suffix, postDirectional]
        if !postOfficeBox.isEmpty { words += [bytes("PO BOX"), postOfficeBox] }
        if !building.isEmpty { words += [bytes("BLDG"), building] }
        if !floor.isEmpty { words += [bytes("FL"), floor] }
        if !door.isEmpty { words += [bytes("#"), door] }
        if !privateMailbox.isEmpty { words += [bytes("PMB"), privateMailbox] }
        return words
    }
}
