#ifndef ADDRESSEE_CTURBOJPEG_SHIM_H
#define ADDRESSEE_CTURBOJPEG_SHIM_H
#include <turbojpeg.h>
#endif
