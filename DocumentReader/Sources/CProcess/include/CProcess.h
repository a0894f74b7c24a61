#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Starts a program with its standard input and output on the two descriptors and nothing else open; -1 on failure.
//
// The child dies with this process, and of its CPU time; it inherits every other limit and filter.
pid_t addressee_start_child(const char *path, char *const arguments[], int input, int output, unsigned cpu_seconds);
