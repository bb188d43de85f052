"""Read one GraphML file with NetworkX, igraph and graph-tool; fail unless all agree.

usage: read_graphml.py FILE NODES EDGES
"""
import sys
import xml.etree.ElementTree as tree

import graph_tool
import igraph
import networkx

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"string": str, "int": int, "double": float, "boolean": bool}


def expect(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found!r}, not {wanted!r}")


def declared(file):
    """The type of each attribute, by what it is for and its name."""
    return {(key.get("for"), key.get("attr.name")): TYPES[key.get("attr.type")]
            for key in tree.parse(file).iter(SPACE + "key")}


def ids(file, element):
    return {node.get("id") for node in tree.parse(file).iter(SPACE + element)}


def read_networkx(file, nodes, edges):
    graph = networkx.read_graphml(file)
    expect(graph.number_of_nodes(), nodes, "networkx: nodes")
    expect(graph.number_of_edges(), edges, "networkx: edges")
    expect(set(graph.nodes), ids(file, "node"), "networkx: ids")
    expect(graph.is_directed(), "network" in file, "networkx: directed")
    types = declared(file)
    for _, data in graph.nodes(data=True):
        for name, value in data.items():
            expect(type(value), types["node", name], f"networkx: type of {name}")
    for _, _, data in graph.edges(data=True):
        expect(data["weight"] > 0 and abs(data["weight"] * data["distance"] - 1) < 1e-12, True,
               "networkx: weight and distance")
    if graph.is_multigraph():
        expect({key for _, _, key in graph.edges(keys=True)}, ids(file, "edge"),
               "networkx: edge ids")


def read_igraph(file, nodes, edges):
    graph = igraph.Graph.Read_GraphML(file)
    expect(graph.vcount(), nodes, "igraph: nodes")
    expect(graph.ecount(), edges, "igraph: edges")
    expect(set(graph.vs["name"]), ids(file, "node"), "igraph: names")
    expect(graph.is_directed(), "network" in file, "igraph: directed")
    expect(min(graph.es["weight"]) > 0, True, "igraph: weight")


def read_graph_tool(file, nodes, edges):
    graph = graph_tool.load_graph(file)
    expect(graph.num_vertices(), nodes, "graph-tool: nodes")
    expect(graph.num_edges(), edges, "graph-tool: edges")
    expect({graph.vp["name"][v] for v in graph.vertices()}, ids(file, "node"), "graph-tool: names")


if __name__ == "__main__":
    arguments = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for read in read_networkx, read_igraph, read_graph_tool:
        read(*arguments)
