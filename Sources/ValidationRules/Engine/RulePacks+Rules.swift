extension RulePacks {
    /// Every rule once, in the order of the ids.
    static let allRules: [any ValidationRule] =
        documentRules + currencyRules + personRules + addressRules + machineReadableRules + repetitionRules
        + providerRules + registryRules

    /// R1 to R12: documents are there and of the right kind.
    private static let documentRules: [any ValidationRule] = [
        PhotoIDPresentRule(),
        AddressDocumentPresentRule(),
        PhotoIDTypeAcceptedRule(),
        AddressDocumentTypeAcceptedRule(),
        DetectedTypeNotRefusedRule(),
        DeclaredTypeDetectedRule(),
        DifferentDocumentsRule(),
        DifferentArtefactsRule(),
        IssuerFitsTypeRule(),
        NexusNumberRule(),
        LegibleRule(),
        InEnglishRule(),
    ]

    /// R13 to R19: documents are current.
    private static let currencyRules: [any ValidationRule] = [
        PhotoIDNotExpiredRule(),
        PhotoIDValidAtSigningRule(),
        PhotoIDExpiresSoonRule(),
        ExpiryReadRule(),
        NoExpiryOnPurposeRule(),
        AddressDocumentCurrentRule(),
        PlausibleDatesRule(),
    ]

    /// R20 to R27: the person is the expected one.
    private static let personRules: [any ValidationRule] = [
        LastNameRule(),
        FirstNameRule(),
        NameOnAddressDocumentRule(),
        MiddleNameRule(),
        DateOfBirthRule(),
        AdultRule(),
        DocumentNumberRule(),
        ExpectedTypeRule(),
        IssuingCountryRule(),
        SelfieMatchesPortraitRule(),
    ]

    /// R28 to R36: the home address.
    private static let addressRules: [any ValidationRule] = [
        HomeAddressRule(),
        NoPostOfficeBoxRule(),
        NotOwnDeliveryAddressRule(),
        NotOtherAgencyRule(),
        StateOfZIPCodeRule(),
        AddressOnPhotoIDRule(),
        NotBlockedAddressRule(),
        HomeInUSARule(),
        AddressDeliverableRule(),
    ]

    /// R37 to R42: what machines read agrees with what is printed.
    private static let machineReadableRules: [any ValidationRule] = [
        BarcodeReadRule(),
        BarcodeAgreesRule(),
        BarcodeIssuerRule(),
        CheckDigitsRule(),
        ZoneAgreesRule(),
        WholeNamesRule(),
    ]

    /// R43 to R48: signs of fraud, and what was seen before.
    private static let repetitionRules: [any ValidationRule] = [
        NoFraudIndicationRule(),
        NumberOfOneNameRule(),
        NewPersonRule(),
        FewPersonsAtAddressRule(),
        FileOfOnePersonRule(),
        FewResubmissionsRule(),
    ]

    /// P1 to P5: what the provider itself doubts.
    private static let providerRules: [any ValidationRule] = [
        ProviderFindsNameRule(),
        ProviderFindsAddressRule(),
        ReadingsAgreeRule(),
        NoProviderWarningRule(),
        NoRiskLabelRule(),
    ]

    /// D1 to D6: what registries of the United States say, where they were asked.
    private static let registryRules: [any ValidationRule] = [
        RegistriesAskedRule(),
        RegistryConfirmsNameRule(),
        RegistryConfirmsBirthDateRule(),
        RegistryConfirmsAddressRule(),
        RegistryConfirmsNumberRule(),
        RegistryConfirmsPhoneNumberRule(),
    ]
}
