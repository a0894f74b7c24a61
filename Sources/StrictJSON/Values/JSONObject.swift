/// The members of a JSON object in their source order.
package struct JSONObject: Hashable, Sendable {
    /// One name and its value.
    package struct Member: Hashable, Sendable {
        /// The decoded name.
        package let name: String
        /// The value of the member.
        package let value: JSONValue

        /// Creates a member.
        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order; the parser guarantees that no name is there twice.
    package let members: [Member]

    /// Creates an object; the caller promises distinct names.
    package init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of a member, `nil` when it is absent.
    package subscript(name: String) -> JSONValue? {
        // Objects on our wires are small and asked for a fixed set of names: a scan is faster than a dictionary.
        members.first { $0.name == name }?.value
    }

    /// The object without one member.
    package func removing(_ name: String) -> JSONObject {
        JSONObject(members.filter { $0.name != name })
    }
}
