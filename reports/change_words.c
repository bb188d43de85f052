#include "reports/change_words.h"

#include "base/language.h"
#include "base/pad.h"

#include <string.h>

bool cf_change_facts_read(cf_change_facts *facts, const cf_diff *diff, cf_arena *arena,
                          cf_error *err)
{
    const cf_report then = {.analysis = diff->then};
    const cf_report now = {.analysis = diff->now};
    facts->diff = diff;
    return cf_facts_read(&facts->then, &then, arena, err)
        && cf_facts_read(&facts->now, &now, arena, err);
}

const char *cf_day_or(const cf_analysis *analysis, const char *undated, char buffer[CF_DATE_SIZE])
{
    return cf_date_is_given(analysis->options.as_of) ? cf_as_of_text(analysis, buffer) : undated;
}

/* "3 fora closer to SMEWG, 1 further away": the moves that there are. */
static void add_moves(cf_text *out, const cf_diff *diff)
{
    static const char *const patterns[] = {
        [CF_MOVE_UP] = N_(" closer to %"),
        [CF_MOVE_DOWN] = N_(" further from %"),
        [CF_MOVE_RECORD] = N_(" of which other things are known, still without contact with %"),
        [CF_MOVE_IN] = N_(" counted that were not"),
        [CF_MOVE_OUT] = N_(" no longer counted"),
    };
    _Static_assert(CF_COUNT(patterns) == CF_MOVE_COUNT, "a move has no words");
    const char *focus = cf_focus_id(diff->now);
    const char *between = "";
    for (cf_move move = 0; move < CF_MOVE_COUNT; move++) {
        if (diff->by_move[move] == 0)
            continue;
        cf_text_add(out, between);
        cf_add_counted(out, diff->by_move[move], "forum", "fora");
        cf_add_filled(out, _(patterns[move]), &focus);
        between = ", ";
    }
    cf_text_add(out, *between ? "" : _("no forum has moved"));
}

static void add_changes(cf_text *out, const cf_diff *diff)
{
    add_moves(out, diff);
    cf_text_add_format(
        out, _("; gaps between pairs of fora: %zu opened, %zu closed, %zu persisting"),
        diff->by_change[CF_GAP_OPENED], diff->by_change[CF_GAP_CLOSED],
        diff->by_change[CF_GAP_PERSISTS]);
    cf_text_add(out, ".");
}

void cf_add_change_headline(cf_text *out, const cf_diff *diff)
{
    char then[CF_DATE_SIZE];
    char now[CF_DATE_SIZE];
    cf_text_add_format(
        out, _("From %s to %s: "), cf_day_or(diff->then, _("the old document"), then),
        cf_day_or(diff->now, _("the new document"), now));
    add_changes(out, diff);
}

void cf_add_since(cf_text *out, const cf_report *report)
{
    char then[CF_DATE_SIZE];
    if (!report->diff)
        return;
    cf_text_add_format(
        out, _("Since %s: "), cf_day_or(report->diff->then, _("the older document"), then));
    add_changes(out, report->diff);
}

void cf_add_report_headline(cf_text *out, const cf_report *report)
{
    cf_add_headline(out, report->analysis);
    cf_text_add(out, report->diff ? " " : "");
    cf_add_since(out, report);
}

static cf_grounds grounds_on(const cf_facts *facts, const cf_channel *channel,
                             const cf_evidence *evidence)
{
    return (cf_grounds){facts, evidence ? channel : NULL, evidence};
}

cf_grounds cf_move_grounds(const cf_change_facts *facts, const cf_forum_move *move)
{
    const cf_forum_row *row = move->now ? move->now : move->then;
    return grounds_on(move->now ? &facts->now : &facts->then, row->channel, move->because);
}

cf_grounds cf_pair_grounds(const cf_change_facts *facts, const cf_pair_change *pair)
{
    const bool is_now = pair->now.channel != NULL;
    const cf_channel *channel = is_now ? pair->now.channel : pair->then.channel;
    return grounds_on(
        is_now ? &facts->now : &facts->then, channel, channel ? channel->evidence : NULL);
}

static void add_record(cf_text *out, const cf_grounds *grounds)
{
    if (!grounds->channel)
        return;
    cf_text_add(out, out->length > 0 ? "; " : "");
    cf_add_evidence(out, grounds->facts, grounds->channel, grounds->evidence);
}

void cf_add_grounds_sources(cf_text *out, const cf_grounds *grounds, const char *between)
{
    if (!grounds->channel)
        return;
    const cf_graph *graph = grounds->facts->graph;
    cf_add_citations(out, graph, cf_evidence_sources(graph, grounds->evidence), between);
}

