/* tests/fuzz/made_shapes.h: which members the records of a made document have. */
#ifndef CF_TESTS_FUZZ_MADE_SHAPES_H
#define CF_TESTS_FUZZ_MADE_SHAPES_H

#include "fuzz/made.h"

/* Areas are no collection: each framework has two. */
enum { CF_MADE_AREAS = CF_MADE_COUNT, CF_MADE_AREAS_OF_ONE = 2 };

/* How a member is made. */
typedef enum {
    CF_MAKE_DATE,  /* from the first year on */
    CF_MAKE_FLAG,  /* true, or left out */
    CF_MAKE_FALSE, /* false, or left out */
    CF_MAKE_NUMBER,
    CF_MAKE_WORD,   /* of the table of words */
    CF_MAKE_TEXT,   /* that tries to be more than a text */
    CF_MAKE_TOPICS, /* a list of texts */
    CF_MAKE_ONE,    /* the id of a record */
    CF_MAKE_HOME,   /* the same, always there, and kept in mind */
    CF_MAKE_SOME,   /* a list of ids */
    CF_MAKE_ALL,    /* the same, or "all" */
    CF_MAKE_ENDS,   /* two fora, `from` and `to` */
    CF_MAKE_ENDS_OR_ALL,
    CF_MAKE_OBSERVED,
    CF_MAKE_CITED,
    CF_MAKE_OWN_AREAS,
} cf_made_how;

/* Of which records. */
typedef enum { CF_NAMES_ANY, CF_NAMES_EARLIER, CF_NAMES_LATER, CF_NAMES_AWAY } cf_made_which;

typedef struct {
    const char *name;
    cf_made_how how;
    int of; /* a kind of record, or CF_MADE_AREAS; of a date, the first year */
    cf_made_which which;
    const char *(*word)(size_t place); /* NULL behind the last */
} cf_made_member;

typedef struct {
    const char *name;
    char letter; /* of its ids; none if it has none */
    size_t most;
    cf_made_member member[20]; /* up to the first without a name */
} cf_made_shape;

extern const cf_made_shape cf_made_shapes[CF_MADE_COUNT];

#endif
