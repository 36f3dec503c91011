"""Writes tiny PDF files for tests: lines of Helvetica at given places, information, encryption."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_FILE_ID = b"0123456789abcdef"


@dataclass(frozen=True)
class Line:
    """One line of text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11


def column(texts: list[str], *, x: float = 72, top: float = 700, step: float = 14) -> list[Line]:
    """Set lines below each other; an empty string leaves a line free."""
    return [Line(x, top - step * at, text) for at, text in enumerate(texts) if text]


def pdf(
    pages: list[list[Line]],
    *,
    info: dict[str, str] | None = None,
    password: str = "",
    marks: dict[int, str] | None = None,
) -> bytes:
    """Give the bytes of a PDF; with a password it is encrypted (RC4, 40 bits).

    `marks` are the annotations of a page (from 0) as PDF dictionaries: see `highlight`.
    """
    key, owner, user = _encryption(password) if password else (b"", b"", b"")
    bodies: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    kids: list[str] = []
    for lines in pages:
        number = 10 + 2 * len(kids)
        content = _content(lines)
        if key:
            content = _rc4(_object_key(key, number + 1), content)
        notes = f" /Annots [{marks[len(kids)]}]" if marks and len(kids) in marks else ""
        kids.append(f"{number} 0 R")
        bodies[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> >>{notes} >>"
        ).encode()
        bodies[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    bodies[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    if info:
        fields = b" ".join(b"/%s %s" % (k.encode(), _string(v)) for k, v in info.items())
        bodies[4] = b"<< " + fields + b" >>"
    if key:
        bodies[5] = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
            owner.hex().encode(),
            user.hex().encode(),
        )
    return _assembled(bodies, has_info=info is not None, encrypted=bool(key))


def highlight(*boxes: tuple[float, float, float, float], note: str = "", author: str = "") -> str:
    """Give a highlight over boxes (left, bottom, right, top), as PDF writes it."""
    quads = " ".join(f"{x0} {y1} {x1} {y1} {x0} {y0} {x1} {y0}" for x0, y0, x1, y1 in boxes)
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    return (
        f"<< /Type /Annot /Subtype /Highlight /Rect [{left} {bottom} {right} {top}]"
        f" /QuadPoints [{quads}] /C [1 0.8 0] /M (D:20210304120000Z)"
        f" /Contents {_string(note).decode()} /T {_string(author).decode()} >>"
    )


def square(left: float, bottom: float, right: float, top: float, note: str = "") -> str:
    """Give a frame around a region of a page."""
    return (
        f"<< /Type /Annot /Subtype /Square /Rect [{left} {bottom} {right} {top}]"
        f" /Contents {_string(note).decode()} >>"
    )


def _assembled(bodies: dict[int, bytes], *, has_info: bool, encrypted: bool) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number, body in sorted(bodies.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(bodies) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        known = number in offsets
        out += b"%010d 00000 n \n" % offsets[number] if known else b"0000000000 65535 f \n"
    file_id = _FILE_ID.hex().encode()
    trailer = b"<< /Size %d /Root 1 0 R /ID [<%s> <%s>]" % (size, file_id, file_id)
    trailer += b" /Info 4 0 R" if has_info else b""
    trailer += b" /Encrypt 5 0 R" if encrypted else b""
    return bytes(out + b"trailer\n" + trailer + b" >>\nstartxref\n%d\n%%%%EOF\n" % start)


def _content(lines: list[Line]) -> bytes:
    parts = [
        b"BT /F1 %g Tf %g %g Td %s Tj ET" % (line.size, line.x, line.y, _literal(line.text))
        for line in lines
    ]
    return b"\n".join(parts)


def _literal(text: str) -> bytes:
    raw = text.encode("cp1252")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def _string(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def _encryption(password: str) -> tuple[bytes, bytes, bytes]:
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    seed = padded + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + _FILE_ID
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    return key, owner, _rc4(key, _PADDING)


def _object_key(key: bytes, number: int) -> bytes:
    seed = key + number.to_bytes(3, "little") + b"\0\0"
    return hashlib.md5(seed, usedforsecurity=False).digest()[:10]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
