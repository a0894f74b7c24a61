import StrictJSON
import Verification

extension JSONWriter {
    /// Writes a moment, or `null`.
    mutating func member(_ name: String, _ moment: Timestamp?) {
        member(name, moment?.rfc3339)
    }

    /// Writes an identifier, or `null`.
    mutating func member<Entity>(_ name: String, _ id: Identifier<Entity>?) {
        member(name, id?.description)
    }

    /// Writes a date, or `null`.
    mutating func member(_ name: String, _ date: LocalDate?) {
        member(name, date?.description)
    }

    /// Writes a page of a list with the cursor of the next one.
    mutating func page<Element, Entity>(
        _ elements: [Element], hasMore: Bool, id: (Element) -> Identifier<Entity>,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        let next = hasMore ? elements.last.map { Cursor.encode(id($0)) } : nil
        object { page in
            page.array("data") { data in
                for element in elements { write(&data, element) }
            }
            page.member("has_more", hasMore)
            page.member("next_cursor", next)
        }
    }

    /// Writes a list that always fits one answer.
    mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        object { list in
            list.array("data") { data in
                for element in elements { write(&data, element) }
            }
        }
    }
}
