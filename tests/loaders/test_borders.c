/* Documents on the right side of each rule; those on the wrong side are in tests/bad. */
#include "loaders/loader.h"
#include "support/tests.h"

typedef struct {
    const char *sentence;
    const char *members; /* of the document, behind its format */
} good_row;

#define LETTERS_32 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef"

static const good_row good_rows[] = {
    {"a document may be empty", ""},
    {"collections may be empty", ",'fora':[],'sources':[],'focus':[],'mandate':[]"},
    {"asides have any value", ",'x-a':{'fora':3},'notes':null,'$schema':[1]"},
    {"null reads as left out",
     ",'as_of':null,'fora':[{'id':'A','parent':null,'until':null,'members':null}]"},
    {"asides may be in every record",
     ",'fora':[{'id':'A','x-':1,'notes':{},'observed':[{'date':"
     "'2005','in_force':null,'notes':'n'}]}]"},
    {"an id has up to 128 characters",
     ",'fora':[{'id':'" LETTERS_32 LETTERS_32 LETTERS_32 LETTERS_32 "'}]"},
    {"an id has digits, dots, lines and single spaces", ",'fora':[{'id':'0.a_b-C D e'}]"},
    {"All is not the word all", ",'fora':[{'id':'All'},{'id':'Unnamed'}]"},
    {"ids differ by case", ",'fora':[{'id':'SME'},{'id':'sme'}]"},
    {"a liaison has no id to take",
     ",'fora':[{'id':'A'},{'id':'B'}],'liaisons':[{'from':'A',"
     "'to':'B','x-id':'A'}]"},
    {"an end within the span of the beginning is not before it",
     ",'fora':[{'id':'A','since':'2005-09-02','until':'2005'}]"},
    {"an end on the day of the beginning",
     ",'fora':[{'id':'A','since':'2005-09-02','until':'2005-09-02'}]"},
    {"a leap day", ",'as_of':'2000-02-29'"},
    {"the first and last day of the calendar",
     ",'fora':[{'id':'A','since':'0001','until':'9999'}]"},
    {"a project of the year in which its forum began",
     ",'fora':[{'id':'A','since':'2005-09'}],'projects':[{'id':'P','forum':'A','since':'2005'}]"},
    {"a partner that began while the project ran",
     ",'fora':[{'id':'A'},{'id':'B','since':'2007'}],'projects':[{'id':'P','forum':'A',"
     "'partners':['B'],'since':'2005','until':'2007'}]"},
    {"a partner that began after an open project",
     ",'fora':[{'id':'A'},{'id':'B','since':'2007'}],'projects':[{'id':'P','forum':'A',"
     "'partners':['B'],'since':'2005'}]"},
    {"two ways to one dependency are no cycle",
     ",'fora':[{'id':'F'}],'projects':[{'id':'A','forum':'F','depends_on':['B','C']},{'id':'B',"
     "'forum':'F','depends_on':['D']},{'id':'C','forum':'F','depends_on':['D']},{'id':'D',"
     "'forum':'F'}]"},
    {"a parent that is also the successor is no cycle",
     ",'fora':[{'id':'A','parent':'B','successor':'B'},{'id':'B'}]"},
    {"one economy may lead and sponsor",
     ",'economies':[{'id':'E'}],'fora':[{'id':'F'}],'projects':"
     "[{'id':'P','forum':'F','lead':['E'],'sponsors':['E']}]"},
    {"one source may be cited at two places",
     ",'sources':[{'id':'s'}],'fora':[{'id':'A','sources':['s',{'id':'s','locator':'p 1'},'s']}]"},
    {"a contact of a forum with all or with an unnamed one",
     ",'fora':[{'id':'A'}],'contacts':[{'from':'A','to':'all'},{'from':'unnamed','to':'A'}]"},
    {"the least and most confidence and money",
     ",'fora':[{'id':'A'},{'id':'B'}],'liaisons':[{'from':'A','to':'B','confidence':0},{'from':'A',"
     "'to':'B','confidence':1}],'projects':[{'id':'P','forum':'A','budget_usd':0},{'id':'Q','forum'"
     ":'A','budget_usd':1e15}]"},
    {"a text has tabs, lines and any script", ",'title':'a\\tb\\nc \\u00e9 \xF0\x9F\x98\x80'"},
};

static void check_good(const good_row *row)
{
    char text[2048];
    snprintf(text, sizeof text, "{'format':'crossfora/1'%s}", row->members);
    for (char *at = text; *at; at++) {
        if (*at == '\'')
            *at = '"';
    }

    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok = cf_load_text(&graph, "text", text, strlen(text), &problems, &err);
    assert_row_equal(row->sentence, ok ? "" : problems.item[0].message, "");
    cf_problems_free(&problems);
    cf_graph_free(&graph);
}

static void takes_what_is_just_right(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(good_rows); i++)
        check_good(&good_rows[i]);
}

/* Problems with two texts gather in one list, as for a command that takes several inputs. */
static void adds_to_problems_of_other_texts(void **state)
{
    (void)state;
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    assert_false(cf_load_text(&graph, "one", "{}", 2, &problems, &err));
    assert_false(cf_load_text(&graph, "t\nwo", "[", 1, &problems, &err));
    assert_true(problems.count == 2);
    assert_string_equal(
        problems.item[0].message, "one:1:1: #: \"format\" is missing; a document needs it");
    assert_string_equal(problems.item[1].message,
                        "t\\x0Awo:1:2: the input ends inside the list that begins on line 1");
    cf_problems_free(&problems);
}

static void names_the_json_library(void **state)
{
    (void)state;
    assert_int_equal(strspn(cf_loader_library(), "0123456789."), strlen(cf_loader_library()));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_is_just_right),
        cmocka_unit_test(adds_to_problems_of_other_texts),
        cmocka_unit_test(names_the_json_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
