/**
 * @file crossfora.h
 * What is missing between fora that need to work together: the library of crossfora.
 *
 * A **record** is a document that was opened and analysed. Of it there are **tables**, the same as the
 * CSV files of `crossfora report`, and **reports**, the same bytes as its other files.
 *
 * @par Failure
 * A function that can fail returns a ::crossfora_status, and crossfora_message() has a sentence on it.
 * The library never prints, ends the process, makes another one, installs a handler of signals or sets
 * the locale of the process; whatever locale that is, numbers have a point.
 *
 * @par Threads
 * Any thread may open, use and close a record, but a record is used by one thread at a time. Calls that
 * compute, which are those that return a status and crossfora_close(), wait for each other, for igraph
 * is not thread-safe; each shares its work among the threads that the option `threads` allows. While
 * one of them runs, no other thread may use igraph, GLPK or GSL's handler of errors, and no thread may
 * fork without calling exec.
 *
 * @par What a program has set elsewhere
 * igraph's handlers, attribute table and generator of random numbers, GSL's handler of errors, libxml2's
 * of the thread and the number of OpenMP threads are set for the time of a call and put back. igraph's
 * handler of fatal errors is left to the program: an assertion that fails inside igraph calls it.
 *
 * @par Texts
 * All are UTF-8 and end with NUL. What is not said to be freed belongs to the record and lives until
 * crossfora_close().
 */
#ifndef CROSSFORA_H
#define CROSSFORA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a call came to: the exit status of the program for the same failure. */
typedef enum crossfora_status {
    CROSSFORA_DONE = 0,   /**< all is well */
    CROSSFORA_USAGE = 2,  /**< an option, or a name of a table or report, is wrong */
    CROSSFORA_INPUT = 3,  /**< the document is wrong, or cannot be read */
    CROSSFORA_SYSTEM = 4, /**< there is no memory */
    CROSSFORA_FAULT = 70  /**< a fault of the library: please report it */
} crossfora_status;

/** A document that was opened. */
typedef struct crossfora_record crossfora_record;

/** Rows of columns, of a record. */
typedef struct crossfora_table crossfora_table;

/** An option of `crossfora report`, by its name there without dashes. */
typedef struct crossfora_option {
    const char *name;  /**< "as-of" */
    const char *value; /**< "2016-12-31", as on a command line */
} crossfora_option;

/** Something that is wrong with a document. */
typedef struct crossfora_problem {
    size_t line;         /**< from 1; 0: of the whole document */
    size_t column;       /**< in characters, from 1 */
    const char *message; /**< "apec.json:3:12: #/fora/0/knd: ...": the place and a sentence */
} crossfora_problem;

/** What the cells of a column are. */
typedef enum crossfora_kind {
    CROSSFORA_WORDS,   /**< text */
    CROSSFORA_NUMBER,  /**< a number, or none where it is not defined */
    CROSSFORA_RECORDS, /**< how many records there are, or none where that is not recorded */
    CROSSFORA_LIST     /**< words joined by ";" */
} crossfora_kind;

/** A column of a table. */
typedef struct crossfora_column {
    const char *id;      /**< "shared_projects", as in the CSV file */
    const char *title;   /**< "Shared", for people */
    crossfora_kind kind; /**< of its cells; a cell of words may stand among numbers */
} crossfora_column;

/** A cell of a table. */
typedef struct crossfora_cell {
    const char *text; /**< NULL if it is a number */
    double number;    /**< if `text` is NULL; NAN: none */
} crossfora_cell;

/** The version of the library, "0.1.0". */
const char *crossfora_version(void);

/** The name of an option, "as-of"; NULL behind the last. */
const char *crossfora_option_name(size_t at);

/** The name of a table, "gaps"; NULL behind the last. */
const char *crossfora_table_name(size_t at);

/** The name of a report, "report.json"; NULL behind the last. */
const char *crossfora_report_name(size_t at);

