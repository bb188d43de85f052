#include "cli/conflicts.h"

#include "base/language.h"
#include "reports/text_out.h"

#include <string.h>

enum { INDENT = 2, HANGING_INDENT = 4 };

static const char conflict_mark[] = "conflict: ";

/* "  forum SCE: what is said of it", wrapped. */
static void add_line(cf_text *out, const char *kind, const char *id, const char *words,
                     size_t length)
{
    cf_text line = {0};
    cf_text_add_format(&line, "%s %s: ", C_("kind of record", kind), id);
    cf_text_add_bytes(&line, words, length);
    cf_text_add_repeat(out, ' ', INDENT);
    cf_text_add_wrapped(out, cf_text_of(&line), INDENT, HANGING_INDENT);
    out->failed = out->failed || line.failed;
    cf_text_free(&line);
}

static void add_notes(cf_text *out, const char *kind, const char *id, const char *notes)
{
    const size_t mark = sizeof conflict_mark - 1;
    while (*notes) {
        const size_t length = strcspn(notes, "\n");
        if (length > mark && strncmp(notes, conflict_mark, mark) == 0)
            add_line(out, kind, id, notes + mark, length - mark);
        notes += length + (notes[length] == '\n');
    }
}

static const char *forum_id(const cf_graph *graph, cf_index forum)
{
    if (forum == CF_ALL_FORA)
        return C_("fora of a tie", "all");
    return forum == CF_UNNAMED_FORUM ? C_("fora of a tie", "unnamed") : graph->forum[forum].id;
}

/* "SMEWG to unnamed, attendance 2005" */
static void name_tie(cf_text *name, const cf_graph *graph, cf_index from, cf_index to)
{
    cf_text_clear(name);
    cf_text_add_format(name, _("%s to %s"), forum_id(graph, from), forum_id(graph, to));
}

static void add_unnamed(cf_text *out, const cf_contact *contact, const char *name)
{
    char date[CF_DATE_SIZE];
    cf_text words = {0};
    cf_text_add_format(&words, "%s %s", C_("kind of contact", cf_contact_kinds[contact->kind].word),
                       cf_date_text(contact->period.since, date));
    if (*contact->what)
        cf_text_add_format(&words, ", %s", contact->what);
    add_line(out, NC_("kind of record", "contact"), name, cf_text_of(&words), words.length);
    out->failed = out->failed || words.failed;
    cf_text_free(&words);
}

static void add_ties(cf_text *out, const cf_graph *graph)
{
    cf_text name = {0};
    for (size_t i = 0; i < graph->liaison_count; i++) {
        name_tie(&name, graph, graph->liaison[i].from, graph->liaison[i].to);
        add_notes(out, NC_("kind of record", "liaison"), cf_text_of(&name),
                  graph->liaison[i].notes);
    }
    for (size_t i = 0; i < graph->contact_count; i++) {
        const cf_contact *contact = &graph->contact[i];
        name_tie(&name, graph, contact->from, contact->to);
        add_notes(out, NC_("kind of record", "contact"), cf_text_of(&name), contact->notes);
        if (contact->from == CF_UNNAMED_FORUM || contact->to == CF_UNNAMED_FORUM)
            add_unnamed(out, contact, cf_text_of(&name));
    }
    out->failed = out->failed || name.failed;
    cf_text_free(&name);
}

void cf_add_conflicts(cf_text *out, const cf_graph *graph)
{
    for (size_t i = 0; i < graph->source_count; i++)
        add_notes(out, NC_("kind of record", "source"), graph->source[i].id,
                  graph->source[i].notes);
    for (size_t i = 0; i < graph->economy_count; i++)
        add_notes(out, NC_("kind of record", "economy"), graph->economy[i].id,
                  graph->economy[i].notes);
    for (size_t i = 0; i < graph->forum_count; i++)
        add_notes(out, NC_("kind of record", "forum"), graph->forum[i].id, graph->forum[i].notes);
    for (size_t i = 0; i < graph->framework_count; i++)
        add_notes(out, NC_("kind of record", "framework"), graph->framework[i].id,
                  graph->framework[i].notes);
    for (size_t i = 0; i < graph->project_count; i++)
        add_notes(out, NC_("kind of record", "project"), graph->project[i].id,
                  graph->project[i].notes);
    add_ties(out, graph);
    for (size_t i = 0; i < graph->event_count; i++)
        add_notes(out, NC_("kind of record", "event"), graph->event[i].id, graph->event[i].notes);
}
