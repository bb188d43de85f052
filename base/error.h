/* base/error.h: failure as a value.
 *
 * A function that can fail returns true on success and takes `cf_error *` last.
 * The first failure is kept; its code is the exit status it leads to. */
#ifndef CF_BASE_ERROR_H
#define CF_BASE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#define CF_PRINTF(words, first) __attribute__((__format__(__printf__, words, first)))
#define CF_CHECKED __attribute__((warn_unused_result))

#define CF_COUNT(array) (sizeof(array) / sizeof((array)[0]))

typedef enum {
    CF_OK = 0,
    CF_ERROR_USAGE = 2,
    CF_ERROR_INPUT = 3,
    CF_ERROR_SYSTEM = 4,
    CF_ERROR_INTERNAL = 70,
} cf_error_code;

enum { CF_MESSAGE_SIZE = 1024 };

typedef struct {
    cf_error_code code;
    char message[CF_MESSAGE_SIZE];
} cf_error;

/* Keeps the first failure of `err`, in the language that is used, as one line that is safe on any
 * terminal, and returns false. Longer messages are cut at a character. */
bool cf_fail(cf_error *err, cf_error_code code, const char *format, ...) CF_PRINTF(3, 4);

/* Adds to a failure what was perhaps meant, "; did you mean \"gaps\"?", unless that is NULL. False:
 * it stands behind cf_fail and an "or". */
bool cf_suggest(cf_error *err, const char *meant);

/* The same for failures that need no words of their own: no memory, and what `errno` says about
 * `what`, a file; then, too, a lack of memory is only that, and one of
 * descriptors the system's, whatever the code. */
bool cf_fail_memory(cf_error *err);
bool cf_fail_errno(cf_error *err, cf_error_code code, const char *what);

/* What the system says of it: "No such file or directory". Those that people meet are translated. */
const char *cf_errno_words(int reason);

bool cf_is_lack_of_memory(const cf_error *err);

/* How many bytes of memory --max-memory allows the process: cf_fail_memory says it. */
void cf_note_memory_limit(size_t bytes);

#endif
