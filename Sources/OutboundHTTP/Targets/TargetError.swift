/// Why a URL is not a permitted target; found without any network traffic.
package enum TargetError: Error, Hashable, Sendable, CaseIterable {
    /// Empty, or longer than 2048 bytes.
    case length
    /// A byte that a URL cannot contain: control, space, non-ASCII, a bad percent escape.
    case character
    /// Not an `http` or `https` URL.
    case scheme
    /// User name or password before the host.
    case userInformation
    /// A fragment, which is never sent.
    case fragment
    /// No host, or no valid host name or address.
    case host
    /// No valid port number.
    case port
    /// An address in octal, hexadecimal, shortened or single-number spelling.
    case ambiguousAddress
    /// An IPv6 address with a zone.
    case zone
    /// Plain HTTP where the policy asks for HTTPS.
    case plainHTTP
    /// A port outside the policy.
    case portForbidden
    /// A host outside the policy.
    case hostForbidden
    /// A literal address outside the policy.
    case addressForbidden

    /// Whether the URL is well-formed and refused by policy.
    package var isRefusal: Bool {
        switch self {
        case .ambiguousAddress, .zone, .plainHTTP, .portForbidden, .hostForbidden, .addressForbidden: true
        case .length, .character, .scheme, .userInformation, .fragment, .host, .port: false
        }
    }
}

extension TargetError: CustomStringConvertible {
    /// One sentence for whoever entered the URL.
    package var description: String {
        switch self {
        case .length: "The URL is empty or longer than 2048 bytes."
        case .character: "The URL contains a character that must be percent-encoded."
        case .scheme: "The URL does not begin with http:// or https://."
        case .userInformation: "The URL contains a user name or password."
        case .fragment: "The URL contains a fragment."
        case .host: "The host of the URL is not a valid name or address."
        case .port: "The port of the URL is not a number from 1 to 65535."
        case .ambiguousAddress: "The address in the URL is not written as four decimal numbers."
        case .zone: "The address in the URL has a zone."
        case .plainHTTP: "The URL must use https."
        case .portForbidden: "The port of the URL is not permitted."
        case .hostForbidden: "The host of the URL is not permitted."
        case .addressForbidden: "The address of the host is not permitted."
        }
    }
}
