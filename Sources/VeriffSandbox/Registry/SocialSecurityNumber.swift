/// The form of a social security number: nine digits.
enum SocialSecurityNumber {
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
