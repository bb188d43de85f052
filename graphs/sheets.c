#include "graphs/sheets.h"

#include "base/language.h"

#include <string.h>
#include <strings.h>

static const char *forum_kind_at(size_t place)
{
    return place < cf_forum_kind_count ? cf_forum_kinds[place].word : NULL;
}

static const char *contact_kind_at(size_t place)
{
    return place < cf_contact_kind_count ? cf_contact_kinds[place].word : NULL;
}

static const char *liaison_kind_at(size_t place)
{
    return place < CF_LIAISON_KIND_COUNT ? cf_liaison_kinds[place] : NULL;
}

static const char *status_at(size_t place)
{
    return place < CF_STATUS_COUNT ? cf_statuses[place] : NULL;
}

static const char *contact_status_at(size_t place)
{
    return place < CF_CONTACT_STATUS_COUNT ? cf_contact_statuses[place] : NULL;
}

static const char *focal_point_at(size_t place)
{
    return place < CF_FOCAL_POINT_COUNT ? cf_focal_points[place] : NULL;
}

#define AT(record, member) .field = offsetof(cf_##record, member)
#define ALSO(record, member) .also = offsetof(cf_##record, member)
#define OF(sheet) .of = CF_SHEET_BIT(sheet)
#define ID(record, words)                                                                          \
    {                                                                                              \
        "id", words, CF_CELL_ID, AT(record, id), .is_required = true                               \
    }
#define SINCE_UNTIL(record)                                                                        \
    {"since", N_("the first day: 2005, 2005-09 or 2005-09-02"), CF_CELL_DATE,                      \
     AT(record, period.since)},                                                                    \
    {                                                                                              \
        "until", N_("the last day, if it has ended"), CF_CELL_DATE, AT(record, period.until)       \
    }
#define SOURCES(record)                                                                            \
    {                                                                                              \
        "sources", N_("ids of sources; the place in one behind a colon: s1; s2: para 17"),         \
            CF_CELL_SOURCES, AT(record, sources), OF(CF_SOURCE_SHEET)                              \
    }
#define NOTES(record)                                                                              \
    {                                                                                              \
        "notes", N_("anything else; kept, and not counted"), CF_CELL_TEXT, AT(record, notes)       \
    }
#define AREAS(record)                                                                              \
    {                                                                                              \
        "areas", N_("ids of areas, or of a framework as a whole"), CF_CELL_AREAS,                  \
            AT(record, areas), ALSO(record, frameworks),                                           \
            .of = CF_SHEET_BIT(CF_AREA_SHEET) | CF_SHEET_BIT(CF_FRAMEWORK_SHEET)                   \
    }

static const cf_sheet_column document_columns[] = {
    {"title", N_("what this record is about"), CF_CELL_TEXT, AT(graph, title)},
    {"focus", N_("the forum that asks; further ones count for the first"), CF_CELL_MANY,
     AT(graph, focus), OF(CF_FORUM_SHEET)},
    {"mandate", N_("the topics that the focus is responsible for"), CF_CELL_TEXTS,
     AT(graph, mandate)},
    {"as_of", N_("the day up to which this record was kept"), CF_CELL_DATE, AT(graph, as_of)},
};

static const cf_sheet_column source_columns[] = {
    ID(source, N_("a short name for the source, such as s1")),
    {"title", N_("its title"), CF_CELL_TEXT, AT(source, title)},
    {"url", N_("its address"), CF_CELL_TEXT, AT(source, url)},
    {"date", N_("when it was written"), CF_CELL_DATE, AT(source, date)},
    {"kind", N_("what it is, such as meeting report"), CF_CELL_TEXT, AT(source, kind)},
    {"file", N_("where a copy is kept"), CF_CELL_TEXT, AT(source, file)},
    NOTES(source),
};

static const cf_sheet_column economy_columns[] = {
    ID(economy, N_("a short name, such as ROK")),
    {"name", N_("its name, exactly as it is to be read"), CF_CELL_TEXT, AT(economy, name)},
    {"aliases", N_("other names of it"), CF_CELL_TEXTS, AT(economy, aliases)},
    SINCE_UNTIL(economy),
    {"focal_points", N_("the focal points that it has named"), CF_CELL_FOCAL_POINTS,
     AT(economy, focal_points), .word = focal_point_at},
    SOURCES(economy),
    NOTES(economy),
};

