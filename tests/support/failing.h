/* tests/support/failing.h: allocations that fail when they are told to. Included by one file of a
 * program: it is the program's malloc. */
#ifndef CF_TESTS_FAILING_H
#define CF_TESTS_FAILING_H

#include "base/arena.h"
#include "support/tests.h"

#include <errno.h>
#include <link.h>

#if defined(__SANITIZE_ADDRESS__)
#define HAS_OWN_MALLOC 0 /* the sanitizer has one */
#elif defined(__has_feature)
#define HAS_OWN_MALLOC !__has_feature(address_sanitizer)
#else
#define HAS_OWN_MALLOC 1
#endif

#if HAS_OWN_MALLOC

/* glibc's own, behind ours. NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl51-cpp) */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl51-cpp) */

static bool only_ours;       /* what libraries ask for is neither counted nor refused */
static size_t asked;         /* since counting began */
static size_t first_to_fail; /* 0: none */
static size_t last_to_fail;

/* Where the code of ours lies, found at the first question. */
static uintptr_t ours_begin, ours_end;

/* The object with cf_arena_new is ours. */
static int find_ours(struct dl_phdr_info *object, size_t size, void *context)
{
    (void)size;
    (void)context;
    const uintptr_t known = (uintptr_t)cf_arena_new;
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const uintptr_t begin = object->dlpi_addr + object->dlpi_phdr[i].p_vaddr;
        const uintptr_t end = begin + object->dlpi_phdr[i].p_memsz;
        if (object->dlpi_phdr[i].p_type == PT_LOAD && known >= begin && known < end) {
            ours_begin = begin;
            ours_end = end;
        }
    }
    return 0;
}

static bool is_ours(const void *caller)
{
    if (ours_end == 0)
        dl_iterate_phdr(find_ours, NULL);
    return (uintptr_t)caller >= ours_begin && (uintptr_t)caller < ours_end;
}

static bool fails(const void *caller)
{
    if (only_ours && !is_ours(caller))
        return false;
    asked++;
    const bool is_to_fail = first_to_fail != 0 && asked >= first_to_fail && asked <= last_to_fail;
    if (is_to_fail)
        errno = ENOMEM;
    return is_to_fail;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t nmemb, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(nmemb, size);
}

void *realloc(void *ptr, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(ptr, size);
}

/* The allocations `from` up to `to` fail. Returns whether one of them was asked for. */
static bool run_survives(bool (*run)(cf_error *err), size_t from, size_t to)
{
    cf_error err = {0};
    asked = 0;
    first_to_fail = from;
    last_to_fail = to;
    const bool ok = run(&err);
    first_to_fail = 0;
    if (ok)
        return asked >= from;
    assert_string_equal(err.message, "out of memory");
    return true;
}

/* Each allocation of `run` in turn fails alone, and with all that follow; returns how often. */
static size_t fail_each_allocation_of(bool (*run)(cf_error *err))
{
    size_t failed = 0;
    for (size_t nth = 1; run_survives(run, nth, nth); nth++)
        failed++;
    for (size_t nth = 1; run_survives(run, nth, SIZE_MAX); nth++)
        failed++;
    cf_error err = {0};
    assert_done(run(&err), &err);
    return failed;
}

#endif

#endif
