/* graphs/sheets.h: a document as sheets of cells, for people who fill in spreadsheets: the one table
 * of sheets and their columns, which export, template and import share.
 *
 * A column has the name of the member that it stands for. Several items in one cell are joined by
 * ";"; a backslash stands before a ";", a backslash or a space at an edge that belongs to an item. */
#ifndef CF_GRAPHS_SHEETS_H
#define CF_GRAPHS_SHEETS_H

#include "graphs/graph.h"

/* What stands in the cells of a column, and how the graph keeps it. */
typedef enum {
    CF_CELL_TEXT,         /* const char * */
    CF_CELL_TEXTS,        /* cf_words */
    CF_CELL_DATE,         /* cf_date */
    CF_CELL_NUMBER,       /* double */
    CF_CELL_BOOL,         /* bool */
    CF_CELL_KIND,         /* size_t, a place of `word` */
    CF_CELL_LIAISON_KIND, /* cf_liaison_kind */
    CF_CELL_STATUS,       /* cf_status */
    CF_CELL_PLANNED,      /* bool: the second word */
    CF_CELL_FOCAL_POINTS, /* unsigned: several words */
    CF_CELL_ID,           /* const char *: an id, its own */
    CF_CELL_ONE,          /* cf_index: the id of a record */
    CF_CELL_PARTY,        /* cf_index: a forum, "all" or "unnamed" */
    CF_CELL_MANY,         /* cf_indices */
    CF_CELL_MEMBERS,      /* cf_indices; or "all": a bool in `also` */
    CF_CELL_AREAS,        /* cf_indices, and frameworks in `also` */
    CF_CELL_SOURCES,      /* cf_citations: "s1;s2: para 17" */
    CF_CELL_OBSERVED,     /* observations, their number in `also`: "2016: yes;2017: unknown" */
    CF_CELL_KIND_COUNT
} cf_cell_kind;

#define CF_SHEET_BIT(sheet) (1u << (sheet))

typedef struct {
    const char *name;  /* "partners" */
    const char *plain; /* what to write, for the person who fills it in */
    cf_cell_kind kind;
    size_t field, also;                /* offsets in the record */
    const char *(*word)(size_t place); /* NULL, or its words; NULL behind the last */
    unsigned of;                       /* the sheets whose ids it takes */
    bool is_required;
} cf_sheet_column;

typedef struct {
    const char *name;  /* "liaisons" */
    const char *noun;  /* "a liaison" */
    const char *plain; /* what its rows are */
    const cf_sheet_column *column;
    size_t column_count;
    size_t items, count, size; /* offsets in the graph, and the size of a record */
} cf_sheet;

extern const cf_sheet cf_sheets[CF_SHEET_COUNT];

/* The sheet of this name, in any case, or CF_SHEET_COUNT. */
cf_sheet_kind cf_sheet_find(const char *name);

/* Does a cell of this kind hold several items? */
bool cf_cell_is_list(cf_cell_kind kind);

/* The records of a sheet. */
size_t cf_sheet_row_count(const cf_sheet *sheet, const cf_graph *graph);
const void *cf_sheet_record(const cf_sheet *sheet, const cf_graph *graph, size_t row);

#endif
