"""What NetworkX, numpy, igraph for Python and graph-tool make of a network, metric by metric.

Each row of a table is a metric of crossfora, the lenses that it is compared on, and a function that
gives values in the order of nodes, or one value. None or NAN is a value that is not defined.
"""
import itertools
import math
from fractions import Fraction

import graph_tool
import graph_tool.centrality
import graph_tool.clustering
import graph_tool.topology
import igraph
import networkx as nx
import numpy

UNDIRECTED = "channels", "shared-work"
DIRECTED = ("channels-directed",)
ANY = UNDIRECTED + DIRECTED
WEIGHTED = ("shared-work",)
TWO_MODE = ("participation",)


def nx_graph(net):
    """Distances are fractions: floating ones make ways of one length unequal for NetworkX."""
    graph = nx.DiGraph() if net.is_directed else nx.Graph()
    graph.add_nodes_from(range(len(net.nodes)))
    for a, b, weight in net.ties:
        graph.add_edge(a, b, weight=weight, distance=Fraction(1, weight))
    graph.graph.update(rows=set(range(net.rows)), ids=net.nodes,
                       ties=[(a, b) for a, b, _ in net.ties])
    return graph


def ig_graph(net):
    graph = igraph.Graph(n=len(net.nodes), edges=[(a, b) for a, b, _ in net.ties],
                         directed=net.is_directed)
    graph.es["weight"] = [float(weight) for _, _, weight in net.ties]
    return graph


def gt_graph(net):
    graph = graph_tool.Graph(directed=net.is_directed)
    graph.add_vertex(len(net.nodes))
    graph.add_edge_list((a, b) for a, b, _ in net.ties)
    graph.ep["weight"] = graph.new_edge_property("double", [weight for _, _, weight in net.ties])
    return graph


def in_order(value):
    """A dict by node as a list."""
    return [value[node] for node in range(len(value))]


def weight_of(graph):
    """For functions that read None as no weight; all weights are 1 but those of shared work."""
    return "weight" if any(data["weight"] != 1 for *_, data in graph.edges(data=True)) else None


def backwards(graph):
    """NetworkX measures closeness along the arcs to a node; crossfora those from it."""
    return graph.reverse() if graph.is_directed() else graph


def pairs_apart(graph):
    """Pairs of nodes in different components."""
    sizes = [len(part) for part in nx.connected_components(nx.Graph(graph))]
    return math.comb(sum(sizes), 2) - sum(math.comb(size, 2) for size in sizes)


def pairs_cut(graph, node):
    """Pairs of others that lose contact without the node, if NetworkX calls it a cut point."""
    if node not in set(nx.articulation_points(nx.Graph(graph))):
        return 0
    part = nx.Graph(graph).subgraph(nx.node_connected_component(nx.Graph(graph), node))
    return pairs_apart(part.subgraph(set(part) - {node}))


def pairs_bridged(graph):
    """For each tie, the pairs that lose contact without it, if NetworkX calls it a bridge."""
    bridges = set(map(frozenset, nx.bridges(graph)))
    pairs = []
    for a, b in graph.graph["ties"]:
        rest = graph.copy()
        rest.remove_edge(a, b)
        is_bridge = frozenset((a, b)) in bridges
        pairs.append(pairs_apart(rest) - pairs_apart(graph) if is_bridge else 0)
    return pairs


def ego_constraint(graph):
    """Of each node in the part of the network that is it and its neighbours."""
    value = []
    for v in graph:
        ego = graph.subgraph({v, *nx.all_neighbors(graph, v)})
        value.append(nx.constraint(ego, nodes=[v], weight=weight_of(graph))[v])
    return value


def component_numbers(graph):
    """From 1 in order of size, then of the first id: how crossfora counts, on parts of NetworkX."""
    parts = sorted(nx.connected_components(nx.Graph(graph)),
                   key=lambda part: (-len(part), min(graph.graph["ids"][v] for v in part)))
    return in_order({node: i + 1 for i, part in enumerate(parts) for node in part})


def efficiency(graph):
    size = nx.effective_size(graph, weight=weight_of(graph))
    partners = nx.Graph(graph).degree
    return in_order({v: size[v] / partners[v] if partners[v] else math.nan for v in graph})


