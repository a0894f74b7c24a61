extension Box {
    /// The rectangle after the image around it was turned clockwise by a quarter.
    ///
    /// - Parameter height: Of the image before.
    package func turnedRight(inHeight height: Int) -> Box {
        Box(left: height - bottom, top: left, width: self.height, height: width)
    }
}
