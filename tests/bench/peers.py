#!/usr/bin/python3
"""Run one workload in another program and print what tests/bench/main.c prints of ours:
    peers.py PROGRAM WORKLOAD GRAPH THREADS SECONDS

Each program has a table: workload, function of the graph. Ties that have weights w are 1/w long; the
programs that compare lengths exactly get them as whole numbers, 2520/w.
"""
import math
import resource
import sys
import time

REPLICAS = 200
TRIALS_PER_TIE = 10
UNIT = 2520  # all of 1 to 10 divide it
DAMPING = 0.85


def read_graph(path):
    with open(path, encoding="ascii") as file:
        nodes, _, ties, *numbers = map(int, file.read().split())
    return nodes, list(zip(numbers[0:3 * ties:3], numbers[1:3 * ties:3])), numbers[2:3 * ties:3]


def without_ends(values, degrees):
    """Not defined for nodes with fewer than two partners, where these programs say 0."""
    return [value if degree > 1 else math.nan for value, degree in zip(values, degrees)]


def shares(values):
    pairs = (len(values) - 1) * (len(values) - 2) / 2
    return [value / pairs for value in values]


def mean_of(replicas):
    """The mean of each value over the replicas, which are lists."""
    sums = None
    for values in replicas:
        sums = values if sums is None else [a + b for a, b in zip(sums, values)]
    return [value / REPLICAS for value in sums]


def open_networkx(nodes, ties, weights, threads):
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(
        ((a, b, UNIT // w) for (a, b), w in zip(ties, weights)), weight="distance")

    def listed(found):
        return [found[node] for node in range(nodes)]

    def harmonic(distance=None, unit=1):
        return [unit * value / (nodes - 1)
                for value in listed(nx.harmonic_centrality(graph, distance=distance))]

    def groups():
        number = {node: i for i, group in enumerate(nx.connected_components(graph)) for node in group}
        return listed(number)

    def rewired(measure):
        for seed in range(REPLICAS):
            drawn = graph.copy()
            swaps = TRIALS_PER_TIE * len(ties) // 2  # that succeed: of igraph's trials, about half do
            nx.double_edge_swap(drawn, swaps, max_tries=100 * swaps, seed=seed)
            yield measure(drawn)

    def between(of):
        return listed(nx.betweenness_centrality(of, normalized=False))

    return {
        "betweenness": lambda: between(graph),
        "betweenness.weighted": lambda: listed(nx.betweenness_centrality(graph, weight="distance")),
        "harmonic": harmonic,
        "harmonic.weighted": lambda: harmonic("distance", UNIT),
        "closeness": lambda: listed(nx.closeness_centrality(graph)),
        "constraint": lambda: listed(nx.constraint(graph)),
        "clustering": lambda: without_ends(
            listed(nx.clustering(graph)), [graph.degree(node) for node in range(nodes)]),
        "component": groups,
        "coreness": lambda: listed(nx.core_number(graph)),
        "pagerank": lambda: listed(nx.pagerank(graph, DAMPING, tol=1e-13, max_iter=1000)),
        "null.betweenness": lambda: mean_of(rewired(between)),
        "null.transitivity": lambda: mean_of(rewired(lambda drawn: [nx.transitivity(drawn)])),
    }


def open_igraph(nodes, ties, weights, threads):
    import random

    import igraph

    graph = igraph.Graph(n=nodes, edges=ties)
    distance = [1 / weight for weight in weights]

    def closeness():
        """igraph's is of the own component: times the share of the others that are in it."""
        parts = graph.connected_components()
        reached = [parts.size(part) - 1 for part in parts.membership]
        return [value * others / (nodes - 1) if others else 0
                for value, others in zip(graph.closeness(), reached)]

    def rewired(measure):
        random.seed(1)
        for _ in range(REPLICAS):
            drawn = graph.copy()
            drawn.rewire(TRIALS_PER_TIE * len(ties))
            yield measure(drawn)

    return {
        "betweenness": graph.betweenness,
        "betweenness.weighted": lambda: shares(graph.betweenness(weights=distance)),
        "harmonic": graph.harmonic_centrality,
        "harmonic.weighted": lambda: graph.harmonic_centrality(weights=distance),
        "closeness": closeness,
        "constraint": graph.constraint,
        "clustering": graph.transitivity_local_undirected,
        "component": lambda: graph.connected_components().membership,
        "coreness": graph.coreness,
        "pagerank": graph.pagerank,
        "null.betweenness": lambda: mean_of(rewired(lambda drawn: drawn.betweenness())),
        "null.transitivity": lambda: mean_of(
            rewired(lambda drawn: [drawn.transitivity_undirected()])),
    }


def open_graph_tool(nodes, ties, weights, threads):
    import graph_tool
    from graph_tool import centrality, clustering, generation, topology

    graph_tool.openmp_set_num_threads(threads)
    graph_tool.seed_rng(1)
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(nodes)
    graph.add_edge_list(ties)
    distance = graph.new_edge_property("int", [UNIT // weight for weight in weights])

    def listed(found, unit=1):
        return [unit * value for value in found.a.tolist()]

    def between(of, length=None):
        return listed(centrality.betweenness(of, weight=length, norm=False)[0])

    def near(length=None, harmonic=True, unit=1):
        return listed(centrality.closeness(graph, weight=length, harmonic=harmonic), unit)

    def local():
        return without_ends(listed(clustering.local_clustering(graph)),
                            graph.get_total_degrees(range(nodes)).tolist())

    def rewired(measure):
        for _ in range(REPLICAS):
            drawn = graph_tool.Graph(graph)
            generation.random_rewire(drawn, "configuration", n_iter=TRIALS_PER_TIE,
                                     parallel_edges=False, self_loops=False)
            yield measure(drawn)

    return {
        "betweenness": lambda: between(graph),
        "betweenness.weighted": lambda: shares(between(graph, distance)),
        "harmonic": near,
        "harmonic.weighted": lambda: near(distance, unit=UNIT),
        "clustering": local,
        "component": lambda: listed(topology.label_components(graph)[0]),
        "coreness": lambda: listed(topology.kcore_decomposition(graph)),
        "pagerank": lambda: listed(centrality.pagerank(graph, DAMPING, epsilon=1e-13)),
        "null.betweenness": lambda: mean_of(rewired(between)),
        "null.transitivity": lambda: mean_of(
            rewired(lambda drawn: [clustering.global_clustering(drawn)[0]])),
    }


PROGRAMS = {
    "NetworkX": open_networkx,
    "python-igraph": open_igraph,
    "graph-tool": open_graph_tool,
}


def clocks():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), usage.ru_utime + usage.ru_stime


def by_place(groups):
    """Groups are the same however they are numbered: each gets the place of its first node."""
    first = {}
    return [first.setdefault(group, i + 1) for i, group in enumerate(groups)]


def main():
    program, workload, path, threads, wanted = sys.argv[1:]
    table = PROGRAMS[program](*read_graph(path), int(threads))
    runs = 0
    wall, cpu = clocks()
    begin = wall, cpu
    while runs == 0 or wall - begin[0] < float(wanted):
        values = table[workload]()
        runs += 1
        wall, cpu = clocks()
    print(runs, wall - begin[0], cpu - begin[1])
    if workload == "component":
        values = by_place(values)
    defined = [(1 + i % 97, float(value)) for i, value in enumerate(values)
               if value is not None and not math.isnan(value)]
    print(len(defined), sum(value for _, value in defined),
          sum(factor * value for factor, value in defined))


if __name__ == "__main__":
    main()
