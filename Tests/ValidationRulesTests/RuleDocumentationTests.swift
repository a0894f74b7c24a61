import Foundation
import Testing
import ValidationRules

@Suite("The page of the rules")
struct RuleDocumentationTests {
    @Test("docs/rules.md is what the rules say")
    func page() throws {
        let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let page = try String(contentsOf: tests.appending(path: "../../docs/rules.md"), encoding: .utf8)
        // Compared without showing both: a difference is a page long.
        let isCurrent = page == RuleDocumentation.page(of: RulePacks.all)
        #expect(isCurrent, "run `addressee rules document > docs/rules.md`")
    }

    @Test("every rule has a section that its packs link to")
    func sections() {
        let page = RuleDocumentation.page(of: RulePacks.all)
        for pack in RulePacks.all {
            #expect(page.contains("## Pack `\(pack.name)`"))
            for rule in pack.rules {
                #expect(page.contains("\n### \(rule.id)\n"))
                #expect(page.contains("[\(rule.id)](#\(rule.id.lowercased()))"))
            }
        }
    }
}
