/* engine/cosponsors.h: does a project have the co-sponsors that APEC asks for?
 *
 * "A project needs at least two co-sponsoring economies besides its proponent": APEC's guidance on
 * applying for funds, as data/apec-facts.json has it (G-24, source web-applying). The proponents
 * are the economies that lead the project; one that sponsors it too does not count twice. */
#ifndef CF_ENGINE_COSPONSORS_H
#define CF_ENGINE_COSPONSORS_H

#include "graphs/graph.h"

enum { CF_COSPONSORS_NEEDED = 2 };

/* The rule as a sentence, for reports. */
extern const char cf_cosponsors_rule[];

/* The economy sponsors the project and does not lead it. */
bool cf_is_cosponsor(const cf_project *project, cf_index economy);

/* How many do; NAN, which is not 0, if no lead or no sponsor is on record: a blank in the record
 * does not say that nobody does. A comparison with NAN is false, so what is not recorded never
 * breaks the rule. */
double cf_cosponsors(const cf_project *project);

#endif
