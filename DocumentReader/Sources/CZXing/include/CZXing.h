#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The content of a PDF417 symbol.
typedef struct {
    uint8_t *bytes;
    size_t count;
} addressee_barcode;

// Looks for a PDF417 symbol in an image of one byte a pixel; 1 when there is one, whose bytes the caller frees.
int addressee_read_pdf417(
    const uint8_t *pixels, int width, int height, int tries_quarter_turns, addressee_barcode *barcode);

void addressee_free_barcode(addressee_barcode *barcode);

#ifdef __cplusplus
}
#endif
