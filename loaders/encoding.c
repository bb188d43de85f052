#include "loaders/encoding.h"

#include "loaders/cursor.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#if defined __GNUC__ && !defined __clang__
/* gcc's analyzer takes the -1 of an iconv_open that was refused for a converter that leaks. */
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif

enum { CHUNK = 4096 };

static bool convert(iconv_t converter, cf_text *out, const cf_text *text, size_t *at)
{
    char chunk[CHUNK];
    char *from = text->data;
    size_t left = text->length;
    while (left > 0) {
        char *to = chunk;
        size_t room = sizeof chunk;
        const size_t status = iconv(converter, &from, &left, &to, &room);
        cf_text_add_bytes(out, chunk, sizeof chunk - room);
        if (status == (size_t)-1 && errno != E2BIG)
            break;
    }
    *at = text->length - left;
    return left == 0;
}

/* iconv takes nothing, or what follows a slash, for a wish of its own: the encoding of the locale, or to
 * drop what cannot be read. */
static bool is_name(const char *encoding)
{
    static const char taken[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+()";
    return *encoding != '\0' && encoding[strspn(encoding, taken)] == '\0';
}

bool cf_recode(cf_text *out, const char *name, const cf_text *text, const char *encoding,
               cf_error *err)
{
    const iconv_t converter = is_name(encoding) ? iconv_open("UTF-8", encoding) : (iconv_t)-1;
    if (converter == (iconv_t)-1)
        return cf_fail(err, CF_ERROR_USAGE, "--encoding: \"%s\" is not known", encoding);
    size_t at;
    const bool ok = convert(converter, out, text, &at);
    iconv_close(converter);
    if (!ok)
        return cf_fail(
            err, CF_ERROR_INPUT, "%s:%zu: is not %s", name, cf_line_of(text->data, at), encoding);
    return cf_text_ok(out, err);
}
