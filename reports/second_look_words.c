#include "reports/second_look_words.h"

#include "base/language.h"
#include "reports/words.h"

#include <math.h>

void cf_add_words(cf_text *out, cf_words words, const char *between)
{
    for (size_t i = 0; i < words.count; i++)
        cf_text_add_format(out, "%s%s", i > 0 ? between : "", words.item[i]);
}

void cf_add_areas(cf_text *out, const cf_graph *graph, const cf_project *project,
                  const char *between)
{
    const cf_indices areas = project->areas;
    const cf_indices frameworks = project->frameworks;
    for (size_t i = 0; i < areas.count; i++)
        cf_text_add_format(out, "%s%s", i > 0 ? between : "", graph->area[areas.item[i]].id);
    for (size_t i = 0; i < frameworks.count; i++)
        cf_text_add_format(out, "%s%s", i + areas.count > 0 ? between : "",
                           graph->framework[frameworks.item[i]].id);
}

void cf_add_economies(cf_text *out, const cf_graph *graph, cf_indices economies,
                      const char *between)
{
    for (size_t i = 0; i < economies.count; i++)
        cf_text_add_format(out, "%s%s", i > 0 ? between : "", graph->economy[economies.item[i]].id);
}

void cf_add_cosponsors(cf_text *out, const cf_graph *graph, const cf_project *project,
                       const char *between)
{
    const char *before = "";
    for (size_t i = 0; i < project->sponsors.count; i++) {
        const cf_index economy = project->sponsors.item[i];
        if (!cf_is_cosponsor(project, economy))
            continue;
        cf_text_add_format(out, "%s%s", before, graph->economy[economy].id);
        before = between;
    }
}

void cf_add_partners(cf_text *out, const cf_graph *graph, const cf_project *project,
                     const char *between)
{
    if (!project->partners_recorded)
        cf_text_add(out, _("not recorded"));
    else if (project->partners.count == 0)
        cf_text_add(out, _("none"));
    else
        cf_add_fora(out, graph, project->partners, between);
}

static void add_skipped(cf_text *out, const cf_facts *facts)
{
    const cf_overlaps *overlaps = &facts->look->overlaps;
    for (size_t i = 0; i < overlaps->skipped_count; i++) {
        const cf_theme *theme = &overlaps->skipped[i];
        cf_text_add_format(
            out, _("%s%s %s (%zu projects), "), i > 0 ? "; " : _(" Not compared: "),
            theme->is_topic ? _("topic") : cf_said_of("area", "areas", 1), theme->name,
            theme->projects);
        if (theme->is_of_mandate)
            cf_text_add_format(
                out, _("the mandate of %s: they ask for contact with it, not with each other"),
                cf_focus_id(facts->analysis));
        else
            cf_text_add(out, _("which is too common to tell them apart"));
    }
    cf_text_add(out, overlaps->skipped_count > 0 ? "." : "");
}

void cf_add_overlap_note(cf_text *out, const cf_facts *facts)
{
    const cf_overlaps *overlaps = &facts->look->overlaps;
    if (overlaps->found == 0)
        cf_text_add(out, _("No two fora are known to"));
    else
        cf_add_counted(out, overlaps->found, "pair of fora", "pairs of fora");
    cf_text_add(out, overlaps->found == 1 ? _(" has") : _(" have"));
    cf_text_add(out, _(" projects in force on the same area or topic without a forum in common, a "
                       "channel or a line of reporting between them."));
    if (overlaps->found > overlaps->count)
        cf_text_add_format(out, _(" The first %zu are listed."), overlaps->count);
    add_skipped(out, facts);
    cf_text_add(out, _(" The same theme is a question to ask, not a fault."));
}

/* Where partners are not recorded, the focus may well be one. */
static size_t count_blank(const cf_facts *facts)
{
    size_t count = 0;
    for (size_t i = 0; i < facts->look->left_out_count; i++)
        count += !facts->graph->project[facts->look->left_out[i].project].partners_recorded;
    return count;
}

