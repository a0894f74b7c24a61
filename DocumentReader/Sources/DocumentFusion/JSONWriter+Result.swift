internal import DocumentFields
internal import DocumentLayout
package import StrictJSON

extension JSONWriter {
    /// Writes the members of a result, all but the first, which tells whose it is.
    ///
    /// - Parameter milliseconds: How long the reading took.
    package mutating func members(of result: DocumentResult, milliseconds: Int) {
        member("status", result.status.rawValue)
        if let kind = result.kind { member("kind", kind.rawValue) }
        if let side = result.side { member("side", side.rawValue) }
        member("ms", milliseconds)
        object("fields") { writer in
            for name in FieldName.allCases {
                guard let field = result.fields[name] else { continue }
                writer.object(name.rawValue) { writer in
                    writer.members(of: field.best)
                    guard !field.alternatives.isEmpty else { return }
                    writer.array("alternatives") { writer in
                        for alternative in field.alternatives {
                            writer.object { $0.members(of: alternative) }
                        }
                    }
                }
            }
        }
        if let reason = result.reason {
            member("reason", reason.text)
        }
        array("pages") { writer in
            for page in result.pages {
                writer.object { writer in
                    writer.member("width", page.width)
                    writer.member("height", page.height)
                    writer.member("turned", page.turnedDegrees)
                }
            }
        }
    }

    private mutating func members(of sourced: SourcedReading) {
        switch sourced.reading.value {
        case .text(let text): member("value", text)
        case .address(let address):
            object("value") { writer in
                writer.member("street", address.street)
                writer.member("city", address.city)
                writer.member("state", address.state)
                writer.member("postal_code", address.postalCode)
                writer.member("country", address.country)
                writer.member("full", address.full)
            }
        }
        member("confidence", (sourced.reading.confidence * 100).rounded() / 100)
        member("source", sourced.source.rawValue)
        guard let place = sourced.reading.place else { return }
        object("box") { writer in
            writer.member("page", place.page)
            writer.member("left", place.box.left)
            writer.member("top", place.box.top)
            writer.member("width", place.box.width)
            writer.member("height", place.box.height)
        }
    }
}
