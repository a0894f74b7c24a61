#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The filter of system calls knows x86-64 and 64-bit ARM."
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define REFUSE_IF(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), REFUSE
// The lower half of an argument: flags are there on machines that store it first, which both are.
#define REFUSE_WRITING(number, argument)                                                                               \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 4), LOAD(args[argument]),                                         \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), REFUSE,                      \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static struct sock_filter filter[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
    // The x32 numbers of x86-64 are other doors to the same calls.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),

    // Networks.
    REFUSE_IF(SYS_socket), REFUSE_IF(SYS_socketpair), REFUSE_IF(SYS_connect), REFUSE_IF(SYS_bind),
    REFUSE_IF(SYS_listen), REFUSE_IF(SYS_accept), REFUSE_IF(SYS_accept4), REFUSE_IF(SYS_sendto),
    REFUSE_IF(SYS_sendmsg), REFUSE_IF(SYS_sendmmsg),

    // Other processes.
    REFUSE_IF(SYS_ptrace), REFUSE_IF(SYS_process_vm_readv), REFUSE_IF(SYS_process_vm_writev), REFUSE_IF(SYS_kcmp),
    REFUSE_IF(SYS_pidfd_open), REFUSE_IF(SYS_pidfd_getfd), REFUSE_IF(SYS_pidfd_send_signal),

    // Namespaces and mounts.
    REFUSE_IF(SYS_mount), REFUSE_IF(SYS_umount2), REFUSE_IF(SYS_pivot_root), REFUSE_IF(SYS_chroot),
    REFUSE_IF(SYS_unshare), REFUSE_IF(SYS_setns), REFUSE_IF(SYS_move_mount), REFUSE_IF(SYS_open_tree),
    REFUSE_IF(SYS_fsopen), REFUSE_IF(SYS_fsconfig), REFUSE_IF(SYS_fsmount), REFUSE_IF(SYS_fspick),

    // The kernel itself.
    REFUSE_IF(SYS_bpf), REFUSE_IF(SYS_perf_event_open), REFUSE_IF(SYS_userfaultfd), REFUSE_IF(SYS_io_uring_setup),
    REFUSE_IF(SYS_io_uring_enter), REFUSE_IF(SYS_io_uring_register), REFUSE_IF(SYS_keyctl), REFUSE_IF(SYS_add_key),
    REFUSE_IF(SYS_request_key), REFUSE_IF(SYS_init_module), REFUSE_IF(SYS_finit_module),
    REFUSE_IF(SYS_delete_module), REFUSE_IF(SYS_kexec_load), REFUSE_IF(SYS_reboot), REFUSE_IF(SYS_swapon),
    REFUSE_IF(SYS_swapoff), REFUSE_IF(SYS_acct), REFUSE_IF(SYS_quotactl), REFUSE_IF(SYS_settimeofday),
    REFUSE_IF(SYS_clock_settime), REFUSE_IF(SYS_adjtimex), REFUSE_IF(SYS_clock_adjtime), REFUSE_IF(SYS_personality),
    REFUSE_IF(SYS_syslog), REFUSE_IF(SYS_open_by_handle_at), REFUSE_IF(SYS_fanotify_init),

    // Anything that changes files.
    REFUSE_IF(SYS_openat2), REFUSE_IF(SYS_mknodat), REFUSE_IF(SYS_mkdirat), REFUSE_IF(SYS_unlinkat),
    REFUSE_IF(SYS_symlinkat), REFUSE_IF(SYS_linkat), REFUSE_IF(SYS_renameat2), REFUSE_IF(SYS_truncate),
    REFUSE_IF(SYS_fchmod), REFUSE_IF(SYS_fchmodat), REFUSE_IF(SYS_fchown), REFUSE_IF(SYS_fchownat),
    REFUSE_IF(SYS_setxattr), REFUSE_IF(SYS_lsetxattr), REFUSE_IF(SYS_fsetxattr),
    REFUSE_WRITING(SYS_openat, 2),
#if defined(__x86_64__)
    REFUSE_IF(SYS_creat), REFUSE_IF(SYS_mknod), REFUSE_IF(SYS_mkdir), REFUSE_IF(SYS_rmdir), REFUSE_IF(SYS_unlink),
    REFUSE_IF(SYS_symlink), REFUSE_IF(SYS_link), REFUSE_IF(SYS_rename), REFUSE_IF(SYS_renameat), REFUSE_IF(SYS_chmod),
    REFUSE_IF(SYS_chown), REFUSE_IF(SYS_lchown), REFUSE_IF(SYS_iopl), REFUSE_IF(SYS_ioperm),
    REFUSE_WRITING(SYS_open, 1),
#endif

    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
};

int addressee_refuse_system_calls(void) {
    const struct sock_fprog program = {sizeof filter / sizeof filter[0], filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int addressee_hide_memory(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
