#include "engine/cosponsors.h"

#include "base/language.h"

#include <math.h>

const char cf_cosponsors_rule[] =
    N_("a project needs two co-sponsoring economies besides the one "
       "that proposes it");

bool cf_is_cosponsor(const cf_project *project, cf_index economy)
{
    return cf_indices_have(project->sponsors, economy) && !cf_indices_have(project->lead, economy);
}

double cf_cosponsors(const cf_project *project)
{
    if (project->lead.count == 0 || project->sponsors.count == 0)
        return NAN;
    size_t count = 0;
    for (size_t i = 0; i < project->sponsors.count; i++)
        count += !cf_indices_have(project->lead, project->sponsors.item[i]);
    return (double)count;
}
