/* requests/input.h: from a path to findings: the one place where a document is read and analysed. */
#ifndef CF_REQUESTS_INPUT_H
#define CF_REQUESTS_INPUT_H

#include "base/problems.h"
#include "requests/request.h"

typedef struct {
    const char *name; /* as messages have it */
    cf_input_note note;
    cf_text text; /* of the document, if the request is to keep it */
    cf_graph graph;
    cf_problems problems; /* of the document, once they have been told */
} cf_input;

/* Reads, digests and loads the document at `path` (borrowed; "-": standard input). The problems of
 * a document are told as the request has it, and then the message of `err` is empty. */
bool cf_input_open(cf_input *input, const char *path, const cf_request *request, cf_error *err)
    CF_CHECKED;

/* The same of a text (borrowed until this returns) which messages call `name` (borrowed). */
bool cf_input_open_text(cf_input *input, const char *name, const char *text, size_t length,
                        const cf_request *request, cf_error *err) CF_CHECKED;

/* Finds the fora of --focus in the input; leaves `focus` alone without that option. */
bool cf_input_find_focus(cf_input *input, const cf_request *request, cf_indices *focus,
                         cf_error *err) CF_CHECKED;

/* Analyses the input as of `day`, for a comparison: without metrics. */
bool cf_input_analyse_on(cf_input *input, cf_date day, const cf_request *request,
                         cf_analysis *analysis, cf_error *err) CF_CHECKED;

void cf_input_close(cf_input *input);

/* What is found in one document. It points into itself: not to be moved. */
typedef struct {
    cf_input input;
    cf_analysis analysis;
    cf_second_look look;
    cf_manifest manifest;
    cf_selection selection;
    cf_report report;
} cf_findings;

/* Opens the input and analyses it as the request says. */
bool cf_findings_make(cf_findings *findings, const char *path, const cf_request *request,
                      cf_error *err) CF_CHECKED;

/* Analyses an open input, which is not closed with the findings unless it is theirs: `findings` is
 * zeroed, or has its own input open. */
bool cf_findings_of(cf_findings *findings, cf_input *input, const cf_request *request,
                    cf_error *err) CF_CHECKED;

/* Frees the findings but not their input. */
void cf_findings_drop(cf_findings *findings);

void cf_findings_free(cf_findings *findings);

#endif
