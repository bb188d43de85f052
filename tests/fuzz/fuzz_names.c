/* Texts of any bytes that the loader accepts, in every place of a document that has a text: each file
 * of the report is what its format says, and whoever reads it finds the same names. The first letter
 * says which file; the pieces behind it are the texts. */
#include "fuzz/fuzz.h"
#include "fuzz/names_in.h"
#include "fuzz/reports.h"
#include "fuzz/sheets.h"
#include "loaders/loader.h"

#include <string.h>

/* "$" stands for a text. */
static const char document[] =
    "{\"format\": \"crossfora/1\", \"title\": $, \"focus\": \"A\", \"mandate\": [$], \"notes\": $,"
    " \"sources\": [{\"id\": \"s1\", \"title\": $, \"url\": $, \"kind\": $, \"file\": $}],"
    " \"economies\": [{\"id\": \"E\", \"name\": $, \"aliases\": [$], \"focal_points\": "
    "[\"chamber\"]}],"
    " \"frameworks\": [{\"id\": \"K\", \"name\": $, \"areas\": [{\"id\": \"K1\", \"name\": $}]}],"
    " \"fora\": [{\"id\": \"A\", \"name\": $, \"members\": [\"E\"]},"
    "  {\"id\": \"B 1\", \"name\": $, \"topics\": [$], \"sources\": [\"s1\"]},"
    "  {\"id\": \"C\", \"name\": $, \"kind\": \"committee\", \"notes\": $, \"aliases\": [$]}],"
    " \"projects\": [{\"id\": \"P\", \"code\": $, \"title\": $, \"forum\": \"A\", \"partners\": "
    "[\"B 1\"],"
    "  \"topics\": [$], \"areas\": [\"K1\"], \"lead\": [\"E\"], \"sources\": [{\"id\": \"s1\", "
    "\"locator\": $}]},"
    "  {\"id\": \"Q\", \"title\": $, \"forum\": \"C\", \"partners\": [\"B 1\"], \"sponsors\": "
    "[\"E\"]}],"
    " \"liaisons\": [{\"from\": \"A\", \"to\": \"C\", \"holder\": $, \"what\": $, \"since\": "
    "\"2010\","
    "  \"sources\": [{\"id\": \"s1\", \"locator\": $}]}],"
    " \"contacts\": [{\"from\": \"A\", \"to\": \"B 1\", \"what\": $, \"date\": \"2011\", "
    "\"event\": \"V\"}],"
    " \"events\": [{\"id\": \"V\", \"name\": $, \"kind\": $, \"place\": $, \"forum\": \"A\"}]}";

/* As JSON, whatever bytes it has. */
static void add_text(cf_text *out, const cf_text *text)
{
    cf_text_add_char(out, '"');
    for (size_t i = 0; i < text->length; i++) {
        const unsigned char byte = (unsigned char)text->data[i];
        if (byte < 0x20)
            cf_text_add_format(out, "\\u%04x", byte);
        else
            cf_text_add_format(out, "%s%c", byte == '"' || byte == '\\' ? "\\" : "", byte);
    }
    cf_text_add_char(out, '"');
}

static void add_document(cf_text *out, const cf_fuzz_pieces *pieces)
{
    size_t count = 0;
    for (const char *at = document; *at; at++) {
        if (*at == '$')
            add_text(out, &pieces->piece[1 + count++ % (pieces->count - 1)]);
        else
            cf_text_add_char(out, *at);
    }
}

static void demand_file(const cf_graph *graph, const cf_writer *writer)
{
    cf_options options = cf_options_default();
    cf_analysis analysis = {0};
    cf_error err = {0};
    options.lenses = 1 << CF_LENS_CHANNELS;
    options.metric = "degree";
    demand_done(cf_analyse(&analysis, graph, &options, &err), &err);
    cf_text out = cf_fuzz_write(&analysis, writer);
    if (out.length > 0) {
        cf_demand_format(writer->format, &out);
        cf_demand_names(&analysis, writer->file, &out);
    }
    cf_text_free(&out);
    cf_analysis_free(&analysis);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n';
}

/* Sheets do not keep white space at the edges of a text. */
static bool have_edges(const cf_fuzz_pieces *pieces)
{
    for (size_t i = 1; i < pieces->count; i++) {
        const cf_text *text = &pieces->piece[i];
        if (text->length > 0 && (is_blank(text->data[0]) || is_blank(text->data[text->length - 1])))
            return true;
    }
    return false;
}

static void demand_which(const cf_graph *graph, const cf_fuzz_pieces *pieces)
{
    const unsigned char which = (unsigned char)*cf_text_of(&pieces->piece[0]);
    const size_t file = which % (cf_writer_count + 2);
    if (file < cf_writer_count)
        demand_file(graph, &cf_writers[file]);
    else if (!have_edges(pieces) && file == cf_writer_count)
        cf_fuzz_demand_sheets(graph);
    else if (!have_edges(pieces))
        cf_fuzz_demand_book(graph);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_fuzz_pieces pieces = cf_fuzz_split(text, length);
    if (pieces.count > 1) {
        cf_text whole = {0};
        cf_graph graph;
        cf_problems problems = {0};
        cf_error err = {0};
        add_document(&whole, &pieces);
        const bool is_sound =
            cf_load_text(&graph, "f", cf_text_of(&whole), whole.length, &problems, &err);
        demand(err.code == CF_OK);
        cf_fuzz_demand_problems(is_sound, &problems, "f");
        if (is_sound)
            demand_which(&graph, &pieces);
        cf_problems_free(&problems);
        cf_graph_free(&graph);
        cf_text_free(&whole);
    }
    cf_fuzz_pieces_free(&pieces);
}
