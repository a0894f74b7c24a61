package import DocumentLayout
package import GreyImages

/// The connected dark spots of an image that may be characters, from left to right.
package func glyphs(in image: GreyImage) -> [Box] {
    let dark = DarkPixels(image)
    var spots = Spots()
    var above: [(run: Range<Int>, spot: Int)] = []
    for row in 0..<dark.height {
        var current: [(run: Range<Int>, spot: Int)] = []
        var first = 0
        for run in dark.runs(inRow: row) {
            // Runs above that touch this one, also at a corner.
            while first < above.count, above[first].run.upperBound < run.lowerBound { first += 1 }
            var spot: Int?
            var next = first
            while next < above.count, above[next].run.lowerBound <= run.upperBound {
                spot = spot.map { spots.join($0, above[next].spot) } ?? above[next].spot
                next += 1
            }
            let joined = spot ?? spots.add()
            spots.extend(joined, by: Box(left: run.lowerBound, top: row, width: run.count, height: 1))
            current.append((run, joined))
        }
        above = current
    }
    return spots.boxes.filter { isLikeCharacter($0, in: image) }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
}

/// Characters may touch, so that a spot may be as wide as three of them; specks and frames are none.
private func isLikeCharacter(_ box: Box, in image: GreyImage) -> Bool {
    box.height >= 6 && box.height <= image.height / 6 && box.width >= 2 && box.width <= 4 * box.height
}

/// Sets of runs that touch, with the rectangle around each.
private struct Spots {
    private var parents: [Int] = []
    private var extents: [Box?] = []

    mutating func add() -> Int {
        parents.append(parents.count)
        extents.append(nil)
        return parents.count - 1
    }

    mutating func extend(_ spot: Int, by box: Box) {
        let root = root(of: spot)
        extents[root] = extents[root]?.union(box) ?? box
    }

    mutating func join(_ left: Int, _ right: Int) -> Int {
        let (left, right) = (root(of: left), root(of: right))
        guard left != right else { return left }
        parents[right] = left
        if let box = extents[right] { extents[left] = extents[left]?.union(box) ?? box }
        extents[right] = nil
        return left
    }

    var boxes: [Box] { extents.compactMap(\.self) }

    private mutating func root(of spot: Int) -> Int {
        var spot = spot
        while parents[spot] != spot {
            parents[spot] = parents[parents[spot]]
            spot = parents[spot]
        }
        return spot
    }
}
