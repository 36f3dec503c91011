"""The command export: records in another format, all of them or those that a query finds."""

import os
from pathlib import Path

import click

from db.formats import exports
from db.formats.wording import Wording
from db.library import Library
from desktop.cli.output import json_option, library_argument, opened, tell, tell_json
from desktop.tr import tr

PDF = "chronology-pdf"


@click.command("export")
@library_argument
@click.option(
    "--format", "format_id", required=True, help=f"One of: {', '.join((*exports.EXPORTS, PDF))}."
)
@click.option("--query", help="Only what this search finds.")
@click.option("--output", required=True, type=click.Path(path_type=Path), help="The file to write.")
@click.option("--overwrite", is_flag=True, help="Replace the file if it exists.")
@json_option
def export_command(
    library: Path,
    format_id: str,
    query: str | None,
    output: Path,
    *,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Write records to a file: jsonl loses nothing, csv-KIND is a table, w3c is annotations.

    chronology-… are events as a document with footnotes; annotations-md, -html and -docx are
    quotations with notes and references, to be read.
    """
    with opened(library) as held:
        ids = None
        if query is not None:
            from db.search import engine

            ids = engine.id_array(held.reader, query).tolist()
        said = _wording(held, query or "") if format_id.startswith("chronology") else None
        if format_id == PDF:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
            from desktop import paper

            count = paper.export_alone(held, output, ids, overwrite=overwrite, wording=said)
        else:
            count = exports.export(
                held, format_id, output, ids=ids, overwrite=overwrite, wording=said
            )
    if as_json:
        tell_json({"file": str(output), "records": count})
    else:
        tell(tr("{n} {n:record|records} written to {file}", n=count, file=output))


def _wording(held: Library, query: str) -> Wording:
    """Give what a chronology says of what a query finds."""
    from db.store import outline
    from desktop.models.told_filter import wording

    return wording(query, 0, outline.terms(held.reader))
