# What igraph for R and sna make of the networks of a file, metric by metric.
#   programs.R NETWORKS STUDIES VALUES
# NETWORKS has a line for each network, "n lens from to weight from to weight ..." with places from 1.
# STUDIES has lines "brokerage network group group ..." and "mrqap network network group ...": channels,
# the shared work that is to explain them, and the group of each node.
# VALUES gets a line "program metric network value value ..." for each metric, and the versions.
suppressPackageStartupMessages({
    library(igraph)
    library(sna)
})

undirected <- c("channels", "shared-work")
directed <- "channels-directed"
any <- c(undirected, directed)
weighted <- "shared-work"

# Rows: metric, lenses, function of the graph.
of_igraph <- list(
    list("degree", undirected, function(g) igraph::degree(g)),
    list("in-degree", directed, function(g) igraph::degree(g, mode = "in")),
    list("out-degree", directed, function(g) igraph::degree(g, mode = "out")),
    list("strength", weighted, function(g) igraph::strength(g)),
    list("betweenness", any, function(g) igraph::betweenness(g, weights = NA, normalized = TRUE)),
    list("harmonic", any,
         function(g) igraph::harmonic_centrality(g, mode = "out", weights = NA, normalized = TRUE)),
    list("harmonic.weighted", weighted, function(g)
        igraph::harmonic_centrality(g, weights = 1 / E(g)$weight, normalized = TRUE)),
    list("closeness.component", any,
         function(g) igraph::closeness(g, mode = "out", weights = NA, normalized = TRUE)),
    list("pagerank", any, function(g) igraph::page_rank(g)$vector),
    list("constraint.whole", any, function(g) igraph::constraint(g)),
    list("mean-distance", any, function(g) igraph::mean_distance(g, weights = NA)),
    list("diameter", any, function(g) igraph::diameter(g, weights = NA)),
    list("global-efficiency", any, function(g) igraph::global_efficiency(g, weights = NA)),
    list("components", any, function(g) igraph::components(g)$no),
    list("components.strong", directed, function(g) igraph::components(g, "strong")$no),
    list("centralization.degree", undirected,
         function(g) igraph::centr_degree(g, loops = FALSE)$centralization),
    list("centralization.betweenness", any,
         function(g) igraph::centr_betw(g)$centralization),
    list("centralization.closeness", undirected,
         function(g) igraph::centr_clo(g)$centralization),
    list("centralization.in.square", directed,
         function(g) igraph::centr_degree(g, mode = "in", loops = FALSE)$centralization),
    list("centralization.out.square", directed,
         function(g) igraph::centr_degree(g, mode = "out", loops = FALSE)$centralization))

mode_of <- function(m) if (isSymmetric(m)) "graph" else "digraph"

of_sna <- list(
    list("degree", undirected, function(m) sna::degree(m, gmode = "graph", cmode = "freeman")),
    list("in-degree", directed, function(m) sna::degree(m, cmode = "indegree")),
    list("out-degree", directed, function(m) sna::degree(m, cmode = "outdegree")),
    list("betweenness.raw", undirected,
         function(m) sna::betweenness(m, gmode = "graph", cmode = "undirected")),
    list("betweenness.raw", directed, function(m) sna::betweenness(m)),
    list("harmonic", undirected,
         function(m) sna::closeness(m, gmode = "graph", cmode = "suminvundir")),
    list("harmonic", directed, function(m) sna::closeness(m, cmode = "suminvdir")),
    list("closeness.component", undirected, function(m) sna::closeness(m, gmode = "graph")),
    list("transitivity", undirected, function(m) sna::gtrans(m, mode = "graph")),
    list("coreness", undirected, function(m) sna::kcores(m, mode = "graph")),
    list("density", undirected, function(m) sna::gden(m, mode = "graph")),
    list("density", directed, function(m) sna::gden(m)),
    list("components", any, function(m) sna::components(m, connected = "weak")),
    list("components.strong", directed, function(m) sna::components(m, connected = "strong")),
    list("connectedness", undirected, function(m) sna::connectedness(m)),
    list("reciprocity.arc", directed, function(m) sna::grecip(m, measure = "edgewise")),
    list("reciprocity.dyad", directed, function(m) sna::grecip(m, measure = "dyadic.nonnull")),
    list("centralization.degree", undirected,
         function(m) sna::centralization(m, sna::degree, mode = "graph")),
    list("centralization.betweenness", undirected,
         function(m) sna::centralization(m, sna::betweenness, mode = "graph")),
    list("centralization.betweenness", directed,
         function(m) sna::centralization(m, sna::betweenness)),
    list("centralization.closeness", undirected,
         function(m) sna::centralization(m, sna::closeness, mode = "graph")),
    list("centralization.in.square", directed,
         function(m) sna::centralization(m, sna::degree, cmode = "indegree")),
    list("centralization.out.square", directed,
         function(m) sna::centralization(m, sna::degree, cmode = "outdegree")))

