/* cli/folder.h: a report as a folder of files that appear together. */
#ifndef CF_CLI_FOLDER_H
#define CF_CLI_FOLDER_H

#include "requests/input.h"

/* Does the request ask for the file of this writer? The manifest is never asked for: a folder
 * always has one. */
bool cf_is_asked_for(const cf_request *request, const cf_writer *writer);

/* How many files that are, with the manifest. */
size_t cf_folder_count(const cf_request *request, const cf_report *report);

/* Writes them into `folder`. All are written before the first appears. */
bool cf_folder_write(const char *folder, const cf_request *request, const cf_report *report,
                     cf_error *err) CF_CHECKED;

/* Removes what a process that was killed has left unfinished in `folder`. */
void cf_folder_sweep(const char *folder);

#endif
