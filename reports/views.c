#include "base/language.h"
#include "base/pad.h"
#include "reports/chance_words.h"
#include "reports/csv_out.h"
#include "reports/plan_words.h"
#include "reports/report_json.h"
#include "reports/sections.h"
#include "reports/tables_write.h"
#include "reports/text_out.h"
#include "reports/words.h"

typedef bool section_of(const cf_facts *facts, cf_tables *tables);

/* The tables to look at, and the one table of the file. */
static const struct {
    section_of *shown, *in_file;
} views[] = {
    [CF_VIEW_FORA] = {cf_section_fora, cf_section_fora},
    [CF_VIEW_FOCUS_GAPS] = {cf_section_focus_gaps, cf_section_focus_gaps},
    [CF_VIEW_PAIR_GAPS] = {cf_section_pairs, cf_section_pairs},
    [CF_VIEW_COVERAGE] = {cf_section_coverage, cf_section_coverage_long},
    [CF_VIEW_MATRICES] = {cf_section_matrices, cf_section_matrices_long},
    [CF_VIEW_ECONOMY] = {cf_section_economy, cf_section_economy_long},
    [CF_VIEW_METRICS] = {cf_section_metrics, cf_section_metrics_long},
    [CF_VIEW_STUDIES] = {cf_section_studies, cf_section_studies_long},
    [CF_VIEW_PROJECTS] = {cf_section_second_look, cf_section_second_look_in_one},
    [CF_VIEW_PLAN] = {cf_section_plan, cf_section_plan_in_one},
    [CF_VIEW_WHAT_IF] = {cf_section_what_if, cf_section_what_if_in_one},
};
_Static_assert(CF_COUNT(views) == CF_VIEW_COUNT, "a view has no tables");

static void add_sources(cf_text *line, const cf_graph *graph, cf_citations sources)
{
    cf_text_add(line, sources.count > 0 ? " [" : " [no source named");
    cf_add_citations(line, graph, sources, "; ");
    cf_text_add(line, "]");
}

/* One line of evidence for each record, below the name of the pair. */
static void add_channel(cf_text *out, const cf_facts *facts, const char *name, cf_state state,
                        const cf_channel *channel)
{
    cf_text line = {0};
    cf_text_add_format(out, "\n%s: %s\n", name, C_("state", cf_states[state].word));
    for (size_t i = 0; channel && i < channel->evidence_count; i++) {
        cf_pad_clear(&line, out);
        cf_text_add(&line, "- ");
        cf_add_evidence(&line, facts, channel, &channel->evidence[i]);
        add_sources(&line, facts->graph, cf_evidence_sources(facts->graph, &channel->evidence[i]));
        cf_text_add(out, "  ");
        cf_text_add_wrapped(out, cf_text_of(&line), 2, 4);
    }
    if (!channel)
        cf_text_add(out, _("  nothing on record\n"));
    cf_pad_free(&line, out);
}

static void add_fora_evidence(cf_text *out, const cf_facts *facts, bool with_covered)
{
    for (size_t i = 0; i < facts->analysis->forum_count; i++) {
        const cf_forum_row *row = &facts->analysis->forum[i];
        if (with_covered || !row->covered)
            add_channel(out, facts, facts->graph->forum[row->forum].id, row->state, row->channel);
    }
}

static void add_evidence_of_pair(cf_text *out, const cf_facts *facts, const cf_gap *pair)
{
    cf_text name = {0};
    cf_text_add_format(
        &name, "%s and %s", facts->graph->forum[pair->a].id, facts->graph->forum[pair->b].id);
    add_channel(out, facts, cf_text_of(&name), pair->state, pair->channel);
    cf_pad_free(&name, out);
}

static void add_chance_of_pair(cf_text *out, const cf_facts *facts, const cf_gap *gap)
{
    cf_text line = {0};
    if (!facts->analysis->chance.method)
        return;
    cf_text_add(&line, "- chance: ");
    cf_add_pair_chance(&line, cf_chance_of_gap(facts->analysis, gap));
    cf_text_add(out, "  ");
    cf_text_add_wrapped(out, cf_text_of(&line), 2, 4);
    cf_pad_free(&line, out);
}

