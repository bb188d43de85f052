/* library/record.h: what a record of the library is made of. */
#ifndef CF_LIBRARY_RECORD_H
#define CF_LIBRARY_RECORD_H

#include "library/crossfora.h"
#include "requests/extras.h"

enum { CF_LIBRARY_TABLES = 10 };

/* It points into itself: not to be moved. */
struct crossfora_record {
    cf_arena arena; /* of all texts that belong to it */
    cf_request request;
    cf_error err;      /* of the last call that failed */
    cf_findings whole; /* and the input; the rest once it is asked for */
    cf_findings brief; /* without metrics: quick */
    cf_extras extras;  /* of `whole` */
    bool is_open, is_whole;
    crossfora_table *table[CF_LIBRARY_TABLES]; /* by place in the table of tables; NULL: not yet */
    crossfora_problem problem[CF_PROBLEM_LIMIT];
    size_t problem_count, kept_count;
    const char *headline;
    char day[CF_DATE_SIZE];
};

/* A failure unless the document could be opened. */
bool cf_record_is_open(const crossfora_record *record, cf_error *err) CF_CHECKED;

/* In the gate: makes `whole`, once. */
bool cf_record_complete(crossfora_record *record, cf_error *err) CF_CHECKED;

/* Keeps what went wrong, and tells what it comes to. */
crossfora_status cf_record_settle(crossfora_record *record, const cf_error *err);

void cf_library_table_free(crossfora_table *table);

#endif
