#include "base/utf8.h"

#include <utf8proc.h>

#include <endian.h>
#include <limits.h>
#include <string.h>

size_t cf_utf8_next(const char *at, size_t length, int32_t *code)
{
    if (length == 0)
        return 0;
    if ((unsigned char)*at < 0x80) {
        *code = (unsigned char)*at;
        return 1;
    }
    utf8proc_int32_t found;
    const utf8proc_ssize_t limit = length < 4 ? (utf8proc_ssize_t)length : 4;
    const utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)at, limit, &found);
    if (size <= 0 || found < 0)
        return 0;
    *code = found;
    return (size_t)size;
}

/* Eight times the same byte. */
static uint64_t each(unsigned char byte)
{
    return byte * 0x0101010101010101u;
}

/* The highest bit of each of eight bytes that is below the limit, of at most 0x80; of those above the
 * first of them it may be set too. */
static uint64_t below(uint64_t bytes, unsigned char limit)
{
    return (bytes - each(limit)) & ~bytes & each(0x80);
}

/* The same of bytes that are not plain. */
static uint64_t not_plain(uint64_t bytes)
{
    return (bytes & each(0x80)) | below(bytes, ' ') | below(bytes ^ each('"'), 1)
         | below(bytes ^ each('\\'), 1) | below(bytes ^ each('\x7f'), 1);
}

size_t cf_utf8_plain(const char *at, size_t length)
{
    size_t size = 0;
    uint64_t bytes;
    for (; length - size >= sizeof bytes; size += sizeof bytes) {
        memcpy(&bytes, at + size, sizeof bytes);
        const uint64_t others = not_plain(le64toh(bytes));
        if (others)
            return size + (size_t)__builtin_ctzll(others) / CHAR_BIT;
    }
    while (size < length && at[size] >= ' ' && at[size] < '\x7f' && at[size] != '"'
           && at[size] != '\\')
        size++;
    return size;
}

size_t cf_utf8_run(const char *at, size_t length, int32_t *code)
{
    const size_t plain = cf_utf8_plain(at, length);
    if (plain == 0)
        return cf_utf8_next(at, length, code);
    *code = (unsigned char)*at;
    return plain;
}

static size_t columns_of(int32_t code)
{
    const int width = utf8proc_charwidth(code);
    return width > 0 ? (size_t)width : 0;
}

size_t cf_utf8_fit(const char *text, size_t columns)
{
    const size_t length = strlen(text);
    size_t used = 0;
    size_t at = 0;
    int32_t code = 0;
    while (at < length) {
        const size_t size = cf_utf8_next(text + at, length - at, &code);
        const size_t width = size ? columns_of(code) : 1;
        if (used + width > columns)
            break;
        used += width;
        at += size ? size : 1;
    }
    return at;
}

size_t cf_utf8_width(const char *text)
{
    const size_t length = strlen(text);
    size_t width = 0;
    int32_t code = 0;
    for (size_t at = 0; at < length;) {
        const size_t plain = cf_utf8_plain(text + at, length - at);
        const size_t size = plain ? plain : cf_utf8_next(text + at, length - at, &code);
        width += plain ? plain : size ? columns_of(code) : 1;
        at += size ? size : 1;
    }
    return width;
}

static bool is_visible(int32_t code)
{
    const utf8proc_category_t category = utf8proc_category(code);
    return category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF
        && category != UTF8PROC_CATEGORY_CN && category != UTF8PROC_CATEGORY_CS
        && category != UTF8PROC_CATEGORY_ZL && category != UTF8PROC_CATEGORY_ZP;
}

void cf_text_add_visible(cf_text *text, const char *bytes, size_t length, size_t limit)
{
    const size_t most = length < limit ? length : limit;
    int32_t code = 0;
    for (size_t at = 0; at < length;) {
        const size_t plain = at < most ? cf_utf8_plain(bytes + at, most - at) : 0;
        if (plain > 0) {
            cf_text_add_bytes(text, bytes + at, plain);
            at += plain;
            continue;
        }
        const size_t size = cf_utf8_next(bytes + at, length - at, &code);
        if (at + size > limit) {
            cf_text_add(text, "...");
            return;
        }
        if (size > 0 && is_visible(code)) {
            cf_text_add_bytes(text, bytes + at, size);
            at += size;
            continue;
        }
        for (size_t end = at + (size ? size : 1); at < end; at++)
            cf_text_add_format(text, "\\x%02X", (unsigned)(unsigned char)bytes[at]);
    }
}

bool cf_utf8_is_visible(const char *text)
{
    const size_t length = strlen(text);
    int32_t code = 0;
    for (size_t at = 0, size; at < length; at += size) {
        size = cf_utf8_next(text + at, length - at, &code);
        if (size == 0 || !is_visible(code))
            return false;
    }
    return true;
}

const char *cf_utf8_library(void)
{
    return utf8proc_version();
}
