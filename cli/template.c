/* `template`: empty sheets to fill in. */
#include "base/language.h"
#include "cli/commands.h"
#include "cli/sheet_files.h"

#include <string.h>

static const cf_option template_options[] = {
    {"output", 'o', "FILE", N_("the workbook FILE.xlsx, or a folder for CSV files"), NULL, NULL,
     cf_read_output},
};
const cf_option_group cf_template_options = {NULL, template_options, CF_COUNT(template_options)};

bool cf_run_template(cf_request *request, cf_text *out, cf_error *err)
{
    (void)out;
    if (!request->output || strcmp(request->output, "-") == 0)
        return cf_fail(
            err, CF_ERROR_USAGE,
            "template takes -o FILE.xlsx, a workbook, or -o DIR, a folder for CSV files");
    return cf_sheet_files_write(request->output, NULL, err);
}
