/* loaders/column_map.h: how the columns of another system become those of a sheet.
 *
 * A map is a text of JSON, "crossfora-map/1", described in docs/sheets.md. Columns that it does not
 * name are never read: not their cells, only their names. */
#ifndef CF_LOADERS_COLUMN_MAP_H
#define CF_LOADERS_COLUMN_MAP_H

#include "base/map.h"
#include "base/problems.h"
#include "graphs/sheets.h"
#include "loaders/readings.h"

/* From words of the other system to ours. */
typedef struct {
    const char *name;
    cf_words word, meaning;
    cf_map index;
} cf_value_table;

/* What becomes of a word that is not in its table. */
typedef enum { CF_REFUSE_UNLISTED, CF_KEEP_UNLISTED, CF_LEAVE_UNLISTED } cf_unlisted;

typedef struct {
    const char *from;              /* "Sponsoring Forum" */
    const cf_sheet_column *target; /* NULL: the column checks another */
    const cf_reading_row *reading;
    const cf_value_table *values; /* NULL: as it is read */
    cf_unlisted unlisted;
    bool is_optional;
} cf_map_column;

typedef struct cf_column_map {
    cf_arena arena;
    cf_sheet_kind sheet;
    cf_map_column *column;
    size_t column_count;
    cf_words blank; /* words that say no more than a blank cell */
    cf_words ignore, never_read;
} cf_column_map;

/* What a map says of a column of the other system. */
typedef enum { CF_NAME_READ, CF_NAME_NEVER_READ, CF_NAME_IGNORED, CF_NAME_UNKNOWN } cf_name_use;

/* Reads a map from `text`, which has a NUL behind its `length` bytes. False with `problems`, as
 * cf_load_text has them, or with `err` when memory ran out. */
bool cf_column_map_read(cf_column_map *map, const char *name, const char *text, size_t length,
                        cf_problems *problems, cf_error *err) CF_CHECKED;

void cf_column_map_free(cf_column_map *map);

cf_name_use cf_column_map_use(const cf_column_map *map, const char *heading);

/* What the word of the other system stands for, or NULL. */
const char *cf_value_find(const cf_value_table *table, const char *word);

#endif
