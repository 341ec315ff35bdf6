"""Documentation on demand: signatures and docstrings that list every keyword of a method.

A generated method takes `**params: Unpack[SomeParams]`, and the TypedDict documents each keyword once. What `help()`,
notebooks and `inspect.signature()` show is put together from there, from the source, when somebody looks.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import re
import sys
from functools import lru_cache
from importlib import import_module
from textwrap import fill, indent
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast, get_args, get_origin

from .options import NOT_GIVEN, Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from typing_extensions import Self

_UNPACKED = re.compile(r"(?:\w+\.)*Unpack\[(\w+)\]")
_WRAPPERS = ("Required", "NotRequired", "Annotated")
_WIDTH = 100


class _Keyword(NamedTuple):
    """One keyword of a method."""

    name: str
    type: str
    required: bool
    text: str
    allowed: tuple[object, ...] = ()
    """The values of an enumeration that the type only names."""


class _Plain(str):
    """An annotation that is shown as it was written, without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def describe(resource: type) -> None:
    """Give the methods of a resource signatures and docstrings that list every keyword."""
    for name, member in vars(resource).items():
        if isinstance(member, FunctionType) and name[0] != "_" and "params" in member.__annotations__:
            member.__signature__ = LazySignature(member)  # type: ignore[attr-defined]
            member.__doc__ = LazyDoc(member, resource.__name__)


class LazySignature(inspect.Signature):
    """The signature of a method with each of its keywords, worked out when somebody looks."""

    __slots__ = ("_found", "_method")

    def __init__(self, method: FunctionType) -> None:  # the base would check parameters, of which there are none yet
        self._method = method
        self._found: inspect.Signature | None = None

    @property
    def _plain(self) -> inspect.Signature:
        if self._found is None:
            self._found = _signature(self._method)
        return self._found

    @property
    def parameters(self) -> Any:
        """The parameters by name."""
        return self._plain.parameters

    @property
    def return_annotation(self) -> Any:
        """What the method is annotated to return."""
        return self._plain.return_annotation

    # These stand in for the attributes that the base keeps its own facts in.
    _parameters = parameters
    _return_annotation = return_annotation

    def replace(self, **changes: Any) -> Any:
        """Return a plain signature with some of the facts replaced."""
        return self._plain.replace(**changes)

    __replace__ = replace

    def __reduce__(self) -> Any:
        """Say how a plain signature is made of this one."""
        return self._plain.__reduce__()


class LazyDoc(str):
    """The docstring of a method with each of its keywords, put together when it is read.

    Readers of docstrings first expand their tabs, split them or print them; whatever else is done with this text is
    done with what the method has as its docstring in the source.
    """

    __slots__ = ("_found", "_of")
    _of: tuple[FunctionType, str]
    _found: str | None

    def __new__(cls, method: FunctionType, resource: str) -> Self:
        """Take the method and the name of its class."""
        doc = super().__new__(cls, method.__doc__ or "")
        doc._of = method, resource
        doc._found = None
        return doc

    def __str__(self) -> str:
        """Return the whole text."""
        if self._found is None:
            self._found = _docstring(*self._of)
        return self._found

    def expandtabs(self, tabsize: Any = 8) -> str:
        """Return the whole text with tabs expanded."""
        return str(self).expandtabs(tabsize)

    def split(self, sep: str | None = None, maxsplit: Any = -1) -> list[str]:
        """Return the whole text in parts."""
        return str(self).split(sep, maxsplit)

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: FBT001, FBT002  # as the base has it
        """Return the lines of the whole text."""
        return str(self).splitlines(keepends)

    def strip(self, chars: str | None = None) -> str:
        """Return the whole text without what is around it."""
        return str(self).strip(chars)

    def __bool__(self) -> bool:
        """Tell that there is something to be read, even if the method itself has no docstring."""
        return True

    def __repr__(self) -> str:
        """Show the whole text."""
        return repr(str(self))


def _signature(method: FunctionType) -> inspect.Signature:
    """Return the signature of a method: its own parameters, then its keywords, required ones first."""
    code, notes = method.__code__, method.__annotations__
    names = code.co_varnames[: code.co_argcount]
    alone = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    defaults = dict(zip(reversed(names), reversed(method.__defaults__ or ()), strict=False))
    defaults.update(method.__kwdefaults__ or {})
    empty = inspect.Parameter.empty

    def parameter(name: str, kind: Any) -> inspect.Parameter:
        note = _Plain(notes[name]) if isinstance(notes.get(name), str) else notes.get(name, empty)
        return inspect.Parameter(name, kind, default=defaults.get(name, empty), annotation=note)

    parameters = [parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD) for name in names]
    parameters += [parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in alone]
    own = {one.name for one in parameters}
    parameters += [
        inspect.Parameter(
            keyword.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=empty if keyword.required else NOT_GIVEN,
            annotation=_Plain(keyword.type),
        )
        for keyword in sorted(_keywords(method), key=lambda keyword: not keyword.required)
        if keyword.name not in own
    ]
    returned = notes.get("return", inspect.Signature.empty)
    return inspect.Signature(parameters, return_annotation=_Plain(returned) if isinstance(returned, str) else returned)


