"""The command search: one query over everything."""

from pathlib import Path

import click

from db.search import engine
from desktop.cli.output import LIMIT, json_option, library_argument, opened, tell, tell_json
from desktop.tr import tr


@click.command("search", context_settings={"ignore_unknown_options": True})  # -word is a query
@library_argument
@click.argument("query")
@click.option(
    "--limit", type=LIMIT, default=20, show_default=True, help="How many results to give."
)
@json_option
def search_command(library: Path, query: str, limit: int, *, as_json: bool) -> None:
    """Search actors, events, sources, passages and annotations. The manual tells the language."""
    with opened(library) as held:
        found = engine.search(held.reader, query, limit=limit, facets=as_json)
        if as_json:
            tell_json(engine.as_data(found))
            return
        print_results(found)


def print_results(found: engine.Results) -> None:
    """Print what was found, for people."""
    tell(tr("{n} {n:result|results} · {took} ms", n=found.total, took=round(found.took_ms)))
    for hit in found.hits:
        date = _in_words(hit.date) if hit.date else ""
        matched = tr("matched “{name}”", name=hit.matched) if hit.matched else ""
        facts = " · ".join(part for part in (hit.kind, date, hit.locator, matched) if part)
        tell(f"\n{hit.title}  ({facts})")
        tell(f"  {hit.uid}")
        if hit.snippet.text:
            tell(f"  {_marked(hit.snippet)}")
    if not found.total and found.suggestions:
        tell(tr("Did you mean {words}?", words=", ".join(found.suggestions)))


def _in_words(date: str) -> str:
    from db.text import dates
    from desktop.dates import words

    return words(dates.read(date))


def _marked(snippet: engine.Snippet) -> str:
    """Put marks around the hits of a snippet."""
    pieces: list[str] = []
    done = 0
    for start, end in snippet.marks:
        pieces += [snippet.text[done:start], "»", snippet.text[start:end], "«"]
        done = end
    return "".join([*pieces, snippet.text[done:]]).replace("\n", " ")
