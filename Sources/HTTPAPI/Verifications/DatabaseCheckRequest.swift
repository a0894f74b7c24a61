import StrictJSON
import Verification

extension JSONObjectReader {
    /// Reads `database_check`, and that the person comes with the number it is to check.
    mutating func databaseCheck(of person: Person?) -> DatabaseCheck? {
        let check = databaseCheck()
        if let check, let person, check.purpose == .socialSecurityNumber, person.socialSecurityNumber == nil {
            record(
                .required, "is needed for a check of it",
                at: pointer.appending("person").appending("social_security_number"))
        }
        return check
    }

    /// Reads `database_check`.
    mutating func databaseCheck() -> DatabaseCheck? {
        optionalObject("database_check") { reader in
            let purpose = reader.enumeration("purpose", of: DatabaseCheckPurpose.self)
            let sources = reader.optionalEnumerations(
                "sources", of: DatabaseSource.self, maximumCount: DatabaseSource.allCases.count)
            let priority = reader.optionalEnumeration("source_priority", of: DatabaseSource.self)
            let fields = reader.optionalEnumerations(
                "fields", of: DatabaseField.self, maximumCount: DatabaseField.allCases.count)
            reader.rejectUnknownMembers()
            guard let purpose else { return nil as DatabaseCheck? }
            let chosen = sources.map(Set.init) ?? purpose.standardSources
            guard purpose.allows(chosen) else {
                reader.problem(at: "sources", code: "sources_not_of_purpose", detail: "cannot serve this purpose")
                return nil
            }
            guard priority.map(chosen.contains) ?? true else {
                reader.problem(at: "source_priority", code: "no_source", detail: "must be one of the sources")
                return nil
            }
            return DatabaseCheck(
                purpose, sources: chosen, priority: priority, fields: Set(fields ?? DatabaseField.allCases))
        }
    }
}
