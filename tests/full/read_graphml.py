"""Read one GraphML file with NetworkX, igraph and graph-tool; fail unless all agree.

usage: read_graphml.py FILE NODES EDGES
       read_graphml.py YED-FILE NODES EDGES FILE    without graph-tool; the same as the plain file
"""
import sys
import warnings
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
            for key in tree.parse(file).iter(SPACE + "key") if key.get("attr.name")}


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
            if name == "shape_type":  # NetworkX's own, of yFiles
                continue
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


def is_the_same_for_networkx(yed, plain):
    drawn, graph = networkx.read_graphml(yed), networkx.read_graphml(plain)
    for _, data in drawn.nodes(data=True):
        data.pop("shape_type")
    expect(dict(drawn.nodes(data=True)), dict(graph.nodes(data=True)), "networkx: nodes for yEd")
    expect(list(drawn.edges(data=True)), list(graph.edges(data=True)), "networkx: edges for yEd")


if __name__ == "__main__":
    arguments = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    plain = sys.argv[4] if len(sys.argv) > 4 else None
    if plain:
        warnings.simplefilter("ignore")  # igraph's, of keys that are not of GraphML
        is_the_same_for_networkx(arguments[0], plain)
    for read in (read_networkx, read_igraph) if plain else (read_networkx, read_igraph, read_graph_tool):
        read(*arguments)