static void add_pair_evidence(cf_text *out, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->analysis->gap_count; i++) {
        add_evidence_of_pair(out, facts, &facts->analysis->gap[i]);
        add_chance_of_pair(out, facts, &facts->analysis->gap[i]);
    }
}

/* One line for each project, with its sources. */
static void add_project_names(cf_text *out, const cf_graph *graph, cf_indices projects)
{
    cf_text line = {0};
    for (size_t i = 0; i < projects.count; i++) {
        const cf_project *project = &graph->project[projects.item[i]];
        cf_pad_clear(&line, out);
        cf_text_add_format(&line, _("- project %s: %s"), project->id, project->title);
        add_sources(&line, graph, project->sources);
        cf_text_add(out, "  ");
        cf_text_add_wrapped(out, cf_text_of(&line), 2, 4);
    }
    cf_pad_free(&line, out);
}

static void add_plan_evidence(cf_text *out, const cf_facts *facts)
{
    for (cf_aim aim = 0; aim < CF_AIM_COUNT; aim++) {
        const cf_plan_part *part = &facts->plan->part[aim];
        for (size_t i = 0; i < part->pick_count; i++) {
            const cf_gap pair = cf_pick_as_gap(&part->pick[i]);
            add_evidence_of_pair(out, facts, &pair);
            add_project_names(out, facts->graph, part->pick[i].projects);
        }
    }
}

/* Pairs with their channel and projects, then the projects of the other two tables, each once. */
static void add_look_evidence(cf_text *out, const cf_facts *facts)
{
    const cf_second_look *look = facts->look;
    for (size_t i = 0; look && i < look->overlaps.count; i++) {
        const cf_overlap *item = &look->overlaps.item[i];
        const cf_gap pair = {
            .a = item->a, .b = item->b, .state = item->state, .channel = item->channel};
        add_evidence_of_pair(out, facts, &pair);
        add_project_names(out, facts->graph, item->of_a);
        add_project_names(out, facts->graph, item->of_b);
    }
    for (size_t i = 0; look && i < look->left_out_count; i++) {
        const cf_left_out *item = &look->left_out[i];
        const bool is_new = i == 0 || item->forum != item[-1].forum;
        if (is_new)
            add_channel(
                out, facts, facts->graph->forum[item->forum].id, item->state, item->channel);
        add_project_names(out, facts->graph, (cf_indices){&item->project, 1});
    }
    cf_text_add(out, look && look->sponsored_count > 0 ? _("\nCo-sponsors\n") : "");
    for (size_t i = 0; look && i < look->sponsored_count; i++)
        add_project_names(out, facts->graph, (cf_indices){&look->sponsored[i].project, 1});
}

static void add_view_evidence(cf_text *out, cf_view_of view, const cf_facts *facts)
{
    if (view == CF_VIEW_FORA || view == CF_VIEW_FOCUS_GAPS)
        add_fora_evidence(out, facts, view == CF_VIEW_FORA);
    if (view == CF_VIEW_PAIR_GAPS)
        add_pair_evidence(out, facts);
    if (view == CF_VIEW_PROJECTS)
        add_look_evidence(out, facts);
    if (view == CF_VIEW_PLAN)
        add_plan_evidence(out, facts);
}

static bool write_view(cf_view_of view, cf_format format, bool verbose, const cf_report *report,
                       cf_text *out, cf_error *err)
{
    if (format == CF_FORMAT_JSON)
        return cf_write_view_json(view, report, out, err);

    cf_arena arena = {0};
    cf_facts facts;
    cf_tables tables = {0};
    cf_row_filter filter = {.write = cf_table_add_csv_part, .out = out};
    section_of *section = format == CF_FORMAT_CSV ? views[view].in_file : views[view].shown;
    bool ok = cf_facts_read(&facts, report, &arena, err);
    facts.filter = format == CF_FORMAT_CSV ? &filter : NULL;
    ok = ok && section(&facts, &tables);
    if (ok) {
        cf_tables_write(&tables, format, out);
        if (verbose && format == CF_FORMAT_TABLE)
            add_view_evidence(out, view, &facts);
        ok = cf_text_ok(out, err);
    }
    cf_row_filter_free(&filter);
    cf_arena_free(&arena);
    return ok;
}

bool cf_write_view(cf_view_of view, cf_format format, bool verbose, const cf_report *report,
                   cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak(format);
    const bool ok = write_view(view, format, verbose, report, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
