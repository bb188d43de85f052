/* engine/relations.h: what can tie two fora, as matrices of the same fora, ready to be compared. */
#ifndef CF_ENGINE_RELATIONS_H
#define CF_ENGINE_RELATIONS_H

#include "engine/grouping.h"

typedef struct cf_analysis cf_analysis;

typedef enum {
    CF_RELATION_CHANNELS,
    CF_RELATION_DIRECTED,
    CF_RELATION_SHARED_WORK,
    CF_RELATION_MEMBERS,  /* economies that are members of both */
    CF_RELATION_SPONSORS, /* economies that lead or sponsor projects of both */
    CF_RELATION_GROUP,    /* in one group */
    CF_RELATION_COUNT
} cf_relation_kind;

typedef struct {
    const char *word;    /* "shared-work" */
    const char *plain;   /* "projects that both take part in" */
    bool is_of_channels; /* the same ties in another form: never explained by each other */
} cf_relation_row;

extern const cf_relation_row cf_relation_rows[CF_RELATION_COUNT];

/* How strongly each of `count` nodes is tied to each other one: count rows of count cells. The
 * diagonal is 0 and never used. */
typedef struct {
    double *cell;
    size_t count;
    bool is_symmetric;
} cf_relation;

static inline double cf_relation_cell(const cf_relation *relation, size_t from, size_t to)
{
    return relation->cell[from * relation->count + to];
}

/* The relation of a one-mode network. O(n^2 + m). */
bool cf_relation_of_network(cf_relation *relation, const cf_network *network, cf_arena *arena,
                            cf_error *err) CF_CHECKED;

/* The relation of all fora in force. The groups are those of `grouping`, of the network of channels.
 * O(n^2 + sum over economies of fora squared). */
bool cf_relation_make(cf_relation *relation, cf_relation_kind kind, const cf_analysis *analysis,
                      const cf_grouping *grouping, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Node i of the relation is then what node order[i] was. */
bool cf_relation_put_in_order(cf_relation *relation, const uint32_t *order, cf_arena *arena,
                              cf_error *err) CF_CHECKED;

/* 1 where there is a tie, whatever its strength. */
bool cf_relation_without_weights(cf_relation *relation, const cf_relation *from, cf_arena *arena,
                                 cf_error *err) CF_CHECKED;

/* Not the same for all pairs of nodes. */
bool cf_relation_varies(const cf_relation *relation);

/* There are ties, and not all of them of strength 1. */
bool cf_relation_has_weights(const cf_relation *relation);

#endif
