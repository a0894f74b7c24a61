#ifndef ADDRESSEE_CLIBPQ_SHIM_H
#define ADDRESSEE_CLIBPQ_SHIM_H
#include <libpq-fe.h>
/* Waiting for libpq's sockets; the Glibc module leaves these two headers out. */
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif
