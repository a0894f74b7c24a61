#ifndef ADDRESSEE_CLIBPQ_SHIM_H
#define ADDRESSEE_CLIBPQ_SHIM_H
#include <libpq-fe.h>
#endif
