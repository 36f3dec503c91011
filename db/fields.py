"""Every kind of record and every field of it, declared once.

The store, the command line, the interchange formats, history and the editors of the window all
read this table; a field that is not here does not exist. Names are the words of the product.
"""

from functools import cache

from db.field_types import Field, Kind, ListField, ValueType

STANCES = ("supports", "disputes", "mentions")
MODES = ("asserts", "reports", "plans", "alleges", "denies", "judges")
STATUSES = ("happened", "planned", "ongoing", "alleged", "cancelled")
CERTAINTIES = ("certain", "likely", "possible", "doubtful")
QUALIFIERS = ("about", "at_least", "at_most", "more_than", "less_than", "up_to")
READING_STATUSES = ("unread", "reading", "read")
RELIABILITIES = ("A", "B", "C", "D", "E", "F")
NAME_KINDS = (
    "preferred",
    "official",
    "native",
    "alias",
    "abbreviation",
    "birth",
    "former",
    "transliteration",
)


def _text(name: str, *, required: bool = False) -> Field:
    return Field(name, required=required)


def _long(name: str) -> Field:
    return Field(name, ValueType.LONG_TEXT)


def _excerpt(name: str) -> Field:
    return Field(name, ValueType.EXCERPT)


def _date(name: str, *, day_numbers: bool = False) -> Field:
    return Field(name, ValueType.DATE, day_numbers=day_numbers)


def _term(name: str, vocabulary: str, *, required: bool = False) -> Field:
    return Field(name, ValueType.TERM, vocabulary=vocabulary, required=required)


def _choice(name: str, choices: tuple[str, ...], *, required: bool = False) -> Field:
    return Field(name, ValueType.CHOICE, choices=choices, required=required)


def _ref(name: str, *kinds: str, required: bool = False) -> Field:
    return Field(name, ValueType.RECORD, kinds=kinds, required=required)


def _derived(name: str, type_: ValueType = ValueType.TEXT) -> Field:
    return Field(name, type_, derived=True)


NAME = ListField(
    "name",
    "name",
    "record_id",
    "text",
    "lang",
    (
        _text("text", required=True),
        _text("lang"),
        _text("script"),
        _choice("kind", NAME_KINDS),
        _date("from"),
        _date("until"),
    ),
)
IDENTIFIER = ListField(
    "identifier",
    "identifier",
    "record_id",
    "value",
    "scheme",
    (_text("scheme", required=True), _text("value", required=True)),
)
TAG = ListField("tag", "tagging", "record_id", "tag", "", (_ref("tag", "tag", required=True),))


def _links(*kinds: str) -> ListField:
    parts = (_ref("target", *kinds, required=True), _term("kind", "link"))
    return ListField("link", "link", "record_id", "target", "kind", parts)


