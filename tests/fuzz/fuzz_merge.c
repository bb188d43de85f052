/* Any bytes of parts, which are JSON of another process, are joined or refused with a sentence; what
 * comes out is the table that the command writes. So that a part can be of this program and of the
 * document here, "@program" and "@sha256" stand for what it would have to say. */
#include "base/digest.h"
#include "cli/commands.h"
#include "cli/say.h"
#include "fuzz/fuzz.h"
#include "fuzz/reread.h"

#include <string.h>

static const char document[] =
    "{\"format\": \"crossfora/1\", \"focus\": \"A\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, "
    "{\"id\": \"C\"}], \"economies\": [{\"id\": \"E\"}], \"projects\": [{\"id\": \"P\", \"forum\": "
    "\"A\", \"partners\": [\"B\"], \"lead\": [\"E\"]}, {\"id\": \"Q\", \"forum\": \"B\", "
    "\"partners\": [\"C\"]}]}";

static void add_part(cf_text *out, const cf_text *piece)
{
    char sha256[CF_SHA256_TEXT_SIZE];
    cf_sha256(document, strlen(document), sha256);
    const char *const words[][2] = {
        {"@program", "crossfora " CROSSFORA_VERSION}, {"@sha256", sha256}};
    for (const char *at = cf_text_of(piece); *at;) {
        size_t i = 0;
        while (i < CF_COUNT(words) && strncmp(at, words[i][0], strlen(words[i][0])) != 0)
            i++;
        if (i < CF_COUNT(words))
            cf_text_add(out, words[i][1]);
        else
            cf_text_add_char(out, *at);
        at += i < CF_COUNT(words) ? strlen(words[i][0]) : 1;
    }
}

static void merge(cf_request *request)
{
    cf_text said = {0}, out = {0};
    cf_error err = {0};
    cf_say_into(&said);
    if (cf_run_merge(request, &out, &err)) {
        cf_reread_lines(cf_text_of(&out), out.length);
    } else {
        cf_fuzz_demand_refusal(&err);
        demand(*err.message || said.length > 0);
        demand(err.code != CF_ERROR_USAGE);
    }
    cf_say_into(NULL);
    cf_text_free(&said);
    cf_text_free(&out);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_fuzz_pieces pieces = cf_fuzz_split(text, length);
    cf_fuzz_file file[CF_FUZZ_MOST_PIECES + 1];
    char *argument[CF_FUZZ_MOST_PIECES + 1];
    file[0] = cf_fuzz_file_open(document, strlen(document));
    for (size_t i = 0; i < pieces.count; i++) {
        cf_text part = {0};
        add_part(&part, &pieces.piece[i]);
        file[i + 1] = cf_fuzz_file_open(cf_text_of(&part), part.length);
        cf_text_free(&part);
    }
    for (size_t i = 0; i <= pieces.count; i++)
        argument[i] = file[i].path;
    cf_request request = cf_request_default();
    request.argument = argument;
    request.argument_count = pieces.count + 1;
    merge(&request);
    for (size_t i = 0; i <= pieces.count; i++)
        cf_fuzz_file_close(&file[i]);
    cf_fuzz_pieces_free(&pieces);
}
