/* "chance" of report.json, and of each of its gaps: only where it was asked for. */
#include "reports/chance_words.h"
#include "reports/json_sections.h"

void cf_json_add_chance(cf_json_out *json, const cf_facts *facts)
{
    const cf_chance *chance = &facts->analysis->chance;
    if (!chance->method)
        return;
    cf_emit_object(json, "chance", CF_TALL);
    cf_emit_text(json, "method", chance->method->word);
    if (chance->replicas > 0)
        cf_emit_count(json, "replicas", chance->replicas);
    else
        cf_emit_null(json, "replicas");
    cf_emit_count(json, "compared", chance->compared);
    cf_emit_number(json, "level", CF_CHANCE_LEVEL);
    cf_emit_text(json, "definition", chance->method->definition);
    cf_emit_text(json, "reference", chance->method->reference);
    cf_emit_close(json);
}

void cf_json_add_pair_chance(cf_json_out *json, const cf_facts *facts, const cf_gap *gap)
{
    const cf_pair_chance *pair = cf_chance_of_gap(facts->analysis, gap);
    if (!facts->analysis->chance.method)
        return;
    if (!pair) {
        cf_emit_null(json, "chance");
        return;
    }
    cf_emit_object(json, "chance", CF_FLAT);
    cf_emit_number(json, "p", pair->p);
    cf_emit_number(json, "q", pair->q);
    cf_emit_number(json, "expected", pair->expected);
    cf_emit_text(json, "words", cf_chance_words(pair));
    cf_emit_close(json);
}
