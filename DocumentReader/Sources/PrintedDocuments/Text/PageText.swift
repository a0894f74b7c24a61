import DocumentLayout

/// The words of a page as segments, from top to bottom, and how they lie to each other.
struct PageText: Sendable {
    let page: Int
    let width: Int
    let height: Int
    let segments: [Segment]
    /// The usual height of a line's letters.
    let lineHeight: Int

    init(_ page: RecognizedPage, number: Int) {
        self.page = number
        width = page.width
        height = page.height
        let words = page.words.filter { isPlausible($0.box) }
        let tokens = words.flatMap(PrintedDocuments.tokens(of:)).filter {
            !isZone($0)
        }
        let heights = tokens.map(\.box.height).sorted()
        lineHeight = heights.isEmpty ? 1 : max(1, heights[heights.count / 2])
        segments = chained(tokens).map { mended($0).filter { !$0.core.isEmpty || $0.text.contains("#") } }.compactMap(
            Segment.init
        ).sorted {
            ($0.box.doubledMiddleY, $0.box.left) < ($1.box.doubledMiddleY, $1.box.left)
        }
    }

    /// The index of the nearest segment to the right on the same line, if it is no farther than so many letter heights.
    func next(rightOf index: Int, within heights: Int = 30) -> Int? {
        let segment = segments[index]
        return segments.indices
            .filter { other in
                let gap = segments[other].box.left - segment.box.right
                return other != index && gap >= -2 && gap <= heights * segment.height
                    && segment.box.sharesLine(with: segments[other].box)
            }
            .min { segments[$0].box.left < segments[$1].box.left }
    }

    /// The segments in the column below a box, nearest first, up to so many letter heights away.
    func column(below box: Box, height: Int, within heights: Double, excluding: Int? = nil) -> [Int] {
        let reach = Int(Double(max(height, lineHeight)) * heights)
        return segments.indices
            .filter { index in
                let other = segments[index].box
                return index != excluding && other.doubledMiddleY > box.doubledMiddleY
                    && other.top - box.bottom <= reach
                    && (other.top >= box.bottom - height * 2 / 5 || isSwallowed(box, other))
                    && other.left < box.right + height && other.right > box.left - height
            }
            .sorted { (segments[$0].box.top, segments[$0].box.left) < (segments[$1].box.top, segments[$1].box.left) }
    }

    /// Whether a lower line was taken for so tall that it covers the label above it.
    private func isSwallowed(_ label: Box, _ other: Box) -> Bool {
        other.height * 2 > label.height * 3 && other.bottom * 2 >= label.bottom * 2 + label.height
    }

    /// The nearest segment to the left on the same line, if it is no farther than so many letter heights.
    func previous(leftOf index: Int, within heights: Int) -> Int? {
        let segment = segments[index]
        return segments.indices
            .filter { other in
                let gap = segment.box.left - segments[other].box.right
                return other != index && gap >= 0 && gap <= heights * segment.height
                    && segment.box.sharesLine(with: segments[other].box)
            }
            .max { segments[$0].box.right < segments[$1].box.right }
    }

    /// The nearest segment above that begins in the same column, up to so many letter heights away.
    func above(_ box: Box, height: Int, within heights: Double = 1.9, excluding: Int? = nil) -> Int? {
        let reach = Int(Double(height) * heights)
        return segments.indices
            .filter { index in
                let other = segments[index].box
                return index != excluding && other.doubledMiddleY < box.doubledMiddleY
                    && box.top - other.bottom <= reach && box.top - other.bottom >= -height
                    && other.left < box.right && other.right > box.left
                    && !other.sharesLine(with: box)
            }
            .max { segments[$0].box.bottom < segments[$1].box.bottom }
    }
}

extension Box {
    /// Whether two boxes stand on the same line: the middle of the lower one is inside the other.
    func sharesLine(with other: Box) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        return overlap * 2 >= min(height, other.height)
    }
}

/// Words that follow each other on a line, chained from left to right over gaps of about a blank.
///
/// A page that was photographed a little askew is no trouble: each word is compared with its neighbour only.
private func chained(_ tokens: [Token]) -> [[Token]] {
    let order = tokens.indices.sorted {
        (tokens[$0].box.left, tokens[$0].box.top, $0) < (tokens[$1].box.left, tokens[$1].box.top, $1)
    }
    let tallest = tokens.map(\.box.height).max() ?? 0
    var chains: [[Token]] = []
    // The chains that a word may still be added to: the others end too far to the left.
    var open: [Int] = []
    for index in order {
        let token = tokens[index]
        open.removeAll { chain in
            chains[chain].last.map { token.box.left - $0.box.right > tallest * 5 / 4 } ?? true
        }
        var best: (chain: Int, gap: Int)?
        for chain in open {
            guard let last = chains[chain].last, follows(token.box, last.box) else { continue }
            let gap = abs(token.box.left - last.box.right)
            if best.map({ gap < $0.gap }) ?? true { best = (chain, gap) }
        }
        if let best {
            chains[best.chain].append(token)
        } else {
            open.append(chains.count)
            chains.append([token])
        }
    }
    return chains
}

/// The words of a line with the pieces of broken words put together: between them is less than a blank.
private func mended(_ chain: [Token]) -> [Token] {
    var whole: [Token] = []
    for token in chain {
        guard let last = whole.last, token.box.left - last.box.right < min(token.box.height, last.box.height) / 7,
            token.box.left - last.box.right > -token.box.height / 4, !isNewWord(token, after: last),
            !last.endsWithComma, !last.text.hasSuffix(":"), !token.text.hasPrefix("#")
        else {
            whole.append(token)
            continue
        }
        whole[whole.count - 1] = Token(
            text: last.text + token.text, confidence: min(last.confidence, token.confidence, 0.9),
            box: last.box.union(token.box))
    }
    return whole
}

/// Whether a word stands where sums of places cannot overflow.
private func isPlausible(_ box: Box) -> Bool {
    let places = -1_000_000...1_000_000
    return places.contains(box.left) && places.contains(box.top) && (1...1_000_000).contains(box.width)
        && (1...1_000_000).contains(box.height)
}

/// Whether a word is a line of a machine-readable zone, which is not read here.
private func isZone(_ token: Token) -> Bool {
    token.text.contains("<<") || (token.text.contains("<") && token.text.count > 12) || token.text.count > 34
}

/// Whether a capital begins a word behind small letters.
private func isNewWord(_ token: Token, after last: Token) -> Bool {
    last.text.last?.isLowercase ?? false && token.text.first?.isUppercase ?? false
}

/// Whether a box follows another as the next word of its line.
private func follows(_ box: Box, _ last: Box) -> Bool {
    let height = max(min(box.height, last.height), 1)
    let gap = box.left - last.right
    guard gap <= max(box.height, last.height) * 5 / 4, gap >= -height else { return box == last }
    return last.sharesLine(with: box) && box.height <= last.height * 3 && last.height <= box.height * 4
}
