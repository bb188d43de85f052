/* base/table.h: a table of words and numbers, whatever it is written as, and how one is made.
 *
 * Cells are added without checking; cf_rows_finish tells. A cell that is put together stands in
 * `pad` until cf_rows_add_pad, or in `speech` until cf_rows_add_speech. */
#ifndef CF_BASE_TABLE_H
#define CF_BASE_TABLE_H

#include "base/sentence.h"

typedef enum {
    CF_SHOWN_NARROW, /* everywhere, in 80 columns too */
    CF_SHOWN_WIDE,   /* in Markdown and CSV */
    CF_SHOWN_FILE,   /* in CSV */
} cf_shown;

typedef enum {
    CF_WORDS,
    CF_NUMBER,
    CF_RECORDS, /* how many records; NAN: not recorded, where a number is not defined */
    CF_LIST,    /* words joined by ";", shown with ", " in text and Markdown */
} cf_column_kind;

bool cf_column_is_number(cf_column_kind kind);
/* What stands for NAN where people read: "not defined". */
const char *cf_column_undefined(cf_column_kind kind);

typedef struct {
    const char *id;    /* of CSV: "shared_projects" */
    const char *title; /* of text and Markdown: "Shared" */
    cf_column_kind kind;
    cf_shown shown;
} cf_column;

/* The title as people read it. One that is the id is a name of the document, and stays. */
const char *cf_column_title(const cf_column *column);

typedef struct {
    const char *text; /* NULL if it is a number; of a sentence the English */
    union {
        const char *said; /* NULL, or the sentence in the language that is used */
        double number;    /* NAN: not defined */
    };
} cf_cell;

/* The words as this thread says them; NULL if it is a number. */
const char *cf_cell_words(const cf_cell *cell);

typedef struct {
    const char *id; /* of a section of CSV: "kind" */
    const char *title;
    const cf_column *column;
    size_t column_count;
    const cf_cell *cell; /* row by row */
    size_t row_count;
    size_t left_out;  /* rows that a filter did not keep */
    bool is_written;  /* by the filter, all of it */
    const char *note; /* NULL, or what stands below: numerator, denominator, what was left out */
} cf_table;

/* What becomes of the rows of a long table, which need not all be in memory: the first `most` are
 * kept; the others are only counted, once `write` has had each. */
typedef struct {
    size_t most;
    void (*write)(cf_text *out,
                  const cf_table *row); /* NULL: none; first without a row, to begin */
    cf_text *out;
    cf_arena arena; /* of words that were put together */
    cf_arena kept;  /* as `arena` was after the last row that stays */
} cf_row_filter;

/* Safe on {0}. */
void cf_row_filter_free(cf_row_filter *filter);

typedef struct {
    cf_arena *arena;
    cf_error *err;
    bool failed;
    cf_cell *cell;
    size_t count, capacity;
    cf_text pad;
    cf_speech speech;
    cf_row_filter *filter; /* NULL: all rows are kept */
    cf_table *table;       /* that the filter sees */
} cf_rows;

/* Passes the rows that follow, of `table`, whose columns are set, through the filter unless it is
 * NULL. One table at a time. */
void cf_rows_filter(cf_rows *rows, cf_table *table, cf_row_filter *filter);

/* A cell of borrowed text. */
void cf_rows_add(cf_rows *rows, const char *text);
void cf_rows_add_sentence(cf_rows *rows, cf_sentence sentence);
void cf_rows_add_number(cf_rows *rows, double number);
void cf_rows_add_count(cf_rows *rows, size_t count);
/* A cell of what stands in the pad, which is then empty. */
void cf_rows_add_pad(cf_rows *rows);
void cf_rows_add_speech(cf_rows *rows);
/* A cell of another table, which lives as long. */
void cf_rows_add_cell(cf_rows *rows, const cf_cell *cell);

/* Makes the cells those of `table`, whose columns are set, frees what was put together and empties
 * `rows` for the next table. */
bool cf_rows_finish(cf_rows *rows, cf_table *table) CF_CHECKED;

/* Leaves the columns with the ids of `column`, each of which the table has, in their order, and
 * makes them `column`: other titles, another width. */
bool cf_table_pick(cf_table *table, const cf_column *column, size_t count, cf_arena *arena,
                   cf_error *err) CF_CHECKED;

/* Leaves the columns named by `id`, up to the first NULL, in that order. */
enum { CF_KEPT_MOST = 12 };
bool cf_table_keep(cf_table *table, const char *const id[CF_KEPT_MOST], cf_arena *arena,
                   cf_error *err) CF_CHECKED;

typedef struct {
    cf_table *item;
    size_t count, capacity;
} cf_tables;

/* Adds a zeroed table with this id, title and columns; NULL on failure. */
cf_table *cf_tables_add(cf_tables *tables, const char *id, const char *title, cf_arena *arena,
                        cf_error *err);

#define cf_table_columns(table, columns)                                                           \
    ((table)->column = (columns), (table)->column_count = CF_COUNT(columns))

#endif
