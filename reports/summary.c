/* What `report` prints, and summary.txt: a few lines for an e-mail. */
#include "base/language.h"
#include "base/pad.h"
#include "base/utf8.h"
#include "reports/text_out.h"
#include "reports/words.h"
#include "reports/writers.h"

enum { FIRST_GAPS = 5 };

/* "1. IST (invited): follow up ...; 2 shared projects" cut to one line. */
static void add_line(cf_text *out, size_t number, const char *words)
{
    cf_text line = {0};
    cf_text_add_format(&line, "%zu. ", number);
    cf_text_add_line(&line, words);
    const char *text = cf_text_of(&line);
    if (cf_utf8_width(text) <= CF_TEXT_WIDTH) {
        cf_text_add(out, text);
    } else {
        cf_text_add_bytes(out, text, cf_utf8_fit(text, CF_TEXT_WIDTH - 1));
        cf_text_add(out, "…");
    }
    cf_text_add_char(out, '\n');
    cf_pad_free(&line, out);
}

static void add_forum_words(cf_text *words, const cf_analysis *analysis, const cf_forum_row *row)
{
    const char *id = analysis->graph->forum[row->forum].id;
    const size_t shared = row->need ? row->need->shared.count : 0;
    const size_t mandate = row->need ? row->need->mandate.count : 0;
    cf_text_add_format(words, "%s (%s", id, C_("state", cf_states[row->state].word));
    if (shared > 0)
        cf_text_add_format(words, _(", shared %zu"), shared);
    if (mandate > 0)
        cf_text_add_format(words, _(", mandate %zu"), mandate);
    cf_text_add(words, "): ");
    cf_text_add(words, _(cf_states[row->state].next_step));
}

/* "MESG and FIN: brokered via SMEWG; 1 project (P3)" */
static void add_gap_words(cf_text *words, const cf_analysis *analysis, const cf_gap *gap)
{
    const cf_graph *graph = analysis->graph;
    cf_text_add_format(words, _("%s and %s: %s"), graph->forum[gap->a].id, graph->forum[gap->b].id,
                       C_("kind of gap", cf_gap_kinds[gap->kind].word));
    cf_text_add(words, gap->via.count > 0 ? _(" via ") : "");
    cf_add_fora(words, graph, gap->via, ", ");
    cf_text_add(words, "; ");
    cf_add_counted(words, gap->count, "project", "projects");
    cf_text_add(words, " (");
    cf_add_need_projects(words, analysis, gap->need, ", ");
    cf_text_add(words, ")");
}

/* The first gaps of the focus; without one, the first pairs. */
static void add_first_gaps(cf_text *out, const cf_analysis *analysis)
{
    const bool has_focus = analysis->snapshot.focus.count > 0;
    const size_t most = has_focus ? analysis->forum_count : analysis->gap_count;
    for (size_t i = 0; i < most && i < FIRST_GAPS; i++) {
        if (has_focus && analysis->forum[i].covered)
            return;
        cf_text words = {0};
        if (has_focus)
            add_forum_words(&words, analysis, &analysis->forum[i]);
        else
            add_gap_words(&words, analysis, &analysis->gap[i]);
        add_line(out, i + 1, cf_text_of(&words));
        cf_pad_free(&words, out);
    }
}

static void add_headline(cf_text *out, const cf_report *report)
{
    cf_text words = {0};
    cf_add_report_headline(&words, report);
    cf_text_add_wrapped(out, cf_text_of(&words), 0, 0);
    cf_pad_free(&words, out);
}

static void add_sentence(cf_text *out, void (*add)(cf_text *, const cf_analysis *),
                         const cf_analysis *analysis)
{
    cf_text words = {0};
    add(&words, analysis);
    cf_text_add_wrapped(out, cf_text_of(&words), 0, 0);
    cf_pad_free(&words, out);
}

bool cf_write_summary(const cf_report *report, cf_text *out, cf_error *err)
{
    add_headline(out, report);
    add_first_gaps(out, report->analysis);
    return cf_text_ok(out, err);
}

static void add_counts(cf_text *words, const cf_analysis *analysis)
{
    cf_text_add(words, _("State of contact: "));
    cf_add_states(words, &analysis->coverage.tally);
    cf_text_add(words, ".");
    if (analysis->coverage.tally.by_state[CF_NOT_RECORDED] > 0)
        cf_text_add(words, _(" Not recorded is not none: nobody is known to have looked."));
}

static void add_close(cf_text *words, const cf_analysis *analysis)
{
    cf_text_add_format(words, _("A gap is a question to ask, not a fault. "));
    cf_add_counted(words, analysis->gap_count, "pair of fora has", "pairs of fora have");
    cf_text_add(words, _(" a need and no channel: see pairs.csv. Everything, with its evidence and "
                         "sources: report.md."));
}

bool cf_write_summary_file(const cf_report *report, cf_text *out, cf_error *err)
{
    const cf_analysis *analysis = report->analysis;
    if (analysis->graph->title[0] != '\0') {
        cf_text_add_wrapped(out, analysis->graph->title, 0, 0);
        cf_text_add_char(out, '\n');
    }
    if (!cf_write_summary(report, out, err))
        return false;
    cf_text_add_char(out, '\n');
    if (analysis->snapshot.focus.count > 0) {
        add_sentence(out, add_counts, analysis);
        add_sentence(out, cf_add_congruence, analysis);
    }
    add_sentence(out, add_close, analysis);
    return cf_text_ok(out, err);
}
