/* loaders/json.h: a JSON text as a tree whose every value has a place, and what is wrong with it.
 *
 * A problem is kept with its value. Its place is worked out once, at the end, and only for the
 * problems that are listed: so a text with a problem in each line costs no more than a right one.
 * A function here that returns bool returns false only when memory ran out. */
#ifndef CF_LOADERS_JSON_H
#define CF_LOADERS_JSON_H

#include "base/date.h"
#include "base/problems.h"

#include <cjson/cJSON.h>

#include <string.h>

typedef struct {
    const char *text;
    size_t length;
    bool is_line;              /* of JSON Lines, behind the first: */
    size_t line, at;           /* lines and bytes before it, */
    const cf_problems *before; /* and all problems of the lines before it */
    cJSON *root;               /* in the arena; NULL if the text is not JSON */
    const size_t *offset;      /* of each value; its number stands in the value's `valueint` */
    size_t value_count;
    cf_arena arena;
    cf_problems problems; /* their messages have no place yet */
} cf_json;

/* Reads `text` (borrowed), which has a NUL behind its `length` bytes. */
bool cf_json_open(cf_json *json, const char *text, size_t length, cf_error *err) CF_CHECKED;

/* The same for `json` with all but its tree, and an arena that may have something in it. */
bool cf_json_parse(cf_json *json, cf_error *err) CF_CHECKED;

/* Adds all problems to `problems`: `name:line:column: `, for a wrong value the JSON Pointer to it,
 * and the message. */
bool cf_json_report(const cf_json *json, const char *name, cf_problems *problems, cf_error *err)
    CF_CHECKED;

void cf_json_close(cf_json *json);

/* Keeps one clause about `value`. */
bool cf_json_refuse(cf_json *json, const cJSON *value, cf_error *err, const char *format, ...)
    CF_PRINTF(4, 5) CF_CHECKED;

/* The same, with `word` quoted, and cut if it is long, in front: `"SEC" is not a forum`. */
bool cf_json_refuse_word(cf_json *json, const cJSON *value, const char *word, cf_error *err,
                         const char *format, ...) CF_PRINTF(5, 6) CF_CHECKED;

/* `expected WHAT, found VALUE`. */
bool cf_json_refuse_type(cf_json *json, const cJSON *value, const char *what, cf_error *err)
    CF_CHECKED;

/* Would a problem with `value` be listed? */
bool cf_json_lists(const cf_json *json, const cJSON *value);

/* Are they one word? Most that are not differ in their first letter. */
static inline bool cf_json_is(const char *word, const char *other)
{
    return *word == *other && strcmp(word, other) == 0;
}

/* The member of this very name, or NULL. */
const cJSON *cf_json_member(const cJSON *object, const char *name);

/* A name to be carried and ignored. */
bool cf_json_is_aside(const char *name);

/* Where a value begins, in bytes from the start of the whole text. */
size_t cf_json_at(const cf_json *json, const cJSON *value);

/* Typed reads. What cannot be read is refused, and the result stays as it was. */
bool cf_json_read_text(cf_json *json, const cJSON *value, cf_arena *arena, const char **text,
                       cf_error *err) CF_CHECKED;
bool cf_json_read_bool(cf_json *json, const cJSON *value, bool *truth, cf_error *err) CF_CHECKED;
bool cf_json_read_date(cf_json *json, const cJSON *value, cf_date *date, cf_error *err) CF_CHECKED;

/* A number from 0 to `most`. */
bool cf_json_read_number(cf_json *json, const cJSON *value, double most, double *number,
                         cf_error *err) CF_CHECKED;

#endif
