internal import DocumentLayout
internal import Glibc
internal import GreyImages

/// A part of an image that looks like a barcode: edges close together that all have one direction.
struct BarcodeRegion {
    let box: Box
    /// How far the bars lean clockwise from upright, -90 to 90; rows of a symbol that was turned by a quarter lean by 90.
    let degrees: Double
    /// How many blocks it covers.
    let size: Int
}

extension BarcodeRegion {
    /// The parts of an image that look like barcodes, the largest first.
    ///
    /// Decoders find a symbol only within two degrees of upright. The direction of its edges tells how it leans, which is
    /// faster and more exact than to try angles.
    static func all(in image: GreyImage) -> [BarcodeRegion] {
        guard min(image.width, image.height) >= 2 * EdgeBlocks.side else { return [] }
        let blocks = EdgeBlocks(image)
        var isTaken = [Bool](repeating: false, count: blocks.edges.count)
        var regions: [BarcodeRegion] = []
        for start in blocks.edges.indices where !isTaken[start] && blocks.edges[start].isOfOneDirection {
            let members = blocks.neighborhood(of: start, isTaken: &isTaken)
            guard members.count >= minimumBlocks else { continue }
            let region = blocks.region(of: members)
            // The edges of a card are long and thin; a symbol fills its rectangle, also a leaning one.
            let blocksOfBox = region.box.width * region.box.height / (EdgeBlocks.side * EdgeBlocks.side)
            if 10 * members.count >= 3 * blocksOfBox { regions.append(region) }
        }
        return Array(regions.sorted { $0.size > $1.size }.prefix(3))
    }

    private static let minimumBlocks = 24
}

/// The edges of an image, block by block.
private struct EdgeBlocks {
    static let side = 16
    /// How far apart blocks may be that belong together: wide bars leave blocks without an edge.
    static let reach = 3
    let columns: Int
    let rows: Int
    private(set) var edges: [EdgeDirections]

    /// - Parameter image: At least two blocks wide and high.
    init(_ image: GreyImage) {
        let (columns, rows) = (image.width / Self.side, image.height / Self.side)
        (self.columns, self.rows) = (columns, rows)
        edges = [EdgeDirections](repeating: EdgeDirections(), count: columns * rows)
        let (width, pixels) = (image.width, image.pixels)
        for y in 1..<min(rows * Self.side, image.height - 1) {
            let row = y / Self.side * columns
            for x in 1..<min(columns * Self.side, width - 1) {
                let place = y * width + x
                edges[row + x / Self.side].add(
                    across: Int(pixels[place + 1]) - Int(pixels[place - 1]),
                    down: Int(pixels[place + width]) - Int(pixels[place - width]))
            }
        }
    }

    /// The blocks that are near each other and whose edges have nearly the direction of the first.
    func neighborhood(of start: Int, isTaken: inout [Bool]) -> [Int] {
        var members = [start]
        isTaken[start] = true
        var next = 0
        while next < members.count {
            let (column, row) = (members[next] % columns, members[next] / columns)
            next += 1
            for y in max(0, row - Self.reach)...min(rows - 1, row + Self.reach) {
                for x in max(0, column - Self.reach)...min(columns - 1, column + Self.reach) {
                    let block = y * columns + x
                    guard !isTaken[block], edges[block].isOfOneDirection, edges[block].isLike(edges[start])
                    else { continue }
                    isTaken[block] = true
                    members.append(block)
                }
            }
        }
        return members
    }

    func region(of members: [Int]) -> BarcodeRegion {
        let boxes = members.map {
            Box(left: $0 % columns * Self.side, top: $0 / columns * Self.side, width: Self.side, height: Self.side)
        }
        let sum = members.reduce(EdgeDirections()) { $0.adding(edges[$1]) }
        return BarcodeRegion(
            box: boxes.union ?? Box(left: 0, top: 0, width: 0, height: 0), degrees: sum.degrees, size: members.count)
    }
}

/// The sums of the products of brightness changes: they tell which direction edges have and how alike they are.
private struct EdgeDirections {
    private var across = 0
    private var down = 0
    private var both = 0

    mutating func add(across x: Int, down y: Int) {
        across += x * x
        down += y * y
        both += x * y
    }

    func adding(_ other: EdgeDirections) -> EdgeDirections {
        var sum = self
        sum.across += other.across
        sum.down += other.down
        sum.both += other.both
        return sum
    }

    /// Whether there are many edges, nearly all in one direction.
    var isOfOneDirection: Bool {
        let strength = across + down
        guard strength > 70_000 else { return false }
        let (difference, double) = (Double(across - down), Double(2 * both))
        return (difference * difference + double * double).squareRoot() > 0.42 * Double(strength)
    }

    /// The direction in which brightness changes, -90 to 90, clockwise from across.
    var degrees: Double { atan2(Double(2 * both), Double(across - down)) * 90 / .pi }

    func isLike(_ other: EdgeDirections) -> Bool {
        let difference = abs(degrees - other.degrees)
        return min(difference, 180 - difference) < 15
    }
}
