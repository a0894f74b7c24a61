#define ZX_USE_UTF8
#include "CZXing.h"

#include <ZXing/ReadBarcode.h>
#include <cstdlib>
#include <cstring>

int addressee_read_pdf417(
    const uint8_t *pixels, int width, int height, int tries_quarter_turns, addressee_barcode *barcode) try {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::PDF417);
    hints.setTryRotate(tries_quarter_turns != 0);
    hints.setTryDownscale(false);
    const auto result = ZXing::ReadBarcode(ZXing::ImageView(pixels, width, height, ZXing::ImageFormat::Lum), hints);
    if (!result.isValid()) return 0;

    // The content as bytes, before any guess at a character set.
    const ZXing::ByteArray &content = result.bytes();
    auto *const bytes = static_cast<uint8_t *>(std::malloc(content.size() + 1));
    if (bytes == nullptr) return 0;
    std::memcpy(bytes, content.data(), content.size());
    barcode->bytes = bytes;
    barcode->count = content.size();
    return 1;
} catch (...) {
    // No exception may pass into Swift.
    return 0;
}

void addressee_free_barcode(addressee_barcode *barcode) {
    std::free(barcode->bytes);
    barcode->bytes = nullptr;
}
