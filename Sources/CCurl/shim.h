#ifndef ADDRESSEE_CCURL_SHIM_H
#define ADDRESSEE_CCURL_SHIM_H
#include <curl/curl.h>
#endif