static const cf_sheet_column forum_columns[] = {
    ID(forum, N_("a short name, such as SMEWG")),
    {"name", N_("its name in full"), CF_CELL_TEXT, AT(forum, name)},
    {"kind", N_("what kind of body it is"), CF_CELL_KIND, AT(forum, kind), .word = forum_kind_at},
    {"parent", N_("the forum that it reports to"), CF_CELL_ONE, AT(forum, parent),
     OF(CF_FORUM_SHEET)},
    {"members", N_("ids of economies, or all"), CF_CELL_MEMBERS, AT(forum, members),
     ALSO(forum, all_members), OF(CF_ECONOMY_SHEET)},
    SINCE_UNTIL(forum),
    {"successor", N_("the forum that carries its work on"), CF_CELL_ONE, AT(forum, successor),
     OF(CF_FORUM_SHEET)},
    {"aliases", N_("other names of it"), CF_CELL_TEXTS, AT(forum, aliases)},
    {"topics", N_("what it works on"), CF_CELL_TEXTS, AT(forum, topics)},
    AREAS(forum),
    {"surveyed", N_("true if somebody looked for its contacts"), CF_CELL_BOOL, AT(forum, surveyed)},
    {"observed", N_("was it in force, where its dates are not known: 2016: yes; 2017: unknown"),
     CF_CELL_OBSERVED, AT(forum, observed), ALSO(forum, observed_count)},
    SOURCES(forum),
    NOTES(forum),
};

static const cf_sheet_column framework_columns[] = {
    ID(framework, N_("a short name, such as DAEGU")),
    {"name", N_("its name in full"), CF_CELL_TEXT, AT(framework, name)},
    {"since", N_("when it was adopted"), CF_CELL_DATE, AT(framework, since)},
    {"adopted_by", N_("the forum that adopted it"), CF_CELL_ONE, AT(framework, adopted_by),
     OF(CF_FORUM_SHEET)},
    SOURCES(framework),
    NOTES(framework),
};

static const cf_sheet_column area_columns[] = {
    ID(area, N_("a short name, such as DAEGU-1")),
    {"framework", N_("the framework that it is an area of"), CF_CELL_ONE, AT(area, framework),
     OF(CF_FRAMEWORK_SHEET), .is_required = true},
    {"name", N_("its name in full"), CF_CELL_TEXT, AT(area, name)},
};

static const cf_sheet_column project_columns[] = {
    ID(project, N_("a short name, such as SME-06-2015T")),
    {"code", N_("its official number, if that is another"), CF_CELL_TEXT, AT(project, code)},
    {"title", N_("its title"), CF_CELL_TEXT, AT(project, title)},
    {"forum", N_("the forum that runs it"), CF_CELL_ONE, AT(project, forum), OF(CF_FORUM_SHEET),
     .is_required = true},
    {"partners", N_("the other fora that take part"), CF_CELL_MANY, AT(project, partners),
     OF(CF_FORUM_SHEET)},
    {"partners_recorded", N_("false if the source does not say who takes part"), CF_CELL_BOOL,
     AT(project, partners_recorded)},
    {"lead", N_("the economies that proposed it"), CF_CELL_MANY, AT(project, lead),
     OF(CF_ECONOMY_SHEET)},
    {"sponsors", N_("the economies that sponsor it"), CF_CELL_MANY, AT(project, sponsors),
     OF(CF_ECONOMY_SHEET)},
    {"topics", N_("what it is about"), CF_CELL_TEXTS, AT(project, topics)},
    AREAS(project),
    {"depends_on", N_("projects that it waits for"), CF_CELL_MANY, AT(project, depends_on),
     OF(CF_PROJECT_SHEET)},
    SINCE_UNTIL(project),
    {"budget_usd", N_("its budget in US dollars, digits only"), CF_CELL_NUMBER,
     AT(project, budget_usd)},
    SOURCES(project),
    NOTES(project),
};

static const cf_sheet_column liaison_columns[] = {
    {"from", N_("the forum that sends the officer"), CF_CELL_ONE, AT(liaison, from),
     OF(CF_FORUM_SHEET), .is_required = true},
    {"to", N_("the forum that the officer goes to"), CF_CELL_ONE, AT(liaison, to),
     OF(CF_FORUM_SHEET), .is_required = true},
    {"kind", N_("what kind of liaison it is"), CF_CELL_LIAISON_KIND, AT(liaison, kind),
     .word = liaison_kind_at},
    {"status", N_("how far it has come"), CF_CELL_STATUS, AT(liaison, status), .word = status_at},
    SINCE_UNTIL(liaison),
    {"review_by", N_("when it is to be looked at again"), CF_CELL_DATE, AT(liaison, review_by)},
    {"holder", N_("the office that holds it"), CF_CELL_TEXT, AT(liaison, holder)},
    {"confidence", N_("how sure this is, from 0 to 1; blank is 1"), CF_CELL_NUMBER,
     AT(liaison, confidence)},
    {"what", N_("what was agreed, in a few words"), CF_CELL_TEXT, AT(liaison, what)},
    SOURCES(liaison),
    NOTES(liaison),
};