def reached(graph):
    """Ordered pairs of which the first reaches the second."""
    return sum(len(nx.descendants(graph, v)) for v in graph)


def scaled_harmonic(graph, distance=None):
    value = nx.harmonic_centrality(backwards(graph), distance=distance)
    return [value[v] / (len(graph) - 1) for v in graph]


def largest_component(graph):
    return max(map(len, nx.connected_components(nx.Graph(graph)))) / len(graph)


def singular_vectors(graph):
    """The first singular vectors of each component by itself, each side of length 1, by numpy."""
    value = [math.nan] * len(graph)
    for part in map(sorted, nx.connected_components(graph)):
        sides = [[v for v in part if (v in graph.graph["rows"]) == is_row] for is_row in (1, 0)]
        if len(part) > 1:
            ties = nx.to_numpy_array(graph, nodelist=sides[0] + sides[1])
            left, _, right = numpy.linalg.svd(ties[:len(sides[0]), len(sides[0]):])
            for node, own in zip(sides[0] + sides[1], [*left[:, 0], *right[0]]):
                value[node] = abs(own)
    return value


def two_mode(function):
    def both_sides(graph):
        rows = graph.graph["rows"]
        return in_order(function(graph, rows))
    return both_sides


NETWORKX = [
    ("degree", UNDIRECTED, lambda g: in_order(dict(g.degree))),
    ("in-degree", DIRECTED, lambda g: in_order(dict(g.in_degree))),
    ("out-degree", DIRECTED, lambda g: in_order(dict(g.out_degree))),
    ("strength", WEIGHTED, lambda g: in_order(dict(g.degree(weight="weight")))),
    ("betweenness", ANY, lambda g: in_order(nx.betweenness_centrality(g))),
    ("betweenness.raw", ANY, lambda g: in_order(nx.betweenness_centrality(g, normalized=False))),
    ("betweenness.weighted", WEIGHTED,
     lambda g: in_order(nx.betweenness_centrality(g, weight="distance"))),
    ("harmonic", ANY, scaled_harmonic),
    ("harmonic.weighted", WEIGHTED, lambda g: scaled_harmonic(g, "distance")),
    ("closeness.wf", ANY, lambda g: in_order(nx.closeness_centrality(backwards(g)))),
    ("pagerank", ANY, lambda g: in_order(nx.pagerank(g, tol=1e-15, max_iter=10000))),
    ("constraint.whole", ANY, lambda g: in_order(nx.constraint(g, weight=weight_of(g)))),
    ("constraint.ego", ANY, ego_constraint),
    ("effective-size", ANY, lambda g: in_order(nx.effective_size(g, weight=weight_of(g)))),
    ("efficiency", ANY, efficiency),
    ("clustering.local", UNDIRECTED, lambda g: in_order(nx.clustering(g))),
    ("clustering.mean", UNDIRECTED, nx.average_clustering),
    ("transitivity", UNDIRECTED, nx.transitivity),
    ("coreness", UNDIRECTED, lambda g: in_order(nx.core_number(g))),
    ("cut-point", ANY, lambda g: [pairs_cut(g, v) for v in g]),
    ("bridge", UNDIRECTED, pairs_bridged),
    ("component", ANY, component_numbers),
    ("components", ANY, lambda g: nx.number_connected_components(nx.Graph(g))),
    ("components.strong", DIRECTED, nx.number_strongly_connected_components),
    ("component.largest-share", ANY, largest_component),
    ("connectedness", ANY, lambda g: reached(g) / (len(g) * (len(g) - 1))),
    ("density", ANY, nx.density),
    ("global-efficiency", UNDIRECTED, nx.global_efficiency),
    ("reciprocity.arc", DIRECTED, nx.overall_reciprocity),
    ("degree.two-mode", TWO_MODE, two_mode(nx.bipartite.degree_centrality)),
    ("closeness.two-mode", TWO_MODE, two_mode(nx.bipartite.closeness_centrality)),
    ("betweenness.two-mode", TWO_MODE, two_mode(nx.bipartite.betweenness_centrality)),
    ("density.two-mode", TWO_MODE, lambda g: nx.bipartite.density(g, g.graph["rows"])),
]


