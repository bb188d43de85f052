/* Documents of XML, byte by byte beside libxml2's writer. */
#include "reports/xml_out.h"
#include "support/tests.h"

#include <libxml/xmlwriter.h>

static const char *const texts[] = {
    "",
    "plain",
    "a < b && c > d",
    "\"quoted\" and 'apostrophes' \\ back",
    "two\nlines\tand a tab",
    "]]> <!-- --> <?pi?> &amp; &#10;",
    "Viet Nam – 中文 \xf0\x9f\x98\x80",
    "long enough to be looked at by eights, then a quote \" and an é at the end: é",
    " blanks ",
};

static const xmlChar *chars(const char *text)
{
    return (const xmlChar *)text;
}

/* The same calls for both writers. */
typedef struct {
    cf_xml ours;
    xmlTextWriterPtr theirs;
    uint64_t state;
} pair;

static size_t draw(pair *both, size_t count)
{
    both->state = both->state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(both->state >> 33) % count;
}

static const char *draw_text(pair *both)
{
    return texts[draw(both, CF_COUNT(texts))];
}

static void start(pair *both, const char *name)
{
    cf_xml_start(&both->ours, name);
    assert_true(xmlTextWriterStartElement(both->theirs, chars(name)) >= 0);
}

static void add_attribute(pair *both, const char *name)
{
    const char *value = draw_text(both);
    cf_xml_attribute(&both->ours, name, value);
    assert_true(xmlTextWriterWriteAttribute(both->theirs, chars(name), chars(value)) >= 0);
}

static void add_words(pair *both)
{
    const char *words = draw_text(both);
    cf_xml_words(&both->ours, words);
    assert_true(xmlTextWriterWriteString(both->theirs, chars(words)) >= 0);
}

static void add_raw(pair *both)
{
    cf_xml_raw(&both->ours, "<br/>\n");
    assert_true(xmlTextWriterWriteRaw(both->theirs, chars("<br/>\n")) >= 0);
}

static void end(pair *both)
{
    const bool is_full = draw(both, 4) == 0;
    if (is_full)
        cf_xml_end_full(&both->ours);
    else
        cf_xml_end(&both->ours);
    assert_true(
        (is_full ? xmlTextWriterFullEndElement : xmlTextWriterEndElement)(both->theirs) >= 0);
}

/* Elements in elements, words before, between and behind them. */
static void add_random_tree(pair *both)
{
    size_t depth = 1;
    start(both, "root");
    for (size_t i = 0; i < 60; i++) {
        const size_t next = draw(both, 5);
        if (next == 0 && depth > 1) {
            end(both);
            depth--;
        } else if (next == 1) {
            add_words(both);
        } else if (next == 2 && depth == 3) {
            add_raw(both);
        } else if (depth < 8) {
            start(both, next == 3 ? "data" : "xsi:node");
            depth++;
            for (size_t a = draw(both, 3); a > 0; a--)
                add_attribute(both, a == 1 ? "id" : "xmlns:xsi");
        }
    }
    while (depth-- > 0)
        end(both);
}

static void assert_same_bytes(uint64_t seed)
{
    xmlBufferPtr buffer = xmlBufferCreate();
    pair both = {.theirs = xmlNewTextWriterMemory(buffer, 0), .state = seed};
    cf_text out = {0};
    cf_error err = {0};
    cf_xml_open(&both.ours, &out);
    xmlTextWriterSetIndent(both.theirs, 1);
    xmlTextWriterSetIndentString(both.theirs, chars(" "));
    xmlTextWriterStartDocument(both.theirs, "1.0", "UTF-8", NULL);
    cf_xml_comment(&both.ours, " what it is ");
    xmlTextWriterWriteComment(both.theirs, chars(" what it is "));
    add_random_tree(&both);
    assert_true(cf_xml_close(&both.ours, &err));
    assert_true(xmlTextWriterEndDocument(both.theirs) >= 0);
    xmlFreeTextWriter(both.theirs);
    assert_string_equal(cf_text_of(&out), (const char *)xmlBufferContent(buffer));
    xmlBufferFree(buffer);
    cf_text_free(&out);
}

static void a_document_has_the_bytes_of_libxml2s_writer(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 500; seed++)
        assert_same_bytes(seed);
}

static void check_clean(void (*open)(cf_xml *, cf_text *), const char *expected)
{
    cf_xml xml;
    cf_text out = {0};
    cf_error err = {0};
    open(&xml, &out);
    cf_xml_start(&xml, "p");
    cf_xml_attribute(&xml, "id", "\x01<\xff>\r");
    cf_xml_words(&xml, "a\x02\xef\xbf\xbe\rb");
    cf_xml_end(&xml);
    assert_true(cf_xml_close(&xml, &err));
    assert_string_equal(cf_text_of(&out), expected);
    cf_text_free(&out);
}

#define UNKNOWN "\xef\xbf\xbd"

static void what_xml_cannot_hold_is_replaced_whoever_writes(void **state)
{
    (void)state;
    check_clean(
        cf_xml_open,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<p id=\"" UNKNOWN "&lt;" UNKNOWN "&gt;" UNKNOWN "\">a" UNKNOWN UNKNOWN UNKNOWN "b</p>\n");
    check_clean(cf_xml_open_page,
                "<p id=\"&#xFFFD;&lt;&#xFFFD;&gt;&#xFFFD;\">a" UNKNOWN UNKNOWN UNKNOWN "b</p>\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_has_the_bytes_of_libxml2s_writer),
        cmocka_unit_test(what_xml_cannot_hold_is_replaced_whoever_writes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