static const cf_sheet_column contact_columns[] = {
    {"from", N_("the forum that acted, all or unnamed"), CF_CELL_PARTY, AT(contact, from),
     OF(CF_FORUM_SHEET), .is_required = true},
    {"to", N_("the other forum, all or unnamed"), CF_CELL_PARTY, AT(contact, to),
     OF(CF_FORUM_SHEET), .is_required = true},
    {"kind", N_("what happened"), CF_CELL_KIND, AT(contact, kind), .word = contact_kind_at},
    {"status", N_("done, or only planned"), CF_CELL_PLANNED, AT(contact, planned),
     .word = contact_status_at},
    {"date", N_("when: 2005, 2005-09 or 2005-09-02"), CF_CELL_DATE, AT(contact, period.since)},
    {"until", N_("the last day, if it went on"), CF_CELL_DATE, AT(contact, period.until)},
    {"what", N_("what it was about, in a few words"), CF_CELL_TEXT, AT(contact, what)},
    {"event", N_("the event where it happened"), CF_CELL_ONE, AT(contact, event),
     OF(CF_EVENT_SHEET)},
    {"project", N_("the project that it was about"), CF_CELL_ONE, AT(contact, project),
     OF(CF_PROJECT_SHEET)},
    SOURCES(contact),
    NOTES(contact),
};

static const cf_sheet_column event_columns[] = {
    ID(event, N_("a short name, such as SMEWG-21")),
    {"name", N_("its name"), CF_CELL_TEXT, AT(event, name)},
    {"kind", N_("what it is, such as meeting"), CF_CELL_TEXT, AT(event, kind)},
    {"forum", N_("the forum that met"), CF_CELL_ONE, AT(event, forum), OF(CF_FORUM_SHEET)},
    {"host", N_("the economy that hosted it"), CF_CELL_ONE, AT(event, host), OF(CF_ECONOMY_SHEET)},
    {"place", N_("where"), CF_CELL_TEXT, AT(event, place)},
    SINCE_UNTIL(event),
    {"economies", N_("the economies that attended"), CF_CELL_MANY, AT(event, economies),
     OF(CF_ECONOMY_SHEET)},
    {"fora", N_("the other fora that attended"), CF_CELL_MANY, AT(event, fora), OF(CF_FORUM_SHEET)},
    {"projects", N_("the projects that it was part of"), CF_CELL_MANY, AT(event, projects),
     OF(CF_PROJECT_SHEET)},
    SOURCES(event),
    NOTES(event),
};

#define COLUMNS(name) .column = name##_columns, .column_count = CF_COUNT(name##_columns)
#define ARRAY(name)                                                                                \
    COLUMNS(name), .items = offsetof(cf_graph, name), .count = offsetof(cf_graph, name##_count),   \
                   .size = sizeof(cf_##name)

const cf_sheet cf_sheets[] = {
    [CF_DOCUMENT_SHEET] = {"document", N_("a document"), N_("what this is about; one row"),
                           COLUMNS(document)},
    [CF_SOURCE_SHEET] = {"sources", N_("a source"), N_("where what you write down is stated"),
                         ARRAY(source)},
    [CF_ECONOMY_SHEET] = {"economies", N_("an economy"), N_("the members of the institution"),
                          ARRAY(economy)},
    [CF_FORUM_SHEET] = {"fora", N_("a forum"), N_("committees, groups, dialogues, outside bodies"),
                        ARRAY(forum)},
    [CF_FRAMEWORK_SHEET] = {"frameworks", N_("a framework"),
                            N_("lists of priorities, such as initiatives"), ARRAY(framework)},
    [CF_AREA_SHEET] = {"areas", N_("an area"), N_("the single priorities of the frameworks"),
                       ARRAY(area)},
    [CF_PROJECT_SHEET] = {"projects", N_("a project"), N_("projects and who takes part"),
                          ARRAY(project)},
    [CF_LIAISON_SHEET] = {"liaisons", N_("a liaison"), N_("standing ways to talk between two fora"),
                          ARRAY(liaison)},
    [CF_CONTACT_SHEET] = {"contacts", N_("a contact"),
                          N_("what happened between two fora: letters, visits, joint meetings"),
                          ARRAY(contact)},
    [CF_EVENT_SHEET] = {"events", N_("an event"), N_("meetings and who attended"), ARRAY(event)},
};

cf_sheet_kind cf_sheet_find(const char *name)
{
    cf_sheet_kind sheet = 0;
    while (sheet < CF_SHEET_COUNT && strcasecmp(cf_sheets[sheet].name, name) != 0)
        sheet++;
    return sheet;
}

bool cf_cell_is_list(cf_cell_kind kind)
{
    static const bool is_list[CF_CELL_KIND_COUNT] = {
        [CF_CELL_TEXTS] = true,    [CF_CELL_FOCAL_POINTS] = true, [CF_CELL_MANY] = true,
        [CF_CELL_MEMBERS] = true,  [CF_CELL_AREAS] = true,        [CF_CELL_SOURCES] = true,
        [CF_CELL_OBSERVED] = true,
    };
    return is_list[kind];
}

size_t cf_sheet_row_count(const cf_sheet *sheet, const cf_graph *graph)
{
    return sheet->size == 0 ? 1
                            : *(const size_t *)(const void *)((const char *)graph + sheet->count);
}

const void *cf_sheet_record(const cf_sheet *sheet, const cf_graph *graph, size_t row)
{
    const char *items;
    if (sheet->size == 0)
        return graph;
    memcpy(&items, (const char *)graph + sheet->items, sizeof items);
    return items + row * sheet->size;
}
