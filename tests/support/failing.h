/* tests/support/failing.h: allocations that fail when they are told to. Included by one file of a
 * program: it is the program's malloc. */
#ifndef CF_TESTS_FAILING_H
#define CF_TESTS_FAILING_H

#include "base/arena.h"
#include "support/tests.h"

#include <errno.h>
#include <execinfo.h>
#include <link.h>
#include <unistd.h>

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
void __libc_free(void *ptr);
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl51-cpp) */

static bool only_ours;       /* what libraries ask for is neither counted nor refused */
static size_t blocks;        /* that are not freed */
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

enum { DEPTH = 8, MOST_PLACES = 4096 };

/* Where an allocation comes from: the calls that led to it. */
typedef struct {
    void *call[DEPTH];
    size_t nth; /* the first allocation from there */
} place_of_call;

static bool is_recording;
static place_of_call place[MOST_PLACES];
static size_t place_count;

static void record(void)
{
    is_recording = false; /* for what the unwinder asks for */
    place_of_call here = {.nth = asked};
    backtrace(here.call, DEPTH);
    size_t i = 0;
    while (i < place_count && memcmp(place[i].call, here.call, sizeof here.call) != 0)
        i++;
    if (i == place_count && place_count < MOST_PLACES)
        place[place_count++] = here;
    is_recording = true;
}

static bool fails(const void *caller)
{
    if (only_ours && !is_ours(caller))
        return false;
    asked++;
    if (is_recording)
        record();
    const bool is_to_fail = first_to_fail != 0 && asked >= first_to_fail && asked <= last_to_fail;
    if (is_to_fail)
        errno = ENOMEM;
    return is_to_fail;
}

static void *count_block(void *block)
{
    __atomic_add_fetch(&blocks, block != NULL, __ATOMIC_RELAXED);
    return block;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : count_block(__libc_malloc(size));
}

void *calloc(size_t nmemb, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : count_block(__libc_calloc(nmemb, size));
}

void *realloc(void *ptr, size_t size)
{
    if (fails(__builtin_return_address(0)))
        return NULL;
    void *const moved = __libc_realloc(ptr, size);
    return ptr ? moved : count_block(moved);
}

void free(void *ptr)
{
    __atomic_sub_fetch(&blocks, ptr != NULL, __ATOMIC_RELAXED);
    __libc_free(ptr);
}

/* Finds all places that `run` allocates from. */
static void find_places(bool (*run)(cf_error *err))
{
    cf_error err = {0};
    place_count = asked = 0;
    is_recording = true;
    const bool ok = run(&err);
    is_recording = false;
    assert_done(ok, &err);
}

/* The allocations `from` up to `to` fail: all is done nevertheless, or memory has run out. */
static void fail_allocations(bool (*run)(cf_error *err), size_t from, size_t to)
{
    cf_error err = {0};
    asked = 0;
    first_to_fail = from;
    last_to_fail = to;
    const bool ok = run(&err);
    first_to_fail = 0;
    assert_true(ok == (err.code == CF_OK));
    if (!ok)
        assert_string_equal(err.message, "out of memory");
}

/* What is made once for all runs is not made a second time, and a leak is. */
static void fail_without_leak(bool (*run)(cf_error *err), size_t from, size_t to)
{
    size_t before, round = 0;
    do {
        before = blocks;
        fail_allocations(run, from, to);
    } while (blocks != before && ++round < 3);
    if (blocks == before)
        return;
    for (size_t i = 0; i < place_count; i++) {
        if (place[i].nth == from)
            backtrace_symbols_fd(place[i].call, DEPTH, STDERR_FILENO);
    }
    fail_msg("%zu blocks are lost where allocation %zu fails", blocks - before, from);
}

/* At each place that `run` allocates from, an allocation fails alone, and with all that follow, and
 * nothing is lost. Returns how many places there are. */
static size_t fail_each_allocation_of(bool (*run)(cf_error *err))
{
    const size_t usual = cf_arena_first_block;
    cf_arena_first_block = 0;
    find_places(run);
    for (size_t i = 0; i < place_count; i++) {
        fail_without_leak(run, place[i].nth, place[i].nth);
        fail_without_leak(run, place[i].nth, SIZE_MAX);
    }
    cf_arena_first_block = usual;
    cf_error err = {0};
    assert_done(run(&err), &err);
    return place_count;
}

#endif

#endif
