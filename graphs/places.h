/* graphs/places.h: where in its text each record of a graph stands, for those who are to open it. */
#ifndef CF_GRAPHS_PLACES_H
#define CF_GRAPHS_PLACES_H

#include "graphs/sheets.h"

/* A record of a graph: its collection, and which of it. */
typedef struct {
    cf_sheet_kind sheet;
    cf_index index;
} cf_record_at;

/* As people count: from 1. */
typedef struct {
    size_t line, column;
} cf_spot;

/* By collection, and then by record; NULL for collections that were not looked for. */
typedef struct {
    const cf_spot *spot[CF_SHEET_COUNT];
} cf_places;

#endif
