#define _GNU_SOURCE
#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

pid_t addressee_start_child(const char *path, char *const *arguments, int input, int output, unsigned cpu_seconds) {
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child != 0) return child;

    // Only what is safe between fork and exec.
    char *const environment[] = {"LC_ALL=C", NULL};
    const struct rlimit cpu = {cpu_seconds, cpu_seconds};
    // Opening it to be written is refused, and what is written to it fails: all the same to the child.
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent && setrlimit(RLIMIT_CPU, &cpu) == 0
        && dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 && nothing >= 0
        && dup2(nothing, STDERR_FILENO) >= 0)
        execve(path, arguments, environment);
    _exit(127);
}
