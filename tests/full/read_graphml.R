# Read one GraphML file with igraph for R; fail unless the counts and types are as expected.
#   read_graphml.R FILE NODES EDGES
suppressPackageStartupMessages(library(igraph))

arguments <- commandArgs(trailingOnly = TRUE)
graph <- read_graph(arguments[1], format = "graphml")
stopifnot(
    vcount(graph) == as.numeric(arguments[2]),
    ecount(graph) == as.numeric(arguments[3]),
    is_directed(graph) == grepl("network", basename(arguments[1])),
    all(E(graph)$weight > 0),
    is.numeric(V(graph)$x),
    is.character(V(graph)$name),
    !anyDuplicated(V(graph)$name)
)
