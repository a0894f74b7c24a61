#ifndef ADDRESSEE_CPNG_SHIM_H
#define ADDRESSEE_CPNG_SHIM_H
#include <png.h>
#include <string.h>

// The simplified interface reports errors by value; Swift sees neither its macros nor its union of reserved fields.

// Reads the header of an image in memory; the size is in `image` when this is not 0.
static inline int addressee_png_begin(png_image *image, const void *bytes, size_t count) {
    memset(image, 0, sizeof *image);
    image->version = PNG_IMAGE_VERSION;
    return png_image_begin_read_from_memory(image, bytes, count);
}

// Reads the pixels as one byte each, what is transparent on white, and frees what `begin` took.
static inline int addressee_png_finish_grey(png_image *image, unsigned char *pixels) {
    const png_color white = {255, 255, 255};
    image->format = PNG_FORMAT_GRAY;
    return png_image_finish_read(image, &white, pixels, (png_int_32)image->width, NULL);
}
#endif
