#include "manuals/mdoc.h"
#include "manuals/pages.h"

#include <cjson/cJSON.h>

#include <string.h>

/* Lists in lists. */
enum { DEEPEST = 6 };

typedef struct {
    cf_text *page;
    const cJSON *schema;
} writing;

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *text_of(const cJSON *object, const char *name)
{
    const cJSON *text = member(object, name);
    return cJSON_IsString(text) ? text->valuestring : "";
}

static const cJSON *follow(const writing *to, const cJSON *node)
{
    const char *path = text_of(node, "$ref");
    const char *name = strrchr(path, '/');
    return name ? member(member(to->schema, "$defs"), name + 1) : node;
}

/* The object that the node or its items are, or are one of; NULL if they are none. */
static const cJSON *object_in(const writing *to, const cJSON *node)
{
    const cJSON *found = follow(to, node);
    for (size_t i = 0; i < DEEPEST && found && !member(found, "properties"); i++) {
        const cJSON *items = member(found, "items");
        found = follow(to, items ? items : cJSON_GetArrayItem(member(found, "anyOf"), 0));
    }
    return found && member(found, "properties") ? found : NULL;
}

/* "One of these words." */
static void add_choice(cf_text *page, const cJSON *words)
{
    cf_text choice = {0};
    const cJSON *word;
    cJSON_ArrayForEach (word, words) {
        if (cJSON_IsString(word))
            cf_text_add_format(
                &choice, "%s%s", choice.length == 0 ? "One of " : ", ", word->valuestring);
    }
    if (choice.length > 0)
        cf_text_add_char(&choice, '.');
    cf_mdoc_words(page, cf_text_of(&choice), NULL);
    page->failed = page->failed || choice.failed;
    cf_text_free(&choice);
}

/* The words of the value or of its items. */
static const cJSON *words_in(const writing *to, const cJSON *node)
{
    const cJSON *items = follow(to, member(node, "items"));
    const cJSON *words = member(follow(to, node), "enum");
    const cJSON *first = follow(to, cJSON_GetArrayItem(member(node, "anyOf"), 0));
    return words ? words : member(items, "enum") ? member(items, "enum") : member(first, "enum");
}

static bool is_aside(const char *name)
{
    return strcmp(name, "notes") == 0 || strcmp(name, "$schema") == 0;
}

static bool is_required(const cJSON *object, const char *name)
{
    const cJSON *item;
    cJSON_ArrayForEach (item, member(object, "required")) {
        if (strcmp(item->valuestring, name) == 0)
            return true;
    }
    return false;
}

/* Where only some are asked for it is said which. */
static bool says_required(const cJSON *object)
{
    return member(member(object, "properties"), "$schema");
}

/* It has a subsection of its own. */
static bool is_definition(const writing *to, const cJSON *object)
{
    return object->string && member(member(to->schema, "$defs"), object->string) == object;
}

/* What the page says of a member; what it holds, if that has no subsection of its own, or NULL. */
static const cJSON *add_property(const writing *to, const cJSON *object, const cJSON *property)
{
    const bool is_marked = says_required(object) && is_required(object, property->string);
    cf_text_add_format(
        to->page, ".It Cm %s%s\n", property->string, is_marked ? " Pq required" : "");
    cf_mdoc_words(to->page, text_of(property, "description"), NULL);
    add_choice(to->page, words_in(to, property));
    const cJSON *inner = object_in(to, property);
    if (!inner || !is_definition(to, inner))
        return inner;
    cf_text_add_format(to->page, "See\n.Sx %s .\n", text_of(inner, "title"));
    return NULL;
}

static const cJSON *skip_aside(const cJSON *property)
{
    while (property && is_aside(property->string))
        property = property->next;
    return property;
}

/* A list in which a member that is an object has a list of its own. */
static void add_object(const writing *to, const cJSON *object)
{
    struct {
        const cJSON *object, *next; /* member */
    } open[DEEPEST] = {{object, skip_aside(member(object, "properties")->child)}};
    size_t depth = 1;
    if (!open[0].next)
        return;
    cf_mdoc_open_list(to->page);
    while (depth > 0) {
        const cJSON *property = open[depth - 1].next;
        if (!property) {
            cf_mdoc_close_list(to->page);
            depth--;
            continue;
        }
        open[depth - 1].next = skip_aside(property->next);
        const cJSON *inner = add_property(to, open[depth - 1].object, property);
        const cJSON *first = inner ? skip_aside(member(inner, "properties")->child) : NULL;
        if (first && depth < DEEPEST) {
            open[depth].object = inner;
            open[depth++].next = first;
            cf_mdoc_open_list(to->page);
        }
    }
}

static void add_definitions(const writing *to)
{
    const cJSON *definition;
    cJSON_ArrayForEach (definition, member(to->schema, "$defs")) {
        if (!member(definition, "properties"))
            continue;
        cf_mdoc_subsection(to->page, text_of(definition, "title"));
        cf_mdoc_words(to->page, text_of(definition, "description"), NULL);
        add_object(to, definition);
    }
}

bool cf_add_schema_page(cf_text *page, const cf_schema_page *of, const char *prose, cf_error *err)
{
    static const char *const pages[] = {
        "crossfora 1", "crossfora-schema 1", "crossfora-validate 1", NULL};
    cJSON *root = cJSON_Parse(of->schema);
    if (!root)
        return cf_fail(err, CF_ERROR_INTERNAL, "the schema of %s is no JSON", of->name);
    const writing to = {.page = page, .schema = root};
    cf_mdoc_begin(page, of->name, 5, of->purpose);
    cf_mdoc_section(page, "DESCRIPTION");
    cf_mdoc_words(page, text_of(root, "description"), NULL);
    cf_add_paragraphs(page, prose);
    cf_mdoc_section(page, "MEMBERS");
    add_object(&to, root);
    add_definitions(&to);
    cf_add_sections(page, prose);
    cf_mdoc_see_also(page, pages);
    cJSON_Delete(root);
    return cf_text_ok(page, err);
}
