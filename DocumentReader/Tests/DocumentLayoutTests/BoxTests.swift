import DocumentLayout
import Testing

@Suite("Boxes")
struct BoxTests {
    @Test("a union is the smallest rectangle around both")
    func union() {
        let left = Box(left: 2, top: 3, width: 4, height: 5)
        let right = Box(left: 10, top: 1, width: 2, height: 2)

        #expect(left.union(right) == Box(left: 2, top: 1, width: 10, height: 7))
        #expect([right, left].union == left.union(right))
        #expect([Box]().union == nil)
    }

    @Test("rectangles that only touch have nothing in common")
    func touching() {
        let box = Box(left: 0, top: 0, width: 4, height: 4)

        #expect(box.intersection(Box(left: 4, top: 0, width: 4, height: 4)) == nil)
        #expect(
            box.intersection(Box(left: 3, top: 2, width: 4, height: 4)) == Box(left: 3, top: 2, width: 1, height: 2))
    }

    @Test("a size below nothing is nothing")
    func negativeSize() {
        #expect(Box(left: 5, top: 5, width: -3, height: 2).width == 0)
    }
}
