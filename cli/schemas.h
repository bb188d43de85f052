/* cli/schemas.h: the files of data/schema, embedded by cmake/embed.cmake. */
#ifndef CF_CLI_SCHEMAS_H
#define CF_CLI_SCHEMAS_H

extern const char cf_schema_document[], cf_schema_report[], cf_schema_rules[];

#endif
