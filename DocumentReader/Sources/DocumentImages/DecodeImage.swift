package import GreyImages

/// Decodes a JPEG, PNG, WebP or HEIC image to grey, upright as its orientation says.
package func decodeImage(
    _ bytes: [UInt8], format: ImageFormat, limits: ImageLimits = .usual
) throws(ImageError) -> GreyImage {
    switch format {
    case .jpeg: try decodeJPEG(bytes, limits: limits).upright(from: embeddedOrientation(inJPEG: bytes))
    case .png: try decodePNG(bytes, limits: limits).upright(from: embeddedOrientation(inPNG: bytes))
    case .webp: try decodeWebP(bytes, limits: limits).upright(from: embeddedOrientation(inWebP: bytes))
    // libheif turns and mirrors as the file demands; what EXIF says in it does not count.
    case .heic: try decodeHEIC(bytes, limits: limits)
    case .pdf: throw .unknownFormat
    }
}
