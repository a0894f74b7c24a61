internal import DocumentLayout
internal import TextDetection

/// Lines of a page that may be a zone: two or three below each other, with characters at like distances.
struct ZoneCandidate {
    let grids: [ZoneLineGrid]
    /// 30, 36 or 44.
    let lineLength: Int

    /// The candidates of a page, the one with the most characters first.
    static func all(in lines: [GlyphLine]) -> [ZoneCandidate] {
        let grids = joined(lines.filter { $0.glyphs.count >= 5 }).compactMap(ZoneLineGrid.init)
            .filter { $0.count >= 24 && $0.count <= 50 }
            .sorted { $0.middle(of: 0).y < $1.middle(of: 0).y }
        var candidates: [ZoneCandidate] = []
        for first in grids.indices {
            guard let second = grids.indices.first(where: { $0 > first && grids[first].isAbove(grids[$0]) })
            else { continue }
            let third = grids.indices.first { $0 > second && grids[second].isAbove(grids[$0]) }
            let two = [grids[first], grids[second]]
            for length in [44, 36] { candidates += candidate(two, length) }
            if let third { candidates += candidate(two + [grids[third]], 30) }
        }
        return candidates.sorted { $0.size > $1.size }
    }

    private static let greatestGap = 5

    private var size: Int { grids.count * lineLength }

    private static func candidate(_ grids: [ZoneLineGrid], _ length: Int) -> [ZoneCandidate] {
        grids.allSatisfy { abs($0.count - length) <= greatestGap }
            ? [ZoneCandidate(grids: grids, lineLength: length)] : []
    }

    /// Joins parts of lines that go on in each other: a hologram or a fold parts them.
    private static func joined(_ lines: [GlyphLine]) -> [GlyphLine] {
        var lines = lines.sorted { $0.box.left < $1.box.left }
        var index = 0
        while index < lines.count {
            if let next = lines.indices.first(where: { $0 > index && lines[index].goesOn(in: lines[$0]) }),
                let whole = GlyphLine(glyphs: lines[index].glyphs + lines[next].glyphs)
            {
                lines[index] = whole
                lines.remove(at: next)
            } else {
                index += 1
            }
        }
        return lines
    }
}

extension GlyphLine {
    fileprivate func goesOn(in other: GlyphLine) -> Bool {
        guard let last = glyphs.last, let first = other.glyphs.first else { return false }
        let gap = first.left - last.right
        let fall = Double(first.doubledMiddleY - last.doubledMiddleY) / 2
        let expected = slope * Double(first.doubledMiddleX - last.doubledMiddleX) / 2
        return gap > -height && gap < 5 * height && abs(fall - expected) < 0.5 * Double(height)
            && other.height * 10 < height * 14 && height * 10 < other.height * 14
    }
}

extension ZoneLineGrid {
    /// Whether another line could be the next of the same zone.
    fileprivate func isAbove(_ other: ZoneLineGrid) -> Bool {
        let pitches = other.pitch(at: 15) / pitch(at: 15)
        let distance = distance(to: other, at: middle(of: 15).x)
        return pitches > 0.9 && pitches < 1.1 && distance > 1.1 * height && distance < 4 * height
            && abs(other.middle(of: 0).x - middle(of: 0).x) < 6 * pitch(at: 0)
    }
}
