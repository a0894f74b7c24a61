#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Starts a program with its standard input and output on the two descriptors and nothing else open; -1 on failure.
//
// The child dies with this process, and of its CPU time; it inherits every other limit and filter.
pid_t addressee_start_child(const char *path, char *const *arguments, int input, int output, unsigned cpu_seconds);

// Refuses this process and its children, for good, every system call that reading documents does not need: networks,
// other processes, mounts, the kernel's insides, and whatever creates or changes files; not 0 on failure.
int addressee_refuse_system_calls(void);

// Keeps the memory of this process out of core files and from other processes of the same user; not 0 on failure.
int addressee_hide_memory(void);
