/* System calls that fail: the kernel hands each that deals with files to a handler (seccomp), those
 * from inside the C library too, and the handler does it, or does not. */
#include "base/error.h"
#include "faults/faults.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#if defined(__x86_64__)

/* Those that a file may go through. None of them has a sixth argument. */
static const struct {
    const char *name;
    unsigned number;
} calls[] = {
    {"openat", SYS_openat},
    {"open", SYS_open},
    {"read", SYS_read},
    {"pread64", SYS_pread64},
    {"write", SYS_write},
    {"pwrite64", SYS_pwrite64},
    {"writev", SYS_writev},
    {"fsync", SYS_fsync},
    {"rename", SYS_rename},
    {"close", SYS_close},
    {"mkdir", SYS_mkdir},
    {"fchmod", SYS_fchmod},
    {"unlink", SYS_unlink},
    {"unlinkat", SYS_unlinkat},
    {"rmdir", SYS_rmdir},
    {"newfstatat", SYS_newfstatat},
    {"access", SYS_access},
    {"lseek", SYS_lseek},
    {"fcntl", SYS_fcntl},
    {"memfd_create", SYS_memfd_create},
    {"ftruncate", SYS_ftruncate},
    {"sync_file_range", SYS_sync_file_range},
    {"getdents64", SYS_getdents64},
};

/* In the sixth argument it says that the handler itself calls. */
enum { PASS = 0x5afe };

enum { FILTER_SIZE = CF_COUNT(calls) + 8 };

static cf_fault struck;
static size_t *asked;

static bool is_meant(int number)
{
    for (size_t i = 0; struck.call && i < CF_COUNT(calls); i++) {
        if (calls[i].number == (unsigned)number)
            return strcmp(calls[i].name, struck.call) == 0;
    }
    return true;
}

static bool is_struck(int number)
{
    if (!is_meant(number))
        return false;
    const size_t nth = __atomic_add_fetch(asked, 1, __ATOMIC_RELAXED);
    return nth >= struck.first && nth <= struck.last;
}

/* The argument of this number and what the call gives back, where the processor keeps them. */
static greg_t *of_call(ucontext_t *context, size_t argument)
{
    static const int place[] = {REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8};
    return &context->uc_mcontext.gregs[place[argument]];
}

static greg_t carry_out(int number, ucontext_t *context)
{
    const long result =
        syscall(number, *of_call(context, 0), *of_call(context, 1), *of_call(context, 2),
                *of_call(context, 3), *of_call(context, 4), (long)PASS);
    return result < 0 ? -errno : result;
}

static greg_t strike(int number, ucontext_t *context)
{
    /* A descriptor whose closing fails is closed all the same. */
    if (struck.kind != CF_FAULT_ERROR || number == SYS_close) {
        if (struck.kind == CF_FAULT_SIGNAL)
            raise(struck.number);
        if (struck.kind == CF_FAULT_SHORT && *of_call(context, 2) > 1)
            *of_call(context, 2) /= 2;
        const greg_t result = carry_out(number, context);
        return struck.kind == CF_FAULT_ERROR ? -struck.number : result;
    }
    return -struck.number;
}

static void handle(int signal_number, siginfo_t *info, void *context)
{
    (void)signal_number;
    const int reason = errno;
    ucontext_t *const machine = context;
    const int number = info->si_syscall;
    machine->uc_mcontext.gregs[REG_RAX] =
        is_struck(number) ? strike(number, machine) : carry_out(number, machine);
    errno = reason;
}

/* Traps the calls of the table, but for those of the handler. */
static bool install(void)
{
    const unsigned short load = BPF_LD | BPF_W | BPF_ABS, jump = BPF_JMP | BPF_JEQ | BPF_K;
    struct sock_filter step[FILTER_SIZE] = {
        BPF_STMT(load, offsetof(struct seccomp_data, args[5])), BPF_JUMP(jump, PASS, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(load, offsetof(struct seccomp_data, nr))};
    unsigned short count = 4;
    for (size_t i = 0; i < CF_COUNT(calls); i++)
        step[count++] = (struct sock_filter)BPF_JUMP(
            jump, calls[i].number, (unsigned char)(CF_COUNT(calls) - i), 0);
    step[count++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    step[count++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP);
    const struct sock_fprog filter = {.len = count, .filter = step};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

bool cf_faults_can_strike_calls(void)
{
    return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

void cf_faults_strike_calls(const cf_fault *fault, size_t *count)
{
    struck = *fault;
    asked = count;
    const struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_NODEFER};
    if (sigaction(SIGSYS, &action, NULL) != 0 || !install())
        abort();
}

#else

bool cf_faults_can_strike_calls(void)
{
    return false;
}

void cf_faults_strike_calls(const cf_fault *fault, size_t *count)
{
    (void)fault;
    (void)count;
    abort();
}

#endif
