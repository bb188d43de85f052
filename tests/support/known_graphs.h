/* tests/support/known_graphs.h: networks whose figures are published: bundled documents, and small
 * ones drawn as text (drawn.h). */
#ifndef CF_TESTS_KNOWN_GRAPHS_H
#define CF_TESTS_KNOWN_GRAPHS_H

/* Krackhardt's kite (1990). */
static const char known_kite[] = "data/classics/krackhardt-kite.json";

/* Marriages of Florentine families, Pucci left out (Padgett & Ansell 1993). */
static const char known_florentine[] = "data/classics/florentine-marriage.json";

/* A karate club (Zachary 1977). */
static const char known_karate[] = "data/classics/zachary-karate.json";

/* Information among organisations (Knoke & Wood 1981). */
static const char known_knoke[] = "data/classics/knoke-information.json";

/* Campers, each naming three others (UCINET). */
static const char known_campnet[] = "data/classics/campnet.json";

/* Women and the events that they went to (Davis et al. 1941). */
static const char known_davis[] = "data/classics/davis-southern-women.json";

/* The example of Borgatti (1997), without and with weights. */
static const char known_borgatti[] = "A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C";
static const char known_borgatti_weighted[] =
    "A-B:2 A-F:3 A-G:5 A-E:2 E-G:8 F-G:3 B-G:4 B-D:1 D-G:3 G-C:10";

static const char known_triad[] = "A-B B-C A-C";

/* Three nodes with directions, without and with weights. */
static const char known_directed[] = "0>1 0>2 1>0 2>1";
static const char known_directed_weighted[] = "0>1:2 0>2:2 1>0:1 2>1:1";

/* The closeness trap: a path, a pair and a node on its own. */
static const char known_trap[] = "A-B B-C D-E F";

/* The channels of the illustrative set apec-mini. */
static const char known_mini[] = "data/apec-mini.json";

#endif
