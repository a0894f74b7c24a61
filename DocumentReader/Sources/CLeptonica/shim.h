#ifndef ADDRESSEE_CLEPTONICA_SHIM_H
#define ADDRESSEE_CLEPTONICA_SHIM_H
#include <leptonica/allheaders.h>
#endif
