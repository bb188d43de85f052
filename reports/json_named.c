/* "projects" and "sources" of report.json: the records that the other sections name by id. */
#include "reports/json_sections.h"

static void add_project(cf_json_out *json, const cf_graph *graph, const cf_project *project)
{
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "id", project->id);
    cf_emit_text(json, "code", project->code);
    cf_emit_text(json, "title", project->title);
    cf_emit_text(json, "forum", graph->forum[project->forum].id);
    cf_json_add_fora_ids(json, "partners", graph, project->partners);
    cf_emit_bool(json, "partners_recorded", project->partners_recorded);
    cf_json_add_date(json, "since", project->period.since);
    cf_json_add_date(json, "until", project->period.until);
    cf_json_add_citations(json, graph, project->sources);
    cf_emit_close(json);
}

void cf_json_add_projects(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "projects", CF_TALL);
    for (size_t i = 0; i < facts->graph->project_count; i++) {
        if (facts->is_named[i])
            add_project(json, facts->graph, &facts->graph->project[i]);
    }
    cf_emit_close(json);
}

void cf_json_add_sources(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_array(json, "sources", CF_TALL);
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        const cf_source *source = &facts->graph->source[i];
        if (!facts->is_cited[i])
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "id", source->id);
        cf_emit_text(json, "title", source->title);
        cf_emit_text_or_null(json, "url", source->url);
        cf_json_add_date(json, "date", source->date);
        cf_emit_text_or_null(json, "kind", source->kind);
        cf_emit_text_or_null(json, "file", source->file);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}
