/* reports/json_out.h: JSON, member by member.
 *
 * A container is laid out with a member a line, or on one line if it is opened as such. A key is
 * NULL in an array. */
#ifndef CF_REPORTS_JSON_OUT_H
#define CF_REPORTS_JSON_OUT_H

#include "base/text.h"

#include <stdint.h>

enum { CF_JSON_DEPTH = 16 };

typedef enum { CF_JSON_TALL, CF_JSON_FLAT } cf_json_shape;

typedef struct {
    cf_text *out;
    size_t depth;
    struct {
        char end; /* '}' or ']' */
        bool flat, has_member;
    } open[CF_JSON_DEPTH];
} cf_json;

void cf_json_open_object(cf_json *json, const char *key, cf_json_shape shape);
void cf_json_open_array(cf_json *json, const char *key, cf_json_shape shape);
/* Closes the innermost container; after the outermost comes a line feed. */
void cf_json_close(cf_json *json);

void cf_json_text(cf_json *json, const char *key, const char *text);
/* "" is null. */
void cf_json_text_or_null(cf_json *json, const char *key, const char *text);
/* Six significant digits; NAN and infinities are null. */
void cf_json_number(cf_json *json, const char *key, double number);
void cf_json_count(cf_json *json, const char *key, uint64_t count);
void cf_json_bool(cf_json *json, const char *key, bool is);
void cf_json_null(cf_json *json, const char *key);

/* Adds `text` as a JSON string, quoted: control, bidirectional and line separating characters are
 * escaped by number, bytes that are no UTF-8 become U+FFFD. */
void cf_text_add_json(cf_text *out, const char *text);

#endif
