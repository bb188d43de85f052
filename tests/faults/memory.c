/* Allocations that fail: malloc and its kin, as all libraries of the process find them. */
#include "faults/faults.h"

#include <errno.h>
#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define HAS_OWN_MALLOC 0
#elif defined(__has_feature)
#define HAS_OWN_MALLOC !__has_feature(address_sanitizer)
#else
#define HAS_OWN_MALLOC 1
#endif

bool cf_faults_can_strike_memory(void)
{
    return HAS_OWN_MALLOC;
}

static cf_fault struck;
static size_t *asked; /* NULL: nothing is counted */

void cf_faults_strike_memory(const cf_fault *fault, size_t *count)
{
    struck = *fault;
    asked = count;
}

/* The compiler's, in a build that counts what the tests run; base/apart.c calls it.
 * NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
void __real___gcov_dump(void) __attribute__((weak));
void __wrap___gcov_dump(void);

void __wrap___gcov_dump(void)
{
    asked = NULL;
    if (__real___gcov_dump)
        __real___gcov_dump();
}
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

/* What counts writes its counts when all else is done: nothing fails there. */
__attribute__((destructor)) static void rest(void)
{
    asked = NULL;
}

#if HAS_OWN_MALLOC

/* glibc's own, behind ours. NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl51-cpp) */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl51-cpp) */

void *malloc(size_t size);
void *calloc(size_t nmemb, size_t size);
void *realloc(void *ptr, size_t size);
void *memalign(size_t alignment, size_t size);
void *aligned_alloc(size_t alignment, size_t size);
int posix_memalign(void **memptr, size_t alignment, size_t size);

static bool fails(void)
{
    if (!asked && cf_faults_prepare)
        cf_faults_prepare();
    if (!asked)
        return false;
    const size_t nth = __atomic_add_fetch(asked, 1, __ATOMIC_RELAXED);
    if (nth < struck.first || nth > struck.last)
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t nmemb, size_t size)
{
    return fails() ? NULL : __libc_calloc(nmemb, size);
}

void *realloc(void *ptr, size_t size)
{
    return fails() ? NULL : __libc_realloc(ptr, size);
}

void *memalign(size_t alignment, size_t size)
{
    return fails() ? NULL : __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **memptr, size_t alignment, size_t size)
{
    void *const memory = memalign(alignment, size);
    if (memory)
        *memptr = memory;
    return memory ? 0 : ENOMEM;
}

#endif
