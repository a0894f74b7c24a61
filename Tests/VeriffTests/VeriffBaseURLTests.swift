import Testing
import Veriff

@Suite("Base URLs")
struct VeriffBaseURLTests {
    @Test(
        "the version is added once, however the base URL ends",
        arguments: [
            "https://stationapi.veriff.com", "https://stationapi.veriff.com/", "https://stationapi.veriff.com/v1",
            "https://stationapi.veriff.com/v1/",
        ])
    func version(text: String) {
        #expect(VeriffBaseURL(text)?.url("/sessions") == "https://stationapi.veriff.com/v1/sessions")
    }

    @Test("a path before the version is kept")
    func path() {
        #expect(
            VeriffBaseURL("http://127.0.0.1:8080/mock/v1")?.url("/media/1") == "http://127.0.0.1:8080/mock/v1/media/1")
    }

    @Test(
        "other text is refused",
        arguments: [
            "", "stationapi.veriff.com", "ftp://stationapi.veriff.com", "https://", "https:///v1", "https://a?b",
            "https://a#b",
            "https://user@host", "https://a b", "https://a\nb",
        ])
    func refused(text: String) {
        #expect(VeriffBaseURL(text) == nil)
    }
}
