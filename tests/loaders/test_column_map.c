/* Maps that are right, and all that is said about those that are wrong. */
#include "base/file.h"
#include "loaders/column_map.h"
#include "support/tests.h"

#include <stdlib.h>

#define SHIPPED CROSSFORA_SOURCE_DIR "/data/maps/apec-project-database.json"
#define HEAD "{'format':'crossfora-map/1','sheet':'projects',"
#define ID "{'from':'No.','to':'id','as':'id'},"
#define BOTH ID "{'from':'Forum','to':'forum','as':'acronym'}"

static const struct {
    const char *sentence, *map, *expected;
} rows[] = {
    {"a map", HEAD "'columns':[" BOTH "]}", ""},
    {"asides are ignored, and null reads as left out",
     HEAD "'x-a':1,'notes':2,'title':null,'columns':[" BOTH "]}", ""},
    {"a map of liaisons",
     "{'format':'crossfora-map/1','sheet':'Liaisons','columns':[{'from':'a','to':'from'},"
     "{'from':'b','to':'to'}]}",
     ""},
    {"nothing", "", "m:1:1: the input is empty; a document is one JSON object\n"},
    {"no object", "[]", "m:1:1: #: expected a map as an object, found a list\n"},
    {"strict JSON", HEAD "'sheet':'fora'}",
     "m:1:48: \"sheet\" is in this object before, on line 1\n"},
    {"a trailing comma", HEAD "'columns':[],}",
     "m:1:61: a value is missing before \"}\"; the last one has no comma behind it\n"},
    {"a document is no map", "{'format':'crossfora/1','fora':[]}",
     "m:1:1: #: \"sheet\" is missing; a map needs it\n"
     "m:1:1: #: \"columns\" is missing; a map needs it\n"
     "m:1:11: #/format: \"crossfora/1\" is not a format that is read here; \"crossfora-map/1\" is\n"
     "m:1:32: #/fora: \"fora\" is not a member of a map\n"},
    {"types",
     "{'format':1,'sheet':2,'columns':3,'values':4,'blank':5,'ignore':[6],'never_read':null}",
     "m:1:11: #/format: expected \"crossfora-map/1\", found the number 1\n"
     "m:1:21: #/sheet: expected the name of a sheet, found the number 2\n"
     "m:1:33: #/columns: expected a list of columns, found the number 3\n"
     "m:1:44: #/values: expected an object of tables, found the number 4\n"
     "m:1:54: #/blank: expected a list of texts, found the number 5\n"
     "m:1:66: #/ignore/0: expected a text, found the number 6\n"},
    {"a sheet with one row", "{'format':'crossfora-map/1','sheet':'document','columns':[]}",
     "m:1:37: #/sheet: \"document\" is not a sheet that has many rows\n"},
    {"members of columns",
     HEAD "'columns':[" BOTH ",{'frm':'a','to':'title','as':'dat','optional':'yes'}]}",
     "m:1:139: #/columns/2: \"from\" is missing; a column of a map needs it\n"
     "m:1:146: #/columns/2/frm: \"frm\" is not a member of a column of a map; did you mean "
     "\"from\"?\n"
     "m:1:168: #/columns/2/as: \"dat\" is not a way to read a cell; did you mean \"date\"?\n"
     "m:1:185: #/columns/2/optional: expected true or false, found \"yes\"\n"},
    {"no target", HEAD "'columns':[" BOTH ",{'from':'a'},{'from':'b','to':'id','check':'parent'}]}",
     "m:1:139: #/columns/2: a column of a map needs \"to\", the column that it fills, or "
     "\"check\", and not both\n"
     "m:1:152: #/columns/3: a column of a map needs \"to\", the column that it fills, or "
     "\"check\", and not both\n"},
    {"no such target", HEAD "'columns':[" BOTH ",{'from':'a','to':'titel'},{'from':'b','to':''}]}",
     "m:1:156: #/columns/2/to: \"titel\" is not a column of projects; did you mean \"title\"?\n"
     "m:1:182: #/columns/3/to: \"\" is not a column of projects\n"},
    {"no such check", HEAD "'columns':[" BOTH ",{'from':'a','check':'lead'}]}",
     "m:1:159: #/columns/2/check: \"lead\" cannot be checked; the \"parent\" of the forum of "
     "projects can\n"},
    {"no such table",
     HEAD "'values':{'economies':{}},'columns':[" BOTH
          ",{'from':'a','to':'lead','values':'economie'},{'from':'b','to':'lead','values':'x'}]}",
     "m:1:198: #/columns/2/values: \"economie\" is not a table of \"values\"; did you mean "
     "\"economies\"?\n"
     "m:1:243: #/columns/3/values: \"x\" is not a table of \"values\"\n"},
    {"tables", HEAD "'values':{'a':1,'b':{'c':null,'d':2}},'columns':[" BOTH "]}",
     "m:1:62: #/values/a: expected an object of words and what they stand for, found the number 1\n"
     "m:1:73: #/values/b/c: expected a text, found null; leave out what is not known\n"
     "m:1:82: #/values/b/d: expected a text, found the number 2\n"},
    {"unlisted without a table",
     HEAD "'columns':[" BOTH ",{'from':'a','to':'title','unlisted':'keep'}]}",
     "m:1:175: #/columns/2/unlisted: \"unlisted\" says something of \"values\", which is "
     "missing\n"},
    {"unlisted", HEAD "'columns':[" BOTH ",{'from':'a','to':'title','unlisted':'drop'}]}",
     "m:1:175: #/columns/2/unlisted: \"drop\" is not a way with words that are not listed; there "
     "are refuse, keep, leave\n"},
    {"what is personal is not read by mistake",
     HEAD "'never_read':['e-mail'],'ignore':['forum'],'columns':[" BOTH
          ",{'from':'E-Mail','to':'notes'}]}",
     "m:1:145: #/columns/1/from: \"Forum\" is a column that this map says is not read\n"
     "m:1:190: #/columns/2/from: \"E-Mail\" is a column that this map says is not read\n"},
    {"what a record needs is filled", HEAD "'columns':[{'from':'a','to':'title'}]}",
     "m:1:1: #: no column fills \"id\"; a project needs it\n"
     "m:1:1: #: no column fills \"forum\"; a project needs it\n"},
    {"names that are hostile",
     HEAD "'columns':[" BOTH ",{'from':'a','to':'\\u202e<b>','\\u202ex':1}]}",
     "m:1:178: #/columns/2/\\xE2\\x80\\xAEx: \"\\xE2\\x80\\xAEx\" is not a member of a column of a "
     "map\n"},
};

