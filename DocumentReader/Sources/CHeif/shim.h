#ifndef ADDRESSEE_CHEIF_SHIM_H
#define ADDRESSEE_CHEIF_SHIM_H
#include <libheif/heif.h>
#endif
