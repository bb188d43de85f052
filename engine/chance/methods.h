/* engine/chance/methods.h: the rows of the table of methods, each at the end of its own file. */
#ifndef CF_ENGINE_CHANCE_METHODS_H
#define CF_ENGINE_CHANCE_METHODS_H

#include "engine/chance.h"

extern const cf_chance_method cf_chance_hypergeometric, cf_chance_bicm, cf_chance_curveball;

#endif
