internal import CHeif
internal import GreyImages

/// Decodes the primary image of a HEIC file, turned as the file demands.
func decodeHEIC(_ bytes: [UInt8], limits: ImageLimits) throws(ImageError) -> GreyImage {
    // The library reads from these bytes until the container ends.
    try unsafe bytes.withUnsafeBufferPointer { source throws(ImageError) -> GreyImage in
        guard let container = HEICContainer() else { throw .damaged }
        return try unsafe container.decodePrimaryImage(from: UnsafeRawBufferPointer(source), limits: limits)
    }
}

/// Owns a context of libheif.
@safe
private struct HEICContainer: ~Copyable {
    private let context: OpaquePointer

    init?() {
        guard let context = unsafe heif_context_alloc() else { return nil }
        unsafe self.context = context
    }

    deinit {
        unsafe heif_context_free(context)
    }

    borrowing func decodePrimaryImage(
        from source: UnsafeRawBufferPointer, limits: ImageLimits
    ) throws(ImageError) -> GreyImage {
        unsafe heif_context_set_maximum_image_size_limit(context, CInt(limits.maximumSide))
        unsafe heif_context_set_max_decoding_threads(context, 0)
        try unsafe check(heif_context_read_from_memory_without_copy(context, source.baseAddress, source.count, nil))
        var handle: OpaquePointer?
        try unsafe check(heif_context_get_primary_image_handle(context, &handle))
        guard let handle = unsafe handle else { throw .damaged }
        defer { unsafe heif_image_handle_release(handle) }
        try unsafe limits.check(
            width: Int(heif_image_handle_get_width(handle)), height: Int(heif_image_handle_get_height(handle)))

        guard let options = unsafe heif_decoding_options_alloc() else { throw .damaged }
        defer { unsafe heif_decoding_options_free(options) }
        unsafe options.pointee.convert_hdr_to_8bit = 1
        var image: OpaquePointer?
        try unsafe check(heif_decode_image(handle, &image, heif_colorspace_YCbCr, heif_chroma_420, options))
        guard let image = unsafe image else { throw .damaged }
        defer { unsafe heif_image_release(image) }
        return try unsafe brightness(of: image, limits: limits)
    }

    private func brightness(of image: OpaquePointer, limits: ImageLimits) throws(ImageError) -> GreyImage {
        let width = unsafe Int(heif_image_get_width(image, heif_channel_Y))
        let height = unsafe Int(heif_image_get_height(image, heif_channel_Y))
        // The header of the container may have lied about the picture in it.
        try limits.check(width: width, height: height)
        var bytesPerRow: CInt = 0
        guard unsafe heif_image_get_bits_per_pixel_range(image, heif_channel_Y) == 8,
            let plane = unsafe heif_image_get_plane_readonly(image, heif_channel_Y, &bytesPerRow)
        else { throw .damaged }
        let rows = unsafe UnsafeRawBufferPointer(start: plane, count: Int(bytesPerRow) * height)
        let grey = try unsafe greyImage(
            width, height, rows: rows, bytesPerRow: Int(bytesPerRow), fullRange: true)
        let wanted = limits.wanted(width: width, height: height)
        return grey.scaled(width: wanted.width, height: wanted.height)
    }

    private func check(_ error: heif_error) throws(ImageError) {
        guard unsafe error.code == heif_error_Ok else { throw .damaged }
    }
}
