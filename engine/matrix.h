/* engine/matrix.h: who is on record with what: economies, fora and outside bodies by areas, fora
 * and kinds of focal point, each square with the records behind it. */
#ifndef CF_ENGINE_MATRIX_H
#define CF_ENGINE_MATRIX_H

#include "engine/analysis.h"

typedef enum {
    CF_ITEM_ECONOMY,
    CF_ITEM_FORUM,
    CF_ITEM_AREA,
    CF_ITEM_FRAMEWORK, /* as a whole: named without an area */
    CF_ITEM_FOCAL_POINT,
    CF_ITEM_RECORD, /* the one column of a matrix without columns of its own */
    CF_ITEM_KIND_COUNT
} cf_item_kind;

/* A row or column. */
typedef struct {
    cf_item_kind kind;
    cf_index at;
} cf_item;

typedef enum {
    CF_RECORD_ECONOMY,
    CF_RECORD_FORUM,
    CF_RECORD_PROJECT,
    CF_RECORD_EVENT,
    CF_RECORD_LIAISON,
    CF_RECORD_CONTACT,
    CF_RECORD_KIND_COUNT
} cf_record_kind;

typedef struct {
    cf_record_kind kind;
    cf_index at;
} cf_record;

/* When a square without a record is 0; else it is not recorded. */
typedef enum {
    CF_KNOWN_IN_MATRIX, /* if the measure is on record at all */
    CF_KNOWN_IN_COLUMN, /* if it is on record in the column */
    CF_KNOWN_BY_SURVEY, /* if somebody has looked for contacts of the pair */
    CF_KNOWN_NEVER
} cf_known;

typedef struct cf_matrix_maker cf_matrix_maker;

typedef struct {
    const char *word;  /* "leads" */
    const char *title; /* "Leads" */
    cf_known known;
    void (*collect)(cf_matrix_maker *maker);
} cf_measure_row;

typedef enum {
    CF_AXIS_ECONOMIES, /* in force */
    CF_AXIS_FORA,      /* not known to be out of force */
    CF_AXIS_INSIDE,    /* those of the institution */
    CF_AXIS_OUTSIDE,   /* business bodies, observers, other organisations */
    CF_AXIS_AREAS,     /* of each framework, then the framework as a whole */
    CF_AXIS_FOCAL_POINTS,
    CF_AXIS_RECORDS,
    CF_AXIS_COUNT
} cf_axis;

typedef enum {
    CF_ECONOMIES_AREAS,
    CF_FORA_AREAS,
    CF_AREAS,
    CF_ECONOMIES_FORA,
    CF_FOCAL_POINTS,
    CF_ORGANISATIONS_FORA,
    CF_MATRIX_COUNT
} cf_matrix_kind;

enum { CF_MEASURES_AT_MOST = 3 };

typedef struct {
    const char *word;           /* "economies-areas" */
    const char *title;          /* "Economies by area" */
    const char *rows, *columns; /* what one is called: "Economy", "Area" */
    const char *plain;          /* what is counted */
    cf_axis row, column;
    bool all_rows, all_columns;                  /* those without a record too */
    cf_measure_row measure[CF_MEASURES_AT_MOST]; /* up to the first without a word */
} cf_matrix_row;

extern const cf_matrix_row cf_matrices[CF_MATRIX_COUNT];

typedef struct {
    cf_index framework; /* CF_ABSENT: all */
    cf_index economy;   /* CF_ABSENT: all */
} cf_matrix_choice;

/* What is on record in a square, by one measure. */
typedef struct {
    uint32_t row, column, measure;
    const cf_record *record; /* each once, by kind, in the order of the graph */
    size_t count;
} cf_square;

/* Behind the last row and column stand totals, behind the last measure that of all measures: there
 * too each record counts once. */
typedef struct {
    const cf_matrix_row *of;
    const cf_analysis *analysis;
    const cf_item *row, *column;
    size_t row_count, column_count, measure_count;
    unsigned recorded;       /* a bit for each measure that is on record at all, shown or not */
    const cf_square *square; /* those with records, by row, column, measure */
    size_t square_count;
} cf_matrix;

/* In `arena`; a choice of an economy leaves out rows, but not of the totals. O(r log r) for r
 * records and the rows and columns that each stands in. */
bool cf_matrix_make(cf_matrix *matrix, cf_matrix_kind kind, const cf_matrix_choice *choice,
                    const cf_analysis *analysis, cf_arena *arena, cf_error *err) CF_CHECKED;

/* All of them, for those who look at them more than once. */
typedef struct {
    cf_matrix item[CF_MATRIX_COUNT];
    cf_arena arena;
} cf_matrix_set;

/* To be freed in any case. */
bool cf_matrix_set_make(cf_matrix_set *set, const cf_matrix_choice *choice,
                        const cf_analysis *analysis, cf_error *err) CF_CHECKED;
void cf_matrix_set_free(cf_matrix_set *set);

/* The square, or NULL if nothing is on record in it. O(log n). */
const cf_square *cf_matrix_find(const cf_matrix *matrix, size_t row, size_t column, size_t measure);

/* How many records; NAN: not recorded. */
double cf_matrix_count(const cf_matrix *matrix, size_t row, size_t column, size_t measure);

const char *cf_item_id(const cf_graph *graph, cf_item item);
const char *cf_item_name(const cf_graph *graph, cf_item item);

#endif
