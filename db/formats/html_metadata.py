"""Bibliographic data that an HTML page states about itself: meta elements, JSON-LD, time, links."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html import unescape
from typing import TYPE_CHECKING, Any, cast

from db.text.people import byline_names
from db.text.proposal import creator, split_kicker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.formats.html_tree import Node
    from db.text.blocks import Block
    from db.text.document import Proposal

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_MOST_ENTRIES = 500
_SAVED = re.compile(r"saved from url=\(\d+\)(https?://\S{1,2000})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_SITE_TAIL = re.compile(r"\s+[|–—·•»-]\s+(?P<site>[^|–—·•»]{2,60})\Z")
_KEYS = {
    "title": ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title"),
    "date": (
        *("citation_publication_date", "citation_date", "article:published_time", "datepublished"),
        *("dc.date.issued", "dcterms.issued", "dc.date", "pubdate", "publishdate", "date"),
        *("parsely-pub-date", "sailthru.date", "og:published_time"),
    ),
    "publication": ("citation_journal_title", "og:site_name", "application-name"),
    "publisher": ("citation_publisher", "dc.publisher", "dcterms.publisher"),
    "url": ("og:url",),
    "abstract": ("citation_abstract", "og:description", "description", "dc.description"),
    "doi": ("citation_doi",),
    "language": ("citation_language", "og:locale", "dc.language"),
    "author": ("citation_author", "author", "dc.creator", "article:author", "parsely-author"),
    "keywords": ("keywords", "news_keywords", "citation_keywords"),
}
_ARTICLES = {
    "NewsArticle": "article-newspaper",
    "ReportageNewsArticle": "article-newspaper",
    "AnalysisNewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper",
    "ScholarlyArticle": "article-journal",
    "Report": "report",
    "BlogPosting": "post-weblog",
    "Article": "webpage",
    "WebPage": "webpage",
}


@dataclass(slots=True)
class _Stated:
    """What the page states: meta values by name, the JSON-LD article, its own language and link."""

    meta: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    article: dict[str, Any] = field(default_factory=dict[str, Any])
    language: str | None = None
    canonical: str | None = None
    title: str | None = None

    def first(self, key: str) -> str | None:
        """Give the first value of a field, by the order of preference of its names."""
        return next((self.meta[name][0] for name in _KEYS[key] if name in self.meta), None)


def with_metadata(proposal: Proposal, tree: Node, blocks: list[Block]) -> Proposal:
    """Fill a proposal with what the page states of itself; its statements overrule guesses."""
    stated = _stated(tree)
    article = stated.article
    site = stated.first("publication") or _name(article.get("isPartOf")) or None
    title = _title(stated, proposal, site, blocks)
    genre, bare = split_kicker(title) if title else (None, None)
    day = _day(stated.first("date")) or _day(_text(article.get("datePublished"))) or _time(tree)
    names = _authors(stated)
    publisher = stated.first("publisher") or _name(article.get("publisher"))
    dated = {"date": day, "date_reason": "metadata", "date_start": None, "date_end": None}
    return replace(
        proposal,
        title=bare,
        genre=genre or proposal.genre,
        creators=tuple(map(creator, names))
        if names and not _affiliated(proposal)
        else proposal.creators,
        **(dated if day and proposal.date_reason != "stated" else {}),
        publication=site or publisher or proposal.publication,
        publisher=publisher or proposal.publisher,
        language=_language(stated, proposal.language),
        type=_type(stated, proposal),
        url=stated.canonical or stated.first("url") or _saved_from(tree) or proposal.url,
        doi=stated.first("doi") or proposal.doi,
        abstract=stated.first("abstract") or proposal.abstract,
        keywords=_keywords(stated) or proposal.keywords,
    )


def _affiliated(proposal: Proposal) -> bool:
    """Say whether the text itself tells more of its authors than a list of names would."""
    return any(person.affiliation for person in proposal.creators)


def _stated(tree: Node) -> _Stated:
    found = _Stated(
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    for node in tree.iter("meta"):
        name = (node.get("name") or node.get("property") or node.get("itemprop") or "").casefold()
        value = " ".join(unescape(node.get("content") or "").split())[:4000]
        if name and value:
            found.meta.setdefault(name, []).append(value)
    for node in tree.iter("link"):
        href = (node.get("href") or "").strip()
        if (node.get("rel") or "").casefold() == "canonical" and href.startswith("http"):
            found.canonical = href[:2000]
    title = next(tree.iter("title"), None)
    found.title = " ".join("".join(title.itertext()).split())[:1000] if title is not None else None
    found.article = next(_articles(tree), None) or {}
    return found


def _articles(tree: Node) -> Iterator[dict[str, Any]]:
    """Give the articles that JSON-LD scripts describe."""
    for node in tree.iter("script"):
        if (node.get("type") or "").casefold() != "application/ld+json":
            continue
        try:
            value: object = json.loads((node.text or "")[:500_000])
        except (ValueError, RecursionError):
            continue
        pending = [value]
        for item in pending:  # grows on the way, to a bound
            if len(pending) > _MOST_ENTRIES:
                break
            if isinstance(item, list):
                pending.extend(cast("list[object]", item)[:50])
            elif isinstance(item, dict):
                entry = cast("dict[str, Any]", item)
                if isinstance(entry.get("@graph"), list):
                    pending.extend(cast("list[object]", entry["@graph"])[:50])
                if _kind(entry) in _ARTICLES:
                    yield entry


def _kind(entry: dict[str, Any]) -> str:
    kind = entry.get("@type")
    if isinstance(kind, list):
        kinds = cast("list[object]", kind)
        return next((str(one) for one in kinds if str(one) in _ARTICLES), "")
    return str(kind)


def _title(
    stated: _Stated, proposal: Proposal, site: str | None, blocks: list[Block]
) -> str | None:
    """Choose the title: as cited, the first visible heading, as shared, as the window shows it."""
    if "citation_title" in stated.meta:
        return stated.meta["citation_title"][0]
    headings = [b for b in blocks if b.kind == "heading" and b.level == 1]
    if len(headings) == 1:
        return headings[0].text
    found = stated.first("title") or _text(stated.article.get("headline")) or stated.title
    if not found:
        return proposal.title
    tail = _SITE_TAIL.search(found)
    if tail and (site is None or tail["site"].casefold() in site.casefold() or site in found):
        found = found[: tail.start()]
    return found.strip() or proposal.title


def _authors(stated: _Stated) -> list[str]:
    listed: list[str] = []
    for key in _KEYS["author"]:
        if key in stated.meta:
            listed = stated.meta[key]
            break
    if not listed:
        authors = stated.article.get("author")
        people = cast("list[object]", authors) if isinstance(authors, list) else [authors]
        listed = [name for name in map(_name, people) if name]
    names: list[str] = []
    for entry in listed[:50]:
        if entry.startswith(("http:", "https:", "@")):
            continue
        read = byline_names(f"By {entry}")
        names.extend(read or (entry[:200],))
    return list(dict.fromkeys(names))


def _name(value: object) -> str | None:
    """Give the name of a JSON-LD person or organisation, or the string itself."""
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("name")
    return _text(value)


def _text(value: object) -> str | None:
    return " ".join(value.split())[:1000] or None if isinstance(value, str) else None


def _day(value: str | None) -> str | None:
    """Give the EDTF day, month or year at the start of a time stamp."""
    if not value:
        return None
    slashed = _SLASHED.match(value)
    if slashed:
        return f"{slashed[1]}-{int(slashed[2]):02}-{int(slashed[3]):02}"
    found = _DAY.match(value)
    return found.group() if found else None


def _time(tree: Node) -> str | None:
    """Give the date of the page's only time element, or of one marked as publication."""
    times = [node for node in tree.iter("time") if _day(node.get("datetime"))]
    marked = [
        n for n in times if n.get("pubdate") is not None or n.get("itemprop") == "datePublished"
    ]
    chosen = marked or (times if len(times) == 1 else [])
    return _day(chosen[0].get("datetime")) if chosen else None