def ig_eigenvector(graph):
    """Of each component by itself, as in crossfora."""
    value = [math.nan] * graph.vcount()
    for part in graph.components():
        if len(part) > 1:
            score = graph.induced_subgraph(part).eigenvector_centrality(weights="weight")
            for node, own in zip(part, score):
                value[node] = own
    return value


IGRAPH = [
    ("degree", UNDIRECTED, lambda g: g.degree()),
    ("strength", WEIGHTED, lambda g: g.strength(weights="weight")),
    ("betweenness.raw", ANY, lambda g: g.betweenness()),
    ("betweenness.weighted", WEIGHTED, lambda g: [
        2 * raw / (g.vcount() - 1) / (g.vcount() - 2)
        for raw in g.betweenness(weights=[1 / weight for weight in g.es["weight"]])]),
    ("harmonic", ANY, lambda g: g.harmonic_centrality(mode="out")),
    ("closeness.component", ANY, lambda g: g.closeness(mode="out")),
    ("eigenvector", UNDIRECTED, ig_eigenvector),
    ("pagerank", ANY, lambda g: g.pagerank(weights="weight")),
    ("constraint.whole", ANY, lambda g: g.constraint(weights="weight")),
    ("clustering.local", UNDIRECTED, lambda g: g.transitivity_local_undirected(mode="nan")),
    ("clustering.mean", UNDIRECTED, lambda g: g.transitivity_avglocal_undirected(mode="zero")),
    ("clustering.mean.defined", UNDIRECTED,
     lambda g: g.transitivity_avglocal_undirected(mode="nan")),
    ("transitivity", UNDIRECTED, lambda g: g.transitivity_undirected(mode="nan")),
    ("coreness", UNDIRECTED, lambda g: g.coreness()),
    ("mean-distance", ANY, lambda g: g.average_path_length()),
    ("diameter", ANY, lambda g: g.diameter()),
    ("reciprocity.arc", DIRECTED, lambda g: g.reciprocity(mode="default")),
    ("reciprocity.dyad", DIRECTED, lambda g: g.reciprocity(mode="ratio")),
    ("density", ANY, lambda g: g.density()),
]

GRAPH_TOOL = [
    ("betweenness", ANY, lambda g: list(graph_tool.centrality.betweenness(g)[0].a)),
    ("harmonic", ANY, lambda g: list(
        graph_tool.centrality.closeness(g, norm=True, harmonic=True).a)),
    ("closeness.component", ANY, lambda g: list(graph_tool.centrality.closeness(g).a)),
    ("pagerank", ANY, lambda g: list(graph_tool.centrality.pagerank(
        g, weight=g.ep["weight"], epsilon=1e-15).a)),
    ("coreness", UNDIRECTED, lambda g: list(graph_tool.topology.kcore_decomposition(g).a)),
    ("clustering.local", UNDIRECTED,
     lambda g: list(graph_tool.clustering.local_clustering(g).a)),
    ("transitivity", UNDIRECTED, lambda g: graph_tool.clustering.global_clustering(g)[0]),
    ("reciprocity.arc", DIRECTED, graph_tool.topology.edge_reciprocity),
]

NUMPY = [("eigenvector.two-mode", TWO_MODE, singular_vectors)]

PROGRAMS = {
    "NetworkX": (nx_graph, NETWORKX, nx.__version__),
    "numpy": (nx_graph, NUMPY, numpy.__version__),
    "igraph for Python": (ig_graph, IGRAPH, igraph.__version__),
    "graph-tool": (gt_graph, GRAPH_TOOL, graph_tool.__version__.split()[0]),
}


def measure(networks):
    """(program, metric, place of the network) -> values."""
    graph_tool.openmp_set_num_threads(1)
    values = {}
    for (place, net), (name, (make, rows, _)) in itertools.product(enumerate(networks),
                                                                   PROGRAMS.items()):
        graph = make(net)
        for metric, lenses, function in rows:
            if net.lens in lenses:
                try:
                    values[name, metric, place] = function(graph)
                except ZeroDivisionError:
                    values[name, metric, place] = None
    return values
