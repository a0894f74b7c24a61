/// Why a check against registries cannot be made.
package enum DatabaseCheckObstacle: String, Sendable, CaseIterable {
    /// The check is of a social security number, and none was given.
    case noSocialSecurityNumber = "no_social_security_number"
    /// The check is of a driver's license, and the photo ID is none of the United States.
    case noDriverLicense = "no_driver_license"
    /// Data is to be read from a photo ID, and there is none.
    case noPhotoID = "no_photo_id"
    /// A name alone, without date of birth, address or phone number.
    case tooLittleData = "too_little_data"
}
