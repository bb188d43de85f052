/* loaders/lines.h: JSON Lines into a graph: the records one by one, each read as in the other form.
 *
 * What stays of a line is its record, its id and the number of the line. A record that names what is
 * still to come is read when the lines are gone through once more. */
#ifndef CF_LOADERS_LINES_H
#define CF_LOADERS_LINES_H

#include "loaders/line_buffer.h"
#include "loaders/record.h"

/* Is the first line the head of JSON Lines? */
bool cf_is_lines(const cf_line_buffer *buffer, bool *is_lines, cf_error *err) CF_CHECKED;

/* Reads all lines, and adds all problems: `name:line:column: #/forum/parent: message`. False only
 * with `err`. */
bool cf_lines_read(cf_reading *reading, const char *name, cf_line_buffer *buffer,
                   cf_problems *problems, cf_error *err) CF_CHECKED;

#endif
