#include "support/records.h"

#include "support/sampled.h"

static size_t below(uint64_t *lots, size_t limit)
{
    return (size_t)(cf_sampled_number(lots) % limit);
}

/* What ties what, each as likely as `percent` says. */
static void draw(cf_sampled_record *record, uint64_t *lots)
{
    const size_t percent = below(lots, 101);
    record->fora = 1 + below(lots, CF_RECORD_FORA);
    record->projects = 1 + below(lots, CF_RECORD_PROJECTS);
    record->economies = 1 + below(lots, CF_RECORD_ECONOMIES);
    for (size_t i = 0; i < record->projects; i++) {
        record->home[i] = below(lots, record->fora);
        for (size_t j = 0; j < record->fora; j++)
            record->takes_part[i][j] = j == record->home[i] || below(lots, 100) < percent;
        for (size_t j = 0; j < record->economies; j++)
            record->leads[i][j] = below(lots, 100) < percent;
        for (size_t j = 0; j < i; j++)
            record->depends[i][j] = below(lots, 100) < percent;
    }
    for (size_t i = 0; i < record->fora; i++) {
        for (size_t j = 0; j < i; j++)
            record->has_liaison[i][j] = record->has_liaison[j][i] = below(lots, 100) < percent;
        for (size_t j = 0; j < record->economies; j++)
            record->is_member[i][j] = below(lots, 100) < percent;
    }
}

/* `"word": ["F0", "F2"]` for those that hold, but for `without`. */
static void write_list(cf_text *out, const char *word, char letter, const bool *holds, size_t count,
                       size_t without)
{
    const char *comma = "";
    cf_text_add_format(out, ", \"%s\": [", word);
    for (size_t i = 0; i < count; i++) {
        if (!holds[i] || i == without)
            continue;
        cf_text_add_format(out, "%s\"%c%zu\"", comma, letter, i);
        comma = ", ";
    }
    cf_text_add(out, "]");
}

static void write_fora(const cf_sampled_record *record, cf_text *out)
{
    cf_text_add(out, "], \"fora\": [");
    for (size_t i = 0; i < record->fora; i++) {
        cf_text_add_format(out, "%s{\"id\": \"F%zu\"", i > 0 ? ", " : "", i);
        write_list(out, "members", 'E', record->is_member[i], record->economies, SIZE_MAX);
        cf_text_add(out, "}");
    }
}

static void write_projects(const cf_sampled_record *record, cf_text *out)
{
    cf_text_add(out, "], \"projects\": [");
    for (size_t i = 0; i < record->projects; i++) {
        cf_text_add_format(
            out, "%s{\"id\": \"P%zu\", \"forum\": \"F%zu\"", i > 0 ? ", " : "", i, record->home[i]);
        write_list(out, "partners", 'F', record->takes_part[i], record->fora, record->home[i]);
        write_list(out, "lead", 'E', record->leads[i], record->economies, SIZE_MAX);
        write_list(out, "depends_on", 'P', record->depends[i], record->projects, SIZE_MAX);
        cf_text_add(out, "}");
    }
}

static void write_liaisons(const cf_sampled_record *record, cf_text *out)
{
    const char *comma = "";
    cf_text_add(out, "], \"liaisons\": [");
    for (size_t i = 0; i < record->fora; i++) {
        for (size_t j = 0; j < i; j++) {
            if (!record->has_liaison[i][j])
                continue;
            cf_text_add_format(
                out, "%s{\"from\": \"F%zu\", \"to\": \"F%zu\", \"status\": \"active\"}", comma, i,
                j);
            comma = ", ";
        }
    }
}

void cf_sample_record(cf_sampled_record *record, uint64_t seed)
{
    uint64_t lots = seed;
    cf_text *out = &record->document;
    *record = (cf_sampled_record){0};
    draw(record, &lots);
    cf_text_add(out, "{\"format\": \"crossfora/1\", \"economies\": [");
    for (size_t i = 0; i < record->economies; i++)
        cf_text_add_format(out, "%s{\"id\": \"E%zu\"}", i > 0 ? ", " : "", i);
    write_fora(record, out);
    write_projects(record, out);
    write_liaisons(record, out);
    cf_text_add(out, "]}");
}
