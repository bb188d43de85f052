#include "base/error.h"

#include "base/language.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Drops a character that the end of the buffer has cut in two. */
static void trim_cut_character(char *text)
{
    size_t end = strlen(text);
    while (end > 0 && ((unsigned char)text[end - 1] & 0xC0u) == 0x80u)
        end--;
    if (end > 0 && ((unsigned char)text[end - 1] & 0x80u) != 0)
        end--;
    text[end] = '\0';
}

/* What is filled in may be anybody's words. Takes no memory but the stack: that there is none may be
 * what is said. */
static void keep_visible(cf_error *err, const char *words)
{
    char room[4 * CF_MESSAGE_SIZE + 64]; /* a byte may be shown as four */
    cf_text safe = {.data = room, .capacity = sizeof room};
    cf_text_add(&safe, ""); /* so that there is a text */
    cf_text_add_visible(&safe, words, strlen(words), SIZE_MAX);
    const int length = snprintf(err->message, sizeof err->message, "%s", cf_text_of(&safe));
    if (length >= CF_MESSAGE_SIZE)
        trim_cut_character(err->message);
}

bool cf_fail(cf_error *err, cf_error_code code, const char *format, ...)
{
    if (err->code != CF_OK)
        return false;

    err->code = code;
    char words[CF_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(words, sizeof words, cf_told(format), arguments);
    va_end(arguments);
    if (length >= CF_MESSAGE_SIZE)
        trim_cut_character(words);
    keep_visible(err, words);
    return false;
}

bool cf_suggest(cf_error *err, const char *meant)
{
    char words[CF_MESSAGE_SIZE];
    if (!meant)
        return false;
    const int said = snprintf(words, sizeof words, "%s", err->message);
    const size_t room = sizeof words - (size_t)said;
    const int length = snprintf(words + said, room, cf_told(N_("; did you mean \"%s\"?")), meant);
    if (length >= (int)room)
        trim_cut_character(words);
    keep_visible(err, words);
    return false;
}

static const char out_of_memory[] = N_("out of memory");

static size_t memory_limit; /* 0: none */

void cf_note_memory_limit(size_t bytes)
{
    memory_limit = bytes;
}

bool cf_fail_memory(cf_error *err)
{
    if (memory_limit == 0)
        return cf_fail(err, CF_ERROR_SYSTEM, "%s", cf_told(out_of_memory));
    return cf_fail(err, CF_ERROR_SYSTEM, "%s: --max-memory allows %zu bytes",
                   cf_told(out_of_memory), memory_limit);
}

bool cf_is_lack_of_memory(const cf_error *err)
{
    const char *words = cf_told(out_of_memory);
    return err->code == CF_ERROR_SYSTEM && strncmp(err->message, words, strlen(words)) == 0;
}

/* In the words of the C library, which without a locale has only these. */
static const struct {
    int reason;
    const char *words;
} reasons[] = {
    {ENOENT, N_("No such file or directory")}, {EACCES, N_("Permission denied")},
    {EPERM, N_("Operation not permitted")},    {EISDIR, N_("Is a directory")},
    {ENOTDIR, N_("Not a directory")},          {EEXIST, N_("File exists")},
    {ENAMETOOLONG, N_("File name too long")},  {ELOOP, N_("Too many levels of symbolic links")},
    {EROFS, N_("Read-only file system")},      {ENOSPC, N_("No space left on device")},
    {EDQUOT, N_("Disk quota exceeded")},       {EFBIG, N_("File too large")},
    {EIO, N_("Input/output error")},           {EPIPE, N_("Broken pipe")},
    {EMFILE, N_("Too many open files")},
};

const char *cf_errno_words(int reason)
{
    for (size_t i = 0; i < CF_COUNT(reasons); i++) {
        if (reasons[i].reason == reason)
            return cf_told(reasons[i].words);
    }
    return strerror(reason);
}

bool cf_fail_errno(cf_error *err, cf_error_code code, const char *what)
{
    const bool is_short = errno == EMFILE || errno == ENFILE;
    return errno == ENOMEM
             ? cf_fail_memory(err)
             : cf_fail(err, is_short ? CF_ERROR_SYSTEM : code, "%s: %s", what,
                       cf_errno_words(errno));
}