static void read_map(const char *text, size_t length, cf_text *said)
{
    cf_column_map map;
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok = cf_column_map_read(&map, "m", text, length, &problems, &err);
    assert_true(err.code == CF_OK && ok == (problems.count == 0));
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        cf_text_add_format(said, "%s\n", problems.item[i].message);
    cf_problems_free(&problems);
    cf_column_map_free(&map);
}

static void says_all_that_is_wrong_with_a_map(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text said = {0};
        char text[1024];
        snprintf(text, sizeof text, "%s", rows[i].map);
        for (char *at = text; *at; at++)
            *at = *at == '\'' ? '"' : *at;
        read_map(text, strlen(text), &said);
        assert_row_equal(rows[i].sentence, cf_text_of(&said), rows[i].expected);
        cf_text_free(&said);
    }
}

static void a_map_with_too_many_columns_is_refused(void **state)
{
    (void)state;
    cf_text text = {0}, said = {0};
    cf_text_add(&text, "{\"format\": \"crossfora-map/1\", \"sheet\": \"fora\", \"columns\": [{}");
    for (int i = 0; i < 256; i++)
        cf_text_add(&text, ", {}");
    cf_text_add(&text, "]}");
    read_map(cf_text_of(&text), text.length, &said);
    assert_string_equal(
        cf_text_of(&said), "m:1:59: #/columns: there are 257 columns; at most 256 are read\n");
    cf_text_free(&said);
    cf_text_free(&text);
}

/* However the bundled map is cut or spoilt, it is read or refused, with a place. */
static void no_map_does_harm(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_error err = {0};
    assert_done(cf_file_read(SHIPPED, 1 << 20, &text, &err), &err);
    for (size_t at = 0; at < text.length; at += 3) {
        static const char spoilt[] = "{}[]\",:0nx\\\x01\xFF";
        const char byte = text.data[at];
        cf_text said = {0};
        text.data[at] = spoilt[at % (sizeof spoilt - 1)];
        read_map(text.data, text.length, &said);
        text.data[at] = '\0';
        read_map(text.data, at, &said);
        assert_true(strncmp(cf_text_of(&said), "m:", 2) == 0);
        text.data[at] = byte;
        cf_text_free(&said);
    }
    cf_text_free(&text);
}

static void the_map_of_the_documentation_is_read(void **state)
{
    (void)state;
    cf_text page = {0}, said = {0};
    cf_error err = {0};
    assert_done(cf_file_read(CROSSFORA_SOURCE_DIR "/docs/sheets.md", 1 << 20, &page, &err), &err);
    char *start = strstr(page.data, "```json\n");
    assert_non_null(start);
    start += strlen("```json\n");
    char *end = strstr(start, "```");
    assert_non_null(end);
    *end = '\0';
    read_map(start, (size_t)(end - start), &said);
    assert_string_equal(cf_text_of(&said), "");
    cf_text_free(&said);
    cf_text_free(&page);
}

static void the_bundled_map_reads_no_personal_column(void **state)
{
    (void)state;
    static const char *const personal[] = {
        "Project Proponent Name 1",
        "Job Title 1",
        "Organization 2",
        "Postal Address 1",
        "Telephone 2",
        "Fax 1",
        "Email 1",
        "Declaration",
        "email 2",
        "Created\302\240By"};
    cf_text text = {0};
    cf_column_map map;
    cf_problems problems = {0};
    cf_error err = {0};
    assert_done(cf_file_read(SHIPPED, 1 << 20, &text, &err), &err);
    assert_true(cf_column_map_read(&map, "m", text.data, text.length, &problems, &err));
    for (size_t i = 0; i < CF_COUNT(personal); i++)
        assert_int_equal(cf_column_map_use(&map, personal[i]), CF_NAME_NEVER_READ);
    assert_int_equal(cf_column_map_use(&map, "Project Title"), CF_NAME_READ);
    assert_int_equal(cf_column_map_use(&map, "Project Summary"), CF_NAME_IGNORED);
    assert_int_equal(cf_column_map_use(&map, "Mobile"), CF_NAME_UNKNOWN);
    cf_column_map_free(&map);
    cf_text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_all_that_is_wrong_with_a_map),
        cmocka_unit_test(a_map_with_too_many_columns_is_refused),
        cmocka_unit_test(no_map_does_harm),
        cmocka_unit_test(the_map_of_the_documentation_is_read),
        cmocka_unit_test(the_bundled_map_reads_no_personal_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