/**
 * Reads a document and finds its gaps and coverage.
 *
 * Linear in the document, and in the pairs of fora that share work.
 *
 * @param record is set to a record in any case, which tells what went wrong, unless there is no memory
 *               for one: then to NULL. To be closed.
 * @param path   of the document; packed ones are unpacked. "-": standard input.
 * @param option the options; not needed when this returns. One that is named twice has its last value.
 *               `baseline`, a path, is not read before it is needed.
 * @param option_count how many there are
 */
crossfora_status crossfora_open(crossfora_record **record, const char *path,
                                const crossfora_option *option, size_t option_count);

/**
 * The same of a document in memory, which problems call "text".
 *
 * @param record as above
 * @param text   not needed when this returns; not packed. Need not end with NUL.
 * @param length in bytes
 * @param option as above
 * @param option_count how many there are
 */
crossfora_status crossfora_open_text(crossfora_record **record, const char *text, size_t length,
                                     const crossfora_option *option, size_t option_count);

/** Frees the record and all that belongs to it. Safe on NULL. */
void crossfora_close(crossfora_record *record);

/** What the last call that failed says, a sentence without a full stop; "" if none did. Of NULL that
 * there is no memory. */
const char *crossfora_message(const crossfora_record *record);

/** How many problems were found in the document; of the baseline, if that is what has them. */
size_t crossfora_problem_count(const crossfora_record *record);

/** A problem, in the order of the text; NULL behind the last that is kept, which is the 50th. */
const crossfora_problem *crossfora_problem_at(const crossfora_record *record, size_t at);

/** The title of the document, "" if it has none or could not be opened. */
const char *crossfora_title(const crossfora_record *record);

/** The id of the forum that asks, "" if there is none. */
const char *crossfora_focus(const crossfora_record *record);

/** The day that the record is seen as of, "2016-12-31"; "" if the document has no date. */
const char *crossfora_day(const crossfora_record *record);

/** The finding in one sentence. */
const char *crossfora_headline(const crossfora_record *record);

/**
 * Finds a table, which belongs to the record and is made once.
 *
 * `metrics`, `studies`, `plan`, `changes` and `trend` need all that a report does, which is found once
 * and takes most of the time: it grows with the fora times the ties. `plan` needs the option `budget`,
 * `changes` needs `since` or `baseline`.
 *
 * @param record that was opened
 * @param name   as crossfora_table_name() has it
 * @param table  is set to NULL on failure
 */
crossfora_status crossfora_find_table(
    crossfora_record *record, const char *name, const crossfora_table **table);

/** The title of a table, "Fora without a channel to the focus". */
const char *crossfora_table_title(const crossfora_table *table);

/** What stands below a table: numerator, denominator, what was left out; "" if nothing does. */
const char *crossfora_table_note(const crossfora_table *table);

/** How many rows a table has. */
size_t crossfora_table_rows(const crossfora_table *table);

/** How many columns a table has. */
size_t crossfora_table_columns(const crossfora_table *table);

/** A column, or NULL behind the last. */
const crossfora_column *crossfora_table_column(const crossfora_table *table, size_t column);

/** A cell; behind the last row or column the number none. O(1). */
crossfora_cell crossfora_table_cell(const crossfora_table *table, size_t row, size_t column);

/**
 * Writes a report into memory. It needs all that a report does, as `metrics` above.
 *
 * @param record that was opened
 * @param name   as crossfora_report_name() has it, or a format of which there is one report: "json".
 *               The workbook is the program's alone, which makes it in a process of its own.
 * @param text   is set to NULL on failure, else to be freed by crossfora_free()
 * @param length of the text, without its NUL; may be NULL
 */
crossfora_status crossfora_write_report(
    crossfora_record *record, const char *name, char **text, size_t *length);

/** Frees what crossfora_write_report() made. Safe on NULL. */
void crossfora_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