void cf_add_left_out_note(cf_text *out, const cf_facts *facts)
{
    const size_t count = facts->look->left_out_count;
    const size_t blank = count_blank(facts);
    const char *focus = cf_focus_id(facts->analysis);
    if (focus[0] == '\0') {
        cf_text_add(out, _("No focus is named, so there is no mandate to compare with."));
        return;
    }
    if (facts->graph->mandate.count == 0) {
        cf_text_add_format(out, _("The document does not say what the mandate of %s is."), focus);
        return;
    }
    if (count == 0)
        cf_text_add(out, _("No project in force of another forum is"));
    else
        cf_add_counted(
            out, count, "project in force of other fora is", "projects in force of other fora are");
    cf_text_add_format(out, _(" in the mandate of %s ("), focus);
    cf_add_words(out, facts->graph->mandate, ", ");
    cf_text_add(out, count == 1 ? _(") and does not name it.") : _(") and do not name it."));
    if (blank == 0)
        return;
    cf_text_add(out, _(" For "));
    if (blank == count)
        cf_text_add(out, count == 1 ? _("it") : _("all of them"));
    else
        cf_text_add_format(out, _("%zu of them"), blank);
    cf_text_add_format(
        out, _(" the record does not say which other fora take part: %s may be one."), focus);
}

void cf_add_sponsored_note(cf_text *out, const cf_facts *facts)
{
    const cf_second_look *look = facts->look;
    const size_t blank = look->sponsored_count - look->too_few;
    cf_text_add_format(
        out, _("APEC's guidance on applying for funds, which may not be yours: %s. Of "),
        _(cf_cosponsors_rule));
    cf_add_counted(out, look->in_force, "project in force", "projects in force");
    cf_text_add_format(out, _(", %zu %s fewer on record"), look->too_few,
                       look->too_few == 1 ? _("has") : _("have"));
    if (blank > 0)
        cf_text_add_format(
            out, _("; for %zu no lead or no sponsor is recorded, which is not \"none\""), blank);
    cf_text_add(out, ".");
}

void cf_add_overlap_step(cf_text *out, const cf_overlap *overlap)
{
    cf_text_add_format(
        out, _("ask both whether the work overlaps; %s"), _(cf_states[overlap->state].next_step));
}

void cf_add_left_out_step(cf_text *out, const cf_facts *facts, const cf_left_out *item)
{
    const bool is_blank = !facts->graph->project[item->project].partners_recorded;
    cf_text_add_format(
        out,
        is_blank ? _("ask who takes part, and whether %s should")
                 : _("ask whether %s should take part"),
        cf_focus_id(facts->analysis));
    if (!item->covered)
        cf_text_add_format(out, "; %s", _(cf_states[item->state].next_step));
}

/* What the record lacks to tell who proposes the project and who co-sponsors it. */
static bool lacks_lead(const cf_project *project)
{
    return project->lead.count == 0;
}

static bool lacks_sponsors(const cf_project *project)
{
    return project->sponsors.count == 0;
}

void cf_add_sponsored_step(cf_text *out, const cf_facts *facts, const cf_sponsored *item)
{
    const cf_project *project = &facts->graph->project[item->project];
    if (!isnan(item->cosponsors)) {
        cf_text_add(out, _("ask for "));
        cf_add_counted(out, CF_COSPONSORS_NEEDED - (size_t)item->cosponsors, "more co-sponsor",
                       "more co-sponsors");
        return;
    }
    cf_text_add_format(out, _("ask %s who "), facts->graph->forum[project->forum].id);
    cf_text_add(out, lacks_lead(project) ? _("proposes ") : "");
    cf_text_add(out, lacks_lead(project) && lacks_sponsors(project) ? _("and ") : "");
    cf_text_add(out, lacks_sponsors(project) ? _("sponsors it") : _("it"));
}

void cf_add_sponsored_found(cf_text *out, const cf_project *project, const cf_sponsored *item)
{
    if (!isnan(item->cosponsors))
        cf_text_add_format(out, _("%.0f of %d"), item->cosponsors, CF_COSPONSORS_NEEDED);
    else if (lacks_lead(project) && lacks_sponsors(project))
        cf_text_add(out, _("lead and sponsors not recorded"));
    else
        cf_text_add(out, lacks_lead(project) ? _("lead not recorded") : _("sponsors not recorded"));
}
