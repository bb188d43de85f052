/* engine/analysis.h: a graph and options in, every finding out: coverage of the focus, need,
 * congruence, gaps, metrics. What reports are written from. */
#ifndef CF_ENGINE_ANALYSIS_H
#define CF_ENGINE_ANALYSIS_H

#include "engine/chance.h"
#include "engine/metric.h"
#include "engine/need.h"
#include "engine/study.h"

/* Which studies are made, if no single one is asked for. */
typedef enum { CF_STUDIES_NONE, CF_STUDIES_QUICK, CF_STUDIES_ALL, CF_STUDIES_COUNT } cf_study_set;

extern const char *const cf_study_sets[CF_STUDIES_COUNT];

typedef struct {
    cf_date as_of; /* not given: the document's day */
    int window_months;
    cf_state_set covered; /* states that count as a channel */
    cf_need_set need;     /* needs that ask for a channel, in congruence and pair gaps */
    uint32_t scope;       /* bits of cf_forum_kinds; 0: the working level */
    cf_indices focus;     /* empty: the document's */
    unsigned lenses;      /* to measure on; 0: no metrics, no studies */
    const char *metric;   /* only the metric or study with this id; NULL: all */
    cf_study_set studies;
    cf_study_options study;   /* all but the seed: */
    cf_chance_options chance; /* of shared work; no method: not judged */
    uint64_t seed;
} cf_options;

/* Through no lens in particular: each study takes its own. */
enum { CF_LENSES_ALL = (1 << CF_LENS_COUNT) - 1 };

/* The options of a command without options: all lenses, quick studies, seed 1. */
cf_options cf_options_default(void);

/* Why a forum is not counted in the coverage of the focus. */
typedef enum {
    CF_IN_SCOPE,
    CF_OUT_FOCUS,         /* the focus itself */
    CF_OUT_ABOVE,         /* a parent of the focus */
    CF_OUT_BELOW,         /* a sub-group of the focus */
    CF_OUT_SUB_GROUP,     /* a sub-group of another forum: counts through it */
    CF_OUT_KIND,          /* not of a kind in scope */
    CF_OUT_NOT_IN_FORCE,  /* on the day */
    CF_OUT_FORCE_UNKNOWN, /* the record does not tell whether it is in force */
    CF_SCOPE_COUNT
} cf_scope;

extern const char *const cf_scope_words[CF_SCOPE_COUNT]; /* "sub-groups of the focus" */

/* A forum in scope, as the focus sees it. */
typedef struct {
    cf_index forum;
    cf_state state;
    bool covered;
    const cf_channel *channel;  /* NULL: nothing on record */
    const cf_requirement *need; /* with the first focus; NULL: none */
    size_t met, required;       /* its own congruence */
} cf_forum_row;

typedef struct {
    size_t covered, of;
    size_t by_state[CF_STATE_COUNT];
} cf_tally;

typedef struct {
    const char *label; /* a forum kind's word, or a parent's id ("" for none) */
    cf_tally tally;
} cf_group;

/* What an economy takes part in. */
typedef enum {
    CF_PART_MEMBER, /* fora */
    CF_PART_LEADS,  /* projects in force */
    CF_PART_SPONSORS,
    CF_PART_ATTENDED, /* events up to the day */
    CF_PART_HOSTED,
    CF_PART_COUNT
} cf_part;

typedef struct {
    cf_index economy;
    double count[CF_PART_COUNT]; /* NAN: on record for no economy at all */
    unsigned focal_points;
} cf_participation;

typedef struct {
    cf_tally tally;
    double share, low, high; /* NAN without a focus or scope; bounds: not-recorded as all not, all
                                covered */
    const cf_scope *scope;   /* by forum */
    size_t left_out[CF_SCOPE_COUNT];
    const cf_group *by_kind, *by_parent;
    size_t by_kind_count, by_parent_count;
    const cf_participation *economy; /* those in force */
    size_t economy_count;
} cf_coverage;

/* Requirements met by a covered channel, among pairs of fora in force. Cataldo et al. 2006; the
 * weighted form is the satisfied share (METHODS: our own statement). NAN if nothing is required. */
