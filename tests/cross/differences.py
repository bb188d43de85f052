"""Where crossfora and another program define a metric or study otherwise, and why."""
import math
from dataclasses import dataclass
from typing import Callable

import networkx as nx
import studies


@dataclass
class Rule:
    holds: Callable  # (network, place of the node, our value, theirs): is it left out?
    why: str


def is_undefined(net, node, ours, theirs):
    return math.isnan(ours) and not math.isnan(theirs)


def names_nobody(net, node, ours, theirs):
    """But is named: both programs leave it undefined if it is not."""
    return (net.is_directed and all(a != node for a, _, _ in net.ties)
            and any(b == node for _, b, _ in net.ties))


def is_in_parts(net, node=None, ours=None, theirs=None):
    graph = nx.Graph([(a, b) for a, b, _ in net.ties])
    return len(graph) < len(net.nodes) or not nx.is_connected(graph)


ONE_PARTNER = Rule(is_undefined, "a node with fewer than two partners has 0 there; it has no pair of "
                                 "partners, so crossfora leaves it undefined")
NO_PATH = "a network without any path of two ties has {} there; crossfora: not defined"
NO_ARC = Rule(names_nobody, "a node that is named by others but names nobody is not defined there; "
                            "crossfora, as igraph and UCINET, takes ties in either direction")
IN_PARTS = Rule(is_in_parts, "there the denominators count the nodes of the whole network; crossfora "
                             "compares a node with the best place in its own component, then scales "
                             "both by reach. Connected networks agree")

NOT_POSSIBLE = Rule(
    lambda net, node, ours, theirs: math.isnan(ours) and theirs == 0,
    "a role that the groups do not allow is expected 0 times there, and has no z; crossfora: not "
    "possible")

LEFT_OUT = {
    ("NetworkX", "clustering.local"): ONE_PARTNER,
    ("graph-tool", "clustering.local"): ONE_PARTNER,
    ("NetworkX", "clustering.mean"): Rule(is_undefined, NO_PATH.format(0)),
    ("igraph for Python", "clustering.mean"): Rule(is_undefined, NO_PATH.format(0)),
    ("NetworkX", "transitivity"): Rule(is_undefined, NO_PATH.format(0)),
    ("sna for R", "transitivity"): Rule(is_undefined, NO_PATH.format(1)),
    ("NetworkX", "constraint.whole"): NO_ARC,
    ("NetworkX", "constraint.ego"): NO_ARC,
    ("NetworkX", "effective-size"): NO_ARC,
    ("NetworkX", "efficiency"): NO_ARC,
    ("NetworkX", "closeness.two-mode"): IN_PARTS,
    ("sna for R", "closeness.component"): Rule(
        is_in_parts, "distances out of reach are infinite there, so that every node of a network in "
                     "parts has 0; crossfora, as igraph, takes the nodes within reach"),
    ("sna for R", "centralization.closeness"): Rule(
        is_in_parts, "0 there for a network in parts, as all closeness is 0; crossfora: not defined"),
}
LEFT_OUT.update({("sna for R", f"brokerage: expected_{role}"): NOT_POSSIBLE for role in studies.ROLES})

OPENING = """\
What crossfora computes beside what other programs do: {networks} networks, seen through the lenses of
{documents} documents: `data/classics`, `data/apec-mini.json`, `data/apec.json` and {random} random ones, sparse and
dense. {values} values agree within a billionth (1e-9, relative); none differs where the definitions are
the same. Written by `scripts/cross-check`, which fails if one does; `scripts/test --full` runs it.
"""

LEFT_OUT_WORDS = """\
"Left out" above counts the values for which the other program means something else by the same word:
"""

OTHERWISE = [
    ("`betweenness.weighted`", "NetworkX",
     "given distances as fractions: with floating ones, ways of the same length come out unequal by "
     "rounding, and it misses all but one; igraph allows for rounding, as crossfora does"),
    ("`harmonic`, `closeness.wf`", "NetworkX",
     "given the arcs turned round: it measures the distance to a node, crossfora that from it; "
     "`harmonic` divided by n - 1"),
    ("`closeness.component`", "NetworkX",
     "has `closeness.wf` only, which multiplies by the share of nodes in reach"),
    ("`closeness.component`", "UCINET", "counts n steps to a node out of reach; Debian has no package of it"),
    ("`eigenvector`", "igraph",
     "given each component by itself: on a network in parts it gives 0 to all but one of them; the "
     "largest value is 1, where NetworkX has a length of 1"),
    ("`constraint.ego`, `hierarchy.ego`", "igraph, NetworkX",
     "have `constraint.whole` only; NetworkX is given each node's own network for `constraint.ego`, "
     "and neither has hierarchy. Both are checked against UCINET in `docs/validation.md`"),
    ("`cut-point`, `bridge`, `component`", "NetworkX",
     "finds them; how many pairs they cut off, and the numbers of components, are counted from its "
     "components"),
    ("`centralization.in.freeman`, `.out.freeman`", "sna, igraph",
     "divide by (n - 1)^2, as `.square` does; (n - 1)(n - 2) is older UCINET's: `docs/validation.md`"),
    ("`connectedness`", "sna", "disregards directions; compared where there are none"),
    ("`global-efficiency`", "NetworkX", "refuses arcs; igraph for R takes them"),
    ("`eigenvector.two-mode`", "numpy",
     "given the ties of each component, of which it finds the singular vectors; each side has a length "
     "of 1. Programs that take such a network as one of one mode give both sides together a length of "
     "1: all values are smaller by the root of 2"),
    ("`brokerage`", "sna",
     "given both directions of ties that have none, so that each pair counts both ways, as in "
     "crossfora; its columns w_I, w_O, b_IO, b_OI and b_O are coordinator, itinerant, representative, "
     "gatekeeper and liaison. The groups are the kinds of fora"),
    ("`mrqap`", "sna",
     "netlm of random documents, whose channels are explained by shared work and by being of one kind: "
     "coefficients and their t. p-values are drawn by lot, in both; intercept and R squared are in "
     "words in crossfora, and checked in `docs/validation.md`"),
    ("`cluster`, `modularity`", "all", "draw lots: checked against the optimum in `docs/validation.md`"),
]
