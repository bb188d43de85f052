/* loaders/record.h: the records of a document, one table each: their members, where each goes in
 * the graph, and who reads it. A new member is a new row. */
#ifndef CF_LOADERS_RECORD_H
#define CF_LOADERS_RECORD_H

#include "graphs/graph.h"
#include "loaders/json.h"
#include "loaders/loader.h"

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
    CF_HEAD_RECORD, /* the document without its collections: the first of JSON Lines */
    CF_RECORD_KIND_COUNT
} cf_record_kind;

/* A set of kinds, as a bit mask. */
#define CF_RECORD_BIT(kind) (1u << (kind))

/* What an id stands for. */
typedef struct {
    const char *id; /* in the graph's arena */
    size_t at;      /* of the id itself, in the text */
    cf_record_kind kind;
    cf_index index;
    size_t list; /* the last list of references that named it */
} cf_known;

/* A record as it stands in the document: of JSON Lines nothing stays but its line. */
typedef union {
    const cJSON *json;
    size_t line;
} cf_node;

/* A word in a member of a record: where the member is a list, the item that is this word. */
typedef struct {
    cf_record_kind kind;
    size_t index;
    const char *member, *word;
} cf_place_of_member;

/* What is wrong with a record of JSON Lines that was read before, but for its place in the line. */
typedef struct {
    size_t line; /* first, as wherever lines are looked for */
    cf_place_of_member place;
    const char *sentence;
} cf_late;

/* A document on its way into a graph. */
typedef struct {
    cf_graph *graph;
    const char *name;        /* of the document, for messages */
    const cf_placer *placer; /* NULL: places are lines of the text */
    size_t node_count;
    cf_json json;   /* of JSON Lines that of one line */
    cf_arena arena; /* for what is needed until all is read */
    bool is_lines;
    bool
        is_first_look; /* records may be named that are still to come: `is_early` notes that one was */
    bool is_early;
    cf_late late[CF_PROBLEM_LIMIT]; /* by line */
    size_t late_count;              /* of all */
    cf_arena known_arena, map_arena, node_arena[CF_COLLECTION_COUNT];
    cf_map map; /* from ids, with "-" for each space, to `known` */
    cf_known *known;
    size_t known_count, known_capacity;
    size_t next_known;                  /* most likely that of the next id to be read */
    cf_node *node[CF_COLLECTION_COUNT]; /* of each record */
    size_t node_capacity[CF_COLLECTION_COUNT];
    cf_arena
        record_arena[CF_COLLECTION_COUNT]; /* of JSON Lines, whose records are not yet counted */
    size_t record_capacity[CF_COLLECTION_COUNT];
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

/* What a file of rules is made of, which is read in the same way. */
extern const cf_record_row cf_rules_file;

/* What one record of a collection is called: "forum". */
const char *cf_record_word(const cf_record_row *row);

/* Frees all but the graph. */
void cf_reading_close(cf_reading *reading);

/* The row of the member with this name, or NULL. */
const cf_member *cf_record_member(const cf_record_row *row, const char *name);

/* Where the member goes in `record`. */
void *cf_field_of(void *record, const cf_member *member);

/* Reads all members of `node` into `record`, refuses those that are unknown or missing, and checks
 * the whole. */
bool cf_read_record(cf_reading *reading, const cf_record_row *row, const cJSON *node, void *record,
                    cf_error *err) CF_CHECKED;

#endif
