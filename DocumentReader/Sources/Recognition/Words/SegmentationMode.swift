/// How the engine looks for text on a page.
package enum SegmentationMode: Sendable, CaseIterable {
    /// It finds columns and blocks by itself.
    case automatic
    /// It takes the page as one block of lines.
    case block
    /// It takes text wherever it finds some.
    case sparse
    /// The image is one line.
    case line
}
