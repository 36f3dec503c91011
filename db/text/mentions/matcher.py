"""Finds known names in a text: word by word by their stems, then each find is verified.

Names are kept under the stems of their words, so that one key meets every inflected form; whether
the words in the text really are a form of the name (ending, capitals, what stands between) is
checked only where a key is met. Names in scripts without blanks go through an automaton.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.text.mentions.forms import how_it_stands, place_of
from db.text.mentions.known import Decision, Form, Forms, How, KnownName, variants
from db.text.mentions.postings import Postings
from db.text.mentions.tokens import UNSPACED_LETTER, FoldedText, name_words
from db.text.mentions.transliterated import Heard
from db.text.mentions.unspaced import Scanner
from db.text.names.folding import fold
from db.text.names.scripts import letter_script
from db.text.names.stem import stem_key, stem_keys


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that a mention may mean, the name by which it matched, and how.

    `name_id` is None where no name matched but a reader's decision says so.
    """

    actor_id: int
    name_id: int | None
    how: How


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a name occurs: `start` and `end` in code points, the text as it stands there.

    Candidates are ordered, the likeliest first. The possessive ending ('s) is not part of it.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class _Find:
    """A verified place in the folded text."""

    start: int
    end: int
    forms: tuple[tuple[Form, How], ...]


class Matcher:
    """Holds known names, ready to find them in any number of texts.

    `decisions` are what readers decided before: a form that is never an actor is not proposed for
    it; one that always is leaves that actor as the only candidate, also where the form is no name
    of it. With `transliterated`, words that spell a known name in another orthography or script
    are found too, though nobody entered that spelling.
    """

    def __init__(
        self,
        names: Iterable[KnownName],
        decisions: Iterable[Decision] = (),
        *,
        transliterated: bool = True,
    ) -> None:
        self._forms = Forms()
        self._names = Postings()
        # The beginnings of names of several words, by their stems.
        self._openings: set[str] = set()
        self._unspaced = Postings()
        self._scanner: Scanner | None = None
        self._heard = Heard(self._forms) if transliterated else None
        self._never: dict[str, set[int]] = {}
        self._always: dict[str, int] = {}
        self._stems: dict[str, str] = {}
        for known in names:
            for text, how in variants(known):
                self._add(known, text, how)
        for decision in decisions:
            self._decide(decision)

    def mentions(self, text: str) -> list[Mention]:
        """Give every mention in `text`, in order, none overlapping, longer ones preferred."""
        return likeliest_first(self.unordered(text))

    def unordered(self, text: str) -> list[Mention]:
        """Give the mentions in a piece of a text; `likeliest_first` wants those of all pieces."""
        folded = FoldedText(text)
        finds = list(self._walk(folded))
        if len(self._unspaced) and UNSPACED_LETTER.search(text):
            finds.extend(self._scan(folded))
        chosen = _without_overlaps(finds)
        if self._heard:
            heard = self._listen(self._heard, folded, chosen)
            chosen = _without_overlaps([*chosen, *heard])
        return self._mentions(folded, chosen)

    def _add(self, known: KnownName, text: str, how: How) -> None:
        if not text.isascii() and UNSPACED_LETTER.search(text):
            key = fold(text)
            if len(key) > 1:
                number = self._forms.add(known, text, how)
                self._unspaced.add(key, number)
                self._scanner = None
                if self._heard:
                    self._heard.add(number, ())
            return
        said = name_words(text)
        if not said:
            return
        number = self._forms.add(known, text, how)
        keys = [""]
        for word in said:
            if keys[0]:
                self._openings.update(keys)
            steps = stem_keys(word) if letter_script(word[0]) == "Cyrl" else (word,)
            keys = [f"{key} {step}" for key in keys for step in steps]
        for key in keys:
            self._names.add(key, number)
        if self._heard:
            self._heard.add(number, said)

    def _decide(self, decision: Decision) -> None:
        form = fold(decision.form)
        if decision.verdict == "never":
            self._never.setdefault(form, set()).add(decision.actor_id)
            return
        self._always[form] = decision.actor_id
        known = KnownName(decision.actor_id, -1, decision.form, None, None)
        self._add(known, decision.form, How.DECIDED)

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            stem = stem_key(word) if letter_script(word[0]) == "Cyrl" else word
            self._stems[word] = stem
        return stem

    def _walk(self, text: FoldedText) -> Iterator[_Find]:
        """Give every verified place where words make up a name, shorter ones within it too."""
        steps = [" " + self._stem(word) for word in text.words]
        names, openings, count = self._names, self._openings, len(steps)
        for first, step in enumerate(steps):
            key, last = step, first + 1
            while True:
                if key in names:
                    found = self._verified(text, first, last, names.get(key))
                    if found:
                        yield _Find(text.starts[first], text.ends[last - 1], found)
                if last == count or key not in openings:
                    break
                key += steps[last]
                last += 1

    def _verified(
        self, text: FoldedText, first: int, last: int, numbers: list[int]
    ) -> tuple[tuple[Form, How], ...]:
        place = place_of(text, first, last)
        checked: dict[tuple[str, str | None, str | None], How | None] = {}
        found: list[tuple[Form, How]] = []
        for number in numbers:
            known = self._forms.known(number)
            name = (self._forms.text(number), known.lang, known.kind)
            if name not in checked:
                checked[name] = how_it_stands(*name, place)
            how = checked[name]
            if how is not None:
                form = self._forms.get(number)
                found.append((form, max(form.how, how) if how == How.INFLECTED else form.how))
        return tuple(found)

    def _scan(self, text: FoldedText) -> Iterator[_Find]:
        if self._scanner is None:
            self._scanner = Scanner(self._unspaced)
        for start, name in self._scanner.places(text.folded):
            forms = map(self._forms.get, self._unspaced.get(name))
            yield _Find(start, start + len(name), tuple((form, form.how) for form in forms))

    def _listen(self, heard: Heard, text: FoldedText, chosen: list[_Find]) -> Iterator[_Find]:
        """Find other spellings of names among the capitalised words that are in no mention yet."""
        taken = [find.start for find in chosen]
        for place, (start, end) in enumerate(zip(text.starts, text.ends, strict=True)):
            if not text.is_capitalised(place):
                continue
            before = bisect_left(taken, end) - 1
            if before >= 0 and chosen[before].end > start:
                continue
            first, last, forms = heard.at(text, place)
            if forms:
                found = tuple((form, How.TRANSLITERATED) for form in forms)
                yield _Find(text.starts[first], text.ends[last], found)

    def _mentions(self, text: FoldedText, finds: list[_Find]) -> list[Mention]:
        mentions: list[Mention] = []
        for find in finds:
            candidates = self._candidates(text, find)
            if candidates:
                start, end = text.start(find.start), text.end(find.end)
                mentions.append(Mention(start, end, text.original[start:end], candidates))
        return mentions

    def _candidates(self, text: FoldedText, find: _Find) -> tuple[Candidate, ...]:
        said = fold(text.folded[find.start : find.end])
        never, always = self._never.get(said, set()), self._always.get(said)
        best: dict[int, Candidate] = {}
        for form, how in sorted(find.forms, key=lambda item: item[1]):
            known = form.known
            if known.actor_id in never or always not in {None, known.actor_id}:
                continue
            name_id = None if known.name_id < 0 else known.name_id
            kept = best.setdefault(known.actor_id, Candidate(known.actor_id, name_id, how))
            if kept.name_id is None and name_id is not None:
                best[known.actor_id] = Candidate(known.actor_id, name_id, How.DECIDED)
        return tuple(best.values())


def likeliest_first(mentions: Sequence[Mention]) -> list[Mention]:
    """Order the candidates of all mentions of a text: an actor named in full before comes first."""
    full = {one.actor_id for mention in mentions for one in mention.candidates if _is_full(one)}
    before: dict[int, int] = {}

    def order(one: Candidate) -> tuple[int, int, bool, int, int]:
        rough = min(one.how, How.REORDERED)
        actor = one.actor_id
        return rough, -before.get(actor, -1), actor not in full, one.how, actor

    ordered: list[Mention] = []
    for mention in mentions:
        if len(mention.candidates) > 1:
            candidates = tuple(sorted(mention.candidates, key=order))
            mention = replace(mention, candidates=candidates)  # noqa: PLW2901 - the same, in order
        for one in mention.candidates:
            if _is_full(one):
                before[one.actor_id] = mention.start
        ordered.append(mention)
    return ordered


def _is_full(one: Candidate) -> bool:
    return one.how <= How.REORDERED


def _without_overlaps(finds: list[_Find]) -> list[_Find]:
    """Keep the longest finds, then the first, and drop those that overlap a kept one."""
    starts: list[int] = []
    kept: dict[int, _Find] = {}
    for find in sorted(finds, key=lambda find: (find.start - find.end, find.start)):
        place = bisect_left(starts, find.end)
        if place and kept[starts[place - 1]].end > find.start:
            same = kept.get(find.start)
            if same and same.end == find.end:
                kept[find.start] = _Find(find.start, find.end, (*same.forms, *find.forms))
            continue
        insort(starts, find.start)
        kept[find.start] = find
    return [kept[start] for start in starts]
