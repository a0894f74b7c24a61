import StrictJSON

/// What the provider found out about an address; its parts are enriched, not a reading of the document.
package struct VeriffAddressValidation: Sendable, Equatable {
    package let plausibleFullAddress: String?
    package let parts: VeriffAddressParts?
    /// `residential`, `business`, `poBox`, or a type added later.
    package let addressType: String?
    package let countryExists: String?
    /// `found` or `not_found`, seen in bodies and documented nowhere.
    package let status: String?

    init(json: JSONValue) {
        let components = json.member("components")
        plausibleFullAddress = components?.text("plausibleFullAddress")
        parts = components.flatMap(VeriffAddressParts.init(json:))
        addressType = json.text("addressType")
        status = json.text("status")
        countryExists = json.member("validations")?.member("countryExists")?.text("result")
    }
}
