/* reports/report.h: findings in, text out. Writers are pure: the same analysis and manifest give
 * the same bytes. They never print and never open a file. */
#ifndef CF_REPORTS_REPORT_H
#define CF_REPORTS_REPORT_H

#include "base/digest.h"
#include "base/text.h"
#include "engine/diff.h"
#include "engine/matrix.h"
#include "engine/second_look.h"
#include "engine/trend.h"
#include "engine/what_if.h"

typedef struct {
    char sha256[CF_SHA256_TEXT_SIZE];
    size_t bytes;
} cf_input_note;

typedef struct {
    const char *name, *value;
} cf_setting;

/* What a result rests on. Never a clock, path, host or thread count. */
typedef struct {
    const char *program;       /* "crossfora 9.9.9" */
    const cf_setting *library; /* by name */
    size_t library_count;
    const cf_input_note *input;
    size_t input_count;
} cf_manifest;

/* Which matrices are shown, and how much of them. */
typedef struct {
    unsigned matrices; /* a bit for each cf_matrix_kind; 0: all */
    cf_matrix_choice choice;
} cf_selection;

typedef struct {
    const cf_analysis *analysis;
    const cf_manifest *manifest;
    const cf_second_look *look;    /* at the projects of the analysis; NULL: none was taken */
    const cf_plan *plan;           /* of the analysis; NULL: none was asked for */
    bool is_plan_only;             /* names no more than the plan does */
    const cf_what_if *what_if;     /* before or after which it is; NULL: nothing was supposed */
    const cf_diff *diff;           /* to the analysis; NULL: there is no baseline */
    const cf_trend *trend;         /* up to its day; NULL: too short, or not asked for */
    const cf_selection *selection; /* NULL: everything */
    const cf_matrix_set *matrices; /* as selected; NULL: made where they are shown */
    const struct cf_graphml_profile *profile; /* of GraphML; NULL: the dialect alone */
} cf_report;

typedef struct {
    const char *format; /* of --formats: "json", "csv", "md", "text", "xlsx", "graphml" */
    const char *file;   /* "report.json" */
    const char *plain;  /* what is in it, for --help and the manifest */
    bool (*write)(const cf_report *report, cf_text *out, cf_error *err);
    bool (*is_there)(const cf_report *report); /* NULL: in every report */
} cf_writer;

/* Writes the file: what programs read in English, what people read in the language that is used. */
bool cf_writer_write(const cf_writer *writer, const cf_report *report, cf_text *out, cf_error *err)
    CF_CHECKED;

bool cf_writer_is_there(const cf_writer *writer, const cf_report *report);

/* A workbook is made in a process of its own, and takes as long as all other files together. */
bool cf_writer_is_workbook(const cf_writer *writer);

/* manifest.json is the last, and holds the digest of every other file of the report: it is written
 * by cf_write_manifest when the others are there. Its own writer names no files. */
extern const cf_writer cf_writers[];
extern const size_t cf_writer_count;

/* A file that was written, for the manifest. */
typedef struct {
    const char *name;
    char sha256[CF_SHA256_TEXT_SIZE];
} cf_written_file;

bool cf_write_manifest(const cf_report *report, const cf_written_file *file, size_t file_count,
                       cf_text *out, cf_error *err) CF_CHECKED;

/* First thing in a program that lets several threads write: makes what libxml2 would make when it is
 * first used. */
void cf_reports_start(void);

/* How a program that uses the library has libxml2 say what is wrong, in this thread. */
typedef struct {
    void (*say)(void *context, const char *words, ...);
    void *context;
} cf_reports_host;

/* Sees to it that it says nothing, and puts it back. */
void cf_reports_enter(cf_reports_host *host);
void cf_reports_leave(const cf_reports_host *host);

/* The headline sentence, with numerator, denominator and day: bounds if the state of fora is not
 * recorded, and what was looked at if there is no focus. */
void cf_add_headline(cf_text *out, const cf_analysis *analysis);

/* "Since 2005: 3 fora closer to SMEWG ..."; nothing if the report has no baseline. */
void cf_add_since(cf_text *out, const cf_report *report);

/* The headline, and what has changed. */
void cf_add_report_headline(cf_text *out, const cf_report *report);

/* What `report` prints: the headline and the five first gaps, one line each: fora without a channel
 * to the focus, or without a focus pairs. */
bool cf_write_summary(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

#endif
