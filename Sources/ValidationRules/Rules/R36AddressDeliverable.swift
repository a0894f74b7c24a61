import Verification

/// R36: an address checker knows the home address as a place where mail is delivered.
///
/// Checkers are services of others and off until one is configured, so that there is nothing to judge yet.
struct AddressDeliverableRule: ValidationRule {
    let id = "R36"
    let title = "An address checker knows the home address"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [.expected(.address)]
    let sources = ["USPS DPV (delivery point validation)"]
    let awaits: RuleDependency? = .addressChecker
    let example = "The checker does not know the house number: a person looks at the address."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [.awaiting(.addressChecker)]
    }
}
