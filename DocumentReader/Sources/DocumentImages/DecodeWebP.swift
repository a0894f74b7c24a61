internal import CWebP
internal import GreyImages

/// Decodes a WebP image, smaller where it is larger than wanted; of an animation nothing.
func decodeWebP(_ bytes: [UInt8], limits: ImageLimits) throws(ImageError) -> GreyImage {
    var (width, height): (CInt, CInt) = (0, 0)
    let hasHeader = unsafe bytes.withUnsafeBufferPointer {
        unsafe WebPGetInfo($0.baseAddress, $0.count, &width, &height)
    }
    guard hasHeader != 0 else { throw .damaged }
    try limits.check(width: Int(width), height: Int(height))

    var configuration = unsafe WebPDecoderConfig()
    guard unsafe WebPInitDecoderConfig(&configuration) != 0 else { throw .damaged }
    defer { unsafe WebPFreeDecBuffer(&configuration.output) }
    let wanted = limits.wanted(width: Int(width), height: Int(height))
    unsafe configuration.output.colorspace = MODE_YUV
    if wanted.width != Int(width) {
        unsafe configuration.options.use_scaling = 1
        unsafe configuration.options.scaled_width = CInt(wanted.width)
        unsafe configuration.options.scaled_height = CInt(wanted.height)
    }
    let status = unsafe bytes.withUnsafeBufferPointer { unsafe WebPDecode($0.baseAddress, $0.count, &configuration) }
    guard status == VP8_STATUS_OK else { throw .damaged }

    // Brightness is a plane of its own, between 16 and 235.
    let plane = unsafe configuration.output.u.YUVA
    let rows = unsafe UnsafeRawBufferPointer(start: plane.y, count: plane.y_size)
    return try unsafe greyImage(
        wanted.width, wanted.height, rows: rows, bytesPerRow: Int(plane.y_stride), fullRange: false)
}
