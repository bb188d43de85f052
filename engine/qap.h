/* engine/qap.h: do two relations of the same nodes go together more than if the nodes of one of them
 * were relabeled at random? (Quadratic assignment procedure; Krackhardt 1988.) */
#ifndef CF_ENGINE_QAP_H
#define CF_ENGINE_QAP_H

#include "engine/relations.h"

/* Relabelings are gone through one by one up to so many nodes, 10! = 3 628 800 of them. */
enum { CF_QAP_EXACT_NODES = 10 };

typedef struct {
    uint64_t seed;
    size_t replicas; /* relabelings that are drawn where not all are gone through */
} cf_qap_options;

typedef struct {
    double r;   /* Pearson, over the cells off the diagonal; NAN if a relation is the same in all */
    double sum; /* of the products of the cells; of 0/1 relations: ties in both */
    double mean;          /* of that sum over the relabelings; as are the next NAN if r is */
    double greater, less; /* the share of relabelings with at least, at most that sum; drawn ones
                             count the observed one too: (1 + reached)/(1 + drawn) */
    size_t relabelings;   /* 0 if r is NAN */
    bool is_exact;
} cf_qap;

/* O(n!) up to CF_QAP_EXACT_NODES, else O(replicas n^2). Cells of two symmetric relations count
 * once a pair. */
bool cf_qap_compare(cf_qap *found, const cf_relation *x, const cf_relation *y,
                    const cf_qap_options *options, cf_error *err) CF_CHECKED;

enum { CF_MRQAP_TERMS_AT_MOST = 8 };

typedef struct {
    double coefficient, standardized;
    double t;                     /* of the coefficient */
    double greater, less, either; /* the share of relabelings with at least, at most that t, and at
                                     least that far from 0 */
} cf_mrqap_term;

typedef struct {
    double intercept, r_squared; /* NAN if `y` is the same in all cells */
    size_t cells;                /* that were regressed */
    cf_mrqap_term term[CF_MRQAP_TERMS_AT_MOST];
} cf_mrqap;

/* Regresses `y` on `count` relations, at most CF_MRQAP_TERMS_AT_MOST, and draws relabelings of the
 * part of each that the others do not explain (double semi-partialling; Dekker, Krackhardt & Snijders
 * 2007). What is a combination of the others has NAN. O(count n^2 replicas). */
bool cf_mrqap_fit(cf_mrqap *found, const cf_relation *y, const cf_relation *x, size_t count,
                  const cf_qap_options *options, cf_error *err) CF_CHECKED;

#endif
