/* A program that uses the installed library: gaps.csv of a document, on standard output. */
#include <crossfora.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    crossfora_record *record = NULL;
    const crossfora_table *gaps = NULL;
    char *text = NULL;
    crossfora_status status = crossfora_open(&record, argv[argc - 1], NULL, 0);
    if (status == CROSSFORA_DONE)
        status = crossfora_find_table(record, "gaps", &gaps);
    if (status == CROSSFORA_DONE)
        status = crossfora_write_report(record, "gaps.csv", &text, NULL);
    if (status == CROSSFORA_DONE)
        fputs(text, stdout);
    else
        fprintf(stderr, "%s\n", crossfora_message(record));
    crossfora_free(text);
    crossfora_close(record);
    return (int)status;
}