def _language(stated: _Stated, guessed: str | None) -> str | None:
    """Take the page's language tag, unless its letters say otherwise."""
    said = (stated.language or stated.first("language") or "").strip().replace("_", "-")
    if not _LANGUAGE.match(said):
        return guessed
    if guessed and guessed.split("-")[0] != said.split("-")[0].casefold():
        return guessed
    return said


def _type(stated: _Stated, proposal: Proposal) -> str:
    if "citation_journal_title" in stated.meta:
        return "article-journal"
    kind = _ARTICLES.get(_kind(stated.article), "")
    if kind and kind != "webpage":
        return kind
    return "article-newspaper" if proposal.type == "article-newspaper" else "webpage"


def _keywords(stated: _Stated) -> tuple[str, ...]:
    said = stated.first("keywords") or ""
    return tuple(word.strip() for word in said.split(",") if word.strip())[:40]


def _saved_from(tree: Node) -> str | None:
    """Give the address that a browser wrote into the page when saving it, or the base address."""
    before = tree.getprevious()
    while before is not None:
        found = _SAVED.search((before.text or "")[:3000])
        if found:
            return found.group(1)
        before = before.getprevious()
    base = next(tree.iter("base"), None)
    href = (base.get("href") or "") if base is not None else ""
    return href if href.startswith("http") else None
