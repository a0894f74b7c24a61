internal import CTurboJPEG
internal import GreyImages

/// Decodes a JPEG image, smaller where it is larger than wanted.
func decodeJPEG(_ bytes: [UInt8], limits: ImageLimits) throws(ImageError) -> GreyImage {
    guard let decoder = JPEGDecoder() else { throw .damaged }
    let header = try decoder.readHeader(bytes)
    try limits.check(width: header.width, height: header.height)
    let wanted = limits.wanted(width: header.width, height: header.height)
    return try decoder.decode(bytes, header, width: wanted.width, height: wanted.height)
}

private struct JPEGHeader {
    let width: Int
    let height: Int
    /// Whether the colors are those of ink: four components, the fourth black.
    let isInk: Bool
}

/// Owns a decoder of libjpeg-turbo.
@safe
private struct JPEGDecoder: ~Copyable {
    private let handle: tjhandle

    init?() {
        guard let handle = unsafe tjInitDecompress() else { return nil }
        unsafe self.handle = handle
    }

    deinit {
        _ = unsafe tjDestroy(handle)
    }

    borrowing func readHeader(_ bytes: [UInt8]) throws(ImageError) -> JPEGHeader {
        var (width, height, subsampling, colors): (CInt, CInt, CInt, CInt) = (0, 0, 0, 0)
        let result = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe tjDecompressHeader3(
                handle, buffer.baseAddress, UInt(buffer.count), &width, &height, &subsampling, &colors)
        }
        guard result == 0 else { throw .damaged }
        let isInk = colors == CInt(TJCS_CMYK.rawValue) || colors == CInt(TJCS_YCCK.rawValue)
        return JPEGHeader(width: Int(width), height: Int(height), isInk: isInk)
    }

    /// The sizes come from `ImageLimits.wanted`, halvings, which are among the decoder's scaling factors.
    borrowing func decode(
        _ bytes: [UInt8], _ header: JPEGHeader, width: Int, height: Int
    ) throws(ImageError) -> GreyImage {
        let format = CInt(header.isInk ? TJPF_CMYK.rawValue : TJPF_GRAY.rawValue)
        let bytesPerPixel = header.isInk ? 4 : 1
        var pixels = [UInt8](repeating: 255, count: width * height * bytesPerPixel)
        let result = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe pixels.withUnsafeMutableBufferPointer { target in
                // Progressive images of countless scans take forever; real ones have about ten.
                unsafe tjDecompress2(
                    handle, source.baseAddress, UInt(source.count), target.baseAddress, CInt(width),
                    CInt(width * bytesPerPixel), CInt(height), format, TJFLAG_LIMITSCANS | TJFLAG_FASTDCT)
            }
        }
        // A warning leaves what could be decoded: photos that broke off late are still read.
        let isWarning = unsafe tjGetErrorCode(handle) == CInt(TJERR_WARNING.rawValue)
        let shades = header.isInk ? shadesOfInk(pixels) : pixels
        guard result == 0 || isWarning, let image = GreyImage(width: width, height: height, pixels: shades) else {
            throw .damaged
        }
        return image
    }
}

/// Photo programs store ink inverted, so that 255 is no ink.
private func shadesOfInk(_ pixels: [UInt8]) -> [UInt8] {
    stride(from: 0, to: pixels.count - 3, by: 4).map { start in
        let color = 299 * Int(pixels[start]) + 587 * Int(pixels[start + 1]) + 114 * Int(pixels[start + 2])
        return UInt8(clamping: color / 1000 * Int(pixels[start + 3]) / 255)
    }
}
