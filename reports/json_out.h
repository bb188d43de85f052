/* reports/json_out.h: JSON, member by member.
 *
 * A container is laid out with a member a line, or on one line if it is opened as such. A key is
 * NULL in an array. */
#ifndef CF_REPORTS_JSON_OUT_H
#define CF_REPORTS_JSON_OUT_H

#include "base/quote.h"

#include <stdint.h>

enum { CF_EMIT_DEPTH = 16 };

typedef enum { CF_TALL, CF_FLAT } cf_shape;

typedef struct {
    cf_text *out;
    size_t depth;
    struct {
        char end; /* '}' or ']' */
        bool flat, has_member;
    } open[CF_EMIT_DEPTH];
} cf_json_out;

void cf_emit_object(cf_json_out *json, const char *key, cf_shape shape);
void cf_emit_array(cf_json_out *json, const char *key, cf_shape shape);
/* Closes the innermost container; after the outermost comes a line feed. */
void cf_emit_close(cf_json_out *json);

void cf_emit_text(cf_json_out *json, const char *key, const char *text);
/* "" is null. */
void cf_emit_text_or_null(cf_json_out *json, const char *key, const char *text);
/* What stands in `pad`, which is freed; "" is null. */
void cf_emit_pad(cf_json_out *json, const char *key, cf_text *pad);
/* Six significant digits; NAN and infinities are null. */
void cf_emit_number(cf_json_out *json, const char *key, double number);
void cf_emit_count(cf_json_out *json, const char *key, uint64_t count);
void cf_emit_bool(cf_json_out *json, const char *key, bool is);
void cf_emit_null(cf_json_out *json, const char *key);

#endif
