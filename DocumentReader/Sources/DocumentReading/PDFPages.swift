internal import ChildProcesses
internal import DocumentImages
internal import DocumentLayout
internal import GreyImages
internal import PDFText

/// The programs that must be installed.
package let requiredPrograms = [PDFFile.textProgram, PDFFile.imageProgram]

/// A PDF, taken apart by poppler's programs in processes of their own.
struct PDFFile {
    let bytes: [UInt8]

    /// Where Debian has the programs.
    static let textProgram = "/usr/bin/pdftotext"
    static let imageProgram = "/usr/bin/pdftoppm"
    /// How many pages count.
    static let pageLimit = 5
    private static let longSide = 2800
    private static let timeout = Duration.seconds(6)

    /// The words that the pages carry as text; a page without text has none.
    func textPages() throws(ProgramError) -> [RecognizedPage] {
        let output = try runProgram(
            Self.textProgram, ["-bbox-layout", "-l", String(Self.pageLimit), "-", "-"], input: bytes,
            outputLimit: 8 << 20, timeout: Self.timeout)
        return parseTextPages(output)
    }

    /// A page as an image, as large as a page needs to be read; nil when it cannot be drawn.
    ///
    /// - Parameter number: Counts from 1.
    func image(ofPage number: Int) throws(ProgramError) -> GreyImage? {
        let page = String(number)
        let output = try runProgram(
            Self.imageProgram, ["-gray", "-scale-to", String(Self.longSide), "-f", page, "-l", page, "-"], input: bytes,
            outputLimit: Self.longSide * Self.longSide + 64, timeout: Self.timeout)
        return GreyImage(portableGraymap: output)
    }
}
