/* engine/matrix_maker.h: what the measures of matrices are collected into. */
#ifndef CF_ENGINE_MATRIX_MAKER_H
#define CF_ENGINE_MATRIX_MAKER_H

#include "engine/matrix.h"

typedef struct {
    uint32_t row, column, measure; /* places on the whole axes */
    cf_record record;
} cf_matrix_entry;

struct cf_matrix_maker {
    const cf_matrix_row *of;
    const cf_analysis *analysis;
    cf_matrix_choice choice;
    uint32_t row_end, column_end; /* places on the whole axes; the totals stand there */
    uint32_t measure, measure_end;
    cf_matrix_entry *item;
    size_t count, capacity;
    bool failed;
    unsigned recorded; /* a bit for each measure */
    cf_arena alone;    /* of the entries */
    cf_arena *arena;
    cf_error *err;
};

/* Adds a record to a square, if its row and column are on the axes. Without checking: cf_matrix_make
 * tells. */
void cf_matrix_put(cf_matrix_maker *maker, cf_item row, cf_item column, cf_record record);

/* How many places the whole axis has. */
uint32_t cf_axis_length(cf_axis axis, const cf_graph *graph);
/* The items of all places. */
void cf_axis_fill(const cf_graph *graph, cf_axis axis, cf_item *item);
/* Every framework takes one more place than it has areas: its own, behind them. */
uint32_t cf_axis_place(const cf_graph *graph, cf_item item);
/* Does the item, of the kind that stands on the axis, belong there? */
bool cf_axis_has(const cf_matrix_maker *maker, cf_axis axis, cf_item item);

/* The measures. */
void cf_collect_leads(cf_matrix_maker *maker);
void cf_collect_sponsors(cf_matrix_maker *maker);
void cf_collect_runs(cf_matrix_maker *maker);
void cf_collect_partners(cf_matrix_maker *maker);
void cf_collect_fora_that_name(cf_matrix_maker *maker);
void cf_collect_projects(cf_matrix_maker *maker);
void cf_collect_other_projects(cf_matrix_maker *maker);
void cf_collect_areas_of_fora(cf_matrix_maker *maker);
void cf_collect_members(cf_matrix_maker *maker);
void cf_collect_attendance(cf_matrix_maker *maker);
void cf_collect_hosts(cf_matrix_maker *maker);
void cf_collect_focal_points(cf_matrix_maker *maker);
void cf_collect_liaisons(cf_matrix_maker *maker);
void cf_collect_contacts(cf_matrix_maker *maker);
void cf_collect_visits(cf_matrix_maker *maker);

#endif
