/// How much text a comparison looks at; more can be no name and no address and is not evaluable.
package enum ComparisonLimits {
    /// The longest name, in bytes.
    package static let nameInBytes = 512
    /// The longest address, in bytes.
    package static let addressInBytes = 1024
    /// The longest document number or date, in bytes.
    package static let shortTextInBytes = 64
    /// The most words in a name or an address.
    package static let words = 48
}
