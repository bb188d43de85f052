/* reports/svg_out.h: what the pictures are drawn with.
 *
 * A picture is a file of its own, in colours for white paper, or part of report.html, whose style
 * has the last word on colours by the classes named here. */
#ifndef CF_REPORTS_SVG_OUT_H
#define CF_REPORTS_SVG_OUT_H

#include "graphs/ladder.h"
#include "reports/xml_out.h"

typedef struct {
    cf_xml *xml;
    bool is_alone; /* a file of its own: without links */
} cf_svg;

typedef struct {
    const char *id, *title, *description;
    double left, top, width, height;
} cf_svg_frame;

/* How a state is drawn: a colour, and what stands in its circle, which has a radius of 1. */
typedef struct {
    const char *color;
    const char *path; /* "" for nothing */
    const char *dash; /* NULL: a full line */
    bool is_filled, is_path_filled;
} cf_state_look;

extern const cf_state_look cf_state_looks[CF_STATE_COUNT];

#define CF_SVG_INK "#18212b"
#define CF_SVG_FAINT "#55606c"
#define CF_SVG_LINE "#d5dbe1"
#define CF_SVG_PAPER "#ffffff"
#define CF_SVG_CHANNEL "#1a7446"
#define CF_SVG_GAP "#b3261e"

void cf_svg_open(cf_svg *svg, const cf_svg_frame *frame);
void cf_svg_close(cf_svg *svg);

void cf_svg_start(cf_svg *svg, const char *name, const char *class);
void cf_svg_end(cf_svg *svg);
/* A number of at most one decimal. */
void cf_svg_number(cf_svg *svg, const char *name, double number);

/* Text whose first line stands at x, y; `anchor` is "start", "middle" or "end". */
typedef struct {
    double x, y;
    int size;
    const char *anchor, *class;
    const char *color; /* NULL: that of the picture */
} cf_svg_place;

void cf_svg_text(cf_svg *svg, const cf_svg_place *place, const char *text);

/* The same in lines of about `width` units. */
void cf_svg_paragraph(cf_svg *svg, const cf_svg_place *place, double width, const char *text);

/* The circle of a state. */
void cf_svg_mark(cf_svg *svg, cf_state state, double x, double y, double radius);

#endif
