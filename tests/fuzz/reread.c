#include "fuzz/reread.h"

#include "base/utf8.h"
#include "fuzz/fuzz.h"
#include "loaders/package.h"
#include "loaders/scan.h"
#include "reports/html_assets.h"

#include <csv.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <stdlib.h>
#include <string.h>

void cf_reread_json(const char *text, size_t length)
{
    cf_scan scan = {0};
    cf_arena arena = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    demand_done(cf_scan_text(&scan, text, length, &arena, &problems, &err), &err);
    cf_problems_free(&problems);
    cf_arena_free(&arena);
}

xmlDoc *cf_xml_tree(const char *text, size_t length)
{
    enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };
    return xmlReadMemory(text, (int)length, NULL, NULL, OPTIONS);
}

void cf_reread_xml(const char *text, size_t length)
{
    xmlDoc *tree = cf_xml_tree(text, length);
    demand(tree != NULL);
    xmlFreeDoc(tree);
}

/* Adds the page up to the element that has our text in it, and steps over that: it is no XML. */
static const char *leave_out(cf_text *out, const char *page, const char *tag, const char *ours)
{
    const char *at = strstr(page, tag);
    demand(at && !strstr(at + 1, tag));
    at = strchr(at, '>') + 1;
    cf_text_add_bytes(out, page, (size_t)(at - page));
    at += strspn(at, "\n");
    demand(strncmp(at, ours, strlen(ours)) == 0);
    return at + strlen(ours);
}

static void demand_link(const xmlNode *attribute)
{
    static const char *const ways[] = {"#", "http://", "https://"};
    xmlChar *link = xmlNodeGetContent(attribute);
    demand(link != NULL);
    bool is_known = false;
    for (size_t i = 0; i < CF_COUNT(ways); i++)
        is_known = is_known || strncmp((char *)link, ways[i], strlen(ways[i])) == 0;
    demand(is_known);
    xmlFree(link);
}

/* Links lead within the page or to the web. */
static void demand_links(xmlDoc *tree)
{
    xmlXPathContext *context = xmlXPathNewContext(tree);
    demand(context != NULL);
    xmlXPathObject *found = xmlXPathEval(BAD_CAST "//@*[local-name() = 'href']", context);
    demand(found && found->nodesetval && found->nodesetval->nodeNr > 0);
    for (int i = 0; i < found->nodesetval->nodeNr; i++)
        demand_link(found->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
}

void cf_reread_html(const char *text, size_t length)
{
    cf_text page = {0};
    demand(strlen(text) == length);
    text = leave_out(&page, text, "<style", cf_html_style);
    text = leave_out(&page, text, "<script", cf_html_script);
    cf_text_add(&page, text);
    xmlDoc *tree = cf_xml_tree(cf_text_of(&page), page.length);
    demand(tree != NULL);
    demand_links(tree);
    xmlFreeDoc(tree);
    cf_text_free(&page);
}

typedef struct {
    size_t fields, width; /* of this row, of the first */
} csv_rows;

/* A number may begin with a minus; nothing else begins as a formula does. */
static void take_field(void *bytes, size_t length, void *context)
{
    csv_rows *rows = context;
    const char *text = bytes ? bytes : "";
    rows->fields++;
    if (length == 0 || !strchr("=+-@\t\r", *text))
        return;
    char *end = NULL;
    strtod(text, &end);
    demand(*text == '-' && end == text + length);
}

static void end_row(int terminator, void *context)
{
    (void)terminator;
    csv_rows *rows = context;
    if (rows->width == 0)
        rows->width = rows->fields;
    demand(rows->fields == rows->width);
    rows->fields = 0;
}

void cf_reread_csv(const char *text, size_t length)
{
    struct csv_parser parser;
    csv_rows rows = {0};
    demand(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) == 0);
    demand(csv_parse(&parser, text, length, take_field, end_row, &rows) == length);
    demand(csv_fini(&parser, take_field, end_row, &rows) == 0);
    csv_free(&parser);
}

void cf_reread_lines(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_next(text + at, length - at, &code);
        demand(size > 0 && (code >= 0x20 || code == '\n') && !(code >= 0x7f && code < 0xa0));
        demand(!(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069));
        at += size;
    }
}

static bool is_link(const char *text)
{
    return strncmp(text, "<http://", strlen("<http://")) == 0
        || strncmp(text, "<https://", strlen("<https://")) == 0;
}

/* Cells of a line of a table: bars that have no backslash in front. What else begins with "<" than the
 * address of a source would be a tag. */
static size_t count_bars(const char *line, size_t length)
{
    size_t bars = 0;
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '\\')
            i++;
        else
            bars += line[i] == '|';
        demand(i >= length || line[i] != '<' || is_link(line + i)
               || (i > 0 && line[i - 1] == '\\'));
    }
    return bars;
}

void cf_reread_markdown(const char *text, size_t length)
{
    size_t width = 0;
    cf_reread_lines(text, length);
    for (const char *line = text; *line != '\0';) {
        const size_t size = strcspn(line, "\n");
        const size_t bars = count_bars(line, size);
        if (*line == '|')
            demand(width == 0 || bars == width);
        width = *line == '|' ? bars : 0;
        line += size + (line[size] == '\n');
    }
}

static bool take_any(void *context, xmlTextReader *reader, cf_error *err)
{
    (void)context, (void)reader, (void)err;
    return true;
}

void cf_reread_workbook(const char *text, size_t length)
{
    static const char *const parts[] = {
        "[Content_Types].xml",        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/sharedStrings.xml",       "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",   "xl/worksheets/sheet3.xml"};
    cf_text data = {0};
    cf_package package;
    cf_error err = {0};
    cf_text_add_bytes(&data, text, length);
    demand_done(cf_package_open(&package, "book", &data, &err), &err);
    for (size_t i = 0; i < CF_COUNT(parts); i++)
        demand_done(cf_package_walk(&package, parts[i], take_any, NULL, &err), &err);
    cf_package_close(&package);
    cf_text_free(&data);
}
