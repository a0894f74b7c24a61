package import DocumentLayout

/// Where on which page something stands.
package struct PagePlace: Sendable, Hashable {
    /// Counts from 0.
    package let page: Int
    package let box: Box

    package init(page: Int, box: Box) {
        self.page = page
        self.box = box
    }
}
