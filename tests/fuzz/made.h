/* tests/fuzz/made.h: documents made of choices that bytes make: whatever the bytes, the document is
 * valid. */
#ifndef CF_TESTS_FUZZ_MADE_H
#define CF_TESTS_FUZZ_MADE_H

#include "base/text.h"

#include <stdint.h>

typedef struct {
    const char *at, *end;
} cf_choices;

/* Below `limit`, which is at most 256; 0 once the bytes have run out. */
size_t cf_choices_next(cf_choices *choices, size_t limit);

typedef enum {
    CF_MADE_SOURCES,
    CF_MADE_ECONOMIES,
    CF_MADE_FORA,
    CF_MADE_FRAMEWORKS,
    CF_MADE_PROJECTS,
    CF_MADE_LIAISONS,
    CF_MADE_CONTACTS,
    CF_MADE_EVENTS,
    CF_MADE_COUNT
} cf_made_kind;

enum { CF_MADE_MOST = 20 };

/* The records of a document, each as its text. {0} is empty; to be freed. */
typedef struct {
    cf_text head;
    cf_text record[CF_MADE_COUNT][CF_MADE_MOST];
    size_t count[CF_MADE_COUNT];
} cf_made;

void cf_make(cf_made *made, cf_choices *choices);

/* The document; the order of the records in each collection is that of `order`, 0: as they were made. */
void cf_made_write(const cf_made *made, uint64_t order, cf_text *out);

void cf_made_free(cf_made *made);

#endif