typedef struct {
    size_t met, required;
    size_t not_recorded; /* required, and nothing is recorded: they may be met */
    double value;
    double low, high; /* bounds: those not recorded as all not met, all met */
    size_t weighted_met, weighted_required;
    double weighted;
    size_t surplus; /* covered channels without a requirement */
} cf_congruence;

typedef enum {
    CF_GAP_UNREACHABLE,
    CF_GAP_LAPSED,
    CF_GAP_PROMISED,
    CF_GAP_ONE_WAY,
    CF_GAP_BROKERED,
    CF_GAP_KIND_COUNT
} cf_gap_kind;

typedef struct {
    const char *word;
    const char *plain;
} cf_gap_kind_row;

extern const cf_gap_kind_row cf_gap_kinds[CF_GAP_KIND_COUNT];

typedef enum {
    CF_CARRIER_LEADS,
    CF_CARRIER_SPONSORS,
    CF_CARRIER_MEMBER,
    CF_CARRIER_HOSTED,
    CF_CARRIER_BASIS_COUNT
} cf_carrier_basis;

#define CF_CARRIER_BIT(basis) ((uint8_t)(1u << (basis)))

/* How an economy stands in both fora: leads, leads or sponsors, is a member, hosted events. */
typedef struct {
    cf_index economy;
    cf_carrier_basis basis; /* the strongest */
    uint8_t bases;          /* a bit for each */
} cf_carrier;

typedef struct {
    const cf_carrier *item; /* the strongest first */
    size_t count;
} cf_carriers;

/* A need without a covered channel. */
typedef struct {
    cf_index a, b;
    cf_state state;
    cf_gap_kind kind;
    size_t distance; /* steps over covered channels; 0: no path */
    cf_indices via;  /* common neighbours, if the distance is 2 */
    size_t count;    /* projects that make the need, of the needs asked for */
    const cf_requirement *need;
    const cf_channel *channel; /* NULL: nothing on record */
    cf_carriers carriers;
    double congruence, weighted; /* what they would be with this gap alone closed */
} cf_gap;

/* A metric or study that was left out for that. */
typedef struct {
    const char *id;
    const cf_network *network; /* that is too large for it */
} cf_omission;

struct cf_analysis {
    cf_arena arena;
    const cf_graph *graph;
    cf_options options; /* as used: the day, the focus and the scope filled in; of a year or month
                           the last day */
    cf_snapshot snapshot;
    cf_channels channels;
    cf_requirements requirements;
    cf_coverage coverage;
    cf_congruence congruence;
    const cf_forum_row *forum; /* all in scope; uncovered first: most need, then highest rung */
    size_t forum_count;
    const cf_gap *gap; /* all pairs: most shared projects, Newman weight, kind, ids */
    size_t gap_count;
    cf_chance chance; /* of the pairs that share projects, gaps or not */
    cf_network network[CF_LENS_COUNT];
    cf_memo memo[CF_LENS_COUNT]; /* of each network */
    const cf_result *result;     /* by lens, then in the order of the metric table */
    size_t result_count;
    const cf_summary *summary; /* of each result */
    cf_study_result *study;    /* in the order of the table of studies, then by lens */
    size_t study_count;
    cf_omission *left_out; /* metrics by lens, then studies */
    size_t left_out_count;
};

/* Analyses `graph` (borrowed). A document without any date is the same on every day: then
 * `options.as_of` stays not given. */
bool cf_analyse(cf_analysis *analysis, const cf_graph *graph, const cf_options *options,
                cf_error *err) CF_CHECKED;

/* Does the channel of the pair count as covered? O(log n). */
bool cf_analysis_is_covered(const cf_analysis *analysis, cf_index a, cf_index b);

/* The highest confidence of the liaisons that make the channel count, 1 if a contact does: contacts
 * have none and are taken as certain. */
double cf_analysis_confidence(const cf_analysis *analysis, const cf_channel *channel);

void cf_analysis_free(cf_analysis *analysis);

#endif
