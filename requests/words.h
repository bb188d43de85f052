/* requests/words.h: the words of the tables below, as options take them: the word at a place, NULL
 * behind the last. */
#ifndef CF_REQUESTS_WORDS_H
#define CF_REQUESTS_WORDS_H

#include <stddef.h>

const char *cf_state_at(size_t place);
const char *cf_need_at(size_t place);
const char *cf_lens_at(size_t place);
const char *cf_measure_at(size_t place); /* metrics, then studies */
const char *cf_task_at(size_t place);
const char *cf_grouping_at(size_t place);
const char *cf_study_set_at(size_t place);
const char *cf_null_at(size_t place);
const char *cf_chance_at(size_t place);
const char *cf_forum_kind_at(size_t place);
const char *cf_step_at(size_t place);

const char *cf_matrix_at(size_t place);

/* How a table is written: "csv". */
const char *cf_table_format_at(size_t place);

/* The formats of a report, each once, in the order of the writers. */
const char *cf_report_format_at(size_t place);

#endif
