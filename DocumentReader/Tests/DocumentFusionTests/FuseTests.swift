import DocumentFields
import DocumentFusion
import DocumentLayout
import IdentityDocuments
import PrintedDocuments
import Testing

@Suite("Bringing sources together")
struct FuseTests {
    private func source(_ source: FieldSource, _ name: FieldName, _ text: String, _ confidence: Double) -> SourceReading
    {
        SourceReading(
            source: source, kind: nil, side: nil,
            fields: [name: FieldReading(value: .text(text), confidence: confidence, place: nil)])
    }

    @Test("sources that agree are surer together than each alone")
    func agreement() throws {
        let fused = fuse([
            source(.mrz, .lastName, "ERIKSSON", 0.8), source(.printed, .lastName, "Eriksson", 0.7),
        ])

        let field = try #require(fused[.lastName])
        #expect(field.best.reading.confidence > 0.9)
        #expect(field.alternatives.isEmpty)
    }

    @Test("print lends a name the apostrophe that the zone lost")
    func spelling() {
        let fused = fuse([source(.mrz, .lastName, "DAMICO", 0.97), source(.printed, .lastName, "D'AMICO", 0.8)])

        #expect(fused[.lastName]?.best.reading.value == .text("D'AMICO"))
        #expect(fused[.lastName]?.best.source == .mrz)
    }

    @Test("print that parts words differently does not change the zone's")
    func parting() {
        let fused = fuse([source(.mrz, .lastName, "DE LA CRUZ", 0.97), source(.printed, .lastName, "DELA CRUZ", 0.9)])

        #expect(fused[.lastName]?.best.reading.value == .text("DE LA CRUZ"))
    }

    @Test("sources that disagree are both reported, the surer first, and nobody is sure")
    func disagreement() throws {
        let fused = fuse([
            source(.printed, .documentNumber, "L8O89O2C", 0.8), source(.mrz, .documentNumber, "L898902C", 0.99),
        ])

        let field = try #require(fused[.documentNumber])
        #expect(field.best.source == .mrz)
        #expect(field.best.reading.confidence <= 0.9)
        #expect(field.alternatives.map(\.source) == [.printed])
    }

    @Test("a barcode stays sure beside print that differs")
    func barcode() {
        let fused = fuse([source(.barcode, .lastName, "SAMPLE", 0.99), source(.printed, .lastName, "SIMPLE", 0.8)])

        #expect(fused[.lastName]?.best.reading.confidence == 0.99)
        #expect(fused[.lastName]?.alternatives.count == 1)
    }

    @Test("looks that disagree elect the value with more weight, and leave a doubt")
    func vote() {
        func look(_ name: String) -> PrintedReading {
            PrintedReading(
                status: .read, kind: .usDriverLicense, kindConfidence: 0.9, side: .front,
                fields: [.firstName: FieldReading(value: .text(name), confidence: 0.9, place: nil)])
        }

        let voted = DocumentFusion.vote([look("ANNA"), look("ANMA"), look("ANNA")])

        #expect(voted.fields[.firstName]?.value == .text("ANNA"))
        #expect(voted.fields[.firstName]?.confidence ?? 1 <= 0.8)
        #expect(DocumentFusion.vote([look("ANNA"), look("ANNA")]).fields[.firstName]?.confidence ?? 0 > 0.85)
    }

    @Test("no look that knows a document is none that can be read, or none at all")
    func nothing() {
        #expect(DocumentFusion.vote([]).status == .unreadable)
        #expect(DocumentFusion.vote([.unreadable, .notADocument]).status == .notADocument)
    }
}
