"""Whatever was done is undone and redone exactly: random edits of every kind, also after reopening.

The content of a library is all that is logged and all that is derived from it, for every record
that is there (live or in the trash). What undone imports leave in the file does not count.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from db import maintenance
from db.errors import ConflictError, RecordError
from db.library import Library
from db.records import State
from db.store import anchoring, documents, merge, read, write
from db.store import settings as kept
from tests import sample
from tests.contents import content

WORDS = st.sampled_from(
    [
        "Velmora",
        "007",
        "1e3",
        " spaced ",
        "Велмора",
        "2021",
        "Treaty of Orsk",
        "卢卡申科",
        "ab",
        "'",
    ]
)
DATES = st.sampled_from(["2020", "2021-03", "before the war", "2019/2021", ""])
SENTENCES = ("Grain came.", "Advertisement", "Velmora signed again.", "Nothing was said.", "2020")
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map("\n".join)


class Editing(RuleBasedStateMachine):
    """A library beside a list of what it held after each edit.

    It stands in `base`, a folder of pytest's, which is removed even where a run was killed.
    """

    base: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.base))
        self.path = self.folder / "a.vademecum"
        self.library = Library.create(self.path)
        self.past = [content(self.library)]
        self.edits: list[int | None] = [None]
        self.at = 0

    @initialize()
    def begin(self) -> None:
        for kind, given in (("actor", {"name": "First"}), ("tag", {"name": "t"})):
            self.edit(kind, lambda edit, k=kind, g=given: write.add(edit, k, g))

    def teardown(self) -> None:
        try:
            while self.at > 0:
                self.undo()
            while self.at < len(self.past) - 1:
                self.redo()
            assert maintenance.check(self.library) == []
        finally:
            self.library.close()
            shutil.rmtree(self.folder)

    # what is done

    def edit(self, label, work, **options) -> None:
        """Do something as one edit; what is refused must leave no trace."""
        self.library.last_changes = None
        try:
            with self.library.edit(label, **options) as edit:
                work(edit)
        except RecordError:
            assert content(self.library) == self.past[self.at]
            return
        self.note()

    def note(self) -> None:
        changes = self.library.last_changes
        now = content(self.library)
        if not changes:
            assert now == self.past[self.at]
            return
        goes_on = self.at > 0 and changes.edit_id == self.edits[self.at]
        del self.past[self.at + (0 if goes_on else 1) :]
        del self.edits[self.at + (0 if goes_on else 1) :]
        self.past.append(now)
        self.edits.append(changes.edit_id)
        self.at = len(self.past) - 1

    def ids(self, *kinds: str, state: State = State.LIVE) -> list[int]:
        found = [i for kind in kinds for i in read.ids_of_kind(self.library.reader, kind, state)]
        return sorted(found)

    def pick(self, data: st.DataObject, *kinds: str, state: State = State.LIVE) -> int | None:
        found = self.ids(*kinds, state=state)
        return data.draw(st.sampled_from(found)) if found else None

    ANY = ("actor", "event", "source", "place", "tag", "annotation", "evidence", "relation")

    @rule(data=st.data(), names=st.lists(WORDS, min_size=1, max_size=3), text=WORDS)
    def add_actor(self, data, names, text) -> None:
        given = {"name": names, "description": text, "tag": self.some(data, "tag")}
        given["identifier"] = [{"scheme": "s", "value": text}]
        self.edit("actor.add", lambda edit: write.add(edit, "actor", given))

    def some(self, data: st.DataObject, *kinds: str) -> list[int]:
        found = self.ids(*kinds)
        if not found:
            return []
        return data.draw(st.lists(st.sampled_from(found), max_size=3, unique=True))

    @rule(data=st.data(), title=WORDS, date=DATES)
    def add_event(self, data, title, date) -> None:
        given = {
            "title": title,
            "date": date,
            "place": self.pick(data, "place"),
            "participant": [
                {"actor": actor, "role": title, "for": self.pick(data, "actor")}
                for actor in self.some(data, "actor")
            ],
            "link": [{"target": event} for event in self.some(data, "event")],
        }
        self.edit("event.add", lambda edit: write.add(edit, "event", given))

    @rule(data=st.data(), name=WORDS, kind=st.sampled_from(["place", "tag"]))
    def add_to_a_tree(self, data, name, kind) -> None:
        given = {"name": name, "parent": self.pick(data, kind)}
        self.edit(f"{kind}.add", lambda edit: write.add(edit, kind, given))

    @rule(data=st.data(), kind=st.sampled_from(["place", "tag"]))
    def move_in_a_tree(self, data, kind) -> None:
        id_, parent = self.pick(data, kind), self.pick(data, kind)
        if id_ is not None:
            self.edit(f"{kind}.move", lambda edit: write.change(edit, id_, {"parent": parent}))

    @rule(text=TEXTS, title=WORDS)
    def add_source_with_text(self, text, title) -> None:
        def work(edit) -> None:
            id_ = write.add(edit, "source", {"title": title, "creator": ["A. Writer"]})
            original = documents.Original("a.txt", text.encode(), "text/plain")
            documents.attach(edit, id_, sample.extracted(text), original)

        self.edit("source.add", work)

    @rule(data=st.data(), text=TEXTS)
    def replace_a_text(self, data, text) -> None:
        source = self.pick(data, "source")
        if source is None:
            return

        def work(edit) -> None:
            old = documents.current(edit.connection, source)
            new = documents.attach(edit, source, sample.extracted(text))
            if old is not None:
                anchoring.reanchor(edit, source, old.id, new)

        self.edit("text.replace", work)

    @rule(data=st.data(), note=WORDS)
    def annotate(self, data, note) -> None:
        target = self.pick(data, *self.ANY)
        given = {"target": target, "note": note, "tag": self.some(data, "tag")}
        found = documents.current(self.library.reader, target) if target else None
        if found is not None:
            start = data.draw(st.integers(0, found.length - 1))
            given |= {"start": start, "end": data.draw(st.integers(start + 1, found.length))}
        self.edit("annotation.add", lambda edit: write.add(edit, "annotation", given))

    @rule(data=st.data(), value=WORDS)
    def add_evidence(self, data, value) -> None:
        given = {
            "target": self.pick(data, "event", "actor", "relation"),
            "source": self.pick(data, "source"),
            "annotation": self.pick(data, "annotation"),
            "value": value,
            "speaker": self.pick(data, "actor"),
        }
        self.edit("evidence.add", lambda edit: write.add(edit, "evidence", given))

    @rule(data=st.data(), value=WORDS, kind=st.sampled_from(["reading", "figure", "relation"]))
    def add_what_hangs_on_others(self, data, value, kind) -> None:
        actor, other = self.pick(data, "actor"), self.pick(data, "actor")
        given = {
            "reading": {"target": actor, "field": "description", "value": value},
            "figure": {"target": actor, "value": 2.5, "unit": value},
            "relation": {"subject": actor, "object": other, "kind": "member_of", "date": "2020"},
        }[kind]
        self.edit(f"{kind}.add", lambda edit: write.add(edit, kind, given))

    @rule(data=st.data(), name=WORDS)
    def collect(self, data, name) -> None:
        given = {"name": name, "item": self.some(data, *self.ANY)}
        self.edit("collection.add", lambda edit: write.add(edit, "collection", given))

    @rule(data=st.data(), text=st.one_of(WORDS, st.just("")), typing=st.booleans())
    def change_a_field(self, data, text, typing) -> None:
        id_ = self.pick(data, "actor", "event", "source", "tag")
        if id_ is None:
            return
        kind = read.kind_of(self.library.reader, id_)
        field = "name" if kind == "tag" else "description" if kind != "source" else "title"
        options = {"merge_key": f"{id_}.{field}"} if typing else {}
        self.edit(f"{kind}.change", lambda edit: write.change(edit, id_, {field: text}), **options)

    @rule(data=st.data(), date=DATES)
    def change_a_date(self, data, date) -> None:
        id_ = self.pick(data, "event", "source", "relation")
        if id_ is not None:
            self.edit("date.change", lambda edit: write.change(edit, id_, {"date": date}))

    @rule(data=st.data(), name=WORDS)
    def change_a_list(self, data, name) -> None:
        id_ = self.pick(data, "actor", "place")
        if id_ is None:
            return
        rows = [dict(row) for row in read.get(self.library.reader, id_).lists["name"]]
        rows = data.draw(st.permutations([*rows, {"text": name, "lang": "ru"}]))
        rows = rows[: data.draw(st.integers(1, len(rows)))]
        self.edit("name.change", lambda edit: write.change(edit, id_, {"name": rows}))

    @rule(data=st.data())
    def change_ties(self, data) -> None:
        id_ = self.pick(data, "event", "collection", "actor")
        if id_ is None:
            return
        kind = read.kind_of(self.library.reader, id_)
        given = {
            "event": {"participant": self.some(data, "actor"), "tag": self.some(data, "tag")},
            "collection": {"item": self.some(data, *self.ANY)},
            "actor": {"tag": self.some(data, "tag")},
        }[kind]
        self.edit("ties.change", lambda edit: write.change(edit, id_, given))

    @rule(data=st.data())
    def trash(self, data) -> None:
        found = self.some(data, *self.ANY, "collection", "figure", "reading")
        self.edit("record.trash", lambda edit: write.trash(edit, found))

    @rule(data=st.data())
    def restore(self, data) -> None:
        id_ = self.pick(data, *self.ANY, state=State.TRASHED)
        if id_ is not None:
            self.edit("record.restore", lambda edit: write.restore(edit, [id_]))

    @rule(data=st.data(), kind=st.sampled_from(["actor", "event", "source", "tag", "place"]))
    def merge_two(self, data, kind) -> None:
        keep, other = self.pick(data, kind), self.pick(data, kind)
        if keep is not None and other is not None:
            self.edit("record.merge", lambda edit: merge.merge(edit, keep, other, {}))

    @rule(data=st.data(), kind=st.sampled_from(["clutter", "paragraph", "caption"]))
    def mark_a_passage(self, data, kind) -> None:
        source = self.pick(data, "source")
        found = documents.current(self.library.reader, source) if source else None
        if found is not None:
            passages = documents.passages(self.library.reader, found.id)
            passage = data.draw(st.sampled_from(passages)).id
            self.edit("passage.mark", lambda edit: documents.mark_passage(edit, passage, kind))

    @rule(value=st.one_of(WORDS, st.none()))
    def set_a_setting(self, value) -> None:
        self.edit("setting", lambda edit: kept.put(edit.connection, kept.TITLE, value))

    @rule(data=st.data(), text=TEXTS, parts=st.integers(1, 3))
    def bulk_import(self, data, text, parts) -> None:
        known = self.some(data, "actor")
        with self.library.bulk("import") as edit:
            for part in range(parts):
                with self.library.chunk(edit):
                    made = write.add_many(edit, "actor", [{"name": f"Imported {part}"}])
                    people = [*known, *made]
                    write.add(edit, "event", {"title": "Imported", "participant": people})
                    source = write.add(edit, "source", {"title": "Imported source"})
                    documents.attach(edit, source, sample.extracted(text))
                    write.add(edit, "annotation", {"target": source, "start": 0, "end": 1})
        self.note()

    @rule()
    def an_import_that_fails(self) -> None:
        with suppress(RecordError), self.library.bulk("import") as edit:
            with self.library.chunk(edit):
                write.add(edit, "actor", {"name": "Never"})
            with self.library.chunk(edit):
                write.add(edit, "actor", {"bogus": "field"})
        del self.past[self.at + 1 :], self.edits[self.at + 1 :]
        assert content(self.library) == self.past[self.at]

    # what is taken back

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.library.undo()
        self.at -= 1
        assert content(self.library) == self.past[self.at]

    @precondition(lambda self: self.at < len(self.past) - 1)
    @rule()
    def redo(self) -> None:
        self.library.redo()
        self.at += 1
        assert content(self.library) == self.past[self.at]

    @rule(data=st.data())
    def revert_one_step(self, data) -> None:
        id_ = self.pick(
            data, *self.ANY, state=data.draw(st.sampled_from([State.LIVE, State.TRASHED]))
        )
        steps = self.library.record_history(id_) if id_ else []
        if not steps:
            return
        self.library.last_changes = None
        try:
            self.library.revert(id_, data.draw(st.sampled_from(steps)).edit.id)
        except ConflictError:
            assert content(self.library) == self.past[self.at]
        else:
            self.note()

    @rule()
    def come_back_later(self) -> None:
        self.library.close()
        self.library = Library.open(self.path)
        assert content(self.library) == self.past[self.at]

    @rule(name=WORDS)
    def somebody_else_edits(self, name) -> None:
        with Library.open(self.path) as other, other.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": name})
        self.library.last_changes = other.last_changes
        self.note()


@pytest.fixture(autouse=True, scope="module")
def _base(tmp_path_factory: pytest.TempPathFactory) -> None:
    Editing.base = tmp_path_factory.mktemp("editing")


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes here
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
