/* graphs/kinds.h: the kinds of things that a coordination graph knows, one table each.
 *
 * Adding a kind adds a row. The word of a row is the word of the document. */
#ifndef CF_GRAPHS_KINDS_H
#define CF_GRAPHS_KINDS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    CF_ECONOMY,
    CF_FORUM,
    CF_PROJECT,
    CF_AREA,
    CF_EVENT,
    CF_NODE_KIND_COUNT
} cf_node_kind;

extern const char *const cf_node_kinds[CF_NODE_KIND_COUNT]; /* "economy" */

/* Where a kind of forum stands, from the top. */
typedef enum {
    CF_LEVEL_POLICY,    /* leaders, ministers, senior officials */
    CF_LEVEL_COMMITTEE, /* working level, with fora of their own below them */
    CF_LEVEL_WORKING,   /* working level; a body below one is its sub-group */
    CF_LEVEL_SUB_GROUP, /* a sub-group wherever it has a parent */
    CF_LEVEL_DIALOGUE,  /* with business; inside the institution, not working level */
    CF_LEVEL_SUPPORT,   /* secretariat, centres */
    CF_LEVEL_OUTSIDE,   /* business bodies, observers, other organisations, guests */
} cf_level;

typedef struct {
    const char *word;
    cf_level level;
} cf_forum_kind;

extern const cf_forum_kind cf_forum_kinds[];
extern const size_t cf_forum_kind_count;
enum { CF_FORUM_KIND_DEFAULT = 0 };

/* What a letter to "all" reaches: the institution's own fora. */
bool cf_level_is_inside(cf_level level);

typedef enum { CF_OFFICER, CF_COOPERATION, CF_LIAISON_KIND_COUNT } cf_liaison_kind;
extern const char *const cf_liaison_kinds[CF_LIAISON_KIND_COUNT];

typedef enum {
    CF_PROPOSED_STATUS,
    CF_PROMISED_STATUS,
    CF_DESIGNATED_STATUS,
    CF_ACTIVE_STATUS,
    CF_LAPSED_STATUS,
    CF_ENDED_STATUS,
    CF_STATUS_COUNT
} cf_status;
extern const char *const cf_statuses[CF_STATUS_COUNT];

typedef struct {
    const char *word;
    const char *past; /* "attended": for sentences of evidence */
    bool one_sided;   /* an address without an answer: letters, invitations, circulations */
    bool is_visit;    /* of the one at a meeting of the other */
} cf_contact_kind;

extern const cf_contact_kind cf_contact_kinds[];
extern const size_t cf_contact_kind_count;
enum { CF_CONTACT_KIND_DEFAULT = 0 };

enum { CF_CONTACT_STATUS_COUNT = 2 };
extern const char *const cf_contact_statuses[CF_CONTACT_STATUS_COUNT]; /* the second: planned */

enum { CF_FOCAL_POINT_COUNT = 4 };
extern const char *const cf_focal_points[CF_FOCAL_POINT_COUNT];

#endif
