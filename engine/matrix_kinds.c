/* The matrices, a row each: what stands in rows and columns, and what is counted. */
#include "base/language.h"
#include "engine/matrix_maker.h"

const cf_matrix_row cf_matrices[] = {
    [CF_ECONOMIES_AREAS] =
        {"economies-areas",
         N_("Economies by area"),
         N_("Economy"),
         N_("Area"),
         N_("Projects in force that the economy leads or sponsors, by the areas they address."),
         CF_AXIS_ECONOMIES,
         CF_AXIS_AREAS,
         true,
         false,
         {{"leads", N_("Leads"), CF_KNOWN_IN_MATRIX, cf_collect_leads},
          {"sponsors", N_("Sponsors"), CF_KNOWN_IN_MATRIX, cf_collect_sponsors}}},
    [CF_FORA_AREAS] =
        {"fora-areas",
         N_("Fora by area"),
         N_("Forum"),
         N_("Area"),
         N_("Projects in force that the forum runs or takes part in, by the areas they address, "
            "and "
            "areas that the forum itself has named."),
         CF_AXIS_FORA,
         CF_AXIS_AREAS,
         false,
         false,
         {{"runs", N_("Runs"), CF_KNOWN_IN_MATRIX, cf_collect_runs},
          {"takes-part", N_("Takes part"), CF_KNOWN_IN_MATRIX, cf_collect_partners},
          {"names", N_("Names it"), CF_KNOWN_IN_MATRIX, cf_collect_areas_of_fora}}},
    [CF_AREAS] =
        {"areas",
         N_("Areas and their projects"),
         N_("Area"),
         N_("Records"),
         N_("Projects that address the area, in force on the day and not, and fora that have named "
            "it."),
         CF_AXIS_AREAS,
         CF_AXIS_RECORDS,
         true,
         true,
         {{"projects", N_("Projects"), CF_KNOWN_IN_MATRIX, cf_collect_projects},
          {"other-projects", N_("Not in force"), CF_KNOWN_IN_MATRIX, cf_collect_other_projects},
          {"fora", N_("Fora"), CF_KNOWN_IN_MATRIX, cf_collect_fora_that_name}}},
    [CF_ECONOMIES_FORA] =
        {"economies-fora",
         N_("Economies by forum"),
         N_("Economy"),
         N_("Forum"),
         N_("Membership on record; events of the forum up to the day that the economy attended or "
            "hosted."),
         CF_AXIS_ECONOMIES,
         CF_AXIS_FORA,
         true,
         false,
         {{"member", N_("Member"), CF_KNOWN_IN_COLUMN, cf_collect_members},
          {"attended", N_("Attended"), CF_KNOWN_IN_COLUMN, cf_collect_attendance},
          {"hosted", N_("Hosted"), CF_KNOWN_IN_COLUMN, cf_collect_hosts}}},
    [CF_FOCAL_POINTS] =
        {"focal-points",
         N_("Focal points by kind"),
         N_("Economy"),
         N_("Kind"),
         N_("Focal points on record. Nothing on record is not recorded, which is not none."),
         CF_AXIS_ECONOMIES,
         CF_AXIS_FOCAL_POINTS,
         true,
         true,
         {{"on-record", N_("On record"), CF_KNOWN_NEVER, cf_collect_focal_points}}},
    [CF_ORGANISATIONS_FORA] =
        {"organisations-fora",
         N_("Outside bodies by forum"),
         N_("Body"),
         N_("Forum"),
         N_("Liaisons and contacts up to the day, those of sub-groups and predecessors too, and "
            "events at which one was the guest of the other."),
         CF_AXIS_OUTSIDE,
         CF_AXIS_INSIDE,
         true,
         false,
         {{"liaisons", N_("Liaisons"), CF_KNOWN_BY_SURVEY, cf_collect_liaisons},
          {"contacts", N_("Contacts"), CF_KNOWN_BY_SURVEY, cf_collect_contacts},
          {"events", N_("Events"), CF_KNOWN_IN_COLUMN, cf_collect_visits}}},
};