/* Why the forum is not in scope on one of the days. */
static void add_scope(cf_text *out, const cf_diff *diff, const cf_forum_move *move)
{
    const cf_analysis *analysis = move->now ? diff->then : diff->now;
    const char *id = cf_forum_move_of(diff, move)->id;
    const cf_index other = move->other;
    cf_text_add(out, move->now ? _("then ") : _("now "));
    if (other == CF_ABSENT) {
        cf_text_add(out, _("no such forum on record"));
        return;
    }
    const cf_scope scope = analysis->coverage.scope[other];
    const char *heir = analysis->graph->forum[other].id;
    const bool is_other = strcmp(heir, id) != 0;
    if (is_other)
        cf_text_add_format(out, analysis == diff->then ? _("as %s") : _("part of %s"), heir);
    if (!is_other || (scope != CF_IN_SCOPE && scope != CF_OUT_FOCUS))
        cf_text_add_format(out, "%s%s", is_other ? ", " : "", _(cf_scope_words[scope]));
}

static void add_predecessor(cf_text *out, const char *then, const char *now)
{
    if (strcmp(then, now) != 0)
        cf_text_add_format(out, _("%s%s, formerly %s"), out->length > 0 ? "; " : "", now, then);
}

void cf_add_move_words(cf_text *out, const cf_change_facts *facts, const cf_forum_move *move)
{
    const cf_grounds grounds = cf_move_grounds(facts, move);
    cf_text words = {0};
    const char *id = cf_forum_move_of(facts->diff, move)->id;
    if (move->then && move->now)
        add_predecessor(&words, facts->then.graph->forum[move->then->forum].id, id);
    else
        add_scope(&words, facts->diff, move);
    if (move->now)
        add_record(&words, &grounds);
    if (words.length == 0)
        cf_text_add(&words, _("nothing on record now"));
    cf_text_add(out, cf_text_of(&words));
    cf_pad_free(&words, out);
}

/* What else than a record has made the change; NULL if nothing has. */
static const char *reason_of(const cf_pair_change *pair)
{
    const bool is_gone = pair->now.a == CF_ABSENT;
    switch (pair->change) {
    case CF_GAP_OPENED:
        return pair->then.covered ? _("the channel is gone") : NULL;
    case CF_NEED_ENDED:
        return is_gone ? _("one of the two is gone, or they are one now")
                       : _("no shared work in force");
    case CF_CHANNEL_LOST:
        return is_gone ? _("one of the two is gone, or they are one now")
                       : _("the channel is gone");
    default:
        return NULL;
    }
}

/* "new need: P1, P2". */
static void add_new_need(cf_text *out, const cf_analysis *analysis, const cf_requirement *need)
{
    cf_text_add(out, out->length > 0 ? _("; new need: ") : _("new need: "));
    cf_add_need_projects(out, analysis, need, ", ");
}

static void add_predecessors(cf_text *out, const cf_change_facts *facts, const cf_pair_change *pair)
{
    const cf_forum *then = facts->then.graph->forum;
    const char *id[2];
    if (pair->then.a == CF_ABSENT || pair->now.a == CF_ABSENT)
        return;
    cf_pair_change_ids(facts->diff, pair, id);
    const bool is_turned =
        strcmp(then[pair->then.a].id, id[1]) == 0 || strcmp(then[pair->then.b].id, id[0]) == 0;
    add_predecessor(out, then[is_turned ? pair->then.b : pair->then.a].id, id[0]);
    add_predecessor(out, then[is_turned ? pair->then.a : pair->then.b].id, id[1]);
}

void cf_add_pair_words(cf_text *out, const cf_change_facts *facts, const cf_pair_change *pair)
{
    const cf_grounds grounds = cf_pair_grounds(facts, pair);
    const char *reason = reason_of(pair);
    const bool is_new_need = pair->change == CF_GAP_OPENED && !pair->then.need;
    cf_text words = {0};
    cf_text_add(&words, reason ? reason : "");
    if (is_new_need)
        add_new_need(&words, facts->now.analysis, pair->now.need);
    add_predecessors(&words, facts, pair);
    if (pair->change != CF_NEED_ENDED && (reason || !is_new_need))
        add_record(&words, &grounds);
    if (words.length == 0)
        cf_text_add(&words, _("nothing on record"));
    cf_text_add(out, cf_text_of(&words));
    cf_pad_free(&words, out);
}
