#ifndef ADDRESSEE_CWEBP_SHIM_H
#define ADDRESSEE_CWEBP_SHIM_H
#include <webp/decode.h>
#endif
