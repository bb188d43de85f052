/* The metrics as a spreadsheet has them: a row for each node of each lens, a column for each
 * metric. Ties and words stand in the long table. */
#include "reports/sections.h"

#include <math.h>

typedef struct {
    const cf_facts *facts;
    const cf_metric **metric; /* those measured of nodes or networks, on any lens */
    size_t count;
} measured;

static const cf_result *find(const measured *all, cf_lens lens, const cf_metric *metric)
{
    const cf_analysis *analysis = all->facts->analysis;
    for (size_t i = 0; i < analysis->result_count; i++) {
        if (analysis->result[i].metric == metric && analysis->result[i].network->lens == lens)
            return &analysis->result[i];
    }
    return NULL;
}

static bool is_measured(const measured *all, const cf_metric *metric)
{
    for (cf_lens lens = 0; lens < CF_LENS_COUNT; lens++) {
        if (find(all, lens, metric))
            return true;
    }
    return false;
}

static bool choose(measured *all)
{
    all->metric = cf_new(all->facts->arena, const cf_metric *, cf_metric_count, all->facts->err);
    for (size_t i = 0; all->metric && i < cf_metric_count; i++) {
        if (cf_metrics[i]->subject != CF_SUBJECT_TIE && is_measured(all, cf_metrics[i]))
            all->metric[all->count++] = cf_metrics[i];
    }
    return all->metric != NULL;
}

/* The columns by the metrics' own ids, which `explain` knows. */
static bool set_columns(const measured *all, cf_table *table)
{
    cf_column *column = cf_new(all->facts->arena, cf_column, all->count + 2, all->facts->err);
    if (!column)
        return false;
    column[0] = (cf_column){"lens", "Lens", CF_WORDS, CF_SHOWN_NARROW};
    column[1] = (cf_column){"id", "Of", CF_WORDS, CF_SHOWN_NARROW};
    for (size_t m = 0; m < all->count; m++)
        column[m + 2] =
            (cf_column){all->metric[m]->id, all->metric[m]->id, CF_NUMBER, CF_SHOWN_NARROW};
    table->column = column;
    table->column_count = all->count + 2;
    return true;
}

/* The value at a place of the metrics of one subject; the cells of the others are empty. */
static void add_row(cf_rows *rows, const measured *all, const cf_result *const *found,
                    cf_subject subject, size_t at)
{
    for (size_t m = 0; m < all->count; m++) {
        const bool has_value =
            found[m] && all->metric[m]->subject == subject && at < found[m]->count;
        cf_rows_add_number(rows, has_value ? found[m]->value[at] : (double)NAN);
    }
}

static bool add_lens(cf_rows *rows, const measured *all, cf_lens lens)
{
    const cf_network *network = &all->facts->analysis->network[lens];
    const cf_result **found = cf_new(rows->arena, const cf_result *, all->count, rows->err);
    if (!found)
        return false;
    for (size_t m = 0; m < all->count; m++)
        found[m] = find(all, lens, all->metric[m]);
    cf_rows_add(rows, cf_lenses[lens].word);
    cf_rows_add(rows, "the whole network");
    add_row(rows, all, found, CF_SUBJECT_NETWORK, 0);
    for (size_t i = 0; i < network->node_count; i++) {
        cf_rows_add(rows, cf_lenses[lens].word);
        cf_rows_add(rows, network->node[i].id);
        add_row(rows, all, found, CF_SUBJECT_NODE, i);
    }
    return true;
}

bool cf_section_metrics_wide(const cf_facts *facts, cf_tables *tables)
{
    const cf_analysis *analysis = facts->analysis;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    measured all = {.facts = facts};
    cf_table *table = cf_tables_add(tables, "value", "Values", facts->arena, facts->err);
    bool ok = table && choose(&all) && set_columns(&all, table);
    for (cf_lens lens = 0; lens < CF_LENS_COUNT && ok; lens++) {
        if (analysis->options.lenses & CF_LENS_BIT(lens))
            ok = add_lens(&rows, &all, lens);
    }
    return table && cf_rows_finish(&rows, table) && ok;
}
