/* tests/faults/faults.h: this process, where its n-th allocation or system call fails, or ends it. */
#ifndef CF_TESTS_FAULTS_H
#define CF_TESTS_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

/* What a system call may do instead of its work. */
typedef enum {
    CF_FAULT_ERROR,  /* fails with `number` as errno */
    CF_FAULT_SHORT,  /* a read or write of half as much */
    CF_FAULT_SIGNAL, /* does its work when the process has got the signal `number` */
} cf_fault_kind;

/* Those that are asked for, from the first to the last of them, are struck; 0: none. Processes and
 * threads that are begun later count on together. */
typedef struct {
    const char *call; /* the system call by name; NULL: any that deals with files */
    cf_fault_kind kind;
    int number;
    size_t first, last;
} cf_fault;

/* False where the sanitizer has a malloc of its own. */
bool cf_faults_can_strike_memory(void);

/* False where system calls cannot be caught. */
bool cf_faults_can_strike_calls(void);

/* Of tests/faults/preload.c alone: at the first allocation it says what to strike. */
__attribute__((weak)) void cf_faults_prepare(void);

/* From here on allocations are counted, in what is shared with the processes begun before. */
void cf_faults_strike_memory(const cf_fault *fault, size_t *count);

/* From here on system calls are. Once in a process. */
void cf_faults_strike_calls(const cf_fault *fault, size_t *count);

#endif
