/* tests/fuzz/reread.h: what the program writes, read by somebody else's reader where there is one. */
#ifndef CF_TESTS_FUZZ_REREAD_H
#define CF_TESTS_FUZZ_REREAD_H

#include <libxml/tree.h>

#include <stddef.h>

/* Ends the program unless the text, which has a NUL behind it, is what it claims to be. */
typedef void cf_reread(const char *text, size_t length);

cf_reread cf_reread_json;     /* by our own strict scan */
cf_reread cf_reread_xml;      /* by libxml2 */
cf_reread cf_reread_html;     /* the same; with the one style and the one script of our own */
cf_reread cf_reread_csv;      /* by libcsv: rows of equal length, and no formula */
cf_reread cf_reread_markdown; /* rows of a table are as long as its header, no HTML */
cf_reread cf_reread_lines;    /* UTF-8 that any terminal takes */
cf_reread cf_reread_workbook; /* an archive whose parts are XML */

/* The tree of a text that cf_reread_xml takes; to be freed. */
xmlDoc *cf_xml_tree(const char *text, size_t length);

#endif
