"""Writes the texts for translators: `python -m tests.make_words`, or `make words`.

A text is a literal that stands where a `Text` (desktop/tr.py) is asked for: an argument, a default,
a field of a class, a table or variable with such an annotation, a result. Qt's own lupdate knows
calls of `tr` alone and no tables; the file is of its format, so Linguist and lrelease read it.
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "translations" / "vademecum.ts"
CONTEXT = "Vademecum"
FORMS = "Give as many forms between | as the language has, in the order of its plural rule."
_MOST = 20
"""Arguments that are looked at where a function takes any number."""
_INNER = {"Final", "ClassVar", "Optional", "Annotated"}
_MANY = {"list", "set", "frozenset", "Sequence", "Iterable", "Iterator", "Collection"}
_MAPS = {"dict", "Mapping"}
_Wanted = dict[str, list[list[tuple[str, ast.expr]]]]
"""Name of a function or class → for each of that name its parameters with their annotations."""


class NotLiteralError(Exception):
    """A text for translators is put together where it must be one literal."""


def found(folder: Path = ROOT / "desktop") -> dict[str, set[str]]:
    """Give every text, with the files (from the project's folder) in which it stands."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))}
    wanted: _Wanted = defaultdict(list)
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                wanted[node.name].append(_parameters(node))
            elif isinstance(node, ast.ClassDef):
                wanted[node.name].append(_fields(node))
    asked = {
        name: [one for one in every if any(_holds_text(told) for _, told in one)]
        for name, every in wanted.items()
    }
    texts: dict[str, set[str]] = defaultdict(set)
    for path, tree in trees.items():
        shown = path.relative_to(folder.parent).as_posix()
        try:
            for node in ast.walk(tree):
                for text in _in_node(node, asked):
                    texts[text].add(shown)
        except NotLiteralError as error:
            raise NotLiteralError(f"{shown}:{error}") from None
    return texts


def _parameters(node: ast.FunctionDef) -> list[tuple[str, ast.expr]]:
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    own = [one for one in every if one.arg not in {"self", "cls"}]
    rest = [node.args.vararg] * _MOST if node.args.vararg else []
    return [(one.arg, one.annotation or ast.Constant(None)) for one in [*own, *rest]]


def _fields(node: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    for one in node.body:
        if isinstance(one, ast.FunctionDef) and one.name == "__init__":
            return _parameters(one)
    return [
        (one.target.id, one.annotation)
        for one in node.body
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
    ]


def _holds_text(annotation: ast.expr) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "Text" for one in ast.walk(annotation))


def _in_node(node: ast.AST, asked: _Wanted) -> Iterator[str]:
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        yield from _taken(node.value, node.annotation)
    elif isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        for parameters in asked.get(name or "", ()):
            yield from _in_call(node, parameters)
    elif isinstance(node, ast.FunctionDef):
        yield from _in_function(node)


def _in_function(node: ast.FunctionDef) -> Iterator[str]:
    """Give the texts of defaults, and of results."""
    every = [*node.args.posonlyargs, *node.args.args]
    pairs = [
        *zip(every[len(every) - len(node.args.defaults) :], node.args.defaults, strict=True),
        *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
    ]
    for one, value in pairs:
        if one.annotation is not None and value is not None:
            yield from _taken(value, one.annotation)
    if node.returns is not None and _holds_text(node.returns):
        for inner in ast.walk(node):
            if isinstance(inner, ast.Return | ast.Yield) and inner.value is not None:
                yield from _taken(inner.value, node.returns)


def _in_call(node: ast.Call, parameters: list[tuple[str, ast.expr]]) -> Iterator[str]:
    for value, (_, annotation) in zip(node.args, parameters, strict=False):
        if isinstance(value, ast.Starred):
            break
        yield from _taken(value, annotation)
    named = dict(parameters)
    for keyword in node.keywords:
        if keyword.arg in named:
            yield from _taken(keyword.value, named[keyword.arg])


def _taken(value: ast.expr, annotation: ast.expr) -> Iterator[str]:
    """Give the texts of a value, where its annotation has `Text`."""
    match annotation:
        case _ if not _holds_text(annotation):
            return
        case ast.Name():
            yield from _strings(value)
        case ast.BinOp():
            yield from _taken(value, annotation.left)
            yield from _taken(value, annotation.right)
        case ast.Subscript(slice=inside):
            parts = list(inside.elts) if isinstance(inside, ast.Tuple) else [inside]
            for one, part in _parted(value, ast.unparse(annotation.value), parts):
                yield from _taken(one, part)
        case _:
            pass


def _parted(
    value: ast.expr, base: str, parts: list[ast.expr]
) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Give the parts of a value beside their annotations."""
    if base in _INNER:
        yield value, parts[0]
    elif base in _MAPS:
        for key, one in _pairs(value):
            yield key, parts[0]
            yield one, parts[1]
    elif base in _MANY or (base == "tuple" and ast.unparse(parts[-1]) == "..."):
        yield from ((one, parts[0]) for one in _members(value))
    elif base == "tuple" and isinstance(value, ast.Tuple):
        yield from zip(value.elts, parts, strict=False)
    elif base == "tuple" and isinstance(value, ast.IfExp):
        yield from _parted(value.body, base, parts)
        yield from _parted(value.orelse, base, parts)


def _strings(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)) if any(map(str.isalpha, text)):
            yield text
        case ast.JoinedStr(values=parts) if any(
            isinstance(part, ast.Constant) and any(map(str.isalpha, str(part.value)))
            for part in parts
        ):
            raise NotLiteralError(f"{value.lineno}: {ast.unparse(value)}")
        case _:
            for one in _within(value):
                yield from _strings(one)


def _within(value: ast.expr) -> Iterable[ast.expr]:
    """Give the values that one is chosen from."""
    match value:
        case ast.IfExp():
            return value.body, value.orelse
        case ast.BoolOp():
            return value.values
        case ast.Subscript(value=ast.Dict() | ast.Tuple() | ast.List()):
            return _members(value.value)
        case ast.Call(func=ast.Attribute(attr="get", value=table), args=[_, default]):
            return [default, *(_members(table) if isinstance(table, ast.Dict) else ())]
        case _:
            return ()


def _members(value: ast.expr) -> Iterable[ast.expr]:
    match value:
        case ast.Tuple() | ast.List() | ast.Set():
            for one in value.elts:
                yield from _members(one.value) if isinstance(one, ast.Starred) else (one,)
        case ast.Dict():
            yield from value.values
        case ast.GeneratorExp() | ast.ListComp():
            yield value.elt
        case ast.IfExp():
            yield from _members(value.body)
            yield from _members(value.orelse)
        case ast.BinOp():
            yield from _members(value.left)
            yield from _members(value.right)
        case ast.Call(func=ast.Name(id="tuple" | "list" | "set" | "frozenset"), args=[inner]):
            yield from _members(inner)
        case _:
            pass


def _pairs(value: ast.expr) -> Iterable[tuple[ast.expr, ast.expr]]:
    match value:
        case ast.Dict():
            for key, one in zip(value.keys, value.values, strict=True):
                yield from ((key, one),) if key is not None else _pairs(one)
        case ast.DictComp():
            yield value.key, value.value
        case ast.BinOp():
            yield from _pairs(value.left)
            yield from _pairs(value.right)
        case _:
            pass


def written(texts: dict[str, set[str]]) -> str:
    """Give the file for translators: by text, with the files and no lines, so it rarely changes."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in sorted(texts):
        lines.append("    <message>")
        lines += [f'        <location filename="../../{path}"/>' for path in sorted(texts[text])]
        lines.append(f"        <source>{escape(text)}</source>")
        if "|" in text:
            lines.append(f"        <extracomment>{FORMS}</extracomment>")
        lines.append('        <translation type="unfinished"></translation>')
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written(found()), "utf-8")
    sys.stdout.write(f"{len(found())} texts\n")


if __name__ == "__main__":
    main()
