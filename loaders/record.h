/* loaders/record.h: the records of a document, one table each: their members, where each goes in
 * the graph, and who reads it. A new member is a new row. */
#ifndef CF_LOADERS_RECORD_H
#define CF_LOADERS_RECORD_H

#include "graphs/graph.h"
#include "loaders/json.h"

typedef enum {
    CF_SOURCE_RECORD,
    CF_ECONOMY_RECORD,
    CF_FORUM_RECORD,
    CF_FRAMEWORK_RECORD,
    CF_AREA_RECORD,
    CF_PROJECT_RECORD,
    CF_LIAISON_RECORD,
    CF_CONTACT_RECORD,
    CF_EVENT_RECORD,
    CF_COLLECTION_COUNT, /* those above stand in arrays of the graph */
    CF_DOCUMENT_RECORD = CF_COLLECTION_COUNT,
    CF_CITATION_RECORD,
    CF_OBSERVATION_RECORD,
    CF_RECORD_KIND_COUNT
} cf_record_kind;

/* A set of kinds, as a bit mask. */
#define CF_RECORD_BIT(kind) (1u << (kind))

/* What an id stands for. */
typedef struct {
    const char *id;
    const cJSON *value; /* the id itself */
    cf_record_kind kind;
    cf_index index;
    size_t list; /* the last list of references that named it */
} cf_known;

/* A record as it stands in the document. */
typedef struct {
    const cJSON *json;
} cf_node;

/* A document on its way into a graph. */
typedef struct {
    cf_graph *graph;
    cf_json json;
    cf_map map; /* from ids, with "-" for each space, to `known` */
    cf_known *known;
    size_t known_count, known_capacity;
    cf_node *node[CF_COLLECTION_COUNT]; /* of each record */
    size_t node_capacity[CF_COLLECTION_COUNT];
    size_t count[CF_COLLECTION_COUNT]; /* records read so far */
    size_t list_count;
    size_t tries_left; /* ids that may still be compared for a "did you mean" */
} cf_reading;

typedef struct cf_member cf_member;
typedef struct cf_record_row cf_record_row;

/* Reads `value` into its field of `record`. False only when memory ran out. */
typedef bool cf_read_member(cf_reading *reading, const cf_member *member, const cJSON *value,
                            void *record, cf_error *err);

/* Looks at a record after its members were read. */
typedef bool cf_check_record(cf_reading *reading, const void *record, const cJSON *node,
                             cf_error *err);

/* Words of which a member takes one; each row of `first` begins with its word. */
typedef struct {
    const char *noun; /* "a kind of forum" */
    const void *first;
    size_t size; /* of a row */
    const size_t *count;
} cf_word_list;

/* Those of an array. */
#define CF_WORD_LIST(list, noun)                                                                   \
    {                                                                                              \
        (noun), (list), sizeof *(list), &(const size_t)                                            \
        {                                                                                          \
            CF_COUNT(list)                                                                         \
        }                                                                                          \
    }

struct cf_member {
    const char *name;
    cf_read_member *read;
    size_t field; /* its offset in the record */
    size_t also;  /* that of its second field: areas of `frameworks`, members of `all_members` */
    const cf_record_row *holds; /* the records that it has in it */
    const cf_word_list *words;
    double most;
    unsigned of; /* the kinds of records that it names */
    bool is_required;
    bool is_id_if_absent;
};

struct cf_record_row {
    const char *noun; /* "a forum" */
    const cf_member *member;
    size_t member_count;
    const void *blank; /* a record without members */
    size_t size;
    size_t items, count; /* offsets in the graph of a collection's array and length */
    cf_check_record *check;
};

extern const cf_word_list cf_forum_kind_words;

extern const cf_record_row cf_records[CF_RECORD_KIND_COUNT];

/* The row of the member with this name, or NULL. */
const cf_member *cf_record_member(const cf_record_row *row, const char *name);

/* Where the member goes in `record`. */
void *cf_field_of(void *record, const cf_member *member);

/* Reads all members of `node` into `record`, refuses those that are unknown or missing, and checks
 * the whole. */
bool cf_read_record(cf_reading *reading, const cf_record_row *row, const cJSON *node, void *record,
                    cf_error *err) CF_CHECKED;

#endif
