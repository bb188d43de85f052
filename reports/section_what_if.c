/* The tables of a what-if: figures before and after, gaps that change, who loses and wins contact. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/sections.h"
#include "reports/what_if_words.h"
#include "reports/words.h"

/* One table of the file; the shown ones leave out what they have no use for. */
static const cf_column columns[] = {
    {"section", N_("Section"), CF_WORDS, CF_SHOWN_FILE},
    {"id", N_("What"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"change", N_("Change"), CF_WORDS, CF_SHOWN_NARROW},
    {"before", N_("Before"), CF_WORDS, CF_SHOWN_NARROW},
    {"after", N_("After"), CF_WORDS, CF_SHOWN_NARROW},
    {"difference", N_("Difference"), CF_NUMBER, CF_SHOWN_NARROW},
    {"projects", N_("Projects"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_column figure_columns[] = {
    {"id", N_("Figure"), CF_WORDS, CF_SHOWN_FILE},
    {"name", N_("Figure"), CF_WORDS, CF_SHOWN_NARROW},
    {"before", N_("Before"), CF_NUMBER, CF_SHOWN_NARROW},
    {"after", N_("After"), CF_NUMBER, CF_SHOWN_NARROW},
    {"difference", N_("Difference"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_column gap_columns[] = {
    {"a", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"b", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"change", N_("The gap is"), CF_WORDS, CF_SHOWN_NARROW},
    {"before", N_("State before"), CF_WORDS, CF_SHOWN_NARROW},
    {"after", N_("State after"), CF_WORDS, CF_SHOWN_NARROW},
    {"projects", N_("Projects"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_column contact_columns[] = {
    {"a", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"b", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"change", N_("Contact is"), CF_WORDS, CF_SHOWN_NARROW},
};

/* What the tables are made of: the numbers of a figure, and the words of a pair. */
typedef struct {
    cf_rows rows;
    const cf_facts *facts;
} making;

static void add_figure(making *made, const cf_figure *figure)
{
    const double before = figure->of(made->facts->what_if->before);
    const double after = figure->of(&made->facts->what_if->after);
    cf_rows_add_number(&made->rows, before);
    cf_rows_add_number(&made->rows, after);
    cf_rows_add_number(&made->rows, after - before);
}

static void add_pair(making *made, cf_index a, cf_index b, const char *change)
{
    cf_rows_add(&made->rows, made->facts->graph->forum[a].id);
    cf_rows_add(&made->rows, made->facts->graph->forum[b].id);
    cf_rows_add(&made->rows, change);
}

static void add_states(making *made, const cf_changed_gap *gap)
{
    cf_rows_add(&made->rows, C_("state", cf_states[gap->before].word));
    cf_rows_add(&made->rows, C_("state", cf_states[gap->after].word));
}

/* What stands in the pad is the note. */
static bool finish(making *made, cf_table *table)
{
    if (made->rows.pad.length > 0)
        table->note = cf_pad_take(&made->rows.pad, made->facts->arena, made->facts->err);
    return cf_rows_finish(&made->rows, table) && made->facts->err->code == CF_OK;
}

static bool add_figures(making *made, cf_table *table)
{
    cf_table_columns(table, figure_columns);
    for (size_t i = 0; i < cf_figure_count; i++) {
        cf_rows_add(&made->rows, cf_figures[i].id);
        cf_rows_add(&made->rows, _(cf_figures[i].plain));
        add_figure(made, &cf_figures[i]);
    }
    cf_add_supposed(&made->rows.pad, made->facts);
    return finish(made, table);
}

static bool add_gaps(making *made, cf_table *table)
{
    const cf_what_if *what_if = made->facts->what_if;
    cf_table_columns(table, gap_columns);
    for (size_t i = 0; i < what_if->gap_count; i++) {
        const cf_changed_gap *gap = &what_if->gap[i];
        add_pair(made, gap->a, gap->b, C_("change of a gap", cf_gap_changes[gap->change]));
        add_states(made, gap);
        cf_rows_add_count(&made->rows, gap->count);
    }
    cf_text_add(
        &made->rows.pad, what_if->gap_count > 0 ? "" : _("No gap is met, ended or opened."));
    return finish(made, table);
}

static bool add_contact(making *made, cf_table *table)
{
    const cf_what_if *what_if = made->facts->what_if;
    cf_table_columns(table, contact_columns);
    for (size_t i = 0; i < what_if->lost_count; i++)
        add_pair(made, what_if->lost[i].a, what_if->lost[i].b, C_("contact", "lost"));
    for (size_t i = 0; i < what_if->won_count; i++)
        add_pair(made, what_if->won[i].a, what_if->won[i].b, C_("contact", "won"));
    cf_add_counted(
        &made->rows.pad, what_if->lost_count, "pair of fora loses", "pairs of fora lose");
    cf_text_add_format(
        &made->rows.pad,
        _(" contact, and %zu %s it: a chain of channels, however long, led from the one to the "
          "other "
          "before and does not after, or the other way round. Fora that are no more do not count."),
        what_if->won_count, what_if->won_count == 1 ? _("wins") : _("win"));
    return finish(made, table);
}

bool cf_section_what_if(const cf_facts *facts, cf_tables *tables)
{
    static const struct {
        const char *id, *title;
        bool (*add)(making *made, cf_table *table);
    } parts[] = {
        {"figure", N_("Before and after"), add_figures},
        {"gap", N_("Gaps that change"), add_gaps},
        {"contact", N_("Who loses contact, and who wins it"), add_contact},
    };
    for (size_t i = 0; i < CF_COUNT(parts); i++) {
        making made = {{.arena = facts->arena, .err = facts->err}, facts};
        cf_table *table =
            cf_tables_add(tables, parts[i].id, _(parts[i].title), facts->arena, facts->err);
        if (!table || !parts[i].add(&made, table))
            return false;
    }
    return true;
}

static void add_empty(making *made, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cf_rows_add(&made->rows, "");
}

static void add_contact_rows(making *made, const cf_pair *pair, size_t count, const char *change)
{
    for (size_t i = 0; i < count; i++) {
        cf_rows_add(&made->rows, "contact");
        add_pair(made, pair[i].a, pair[i].b, change);
        add_empty(made, 4);
    }
}

static void add_all_rows(making *made)
{
    const cf_what_if *what_if = made->facts->what_if;
    for (size_t i = 0; i < cf_figure_count; i++) {
        cf_rows_add(&made->rows, "figure");
        cf_rows_add(&made->rows, cf_figures[i].id);
        add_empty(made, 2);
        add_figure(made, &cf_figures[i]);
        add_empty(made, 1);
    }
    for (size_t i = 0; i < what_if->gap_count; i++) {
        const cf_changed_gap *gap = &what_if->gap[i];
        cf_rows_add(&made->rows, "gap");
        add_pair(made, gap->a, gap->b, C_("change of a gap", cf_gap_changes[gap->change]));
        add_states(made, gap);
        add_empty(made, 1);
        cf_rows_add_count(&made->rows, gap->count);
    }
    add_contact_rows(made, what_if->lost, what_if->lost_count, "lost");
    add_contact_rows(made, what_if->won, what_if->won_count, "won");
}

bool cf_section_what_if_in_one(const cf_facts *facts, cf_tables *tables)
{
    making made = {{.arena = facts->arena, .err = facts->err}, facts};
    cf_table *table =
        cf_tables_add(tables, "what-if", _("What would change"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, columns);
    add_all_rows(&made);
    return cf_rows_finish(&made.rows, table);
}
