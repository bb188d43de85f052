#include "reports/changes.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/section_changes.h"
#include "reports/tables_write.h"

static const cf_indices nothing = {0};

static void add_figures(cf_json_out *json, const char *key, const cf_facts *facts)
{
    cf_emit_object(json, key, CF_TALL);
    cf_emit_object(json, "coverage", CF_TALL);
    cf_json_add_tally(json, &facts->analysis->coverage.tally);
    cf_emit_close(json);
    cf_json_add_congruence(json, facts);
    cf_emit_count(json, "gaps", facts->analysis->gap_count);
    cf_emit_close(json);
}

static void add_needs(cf_json_out *json, const cf_diff *diff)
{
    cf_emit_object(json, "needs", CF_FLAT);
    cf_emit_count(json, "new", diff->new_needs);
    cf_emit_count(json, "of", diff->now->congruence.required);
    cf_emit_number(json, "volatility", diff->volatility);
    cf_emit_close(json);
}

/* The reason in words, and the deciding record with all that is known of its channel. */
static void add_grounds(cf_json_out *json, const cf_grounds *grounds, cf_text *why)
{
    cf_emit_text(json, "why", cf_text_of(why));
    cf_pad_free(why, json->out);
    cf_json_add_evidence(json, "evidence", grounds->facts, grounds->channel);
}

static void add_state(cf_json_out *json, const char *key, const cf_forum_row *row)
{
    cf_emit_text_or_null(json, key, row ? cf_states[row->state].word : "");
}

static void add_fora(cf_json_out *json, const cf_change_facts *facts)
{
    cf_emit_array(json, "fora", CF_TALL);
    for (size_t i = 0; i < facts->diff->forum_count; i++) {
        const cf_forum_move *move = &facts->diff->forum[i];
        const cf_forum *forum = cf_forum_move_of(facts->diff, move);
        const cf_grounds grounds = cf_move_grounds(facts, move);
        cf_text why = {0};
        cf_emit_object(json, NULL, CF_TALL);
        cf_emit_text(json, "id", forum->id);
        cf_emit_text(json, "name", forum->name);
        cf_emit_text(json, "move", cf_moves[move->move].word);
        add_state(json, "then", move->then);
        add_state(json, "now", move->now);
        cf_add_move_words(&why, facts, move);
        add_grounds(json, &grounds, &why);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_side(cf_json_out *json, const char *key, const cf_facts *facts,
                     const cf_pair_side *side)
{
    if (side->a == CF_ABSENT) {
        cf_emit_null(json, key);
        return;
    }
    cf_emit_object(json, key, CF_FLAT);
    cf_emit_text(json, "a", facts->graph->forum[side->a].id);
    cf_emit_text(json, "b", facts->graph->forum[side->b].id);
    cf_emit_text(json, "state", cf_states[side->state].word);
    cf_emit_bool(json, "covered", side->covered);
    cf_json_add_project_ids(
        json, "projects", facts->graph, side->need ? side->need->shared : nothing);
    cf_json_add_project_ids(
        json, "mandate_projects", facts->graph, side->need ? side->need->mandate : nothing);
    cf_emit_close(json);
}

static void add_pairs(cf_json_out *json, const cf_change_facts *facts)
{
    cf_emit_array(json, "pairs", CF_TALL);
    for (size_t i = 0; i < facts->diff->pair_count; i++) {
        const cf_pair_change *pair = &facts->diff->pair[i];
        const cf_grounds grounds = cf_pair_grounds(facts, pair);
        const char *id[2];
        cf_text why = {0};
        cf_pair_change_ids(facts->diff, pair, id);
        cf_emit_object(json, NULL, CF_TALL);
        cf_emit_text(json, "a", id[0]);
        cf_emit_text(json, "b", id[1]);
        cf_emit_text(json, "change", cf_changes[pair->change].word);
        add_side(json, "then", &facts->then, &pair->then);
        add_side(json, "now", &facts->now, &pair->now);
        cf_add_pair_words(&why, facts, pair);
        add_grounds(json, &grounds, &why);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

/* The members from "from" to "pairs". */
static void add_all(cf_json_out *json, const cf_change_facts *facts)
{
    char day[CF_DATE_SIZE];
    cf_text headline = {0};
    cf_add_change_headline(&headline, facts->diff);
    cf_emit_text_or_null(json, "from", cf_as_of_text(facts->diff->then, day));
    cf_emit_text_or_null(json, "to", cf_as_of_text(facts->diff->now, day));
    cf_emit_text(json, "headline", cf_text_of(&headline));
    cf_pad_free(&headline, json->out);
    add_figures(json, "then", &facts->then);
    add_figures(json, "now", &facts->now);
    add_needs(json, facts->diff);
    add_fora(json, facts);
    add_pairs(json, facts);
}

static void write_json(const cf_change_facts *facts, cf_text *out)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-diff/1");
    cf_emit_text_or_null(&json, "focus", cf_focus_id(facts->diff->now));
    add_all(&json, facts);
    cf_emit_close(&json);
}

void cf_json_add_changes(cf_json_out *json, const cf_facts *facts)
{
    cf_change_facts changes;
    if (!facts->diff) {
        cf_emit_null(json, "changes");
        return;
    }
    if (!cf_change_facts_read(&changes, facts->diff, facts->arena, facts->err)) {
        json->out->failed = true;
        return;
    }
    cf_emit_object(json, "changes", CF_TALL);
    add_all(json, &changes);
    cf_emit_close(json);
}

static bool write_tables(const cf_change_facts *facts, cf_format format, cf_text *out)
{
    cf_tables tables = {0};
    const bool ok =
        format == CF_FORMAT_CSV
            ? cf_section_changes_long(facts, &tables)
            : cf_section_changes(facts, &tables);
    if (ok)
        cf_tables_write(&tables, format, out);
    return ok;
}

static bool write_diff(const cf_diff *diff, cf_format format, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_change_facts facts;
    bool ok = cf_change_facts_read(&facts, diff, &arena, err);
    if (ok && format == CF_FORMAT_JSON)
        write_json(&facts, out);
    else if (ok)
        ok = write_tables(&facts, format, out);
    ok = ok && cf_text_ok(out, err);
    cf_arena_free(&arena);
    return ok;
}

bool cf_write_diff(const cf_diff *diff, cf_format format, cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak(format);
    const bool ok = write_diff(diff, format, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