def _docstring(method: FunctionType, resource: str) -> str:
    """Return the docstring of a method, or that of its synchronous twin, and a list of its keywords."""
    module = sys.modules.get(method.__module__)
    # A lazy docstring is, as a text, what it was made of.
    written = str.__str__(method.__doc__ or "")
    if not written and module is not None:
        written = next(
            filter(
                None, (_written(module, name, method.__name__) for name in (resource, resource.removeprefix("Async")))
            ),
            "",
        )
    keywords = _keywords(method)
    lines = [inspect.cleandoc(written)] if written else []
    if keywords:
        lines.append("\n".join(["Keywords:", *(_entry(keyword) for keyword in keywords)]))
    return "\n\n".join(lines)


def _entry(keyword: _Keyword) -> str:
    """Return the lines on one keyword."""
    head = f"    {keyword.name}: {keyword.type}{' (required)' if keyword.required else ''}"
    text = keyword.text
    if keyword.allowed:
        values = ", ".join(repr(value) for value in keyword.allowed)
        text = f"{text}\n\nAllowed: {values}." if text else f"Allowed: {values}."
    paragraphs = [fill(part, _WIDTH - 8, break_long_words=False) for part in text.split("\n") if part.strip()]
    return "\n".join([head, *(indent(part, " " * 8) for part in paragraphs)])


def _keywords(method: FunctionType) -> Sequence[_Keyword]:
    """Return the keywords of a method in the order of the document; none where the source cannot be had."""
    found = _UNPACKED.fullmatch(str(method.__annotations__.get("params", "")))
    params = method.__globals__.get(found[1]) if found else None
    return _keywords_of(params) if isinstance(params, type) else ()


@lru_cache(maxsize=64)
def _keywords_of(params: type) -> Sequence[_Keyword]:
    """Return the keywords that a TypedDict documents, its own before those that it inherits."""
    module = sys.modules.get(params.__module__)
    node = None if module is None else _class(module, params.__name__)
    if module is None or node is None:
        return _undocumented(params)
    keywords: list[_Keyword] = []
    for statement, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            required, note = _unwrapped(statement.annotation)
            text = _text_of(after)
            allowed = tuple(dict.fromkeys(_allowed(note, module)))
            keywords.append(_Keyword(statement.target.id, ast.unparse(note), required, text, allowed))
    for base in node.bases:
        inherited = vars(module).get(base.id) if isinstance(base, ast.Name) else None
        if isinstance(inherited, type):
            known = {keyword.name for keyword in keywords}
            keywords += [keyword for keyword in _keywords_of(inherited) if keyword.name not in known]
    return keywords


def _undocumented(params: type) -> Sequence[_Keyword]:
    """Return the keywords of a TypedDict whose source cannot be had, those that every method takes last."""
    keywords: list[_Keyword] = []
    for name, annotation in params.__annotations__.items():
        text = str(getattr(annotation, "__forward_arg__", annotation))
        required, note = _unwrapped(ast.parse(text, mode="eval").body)
        keywords.append(_Keyword(name, ast.unparse(note), required, ""))
    return sorted(keywords, key=lambda keyword: keyword.name in Options.__annotations__)


def _unwrapped(note: ast.expr) -> tuple[bool, ast.expr]:
    """Return whether an annotation marks a keyword as required, and the type in it."""
    required = False
    while isinstance(note, ast.Subscript):
        name = note.value.id if isinstance(note.value, ast.Name) else getattr(note.value, "attr", "")
        if name not in _WRAPPERS:
            break
        required = required or name == "Required"
        note = note.slice.elts[0] if isinstance(note.slice, ast.Tuple) else note.slice
    return required, note


def _allowed(note: ast.expr, module: ModuleType) -> Iterator[object]:
    """Yield the values that a type allows which an annotation names but does not show."""
    for node in ast.walk(note):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield from _values(getattr(_imported(node.value.id, module), node.attr, None))
        elif isinstance(node, ast.Name) and not hasattr(builtins, node.id):
            yield from _values(_imported(node.id, module))


def _values(kind: object) -> Iterator[object]:
    """Yield the values of an enumeration, also where other types are allowed beside it."""
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif not isinstance(kind, type):
        for part in get_args(kind):
            yield from _values(part)


def _imported(name: str, module: ModuleType) -> object:
    """Return what a name stands for that a module of this package imports for type checkers only, if it does."""
    tree = _tree(module.__name__)
    for node in ast.walk(tree) if tree else ():
        if (
            isinstance(node, ast.ImportFrom)
            and node.level
            and any((one.asname or one.name) == name for one in node.names)
        ):
            package = module.__package__ or ""
            try:
                found = import_module("." * node.level + (node.module or ""), package)
                return cast("object", getattr(found, name))
            except (ImportError, AttributeError):  # documentation must not fail
                return None
    return None


def _written(module: ModuleType, resource: str, method: str) -> str:
    """Return the docstring that a method has in the source, which `-OO` takes out of the running program."""
    node = _class(module, resource)
    for member in node.body if node else ():
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)) and member.name == method:
            return ast.get_docstring(member) or ""
    return ""


def _text_of(node: ast.stmt | None) -> str:
    """Return the text of a statement that is a docstring."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return inspect.cleandoc(node.value.value)
    return ""


def _class(module: ModuleType, name: str) -> ast.ClassDef | None:
    """Return the source of a class, if it can be had."""
    tree = _tree(module.__name__)
    classes = [node for node in (tree.body if tree else ()) if isinstance(node, ast.ClassDef) and node.name == name]
    return classes[0] if classes else None


@lru_cache(maxsize=16)
def _tree(module: str) -> ast.Module | None:
    """Return the source of a module, if it can be had."""
    try:
        return ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError, SyntaxError, KeyError):
        return None
