#ifndef ADDRESSEE_CTESSERACT_SHIM_H
#define ADDRESSEE_CTESSERACT_SHIM_H
#include <tesseract/capi.h>
#endif