arguments <- commandArgs(trailingOnly = TRUE)
out <- file(arguments[3], "w")

write_value <- function(program, metric, place, value)
    writeLines(paste(c(program, metric, place, sprintf("%.17g", value)), collapse = "\t"), out)

write_values <- function(program, rows, graph, lens, place) {
    for (row in rows) {
        if (lens %in% row[[2]])
            write_value(program, row[[1]], place, suppressWarnings(row[[3]](graph)))
    }
}

matrices <- list()
lines <- strsplit(readLines(arguments[1]), " ")
for (place in seq_along(lines)) {
    n <- as.numeric(lines[[place]][1])
    lens <- lines[[place]][2]
    ties <- matrix(as.numeric(lines[[place]][-(1:2)]), nrow = 3)
    graph <- make_graph(as.vector(ties[1:2, ]), n = n, directed = lens %in% directed)
    E(graph)$weight <- ties[3, ]
    matrix <- as_adjacency_matrix(graph, sparse = FALSE)
    write_values("igraph for R", of_igraph, graph, lens, place - 1)
    write_values("sna for R", of_sna, matrix, lens, place - 1)
    if (lens %in% weighted) matrix <- as_adjacency_matrix(graph, attr = "weight", sparse = FALSE)
    matrices[[place]] <- matrix
}

roles <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")

write_brokerage <- function(place, group) {
    found <- sna::brokerage((matrices[[place + 1]] > 0) * 1, group)
    for (i in seq_along(roles)) {
        write_value("sna for R", paste0("brokerage: ", roles[i]), place, found$raw.nli[, i])
        write_value("sna for R", paste0("brokerage: expected_", roles[i]), place, found$exp.nli[, i])
    }
}

# Of the same cells as the regression; the first coefficient is the intercept.
write_regression <- function(place, work, group) {
    y <- matrices[[place + 1]]
    x <- list(matrices[[work + 1]], outer(group, group, "==") * 1)
    mode <- mode_of(y)
    cells <- if (mode == "graph") upper.tri(y) else row(y) != col(y)
    found <- sna::netlm(y, x, mode = mode, nullhyp = "classical")
    scale <- sapply(x, function(m) sd(m[cells])) / sd(y[cells])
    write_value("sna for R", "mrqap: coefficient", place, found$coefficients[-1])
    write_value("sna for R", "mrqap: standardized", place, found$coefficients[-1] * scale)
    write_value("sna for R", "mrqap: t", place, found$tstat[-1])
}

for (line in strsplit(readLines(arguments[2]), " ")) {
    number <- as.numeric(line[-1])
    if (line[1] == "brokerage") write_brokerage(number[1], number[-1])
    else write_regression(number[1], number[2], number[-(1:2)])
}
versions <- c("igraph for R" = "igraph", "sna for R" = "sna")
for (program in names(versions))
    writeLines(paste(program, "version", format(packageVersion(versions[program])), sep = "\t"), out)
close(out)
