"""What the network says in words: its legend, its table, what has to be known to read it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

import numpy as np

from db.analysis import paths
from db.analysis.network import Network
from db.store.outline import Term
from desktop.models.figures import Made, Table
from desktop.models.wording import term
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.views.network import strands, symbols
from desktop.views.network.scene import Picture
from desktop.widgets.behind_pane import Group
from desktop.widgets.legend import Key

Terms = Mapping[tuple[str, str], Term]


def keys(look: Look, found: Network, terms: Terms) -> list[Key]:
    """Give the legend: the kinds of actor that occur, the most frequent first, and the ties."""
    kinds = Counter(one.kind for one in found.actors)
    order = sorted(kinds, key=lambda kind: (-kinds[kind], kind or ""))
    actor, tie = tr("Actor"), tr("Tie")
    made = [Key(_kind(kind, terms), draw=symbols.Sample(kind, look), group=actor) for kind in order]
    lines = (
        (tr("cooperation in deeds"), strands.COOPERATION, False),
        (tr("cooperation in words"), strands.COOPERATION, True),
        (tr("conflict in deeds"), strands.CONFLICT, False),
        (tr("conflict in words"), strands.CONFLICT, True),
        (tr("no sign"), strands.UNSIGNED, False),
        (tr("relation"), strands.LASTING, False),
    )
    made += [
        Key(text, draw=strands.Sample(kind, look, words), group=tie) for text, kind, words in lines
    ]
    return made


def _kind(kind: str | None, terms: Terms) -> str:
    return term(terms, "actor_kind", kind) if kind else tr("no kind")


def table(picture: Picture | None) -> Table:
    """Give the shown ties, the weightiest first."""
    head = (
        tr("Actor"), tr("Actor"), tr("No sign"), tr("Verbal cooperation"),
        tr("Material cooperation"), tr("Verbal conflict"), tr("Material conflict"),
        tr("Relations"), tr("Years"), tr("Passages"),
    )  # fmt: skip
    if picture is None:
        return Table(head)
    shown = np.flatnonzero(picture.shown_ties)
    ties: list[int] = shown[np.argsort(-picture.ties.weight[shown], kind="stable")].tolist()
    if not ties:
        return Table(head)
    records = cache(partial(paths.Records, picture.network))
    return Table(
        head, Made(ties, partial(_row, picture)), Made(ties, lambda tie: records().of(tie))
    )


def _row(picture: Picture, tie: int) -> tuple[str, ...]:
    actors, ties = picture.network.actors, picture.ties
    ends = int(picture.network.first[tie]), int(picture.network.second[tie])
    counts = [str(one) for one in ties.counts[tie].tolist()]
    years, passages = picture.period(tie), str(int(ties.evidence[tie]))
    return (*(actors[at].name for at in ends), *counts, years, passages)


def of_path(picture: Picture, found: paths.Path) -> tuple[str, str, Sequence[Group]]:
    """Give title, summary and the records of each step of a path, for the pane beside."""
    names = [picture.network.actors[at].name for at in found.actors]
    groups = tuple(
        (f"{one} – {other}", step.records)
        for one, other, step in zip(names, names[1:], found.steps, strict=False)
    )
    title = tr("From {one} to {other}", one=names[0], other=names[-1])
    summary = tr("{n:,} {n:step|steps}", n=len(found.steps))
    return title, f"{summary}: {' – '.join(names)}", groups


def path(picture: Picture) -> str:
    """Say the shortest path: how many steps, over whom, and how many records make each step."""
    names = [picture.network.actors[at].name for at in picture.path_actors]
    if not picture.path_ties:
        return tr("No path leads from {one} to {other}.", one=names[0], other=names[-1])
    steps = len(picture.path_ties)
    told = names[0]
    for name, tie in zip(names[1:], picture.path_ties, strict=True):
        made = len(paths.records(picture.network, tie))
        told += f" – ({made}) – {name}"
    return tr(
        "Shortest path, {n:,} {n:step|steps} (in brackets the events and relations of each):"
        " {told}.",
        n=steps,
        told=told,
    )


def note(found: Network, picture: Picture, missing: Sequence[str]) -> str:
    """Say what is not in the picture; `missing` names options whose actor is not in it."""
    ends = {"focus": tr("The focus"), "to": tr("The end of the path")}
    notes = [tr("{what} has no ties here.", what=ends[option]) for option in missing]
    if picture.path_actors:
        notes.append(path(picture))
    if found.narrowed:
        notes += _narrowed(found, picture)
    if found.proxies:
        text = tr(
            "In {events}, {actors} count as whom they act for; those who still stand here have ties"
            " of their own.",
            events=tr("{n:,} {n:event|events}", n=found.acted),
            actors=tr("{n:,} {n:actor|actors}", n=found.proxies),
        )
        notes.append(text)
    if found.alone:
        notes.append(tr("Without ties: {number}.", number=number(found.alone)))
    return " ".join(notes)


def _narrowed(found: Network, picture: Picture) -> Iterator[str]:
    """Say what is left out of a network of too many, and how to see it."""
    if found.left_out:
        yield tr(
            "Only the {most} actors with most ties are shown, {number} are left out.",
            most=number(len(found.actors)),
            number=number(found.left_out),
        )
    if found.ties_left_out:
        yield tr(
            "Of the ties between them only the strongest are shown, {number} are left out.",
            number=number(found.ties_left_out),
        )
    if picture.focus < 0:
        yield tr(
            "Choose an actor and press N to see all whom it is tied to, or filter for fewer events."
        )
