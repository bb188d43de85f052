/* loaders/rules.h: a file of rules in, rules out, as strictly as a document is read. */
#ifndef CF_LOADERS_RULES_H
#define CF_LOADERS_RULES_H

#include "base/problems.h"
#include "graphs/rules.h"

/* Reads the rules in `text`, which has a NUL behind its `length` bytes; `name` stands in front of
 * every message. False if there is any problem, or with `err` when memory ran out; then `rules` are
 * empty. To be freed by cf_rules_free. */
bool cf_load_rules(cf_rules *rules, const char *name, const char *text, size_t length,
                   cf_problems *problems, cf_error *err) CF_CHECKED;

#endif