_ACTOR = Kind(
    "actor",
    (
        _term("kind", "actor_kind"),
        _long("description"),
        _date("start"),
        _date("end"),
        _long("note"),
    ),
    (
        NAME,
        IDENTIFIER,
        TAG,
        ListField(
            "decision",
            "mention_decision",
            "actor_id",
            "form",
            "verdict",
            (
                _text("form", required=True),
                _choice("verdict", ("always", "never"), required=True),
                _ref("source", "source"),
            ),
        ),
    ),
)
_EVENT = Kind(
    "event",
    (
        _text("title", required=True),
        _term("type", "event_type"),
        _choice("status", STATUSES),
        _date("date", day_numbers=True),
        _term("domain", "domain"),
        _ref("place", "place"),
        _long("description"),
        _long("note"),
    ),
    (
        ListField(
            "participant",
            "participation",
            "event_id",
            "actor",
            "role",
            (
                _ref("actor", "actor", required=True),
                _term("role", "role"),
                _text("side"),
                _ref("for", "actor"),
            ),
        ),
        _links("event"),
        IDENTIFIER,
        TAG,
    ),
)
_RELATION = Kind(
    "relation",
    (
        _ref("subject", "actor", required=True),
        _term("kind", "relation_kind", required=True),
        _ref("object", "actor", required=True),
        _date("date", day_numbers=True),
        _long("description"),
        _long("note"),
    ),
    (TAG,),
)
_SOURCE = Kind(
    "source",
    (
        _term("type", "source_type"),
        _text("title", required=True),
        _date("date", day_numbers=True),
        _text("date_reason"),
        *(
            _text(name)
            for name in (
                "publication",
                "publisher",
                "publisher_place",
                "volume",
                "issue",
                "pages",
                "edition",
                "genre",
                "url",
                "doi",
                "isbn",
                "issn",
                "language",
            )
        ),
        _date("accessed"),
        _text("archive"),
        _text("call_number"),
        _long("abstract"),
        _choice("reliability", RELIABILITIES),
        _long("reliability_reason"),
        Field("complete", ValueType.FLAG),
        _choice("reading_status", READING_STATUSES),
        _long("extra"),
        _long("note"),
        _derived("document_id", ValueType.INTEGER),
    ),
    (
        ListField(
            "creator",
            "creator",
            "source_id",
            "name",
            "role",
            (
                _text("name", required=True),
                _text("family"),
                _text("given"),
                _term("role", "creator_role"),
                _text("affiliation"),
                _ref("actor", "actor"),
            ),
        ),
        _links("source"),
        IDENTIFIER,
        TAG,
    ),
)
_PLACE = Kind(
    "place",
    (
        _term("kind", "place_kind"),
        _ref("parent", "place"),
        Field("latitude", ValueType.NUMBER),
        Field("longitude", ValueType.NUMBER),
        _text("country"),
        _long("description"),
        _long("note"),
    ),
    (NAME, IDENTIFIER, TAG),
)
_ANNOTATION = Kind(
    "annotation",
    (
        _ref("target", required=True),
        _derived("state"),
        _derived("document_id", ValueType.INTEGER),
        Field("start", ValueType.INTEGER),
        Field("end", ValueType.INTEGER),
        _excerpt("exact"),
        _excerpt("prefix"),
        _excerpt("suffix"),
        Field("page", ValueType.INTEGER),
        _text("region"),
        _long("note"),
        _choice(
            "motivation", ("highlighting", "commenting", "linking", "questioning", "assessing")
        ),
        Field("colour", ValueType.COLOUR),
        _ref("annotator", "annotator"),
    ),
    (TAG, _links()),
)
_EVIDENCE = Kind(
    "evidence",
    (
        _ref("target", required=True),
        _text("field"),
        _ref("source", "source", required=True),
        _ref("annotation", "annotation"),
        _text("locator"),
        _excerpt("exact"),
        _excerpt("prefix"),
        _excerpt("suffix"),
        _choice("stance", STANCES, required=True),
        _text("value"),
        _choice("mode", MODES),
        _ref("speaker", "actor"),
        _date("said_on"),
        _ref("via", "source", "actor"),
        Field("credibility", ValueType.INTEGER),
        _long("note"),
    ),
)
_READING = Kind(
    "reading",
    (
        _ref("target", required=True),
        _text("field"),
        _text("value"),
        _choice("certainty", CERTAINTIES),
        _long("reason"),
        _ref("annotator", "annotator"),
    ),
)
_FIGURE = Kind(
    "figure",
    (
        _ref("target", required=True),
        _text("label"),
        Field("value", ValueType.NUMBER, required=True),
        _text("unit"),
        _choice("qualifier", QUALIFIERS),
        _date("date"),
        _long("note"),
    ),
)
_TAG = Kind(
    "tag",
    (
        _text("name", required=True),
        _ref("parent", "tag"),
        Field("colour", ValueType.COLOUR),
        _long("description"),
        _text("key"),
        Field("position", ValueType.INTEGER),
    ),
)
_COLLECTION = Kind(
    "collection",
    (
        _text("name", required=True),
        _long("description"),
        Field("position", ValueType.INTEGER),
    ),
    (ListField("item", "collection_item", "collection_id", "item", "", (_ref("item"),)),),
)
_ANNOTATOR = Kind(
    "annotator",
    (_text("name", required=True), Field("colour", ValueType.COLOUR), _long("note")),
)
_SAVED_SEARCH = Kind(
    "saved_search",
    (_text("name", required=True), _text("query", required=True), _long("description")),
)
_TERM = Kind(
    "term",
    (
        _text("vocabulary", required=True),
        _text("key", required=True),
        _text("label"),
        _long("definition"),
        _text("parent"),
        Field("quad", ValueType.INTEGER),
        Field("intensity", ValueType.NUMBER),
        Field("colour", ValueType.COLOUR),
        _text("inverse"),
        Field("symmetric", ValueType.FLAG),
        _text("codes"),
        Field("position", ValueType.INTEGER),
    ),
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _TERM,
        _ANNOTATOR,
        _TAG,
        _ACTOR,
        _PLACE,
        _SOURCE,
        _EVENT,
        _RELATION,
        _ANNOTATION,
        _EVIDENCE,
        _READING,
        _FIGURE,
        _COLLECTION,
        _SAVED_SEARCH,
    )
}
"""Every kind, in an order in which references point backwards where they can."""


@cache
def kind(name: str) -> Kind | None:
    """Give the kind of that name, or None."""
    return KINDS.get(name)
