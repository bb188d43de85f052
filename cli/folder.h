/* cli/folder.h: a report as a folder of files that appear together. */
#ifndef CF_CLI_FOLDER_H
#define CF_CLI_FOLDER_H

#include "requests/input.h"

/* Does the request ask for the file of this writer? The manifest is never asked for: a folder
 * always has one. */
bool cf_is_asked_for(const cf_request *request, const cf_writer *writer);

/* Writes the files that are asked for, and the manifest, into `folder`; puts their number in
 * `*count`. All are written before the first appears. */
bool cf_folder_write(const char *folder, const cf_request *request, const cf_report *report,
                     size_t *count, cf_error *err) CF_CHECKED;

/* Removes what a process that was killed has left unfinished in `folder`. */
void cf_folder_sweep(const char *folder);

#endif
