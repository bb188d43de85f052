"""Networks to compare on: bundled documents and random ones, each seen through its lenses.

The ties are read here, from the document or from how it was drawn, and not from what crossfora says
of them; only those of data/apec.json come out of its GraphML, after its rules for channels.
"""
import itertools
import json
import random
import subprocess
import xml.etree.ElementTree as tree
from dataclasses import dataclass

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
RANDOM_DOCUMENTS = 30
ONE_MODE = "channels", "channels-directed", "shared-work"
LENSES = ONE_MODE + ("participation",)


@dataclass
class Network:
    document: str
    lens: str
    nodes: list  # ids; of two modes, rows first
    rows: int
    ties: list  # (place, place, weight), each pair once, or each arc
    groups: list = None  # the kinds of fora, where they are read
    is_drawn: bool = False

    @property
    def is_directed(self):
        return self.lens == "channels-directed"

    @property
    def is_weighted(self):
        return self.lens == "shared-work"


def participants(project):
    return sorted({project["forum"], *project.get("partners", [])})


def network_of(path, lens, fora, projects, pairs):
    """`pairs` of ids, as often as they are tied."""
    nodes = fora + (projects if lens == "participation" else [])
    place = {node: i for i, node in enumerate(nodes)}
    weight = {}
    for a, b in pairs:
        ends = place[a], place[b]
        if lens != "channels-directed":
            ends = min(ends), max(ends)
        weight[ends] = weight.get(ends, 0) + 1
    is_weighted = lens == "shared-work"
    ties = [(a, b, count if is_weighted else 1) for (a, b), count in sorted(weight.items())]
    return Network(str(path), lens, nodes, len(fora), ties)


def read_document(path):
    """The networks of a document whose fora, projects and active liaisons are all in force."""
    document = json.loads(path.read_text())
    fora = [forum["id"] for forum in document["fora"]]
    projects = document.get("projects", [])
    active = [(tie["from"], tie["to"]) for tie in document.get("liaisons", [])
              if tie["status"] == "active"]
    work = [pair for project in projects
            for pair in itertools.combinations(participants(project), 2)]
    part = [(forum, project["id"]) for project in projects for forum in participants(project)]
    seen = dict(zip(LENSES, (active, active, work, part)))
    networks = [network_of(path, lens, fora, [project["id"] for project in projects], pairs)
                for lens, pairs in seen.items() if pairs]
    for net in networks:
        net.groups = [forum.get("kind") for forum in document["fora"]]
    return networks


def read_exported(crossfora, path):
    """The channels, shared work and participation of a document, from the GraphML of crossfora."""
    def export(what):
        text = subprocess.run([crossfora, "export", path, "--graph", what, "-o", "-"], check=True,
                              capture_output=True, text=True).stdout
        root = tree.fromstring(text)
        names = {key.get("id"): key.get("attr.name") for key in root.iter(SPACE + "key")}

        def data(element):
            return {names[entry.get("key")]: entry.text for entry in element.iter(SPACE + "data")}
        nodes = {node.get("id"): data(node) for node in root.iter(SPACE + "node")}
        return nodes, [(edge.get("source"), edge.get("target"), data(edge))
                       for edge in root.iter(SPACE + "edge")]

    nodes, edges = export("fora")
    fora = list(nodes)
    channels = [(a, b) for a, b, data in edges if data["channel"] == "true"]
    work = [(a, b) for a, b, data in edges if data["kind"] == "shares_work"
            for _ in range(int(float(data["weight"])))]
    nodes, edges = export("network")
    projects = [node for node, data in nodes.items() if data["kind"] == "project"]
    part = [(a, b) for a, b, data in edges if data["kind"] in ("hosts", "partners")]
    return [network_of(path, lens, fora, projects, pairs) for lens, pairs in
            (("channels", channels), ("shared-work", work), ("participation", sorted(set(part))))]


def draw(seed):
    """A document of 3 to 24 fora, sparse or dense."""
    lots = random.Random(seed)
    fora = [f"F{i}" for i in range(lots.randint(3, 24))]
    chance = lots.choice((0.05, 0.1, 0.2, 0.4))
    liaisons = [{"from": a, "to": b, "status": "active"}
                for a, b in itertools.permutations(fora, 2) if lots.random() < chance]
    projects = []
    for i in range(lots.randint(1, 2 * len(fora))):
        lead, *partners = lots.sample(fora, lots.randint(1, min(5, len(fora))))
        projects.append({"id": f"P{i}", "forum": lead, "partners": partners})
    kinds = lots.choices(("committee", "working-group", "task-force"), k=len(fora))
    return {"format": "crossfora/1",
            "fora": [{"id": forum, "kind": kind} for forum, kind in zip(fora, kinds)],
            "projects": projects, "liaisons": liaisons}


def all_networks(crossfora, top, folder):
    networks = []
    for path in sorted(top.glob("data/classics/*.json")) + [top / "data/apec-mini.json"]:
        networks += read_document(path)
    networks += read_exported(crossfora, top / "data/apec.json")
    for seed in range(1, RANDOM_DOCUMENTS + 1):
        path = folder / f"random-{seed:02}.json"
        path.write_text(json.dumps(draw(seed)))
        random_networks = read_document(path)
        for net in random_networks:
            net.is_drawn = True
        networks += random_networks
    return networks
