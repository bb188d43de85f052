/* Many reports side by side: what the page and the table say of them. */
#include "reports/batch.h"
#include "support/tests.h"

static cf_date day_of(const char *text)
{
    cf_date date = {0};
    assert_true(!*text || cf_date_read(text, &date));
    return date;
}

/* An input that is done: `covered` of ten fora, and no needs. */
static cf_batch_item done(const char *name, const char *focus, const char *day, size_t covered)
{
    const double share = (double)covered / 10;
    return (cf_batch_item){
        .name = name,
        .problem = "",
        .focus = focus,
        .has_page = true,
        .point = {.date = day_of(day),
                  .covered = covered,
                  .most = covered,
                  .of = 10,
                  .low = share,
                  .high = share,
                  .congruence = (double)NAN}};
}

static cf_batch_item bad(const char *name, const char *problem)
{
    return (cf_batch_item){
        .name = name, .status = CF_BATCH_BAD_INPUT, .problem = problem, .focus = ""};
}

static cf_text page_of(const cf_batch_item *item, size_t count, const char *title)
{
    cf_text page = {0};
    cf_error err = {0};
    const cf_batch batch = {title, "crossfora 0.0.0", item, count};
    assert_done(cf_write_batch_html(&batch, &page, &err), &err);
    return page;
}

/* Where the words stand, behind `from`; fails the test if they do not. */
static const char *find(const char *from, const char *words)
{
    const char *at = strstr(from, words);
    if (!at)
        fail_msg("it does not say: %s", words);
    return at;
}

static void a_focus_on_several_days_has_a_line_in_the_order_of_days(void **state)
{
    (void)state;
    const cf_batch_item items[] = {
        done("new", "A", "2016", 5), done("other", "B", "2016", 9),
        bad("bad", "bad.json: is empty"), done("old", "A", "2005", 1), done("undated", "A", "", 7)};
    cf_text page = page_of(items, CF_COUNT(items), "");
    const char *trend = find(cf_text_of(&page), "id=\"trend\"");
    find(trend, "1 of 10 (10\xC2\xA0%) as of 2005, 5 of 10 (50\xC2\xA0%) as of 2016.");
    find(trend, "d=\"M80.0 242.0L816.0 162.0\"");
    find(find(trend, "old/report.html"), "new/report.html");
    assert_null(strstr(trend, "<h3>B</h3>"));
    assert_null(strstr(trend, "undated"));
    cf_text_free(&page);
}

static void without_two_days_of_a_focus_there_is_no_line(void **state)
{
    (void)state;
    const cf_batch_item items[] = {done("a", "A", "2016", 5), done("b", "A", "2016", 9),
                                   done("c", "", "2005", 5), done("d", "", "2016", 9)};
    cf_text page = page_of(items, CF_COUNT(items), "");
    assert_null(strstr(cf_text_of(&page), "id=\"trend\""));
    assert_null(strstr(cf_text_of(&page), "<svg"));
    cf_text_free(&page);
}

static void a_line_is_broken_where_it_is_not_defined(void **state)
{
    (void)state;
    cf_batch_item items[] = {done("a", "A", "2001", 0), done("b", "A", "2002", 0),
                             done("c", "A", "2003", 0), done("d", "A", "2004", 0)};
    items[1].point.low = (double)NAN;
    cf_text page = page_of(items, CF_COUNT(items), "");
    find(find(cf_text_of(&page), "d=\"M80.0 262.0\""), "d=\"M570.2 262.0L816.0 262.0\"");
    cf_text_free(&page);
}

static void names_of_others_stay_text(void **state)
{
    (void)state;
    const cf_batch_item items[] = {bad("a", "a.json:1:1: \"<img src=x>\" is not a forum"),
                                   done("b", "<b>", "2001", 0), done("c", "<b>", "2002", 0)};
    cf_text page = page_of(items, CF_COUNT(items), "<script>x</script>");
    assert_null(strstr(cf_text_of(&page), "<img"));
    assert_null(strstr(cf_text_of(&page), "<b>"));
    assert_null(strstr(cf_text_of(&page), "<script>x"));
    find(cf_text_of(&page), "<h1>&lt;script&gt;x&lt;/script&gt;</h1>");
    cf_text_free(&page);
}

static void what_is_not_done_has_no_figures_and_no_link(void **state)
{
    (void)state;
    const cf_batch_item items[] = {bad("=1+1", "no.json: is empty"), done("b", "A", "2001", 3)};
    const cf_batch batch = {"", "crossfora 0.0.0", items, CF_COUNT(items)};
    cf_text csv = {0};
    cf_error err = {0};
    assert_done(cf_write_batch_csv(&batch, &csv, &err), &err);
    find(cf_text_of(&csv), "\r\n'=1+1,bad input,,,,,,,,,,no.json: is empty\r\n"
                           "b,done,A,2001,3,10,0.3,0.3,0.3,,0,\r\n");
    cf_text page = page_of(items, CF_COUNT(items), "");
    assert_null(strstr(cf_text_of(&page), "=1+1/report.html"));
    find(cf_text_of(&page), "1 of 2 inputs have a report.");
    cf_text_free(&page);
    cf_text_free(&csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_focus_on_several_days_has_a_line_in_the_order_of_days),
        cmocka_unit_test(without_two_days_of_a_focus_there_is_no_line),
        cmocka_unit_test(a_line_is_broken_where_it_is_not_defined),
        cmocka_unit_test(names_of_others_stay_text),
        cmocka_unit_test(what_is_not_done_has_no_figures_and_no_link),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
