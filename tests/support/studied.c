#include "support/studied.h"

#include "support/documents.h"
#include "support/tests.h"

cf_study_options cf_studied_options(void)
{
    cf_study_options options = cf_options_default().study;
    options.seed = 1;
    return options;
}

/* The groups by their names, which may be numbers or words. */
static void read_groups(cf_grouping *grouping, const char *words, cf_studied *studied)
{
    cf_error err = {0};
    cf_arena *arena = &studied->measured.arena;
    const size_t nodes = studied->measured.network.node_count;
    uint32_t *of = cf_new(arena, uint32_t, nodes, &err);
    cf_sentence *name = cf_new(arena, cf_sentence, nodes, &err);
    char *rest = cf_arena_copy(arena, words, strlen(words), &err);
    assert_true(of && name && rest);
    uint32_t count = 0;
    char *place;
    char *word = strtok_r(rest, " ", &place);
    for (size_t i = 0; i < nodes; i++, word = strtok_r(NULL, " ", &place)) {
        assert_non_null(word);
        for (of[i] = 0; of[i] < count && strcmp(name[of[i]].english, word) != 0;)
            of[i]++;
        if (of[i] == count)
            name[count++] = cf_sentence_same(word);
    }
    *grouping = (cf_grouping){.of = of, .name = name, .count = count};
}

void cf_studied_draw(cf_studied *studied, const char *study, cf_lens lens, const char *text,
                     const char *groups, const cf_study_options *options)
{
    cf_error err = {0};
    cf_grouping grouping = {0};
    *studied = (cf_studied){0};
    cf_measured_draw(&studied->measured, lens, text);
    if (groups)
        read_groups(&grouping, groups, studied);
    const cf_study_options usual = cf_studied_options();
    const cf_study_input in = {
        .network = &studied->measured.network,
        .grouping = groups ? &grouping : NULL,
        .options = options ? options : &usual};
    const cf_study *row = cf_study_find(study);
    if (!row)
        fail_msg("there is no study \"%s\"", study);
    assert_done(cf_study_make(row, &in, &studied->result, &studied->measured.arena, &err), &err);
}

void cf_studied_record(cf_studied *studied, const char *study, const char *document,
                       const cf_study_options *options)
{
    cf_error err = {0};
    cf_options of = cf_options_default();
    *studied = (cf_studied){0};
    if (document[0] != '{')
        load_file(&studied->measured.graph, document);
    else
        load_text(&studied->measured.graph, document);
    of.metric = study;
    of.study = options ? *options : cf_studied_options();
    of.seed = of.study.seed;
    assert_done(cf_analyse(&studied->analysis, &studied->measured.graph, &of, &err), &err);
    if (studied->analysis.study_count != 1)
        fail_msg("\"%s\" was studied %zu times", study, studied->analysis.study_count);
    studied->result = studied->analysis.study[0];
}

static bool begins(const cf_table *table, size_t row, const char *words)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const char *text = table->cell[row * table->column_count + i].text;
        const size_t length = strcspn(words, ";");
        if (!text || strlen(text) != length || strncmp(text, words, length) != 0)
            return false;
        if (words[length] == '\0')
            return true;
        words += length + 1;
    }
    return false;
}

const cf_cell *cf_studied_cell(const cf_studied *studied, const char *row, const char *column)
{
    const cf_table *table = &studied->result.table;
    size_t at = 0;
    size_t in = 0;
    while (in < table->column_count && strcmp(table->column[in].id, column) != 0)
        in++;
    while (at < table->row_count && !begins(table, at, row))
        at++;
    if (in == table->column_count || at == table->row_count)
        fail_msg("\"%s\" has no cell \"%s\" of \"%s\"", table->id, column, row);
    return &table->cell[at * table->column_count + in];
}

void assert_studied(const cf_studied *studied, const char *row, const char *column, double expected,
                    double tolerance)
{
    const cf_cell *cell = cf_studied_cell(studied, row, column);
    if (cell->text)
        fail_msg("%s of %s is \"%s\", not a number", column, row, cell->text);
    assert_close(cell->number, expected, tolerance);
}

void cf_studied_close(cf_studied *studied)
{
    cf_analysis_free(&studied->analysis);
    cf_measured_close(&studied->measured);
}
