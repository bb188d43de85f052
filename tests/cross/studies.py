"""Studies of crossfora, column by column, as metrics that R is asked for too.

The groups are the kinds of fora; what explains channels is shared work and being of one kind.
"""
import csv
import io
import math
import subprocess

ROLES = "coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"
COLUMNS = {
    "brokerage": ROLES + tuple(f"expected_{role}" for role in ROLES),
    "mrqap": ("coefficient", "standardized", "t"),
}
TERMS = "shared-work", "same-group"


def varies(values):
    return len(set(values)) > 1


def explained(networks):
    """Places of channels, with or without directions, and of the shared work of the same document,
    of random documents: they name no economies, which would explain channels too."""
    work = {net.document: place for place, net in enumerate(networks) if net.lens == "shared-work"}
    for place, net in enumerate(networks):
        other = work.get(net.document)
        if net.is_drawn and net.lens.startswith("channels") and other is not None:
            pairs = math.comb(len(net.nodes), 2)
            weights = [weight for *_, weight in networks[other].ties]
            weights += [0] * (pairs - len(weights))
            alike = [a == b for i, a in enumerate(net.groups) for b in net.groups[:i]]
            if varies(weights) and varies(alike):
                yield place, other


def asked(networks):
    """Lines for programs.R: "brokerage PLACE GROUPS", "mrqap PLACE PLACE GROUPS"."""
    def groups_of(net):
        return [sorted(set(net.groups)).index(group) + 1 for group in net.groups]
    for place, net in enumerate(networks):
        if net.groups and net.lens != "participation":
            yield ["brokerage", place, *groups_of(net)]
    for place, other in explained(networks):
        yield ["mrqap", place, other, *groups_of(networks[place])]


def rows_of(crossfora, net, study):
    draws = ["--replicas", "9"] if study == "mrqap" else []
    text = subprocess.run(
        [crossfora, "metrics", net.document, "--metric", study, "--lens", net.lens, "--groups",
         "kind", *draws, "--format", "csv", "--exact"],
        check=True, capture_output=True, text=True).stdout
    subject = "forum" if study == "brokerage" else "term"
    return {row[subject].replace(" ", "-"): row for row in csv.DictReader(io.StringIO(text))}


def ours(crossfora, networks):
    """("study: column", place of the network) -> values, of nodes or of TERMS."""
    values = {}
    for study, place, *_ in asked(networks):
        net = networks[place]
        rows = rows_of(crossfora, net, study)
        names = net.nodes if study == "brokerage" else TERMS
        for column in COLUMNS[study]:
            values[f"{study}: {column}", place] = [
                float(rows[name][column]) if rows[name][column] else math.nan for name in names]
    return values
