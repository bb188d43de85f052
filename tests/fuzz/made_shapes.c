#include "fuzz/made_shapes.h"

#include "graphs/kinds.h"

static const char *forum_kind(size_t place)
{
    return place < cf_forum_kind_count ? cf_forum_kinds[place].word : NULL;
}

static const char *liaison_kind(size_t place)
{
    return place < CF_LIAISON_KIND_COUNT ? cf_liaison_kinds[place] : NULL;
}

static const char *status(size_t place)
{
    return place < CF_STATUS_COUNT ? cf_statuses[place] : NULL;
}

static const char *contact_kind(size_t place)
{
    return place < cf_contact_kind_count ? cf_contact_kinds[place].word : NULL;
}

static const char *contact_status(size_t place)
{
    return place < CF_CONTACT_STATUS_COUNT ? cf_contact_statuses[place] : NULL;
}

const cf_made_shape cf_made_shapes[CF_MADE_COUNT] = {
    [CF_MADE_SOURCES] =
        {"sources",
         's',
         4,
         {{"title", .how = CF_MAKE_TEXT},
          {"url", .how = CF_MAKE_TEXT},
          {"date", .how = CF_MAKE_DATE, .of = 1990}}},
    [CF_MADE_ECONOMIES] =
        {"economies",
         'E',
         6,
         {{"name", .how = CF_MAKE_TEXT},
          {"since", .how = CF_MAKE_DATE, .of = 1990},
          {"until", .how = CF_MAKE_DATE, .of = 2001},
          {"sources", .how = CF_MAKE_CITED}}},
    [CF_MADE_FORA] =
        {"fora",
         'F',
         14,
         {{"kind", .how = CF_MAKE_WORD, .word = forum_kind},
          {"name", .how = CF_MAKE_TEXT},
          {"parent", .how = CF_MAKE_ONE, .of = CF_MADE_FORA, .which = CF_NAMES_EARLIER},
          {"successor", .how = CF_MAKE_ONE, .of = CF_MADE_FORA, .which = CF_NAMES_LATER},
          {"members", .how = CF_MAKE_ALL, .of = CF_MADE_ECONOMIES},
          {"surveyed", .how = CF_MAKE_FLAG},
          {"since", .how = CF_MAKE_DATE, .of = 1990},
          {"until", .how = CF_MAKE_DATE, .of = 2001},
          {"topics", .how = CF_MAKE_TOPICS},
          {"areas", .how = CF_MAKE_SOME, .of = CF_MADE_AREAS},
          {"observed", .how = CF_MAKE_OBSERVED},
          {"sources", .how = CF_MAKE_CITED}}},
    [CF_MADE_FRAMEWORKS] =
        {"frameworks",
         'K',
         3,
         {{"name", .how = CF_MAKE_TEXT},
          {"since", .how = CF_MAKE_DATE, .of = 2000},
          {"adopted_by", .how = CF_MAKE_ONE, .of = CF_MADE_FORA},
          {"areas", .how = CF_MAKE_OWN_AREAS}}},
    [CF_MADE_PROJECTS] =
        {"projects",
         'P',
         12,
         {{"forum", .how = CF_MAKE_HOME, .of = CF_MADE_FORA},
          {"title", .how = CF_MAKE_TEXT},
          {"partners", .how = CF_MAKE_SOME, .of = CF_MADE_FORA, .which = CF_NAMES_AWAY},
          {"partners_recorded", .how = CF_MAKE_FALSE},
          {"lead", .how = CF_MAKE_SOME, .of = CF_MADE_ECONOMIES},
          {"sponsors", .how = CF_MAKE_SOME, .of = CF_MADE_ECONOMIES},
          {"topics", .how = CF_MAKE_TOPICS},
          {"areas", .how = CF_MAKE_SOME, .of = CF_MADE_AREAS},
          {"depends_on", .how = CF_MAKE_SOME, .of = CF_MADE_PROJECTS, .which = CF_NAMES_EARLIER},
          {"since", .how = CF_MAKE_DATE, .of = 2000},
          {"until", .how = CF_MAKE_DATE, .of = 2012},
          {"budget_usd", .how = CF_MAKE_NUMBER},
          {"sources", .how = CF_MAKE_CITED}}},
    [CF_MADE_LIAISONS] =
        {"liaisons",
         '\0',
         16,
         {{"", .how = CF_MAKE_ENDS, .of = CF_MADE_FORA},
          {"status", .how = CF_MAKE_WORD, .word = status},
          {"kind", .how = CF_MAKE_WORD, .word = liaison_kind},
          {"since", .how = CF_MAKE_DATE, .of = 2000},
          {"until", .how = CF_MAKE_DATE, .of = 2012},
          {"review_by", .how = CF_MAKE_DATE, .of = 2003},
          {"confidence", .how = CF_MAKE_NUMBER},
          {"holder", .how = CF_MAKE_TEXT},
          {"sources", .how = CF_MAKE_CITED}}},
    [CF_MADE_CONTACTS] =
        {"contacts",
         '\0',
         16,
         {{"", .how = CF_MAKE_ENDS_OR_ALL, .of = CF_MADE_FORA},
          {"kind", .how = CF_MAKE_WORD, .word = contact_kind},
          {"status", .how = CF_MAKE_WORD, .word = contact_status},
          {"date", .how = CF_MAKE_DATE, .of = 2002},
          {"until", .how = CF_MAKE_DATE, .of = 2014},
          {"what", .how = CF_MAKE_TEXT},
          {"event", .how = CF_MAKE_ONE, .of = CF_MADE_EVENTS},
          {"project", .how = CF_MAKE_ONE, .of = CF_MADE_PROJECTS},
          {"sources", .how = CF_MAKE_CITED}}},
    [CF_MADE_EVENTS] =
        {"events",
         'V',
         4,
         {{"name", .how = CF_MAKE_TEXT},
          {"forum", .how = CF_MAKE_ONE, .of = CF_MADE_FORA},
          {"host", .how = CF_MAKE_ONE, .of = CF_MADE_ECONOMIES},
          {"since", .how = CF_MAKE_DATE, .of = 2002},
          {"until", .how = CF_MAKE_DATE, .of = 2014},
          {"economies", .how = CF_MAKE_SOME, .of = CF_MADE_ECONOMIES},
          {"fora", .how = CF_MAKE_SOME, .of = CF_MADE_FORA},
          {"projects", .how = CF_MAKE_SOME, .of = CF_MADE_PROJECTS},
          {"sources", .how = CF_MAKE_CITED}}},
};
