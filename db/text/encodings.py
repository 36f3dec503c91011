"""Turns bytes into text: marks, declared and detected encodings, an override, and warnings.

The order: the caller's override, a byte order mark, valid UTF-8, a declared encoding, UTF-8 with
a few broken bytes, detection (windows-1251, KOI8-R, GB18030, UTF-16 without a mark …). Bytes that
are no text are refused. Line ends become LF; a NUL becomes U+FFFD, in place; nothing else changes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from db.errors import DocumentError
from db.text.document import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    *(b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
    *(
        b"\x1f\x8b",
        b"BZh",
        b"\xfd7zXZ",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\xd0\xcf\x11\xe0",
        b"SQLite format 3\0",
    ),
    *(
        b"MZ\x90",
        b"RIFF",
        b"OggS",
        b"ID3",
        b"\0\0\0\x18ftyp",
        b"\0\0\0\x20ftyp",
        b"\xca\xfe\xba\xbe",
    ),
)
_CANDIDATES = [
    *("cp1251", "koi8_r", "cp866", "gb18030", "big5", "cp1252", "shift_jis", "euc_jp", "euc_kr"),
    *("cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "utf_16_le", "utf_16_be"),
]
_SAMPLE = 64 * 1024
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_CONTROL_BYTES = bytes([*range(1, 9), *range(14, 27), 28, 29, 30, 31, 127])
_LINE_END = re.compile("\r\n?")
_MOJIBAKE = re.compile(
    r"[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ\u009d“”˜¦¢\u0093\u0094]|Ã[\u00a0-\u00bf€-™]"
    r"|[РС][°±²³ґ»ј…‚ѓЃ‹Ќ‡ЏЂ€™љњќўЎ¤¦§©Є«¬®Їµ¶·ѕїјЅ]{1}(?=[РС][\u0400-\u040f\u0450-\u045f\u0080-\u00bf€-™])"
)
_CENTRAL = frozenset(b"\x8a\x8e\x9a\x9d\x9e\x9c\xf8\xec\xf9\xb3\xb9\xbf")
_GREEK_GUESSES = frozenset({"cp1253", "iso8859_7"})
_WESTERN_GUESSES = frozenset({"cp1250", "cp1254", "cp1257", "iso8859_2", "latin_1"})
_SOME_BROKEN = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text with LF line ends, the encoding's Python name, and warnings."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Decode bytes. `encoding` overrides all else, `declared` is what the file says of itself.

    Raises DocumentError: "document.empty", "document.binary", "document.encoding" (unknown, or
    the bytes are not in it, or none fits).
    """
    if not data:
        raise DocumentError("document.empty")
    if encoding is not None:
        return _finished(*_overridden(data, encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _finished(data[len(mark) :].decode(name, "replace"), name)
    if looks_binary(data):
        raise DocumentError("document.binary")
    text, name, notices = _detected(data, declared)
    return _finished(text, name, *notices)


def looks_binary(data: bytes) -> bool:
    """Say whether bytes are no text in any encoding: a known signature, or too many controls."""
    head = data[:_SAMPLE]
    if head.startswith(_MAGIC):
        return True
    nuls = head.count(0)
    if nuls and _wide_order(head) is not None:
        return False
    if nuls * 10 > len(head):
        return True
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls * 20 > len(head)


def _overridden(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(name)
    except LookupError as error:
        raise DocumentError("document.encoding", encoding=encoding, unknown=True) from error
    except UnicodeError as error:
        raise DocumentError("document.encoding", encoding=encoding, unknown=False) from error
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise DocumentError("document.encoding", encoding=encoding, unknown=True)
    return text.removeprefix("\ufeff"), name


def _detected(data: bytes, declared: str | None) -> tuple[str, str, list[Notice]]:
    wide = _wide_order(data[:_SAMPLE]) if b"\0" in data[:_SAMPLE] else None
    if wide is not None:
        return data.decode(wide, "replace"), wide, []
    said = _known(declared)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        lies = said not in {None, "utf-8", "ascii"} and not data.isascii()
        notices = [Notice("text.declared_wrong", {"declared": declared})] if lies else []
        return text, "utf-8", notices
    broken = _mostly_utf8(data)
    if broken is not None:
        return broken, "utf-8", []
    return _narrow(data, declared, said)


def _narrow(data: bytes, declared: str | None, said: str | None) -> tuple[str, str, list[Notice]]:
    """Decode what is not UTF-8: as declared where that reads well, else as detected."""
    if said is not None and said != "utf-8":
        try:
            text = data.decode(said)
        except UnicodeError:
            text = None
        if text is not None and not _reads_badly(text, said):
            return text, said, []
    name = _guessed(data)
    notices = [Notice("text.encoding_guessed", {"encoding": name})]
    if declared is not None and said != name:
        notices.append(Notice("text.declared_wrong", {"declared": declared}))
    return data.decode(name, "replace"), name, notices


def _known(declared: str | None) -> str | None:
    """Give the Python name of a declared encoding, by the web's reading: latin-1 is cp1252."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in {"utf-16", "utf-16-le", "utf-16-be", "utf-7", "utf-32"}:
        return "utf-8"
    web = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
    return web.get(name, name)


def _reads_badly(text: str, name: str) -> bool:
    """Say whether a text decoded as declared looks like another alphabet's bytes."""
    sample = text[:_SAMPLE]
    if _CONTROL.search(sample):
        return True
    high = [character for character in sample if character > "\x7f" and character.isalpha()]
    if name == "cp1252":
        return len(high) * 3 > sum(map(str.isalpha, sample))
    if name in {"cp1251", "koi8-r", "cp866"}:
        capitals = sum(map(str.isupper, high))
        return capitals * 2 > len(high) and not sample.isupper()
    return False


def _mostly_utf8(data: bytes) -> str | None:
    """Decode UTF-8 that has a few broken bytes, or is cut off within a character."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(character > "\x7f" for character in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    few = broken <= max(1, _SOME_BROKEN * len(text)) and valid > 4 * text[:_SAMPLE].count("\ufffd")
    return text if few else None


def _wide_order(head: bytes) -> str | None:
    """Tell UTF-16 without a mark and its byte order, or give None.

    Its NULs stand on one side of the pairs: on the left or on the right. A stray NUL in text of
    single bytes is told by that text being sound UTF-8.
    """
    even = head[: len(head) // 2 * 2]
    left, right = even[::2].count(0), even[1::2].count(0)
    if len(even) < 4 or min(left, right) * 10 > max(left, right) or not (left or right):
        return None
    if (left + right) * 50 < len(even) and _is_sound_utf8(even):
        return None
    best: tuple[float, str] | None = None
    for name in ("utf-16-le", "utf-16-be"):
        text = even.decode(name, "replace")
        plain = sum(map(_is_usual, text)) / len(text)
        if best is None or plain > best[0]:
            best = plain, name
    return best[1] if best and best[0] > 0.95 else None


def _is_sound_utf8(head: bytes) -> bool:
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls * 20 <= len(head) and "\ufffd" not in head[:-4].decode("utf-8", "replace")


def _is_usual(character: str) -> bool:
    return (
        " " <= character <= "\u024f"
        or character in "\t\n\r\u20ac\ufeff"
        or "\u0370" <= character <= "\u05ff"
        or "\u2010" <= character <= "\u2044"
        or "\u3000" <= character <= "\u30ff"
        or "\u4e00" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
    )


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        best = from_bytes(sample).best()
    if best is None:
        raise DocumentError("document.encoding", encoding=None, unknown=False)
    name = codecs.lookup(best.encoding).name
    if best.encoding in _WESTERN_GUESSES and _fits_western(sample):
        return "cp1252"
    return "cp1251" if best.encoding in _GREEK_GUESSES and _fits_cyrillic(sample) else name


def _fits_cyrillic(sample: bytes) -> bool:
    """Say whether bytes read as Russian or Belarusian rather than as Greek.

    A few sentences of windows-1251 are Greek letters too. These sixteen letters make four fifths
    of a Russian text, and half of what Greek becomes when it is read so.
    """
    try:
        letters = [one for one in sample.decode("cp1251") if one.isalpha() and not one.isascii()]
    except UnicodeDecodeError:
        return False
    common = sum(one.lower() in "оеаинтсрвлкмдпуы" for one in letters)
    return common * 10 >= len(letters) * 7


def _fits_western(sample: bytes) -> bool:
    """Say whether bytes read as Western European rather than Central European letters."""
    high = [byte for byte in sample if byte > 0x7F]
    central = sum(byte in _CENTRAL for byte in high)
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return central * 5 < len(high)


def _finished(text: str, encoding: str, *notices: Notice) -> Decoded:
    """Normalise line ends and report what is odd about the characters."""
    found = list(notices)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", "\ufffd")
        found.append(Notice("text.nul", {"count": nuls}))
    replaced = text.count("\ufffd") - nuls
    if replaced > 0:
        found.append(Notice("text.replacement", {"count": replaced}))
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls:
        found.append(Notice("text.control", {"count": controls}))
    if not text.isascii() and len(_MOJIBAKE.findall(text[:_SAMPLE])) >= 3:
        found.append(Notice("text.mojibake", {}))
    return Decoded(text, encoding, tuple(found))
