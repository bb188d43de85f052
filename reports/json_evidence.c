/* Evidence in JSON: which record, which source, when, through whom. */
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/words.h"

void cf_json_add_pair(cf_json_out *json, const cf_graph *graph, cf_index a, cf_index b)
{
    cf_emit_text(json, "a", graph->forum[a].id);
    cf_emit_text(json, "b", graph->forum[b].id);
    cf_emit_text(json, "a_name", graph->forum[a].name);
    cf_emit_text(json, "b_name", graph->forum[b].name);
}

void cf_json_add_fora_ids(cf_json_out *json, const char *key, const cf_graph *graph,
                          cf_indices fora)
{
    cf_emit_array(json, key, CF_FLAT);
    for (size_t i = 0; i < fora.count; i++)
        cf_emit_text(json, NULL, graph->forum[fora.item[i]].id);
    cf_emit_close(json);
}

void cf_json_add_project_ids(cf_json_out *json, const char *key, const cf_graph *graph,
                             cf_indices projects)
{
    cf_emit_array(json, key, CF_FLAT);
    for (size_t i = 0; i < projects.count; i++)
        cf_emit_text(json, NULL, graph->project[projects.item[i]].id);
    cf_emit_close(json);
}

/* "all" and "unnamed" as the document has them. */
static const char *end_id(const cf_graph *graph, cf_index forum)
{
    if (forum == CF_ALL_FORA)
        return "all";
    return forum == CF_UNNAMED_FORUM ? "unnamed" : graph->forum[forum].id;
}

static void add_liaison(cf_json_out *json, const cf_graph *graph, const cf_liaison *liaison)
{
    cf_emit_text(json, "record", "liaison");
    cf_emit_text(json, "kind", cf_liaison_kinds[liaison->kind]);
    cf_emit_text(json, "status", cf_statuses[liaison->status]);
    cf_emit_text(json, "from", end_id(graph, liaison->from));
    cf_emit_text(json, "to", end_id(graph, liaison->to));
    cf_json_add_date(json, "date", liaison->period.since);
    cf_json_add_date(json, "until", liaison->period.until);
    cf_json_add_date(json, "review_by", liaison->review_by);
    cf_emit_text_or_null(json, "holder", liaison->holder);
    cf_emit_text_or_null(json, "what", liaison->what);
    cf_emit_number(json, "confidence", liaison->confidence);
}

static void add_contact(cf_json_out *json, const cf_graph *graph, const cf_contact *contact)
{
    cf_emit_text(json, "record", "contact");
    cf_emit_text(json, "kind", cf_contact_kinds[contact->kind].word);
    cf_emit_text(json, "status", contact->planned ? "planned" : "done");
    cf_emit_text(json, "from", end_id(graph, contact->from));
    cf_emit_text(json, "to", end_id(graph, contact->to));
    cf_json_add_date(json, "date", contact->period.since);
    cf_json_add_date(json, "until", contact->period.until);
    cf_emit_text_or_null(json, "what", contact->what);
}

/* The fora that spoke for those of the pair. */
static void add_through(cf_json_out *json, const cf_facts *facts, const cf_channel *channel,
                        const cf_evidence *evidence)
{
    cf_through through[2];
    cf_evidence_through(&facts->analysis->snapshot, channel, evidence, through);
    cf_emit_array(json, "through", CF_FLAT);
    for (size_t i = 0; i < CF_COUNT(through); i++) {
        if (through[i].kind == CF_THROUGH_ITSELF)
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "forum", facts->graph->forum[through[i].end].id);
        cf_emit_text(json, "as", cf_throughs[through[i].kind].word);
        cf_emit_text(json, "of", facts->graph->forum[through[i].forum].id);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_citation(cf_json_out *json, const cf_graph *graph, const cf_citation *citation)
{
    cf_emit_text(json, "source", graph->source[citation->source].id);
    cf_emit_text_or_null(json, "locator", citation->locator);
}

/* The first source stands in the record itself, the others beside it. */
static void add_sources(cf_json_out *json, const cf_graph *graph, cf_citations sources)
{
    if (sources.count > 0) {
        add_citation(json, graph, &sources.item[0]);
    } else {
        cf_emit_null(json, "source");
        cf_emit_null(json, "locator");
    }
    cf_emit_array(json, "more_sources", CF_FLAT);
    for (size_t i = 1; i < sources.count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        add_citation(json, graph, &sources.item[i]);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_words(cf_json_out *json, const cf_facts *facts, const cf_channel *channel,
                      const cf_evidence *evidence)
{
    cf_text words = {0};
    cf_add_evidence(&words, facts, channel, evidence);
    cf_emit_text(json, "words", cf_text_of(&words));
    cf_pad_free(&words, json->out);
}

void cf_json_add_evidence(cf_json_out *json, const char *key, const cf_facts *facts,
                          const cf_channel *channel)
{
    const cf_graph *graph = facts->graph;
    cf_emit_array(json, key, CF_TALL);
    for (size_t i = 0; channel && i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        cf_emit_object(json, NULL, CF_TALL);
        add_sources(json, graph, cf_evidence_sources(graph, evidence));
        if (evidence->is_liaison)
            add_liaison(json, graph, &graph->liaison[evidence->record]);
        else
            add_contact(json, graph, &graph->contact[evidence->record]);
        cf_emit_text(json, "rung", cf_states[evidence->rung].word);
        add_through(json, facts, channel, evidence);
        add_words(json, facts, channel, evidence);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_date(cf_json_out *json, const char *key, cf_date date)
{
    char day[CF_DATE_SIZE];
    cf_emit_text_or_null(json, key, cf_date_text(date, day));
}

void cf_json_add_citations(cf_json_out *json, const cf_graph *graph, cf_citations sources)
{
    cf_emit_array(json, "sources", CF_FLAT);
    for (size_t i = 0; i < sources.count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "source", graph->source[sources.item[i].source].id);
        cf_emit_text_or_null(json, "locator", sources.item[i].locator);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}
