/* requests/selection.h: which matrices, of which framework and economy, found among those of an input. */
#ifndef CF_REQUESTS_SELECTION_H
#define CF_REQUESTS_SELECTION_H

#include "requests/input.h"

bool cf_selection_find(cf_selection *selection, const cf_input *input, const cf_request *request,
                       cf_error *err) CF_CHECKED;

#endif
