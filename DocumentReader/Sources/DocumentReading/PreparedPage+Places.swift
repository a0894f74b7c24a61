internal import DocumentLayout
internal import Glibc
internal import GreyImages

extension PreparedPage {
    /// The size of the upright picture.
    var pictureSize: (width: Int, height: Int) {
        (Int((Double(image.width) / scale).rounded()), Int((Double(image.height) / scale).rounded()))
    }

    /// Where a place of this page is in the upright picture, which still leans.
    func placeInPicture(of box: Box) -> Box {
        let radians = lean * .pi / 180
        let (middleX, middleY) = (Double(image.width) / 2, Double(image.height) / 2)
        let (x, y) = (Double(box.doubledMiddleX) / 2 - middleX, Double(box.doubledMiddleY) / 2 - middleY)
        let (leaningX, leaningY) = (x * cos(radians) - y * sin(radians), x * sin(radians) + y * cos(radians))
        return box.moved(right: Int((leaningX - x).rounded()), down: Int((leaningY - y).rounded()))
            .scaled(by: 1 / scale)
    }
}

/// The angle of a slope, in degrees.
func degrees(ofSlope slope: Double) -> Double { atan(slope) * 180 / .pi }
