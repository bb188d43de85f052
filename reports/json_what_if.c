/* "what_if": what was supposed, and what would change. */
#include "reports/json_sections.h"
#include "reports/what_if_words.h"

static void add_pair_ids(cf_json_out *json, const cf_graph *graph, cf_index a, cf_index b)
{
    cf_emit_text(json, "a", graph->forum[a].id);
    cf_emit_text(json, "b", graph->forum[b].id);
}

static void add_pairs(cf_json_out *json, const char *key, const cf_graph *graph,
                      const cf_pair *pair, size_t count)
{
    cf_emit_array(json, key, CF_TALL);
    for (size_t i = 0; i < count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        add_pair_ids(json, graph, pair[i].a, pair[i].b);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_supposed(cf_json_out *json, const cf_facts *facts)
{
    if (!facts->what_if) {
        cf_emit_null(json, "supposed");
        return;
    }
    const cf_supposed *changes = &facts->what_if->changes;
    cf_emit_object(json, "supposed", CF_TALL);
    cf_emit_array(json, "add", CF_TALL);
    for (size_t i = 0; i < changes->add_count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        add_pair_ids(json, facts->graph, changes->add[i].pair.a, changes->add[i].pair.b);
        cf_emit_text(json, "state", cf_additions[changes->add[i].state]);
        cf_emit_close(json);
    }
    cf_emit_close(json);
    add_pairs(json, "drop", facts->graph, changes->drop, changes->drop_count);
    cf_json_add_fora_ids(
        json, "retire", facts->graph, (cf_indices){changes->retire, changes->retire_count});
    cf_emit_close(json);
}

static void add_figures(cf_json_out *json, const cf_what_if *what_if)
{
    cf_emit_object(json, "figures", CF_TALL);
    for (size_t i = 0; i < cf_figure_count; i++) {
        const double before = cf_figures[i].of(what_if->before);
        const double after = cf_figures[i].of(&what_if->after);
        cf_emit_object(json, cf_figures[i].id, CF_FLAT);
        cf_emit_number(json, "before", before);
        cf_emit_number(json, "after", after);
        cf_emit_number(json, "difference", after - before);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_gaps(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "gaps", CF_TALL);
    for (size_t i = 0; i < facts->what_if->gap_count; i++) {
        const cf_changed_gap *gap = &facts->what_if->gap[i];
        cf_emit_object(json, NULL, CF_FLAT);
        add_pair_ids(json, facts->graph, gap->a, gap->b);
        cf_emit_text(json, "change", cf_gap_changes[gap->change]);
        cf_emit_text(json, "before", cf_states[gap->before].word);
        cf_emit_text(json, "after", cf_states[gap->after].word);
        cf_emit_count(json, "count", gap->count);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_what_if(cf_json_out *json, const cf_facts *facts)
{
    const cf_what_if *what_if = facts->what_if;
    cf_emit_object(json, "what_if", CF_TALL);
    cf_json_add_supposed(json, facts);
    add_figures(json, what_if);
    add_gaps(json, facts);
    add_pairs(json, "lost_contact", facts->graph, what_if->lost, what_if->lost_count);
    add_pairs(json, "won_contact", facts->graph, what_if->won, what_if->won_count);
    cf_emit_close(json);
}
