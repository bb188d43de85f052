#include "cli/commands.h"

#include "base/language.h"
#include "base/similar.h"
#include "requests/words.h"

#include <string.h>

#define ANALYSIS &cf_analysis_options, &cf_input_options

const cf_command cf_commands[] = {
    {"report",
     "INPUT",
     N_("Write everything that is found, in all formats, into a folder."),
     N_("Examples:\n"
        "  crossfora report data/apec.json\n"
        "  crossfora report data/apec.json -o out --formats json,md\n"
        "  crossfora report data/apec.json -o - --formats md | less\n"
        "  crossfora report data/apec.json --chance curveball --replicas 999\n"
        "  crossfora report data/apec.json --studies all --groups kind --replicas 200\n"
        "  crossfora report data/apec.json --since 2005-12-31 --budget 3\n"
        "  crossfora report new.json --baseline old.json\n"),
     1,
     1,
     {&cf_report_output_options, &cf_report_options, &cf_chance_option_group, &cf_replicas_options,
      &cf_study_option_group, &cf_formats_options, ANALYSIS},
     cf_run_report},
    {"gaps",
     "INPUT",
     N_("Which fora lack a liaison with the focus, and what to do next?"),
     N_("Examples:\n"
        "  crossfora gaps data/apec.json\n"
        "  crossfora gaps data/apec.json --verbose        with the evidence\n"
        "  crossfora gaps data/apec.json --all            who has a channel too\n"
        "  crossfora gaps data/apec.json --pairs          all pairs that share work\n"
        "  crossfora gaps data/apec.json --pairs --chance bicm\n"
        "  crossfora gaps data/apec.json --count named --as-of 2016-06\n"),
     1,
     1,
     {&cf_gaps_options, &cf_chance_option_group, &cf_replicas_options, &cf_shard_options,
      &cf_format_options, ANALYSIS},
     cf_run_gaps},
    {"projects",
     "INPUT",
     N_("Which projects need a second look?"),
     N_("Those on the same area or topic in fora without a channel, those in the mandate of "
        "the focus that do not name it, and those without two co-sponsors on record.\n\n"
        "Examples:\n"
        "  crossfora projects data/apec.json\n"
        "  crossfora projects data/apec.json --verbose    with titles and sources\n"
        "  crossfora projects data/apec.json --as-of 2014 --format csv\n"),
     1,
     1,
     {&cf_format_options, ANALYSIS},
     cf_run_projects},
    {"coverage",
     "INPUT",
     N_("How far do the liaisons of the focus reach?"),
     N_("Examples:\n"
        "  crossfora coverage data/apec.json\n"
        "  crossfora coverage data/apec.json --focus TELWG --format csv\n"
        "  crossfora coverage data/apec.json --matrix areas --framework DAEGU\n"
        "  crossfora coverage data/apec.json --economy ROK\n"),
     1,
     1,
     {&cf_coverage_options, &cf_format_options, ANALYSIS},
     cf_run_coverage},
    {"metrics",
     "INPUT",
     N_("Who is central, who brokers, which fora form clusters?"),
     N_("Metrics give a value to each node, tie or network; studies, such as brokerage, are "
        "tables of their own. 'crossfora explain' says in plain words what each means.\n\n"
        "Examples:\n"
        "  crossfora metrics data/apec.json --lens shared-work\n"
        "  crossfora metrics data/apec.json --metric constraint.ego --format csv\n"
        "  crossfora metrics data/apec.json --format csv --exact\n"
        "  crossfora metrics data/apec.json --metric brokerage --groups kind\n"
        "  crossfora metrics data/apec.json --metric congruence.pairs --tasks areas\n"
        "  crossfora metrics data/apec.json --metric betweenness.sampled --replicas 20\n"
        "  crossfora metrics data/apec.json --metric key-players --size 2\n"
        "  crossfora metrics data/apec.json --metric robustness --loss 20\n"
        "  crossfora metrics data/apec.json --metric transitivity --null projects\n"
        "  crossfora metrics data/apec.json --metric robustness --shard 1/4 -o 1.part\n"),
     1,
     1,
     {&cf_metrics_options, &cf_replicas_options, &cf_study_option_group, &cf_shard_options,
      &cf_format_options, ANALYSIS},
     cf_run_metrics},
    {"plan",
     "INPUT",
     N_("Which liaisons to create next, when only a few can be?"),
     N_("Two answers: liaisons that meet most needs, and liaisons of the focus that reach "
        "most projects. Each says whether it is proved to be the most. With --add, --drop "
        "or --retire and no budget: what would change, and who would lose contact.\n\n"
        "Examples:\n"
        "  crossfora plan data/apec.json --budget 3\n"
        "  crossfora plan data/apec.json --budget 5 --max-per-forum 1\n"
        "  crossfora plan data/apec.json --budget 5 --proof-time 20\n"
        "  crossfora plan data/apec.json --budget 5 --forbid SMEWG:TELWG\n"
        "  crossfora plan data/apec.json --add SMEWG:CTI --retire OECD\n"),
     1,
     1,
     {&cf_plan_option_group, &cf_what_if_options, &cf_format_options, ANALYSIS},
     cf_run_plan},
    {"diff",
     "INPUT [NEWER]",
     N_("What has changed since an earlier day or an older document?"),
     N_("Examples:\n"
        "  crossfora diff data/apec.json --from 2005-12-31 --to 2016-12-31\n"
        "  crossfora diff old.json new.json --format md\n"
        "  crossfora diff old.json new.json --exit-code >/dev/null || echo changed\n"),
     1,
     2,
     {&cf_diff_options, &cf_format_options, &cf_span_options, &cf_input_options},
     cf_run_diff},
    {"trend",
     "INPUT",
     N_("How have coverage, congruence and gaps gone over the years?"),
     N_("Examples:\n"
        "  crossfora trend data/apec.json --from 2003 --to 2018\n"
        "  crossfora trend data/apec.json --step quarter --format csv\n"),
     1,
     1,
     {&cf_trend_options, &cf_format_options, &cf_span_options, &cf_input_options},
     cf_run_trend},
    {"overdue",
     "INPUT",
     N_("Which promises, reviews and meetings are overdue?"),
     N_("A promise is settled by a later liaison on record, not by contact alone.\n\n"
        "Examples:\n"
        "  crossfora overdue data/apec.json\n"
        "  crossfora overdue data/apec.json --as-of 2010 --months 24\n"),
     1,
     1,
     {&cf_overdue_options, &cf_format_options, ANALYSIS},
     cf_run_overdue},
    {"check",
     "INPUT",
     N_("Does the record keep to the rules of a policy?"),
     N_("Exit status 1 if it does not. Where the record does not tell, that is a note.\n\n"
        "Examples:\n"
        "  crossfora check data/apec.json\n"
        "  crossfora check data/apec.json --rules data/rules/example.json --verbose\n"
        "  crossfora check data/apec.json --rules policy.json --format junit >check.xml\n"),
     1,
     1,
     {&cf_check_options, ANALYSIS},
     cf_run_check},
    {"validate",
     "INPUT...",
     N_("Is the input sound? All its problems, each with its place."),
     N_("Exit status 3 if there is a problem in any of them.\n\n"
        "Examples:\n"
        "  crossfora validate data/*.json\n"
        "  crossfora validate --verbose data/apec.json    where sources disagree\n"
        "  crossfora validate --max-nodes 10000 --time-limit 10 stranger.json\n"),
     1,
     CF_MANY,
     {&cf_input_options},
     cf_run_validate},
    {"export",
     "INPUT",
     N_("Write the graph for Gephi, yEd or R, or for a spreadsheet."),
     N_("Examples:\n"
        "  crossfora export data/apec.json -o apec.graphml\n"
        "  crossfora export data/apec.json --graph fora -o - | xmllint --noout -\n"
        "  crossfora export data/apec.json --graphml-profile yed -o apec.yed.graphml\n"
        "  crossfora export data/apec.json --sheets -o apec-sheets\n"),
     1,
     1,
     {&cf_export_options, ANALYSIS},
     cf_run_export},
    {"template",
     "",
     N_("Write empty sheets to fill in: a workbook, or CSV files."),
     N_("Examples:\n"
        "  crossfora template -o fill-in.xlsx\n"
        "  crossfora template -o sheets\n"),
     0,
     0,
     {&cf_template_options},
     cf_run_template},
    {"import",
     "SHEETS",
     N_("Make a document of sheets that were filled in."),
     N_("SHEETS is a workbook, a folder of CSV files or one of them, with the names and "
        "columns of the template. What is wrong is said with its file and cell. With --map, "
        "other names of columns are understood; a column that the map does not "
        "name is never read. With --base, the rows are added to a document.\n\n"
        "Examples:\n"
        "  crossfora import fill-in.xlsx -o our-fora.json\n"
        "  crossfora import sheets -o our-fora.json\n"
        "  crossfora import sheets --encoding windows-1252 -o our-fora.json\n"
        "  crossfora import projects.csv --map data/maps/apec-project-database.json \\\n"
        "                  --base data/apec.json -o more.json\n"),
     1,
     1,
     {&cf_import_options, &cf_input_options},
     cf_run_import},
    {"batch",
     "INPUT...",
     N_("Write a report for each input, and one table about all of them."),
     N_("INPUT is a document, a folder of them, or a list of inputs, each with options of its "
        "own, in the format crossfora-batch/1. A bad input is named, and the others are done. "
        "Exit status 1 if there was one.\n\n"
        "Examples:\n"
        "  crossfora batch data/*.json -o out\n"
        "  crossfora batch years --jobs 4 -o out          all *.json in a folder\n"
        "  crossfora batch monthly.json -o out            what a list says\n"
        "  crossfora batch incoming --max-memory 1G --time-limit 60 -o out\n"
        "  crossfora batch 2014.json 2015.json 2016.json -o years --formats json\n"),
     1,
     CF_MANY,
     {&cf_batch_options, &cf_formats_options, ANALYSIS},
     cf_run_batch},
    {"merge",
     "INPUT PART...",
     N_("Join the parts of a command that was run with --shard."),
     N_("The result is what one process would have written. INPUT is the document that the "
        "parts were made of. The command and its options are those of the parts, which must "
        "agree in them.\n\n"
        "Examples:\n"
        "  crossfora metrics data/apec.json --metric robustness --shard 1/2 -o 1.part\n"
        "  crossfora metrics data/apec.json --metric robustness --shard 2/2 -o 2.part\n"
        "  crossfora merge data/apec.json 1.part 2.part\n"),
     2,
     CF_MANY,
     {&cf_input_options},
     cf_run_merge},
    {"explain",
     "[WORD]",
     N_("What does a word of the reports mean, in plain words?"),
     N_("Examples:\n"
        "  crossfora explain                              all words\n"
        "  crossfora explain promised\n"
        "  crossfora explain constraint.ego\n"),
     0,
     1,
     {&cf_format_options},
     cf_run_explain},
    {"schema",
     "[document|report|rules]",
     N_("Print the JSON Schema of a document, a report or rules."),
     N_("Of the document, unless said otherwise. Editors and validators read it; crossfora "
        "itself refuses more, such as ids that nothing has.\n\n"
        "Examples:\n"
        "  crossfora schema document >document.schema.json\n"
        "  crossfora schema report\n"),
     0,
     1,
     {0},
     cf_run_schema},
    {"help",
     "[COMMAND]",
     N_("Show the help of a command."),
     N_("Examples:\n"
        "  crossfora help gaps\n"),
     0,
     1,
     {0},
     cf_run_help},
};
const size_t cf_command_count = CF_COUNT(cf_commands);

static const char *command_at(size_t place)
{
    return place < cf_command_count ? cf_commands[place].name : NULL;
}

cf_word_at cf_command_words(const cf_command *command)
{
    static const struct {
        const char *name;
        cf_word_at words;
    } rows[] = {{"", command_at},
                {"help", command_at},
                {"explain", cf_measure_at},
                {"schema", cf_schema_at}};
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        if (strcmp(rows[i].name, command->name) == 0)
            return rows[i].words;
    }
    return NULL;
}

const cf_command *cf_command_find(const char *name, cf_error *err)
{
    cf_similar similar = cf_similar_to(name);
    for (size_t i = 0; i < cf_command_count; i++) {
        if (strcmp(cf_commands[i].name, name) == 0)
            return &cf_commands[i];
        cf_similar_try(&similar, cf_commands[i].name);
    }
    cf_fail(err, CF_ERROR_USAGE, "there is no command \"%s\"", name);
    cf_suggest(err, similar.best);
    return NULL;
}

char *cf_name_of(const cf_command *command, cf_arena *arena, cf_error *err)
{
    return cf_arena_format(arena, err, "crossfora%s%s", *command->name ? " " : "", command->name);
}
