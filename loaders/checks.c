#include "loaders/checks.h"

#include "base/language.h"
#include "loaders/cycles.h"
#include "loaders/ids.h"
#include "loaders/late.h"

#include <stdio.h>

/* An end before the beginning, which stands in the member `since`. */
static bool check_period(cf_reading *reading, cf_period period, const cJSON *node,
                         const char *since, cf_error *err)
{
    if (!cf_date_is_given(period.since) || !cf_date_is_given(period.until)
        || period.until.last >= period.since.first)
        return true;

    char first[CF_DATE_SIZE], last[CF_DATE_SIZE];
    return cf_json_refuse_word(
        &reading->json, cf_json_member(node, "until"), cf_date_text(period.until, last), err,
        "is before \"%s\", %s", since, cf_date_text(period.since, first));
}

bool cf_check_economy(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_economy *economy = record;
    return check_period(reading, economy->period, node, "since", err);
}

bool cf_check_forum(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_forum *forum = record;
    return check_period(reading, forum->period, node, "since", err);
}

bool cf_check_event(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_event *event = record;
    return check_period(reading, event->period, node, "since", err);
}

/* A forum as its own partner would share its work with itself. */
static bool check_partners(cf_reading *reading, const cf_project *project, const cJSON *node,
                           cf_error *err)
{
    const cJSON *partner;
    if (!cf_indices_have(project->partners, project->forum))
        return true;
    cJSON_ArrayForEach (partner, cf_json_member(node, "partners")) {
        const cf_known *known =
            cJSON_IsString(partner) ? cf_ids_find(reading, partner->valuestring) : NULL;
        if (known && known->kind == CF_FORUM_RECORD && known->index == project->forum
            && !cf_json_refuse_word(&reading->json, partner, known->id, err,
                                    "runs the project and is not its partner as well"))
            return false;
    }
    return true;
}

bool cf_check_project(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_project *project = record;
    return check_period(reading, project->period, node, "since", err)
        && check_partners(reading, project, node, err);
}

static bool is_forum(const cf_reading *reading, cf_index index)
{
    return index < reading->graph->forum_count;
}

static bool check_ends(cf_reading *reading, cf_index from, cf_index to, const cJSON *node,
                       const char *sentence, cf_error *err)
{
    if (from != to || !is_forum(reading, from))
        return true;
    const cJSON *value = cf_json_member(node, "to");
    return cf_json_refuse_word(
        &reading->json, value, value->valuestring, err, "%s", cf_told(sentence));
}

bool cf_check_liaison(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_liaison *liaison = record;
    return check_period(reading, liaison->period, node, "since", err)
        && check_ends(
               reading, liaison->from, liaison->to, node, N_("is both ends of this liaison"), err);
}

static bool is_word(cf_index index)
{
    return index == CF_ALL_FORA || index == CF_UNNAMED_FORUM;
}

bool cf_check_contact(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_contact *contact = record;
    if (!check_period(reading, contact->period, node, "date", err)
        || !check_ends(
            reading, contact->from, contact->to, node, N_("is both ends of this contact"), err))
        return false;
    if (!is_word(contact->from) || !is_word(contact->to))
        return true;
    const cJSON *to = cf_json_member(node, "to");
    return cf_json_refuse_word(
        &reading->json, to, to->valuestring, err,
        "names no single forum, and neither does \"from\"; one of them must");
}

/* Is all of `date` before the forum began? */
static bool is_before(const cf_reading *reading, cf_date date, cf_index forum)
{
    if (!is_forum(reading, forum) || !cf_date_is_given(date))
        return false;
    const cf_date since = reading->graph->forum[forum].period.since;
    return cf_date_is_given(since) && date.last < since.first;
}

static bool refuse_before(cf_reading *reading, size_t project, const char *member, cf_index forum,
                          cf_error *err)
{
    const cf_period period = reading->graph->project[project].period;
    const cf_forum *began = &reading->graph->forum[forum];
    char day[CF_DATE_SIZE], since[CF_DATE_SIZE];
    cf_date_text(*member == 's' ? period.since : period.until, day);
    const cf_place_of_member place = {CF_PROJECT_RECORD, project, member, day};
    char words[CF_LONGEST_ID + 128];
    snprintf(words, sizeof words, cf_told(N_("is before the forum \"%s\" began, %s")), began->id,
             cf_date_text(began->period.since, since));
    return cf_refuse_late(reading, &place, words, err);
}

/* A project begins in its forum. A partner may join later, but not after the end. */
static bool check_project_dates(cf_reading *reading, size_t i, cf_error *err)
{
    const cf_project *project = &reading->graph->project[i];
    const cf_period period = project->period;
    if (is_before(reading, period.since, project->forum))
        return refuse_before(reading, i, "since", project->forum, err);
    if (is_before(reading, period.until, project->forum))
        return refuse_before(reading, i, "until", project->forum, err);
    for (size_t j = 0; j < project->partners.count; j++) {
        const cf_index partner = project->partners.item[j];
        if (is_before(reading, period.until, partner)
            && !refuse_before(reading, i, "until", partner, err))
            return false;
    }
    return true;
}

bool cf_check_graph(cf_reading *reading, cf_error *err)
{
    for (size_t i = 0; i < reading->graph->project_count; i++) {
        if (!check_project_dates(reading, i, err))
            return false;
    }
    return cf_check_cycles(reading, err);
}
