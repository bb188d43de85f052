/* libxlsxwriter writes each part to a temporary file and reads it again, and looks at no result: on a
 * full disk it packs half a sheet and says that all went well. It finds lxw_tmpfile() here in place of
 * its own: the file is the same, and its failures are kept. */
#include "reports/xlsx_parts.h"

#include "base/file.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

FILE *lxw_tmpfile(char *tmpdir);

/* A workbook is made by one thread of a process of its own. */
static int reason; /* of the first failure; 0: none */

void cf_xlsx_parts_begin(void)
{
    reason = 0;
}

bool cf_xlsx_parts_ok(cf_error *err)
{
    if (reason == 0)
        return true;
    errno = reason;
    return cf_fail_errno(err, CF_ERROR_SYSTEM, "a temporary file of the workbook");
}

static void keep_reason(void)
{
    reason = reason ? reason : errno;
}

static int descriptor_of(void *cookie)
{
    return (int)(intptr_t)cookie;
}

static ssize_t read_part(void *cookie, char *to, size_t room)
{
    ssize_t size;
    do
        size = read(descriptor_of(cookie), to, room);
    while (size < 0 && errno == EINTR);
    if (size < 0)
        keep_reason();
    return size;
}

/* Less than all would be a failure to stdio. */
static ssize_t write_part(void *cookie, const char *bytes, size_t length)
{
    if (cf_write_all(descriptor_of(cookie), bytes, length))
        return (ssize_t)length;
    keep_reason();
    return 0;
}

static int move_part(void *cookie, off64_t *offset, int from)
{
    *offset = lseek(descriptor_of(cookie), *offset, from);
    if (*offset < 0)
        keep_reason();
    return *offset < 0 ? -1 : 0;
}

/* PKWARE's APPNOTE 6.3: a record for each part, then one of how many there are and where they begin. */
enum {
    END_SIZE = 22,
    COUNT_AT = 10,
    FIRST_AT = 16,
    RECORD_SIZE = 46,
    LENGTHS_AT = 28, /* of name, extra field and comment */
    PART_AT = 42,
};

static size_t number_at(const char *at, size_t size)
{
    size_t number = 0;
    for (size_t i = size; i > 0; i--)
        number = number << 8 | (unsigned char)at[i - 1];
    return number;
}

static bool begins(const char *archive, size_t end, size_t at, const char mark[5])
{
    return end >= 4 && at <= end - 4 && memcmp(archive + at, mark, 4) == 0;
}

bool cf_xlsx_is_whole(const char *archive, size_t length)
{
    if (length < END_SIZE || !begins(archive, length, length - END_SIZE, "PK\5\6"))
        return false;
    const size_t end = length - END_SIZE;
    const size_t first = number_at(archive + end + FIRST_AT, 4);
    size_t at = first;
    for (size_t count = number_at(archive + end + COUNT_AT, 2); count > 0; count--) {
        if (end < RECORD_SIZE || at > end - RECORD_SIZE || !begins(archive, end, at, "PK\1\2")
            || !begins(archive, first, number_at(archive + at + PART_AT, 4), "PK\3\4"))
            return false;
        const char *lengths = archive + at + LENGTHS_AT;
        at += RECORD_SIZE + number_at(lengths, 2) + number_at(lengths + 2, 2)
            + number_at(lengths + 4, 2);
    }
    return at == end;
}

static int close_part(void *cookie)
{
    return close(descriptor_of(cookie));
}

/* A file without a name: in memory if a folder was asked for, which says that it will be small. */
static int open_nameless(bool is_small)
{
    if (is_small)
        return memfd_create("crossfora", MFD_CLOEXEC);
    FILE *const file = tmpfile();
    const int descriptor = file ? dup(fileno(file)) : -1;
    if (file)
        (void)fclose(file);
    return descriptor;
}

FILE *lxw_tmpfile(char *tmpdir)
{
    const cookie_io_functions_t ways = {read_part, write_part, move_part, close_part};
    const int descriptor = open_nameless(tmpdir != NULL);
    FILE *const file =
        descriptor < 0 ? NULL : fopencookie((void *)(intptr_t)descriptor, "w+", ways);
    if (!file)
        keep_reason();
    if (!file && descriptor >= 0)
        close(descriptor);
    return file;
}
