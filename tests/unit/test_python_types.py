"""Types as annotations, and the modules that they stand in."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.graph import components
from generator.ir import (
    Alias,
    Api,
    Const,
    Decl,
    Docs,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Member,
    Nullable,
    Operation,
    Package,
    Record,
    Ref,
    Reply,
    Resource,
    Scalar,
    TupleOf,
    Type,
    Union,
    Unknown,
)
from generator.targets.python.imports import Imports
from generator.targets.python.layout import Home, layout_of
from generator.targets.python.types import Names, TypePrinter, split_union, union

STRING, INTEGER = Scalar("string"), Scalar("integer")


# --- unions ---


@pytest.mark.parametrize(
    ("variants", "text"),
    [
        (["str"], "str"),
        (["str", "int"], "str | int"),
        (["None", "str"], "str | None"),
        (["str | None", "int | None"], "str | int | None"),
        (["str", "str"], "str"),
        (["str", "Any"], "Any"),
        (["object", "None"], "object"),
        (["list[str | None]", "None"], "list[str | None] | None"),
        (['Literal["a | b"]', "None"], 'Literal["a | b"] | None'),
    ],
)
def test_unions(variants: list[str], text: str) -> None:
    assert union(variants) == text


@pytest.mark.parametrize(
    "text",
    [
        'Literal["|", "]"]',
        "Literal['\"|']",
        'Literal["\\"|"]',
        'Literal["a\\\\"]',
        "dict[str, int | None]",
        'Annotated[str, Wire("a|b")]',
    ],
)
def test_a_variant_is_not_taken_apart(text: str) -> None:
    assert split_union(f"{text} | None") == [text, "None"]


@given(st.lists(st.text(max_size=8), min_size=1, max_size=4))
def test_no_value_takes_a_union_apart(values: list[str]) -> None:
    from generator.targets.python.printer import quoted  # noqa: PLC0415 - this test's alone

    text = f"Literal[{', '.join(quoted(value) for value in values)}]"
    assert split_union(f"int | {text} | None") == ["int", text, "None"]


# --- annotations ---


def printer(decls: dict[str, Decl], use: str = "output", shadowed: frozenset[str] = frozenset()) -> TypePrinter:
    names = Names(
        decls,
        {ident: Home("things", "things") for ident in decls},
        {ident: ident.title() for ident in decls if isinstance(decls[ident].shape, Record)},
        {ident: f"{ident.title()}Param" for ident in decls if isinstance(decls[ident].shape, Record)},
    )
    return TypePrinter(names, Imports("things"), "input" if use == "input" else "output", shadowed)


THING = Decl("thing", ("thing",), Record(()))
SELF = Decl("self", ("self",), Alias(Nullable(Ref("self"))))


@pytest.mark.parametrize(
    ("found", "output", "given"),
    [
        (STRING, "str", "str"),
        (Scalar("string", "date"), "dt.date", "str | dt.date"),
        (Scalar("number"), "float", "float"),
        (Nullable(INTEGER), "int | None", "int | None"),
        (ListOf(Nullable(STRING)), "list[str | None]", "Sequence[str | None]"),
        (MapOf(ListOf(INTEGER)), "dict[str, list[int]]", "Mapping[str, Sequence[int]]"),
        (TupleOf((STRING, INTEGER)), "list[str | int]", "Sequence[str | int]"),
        (Const("a"), 'Literal["a"]', 'Literal["a"]'),
        (Const(None), "None", "None"),
        (Nullable(Const("|")), 'Literal["|"] | None', 'Literal["|"] | None'),
        (Unknown(), "Any", "object"),
        (Ref("thing"), "Thing", "ThingParam"),
        (ListOf(Ref("self")), "list[Any]", "Sequence[object]"),
    ],
)
def test_annotations(found: Type, output: str, given: str) -> None:
    decls = {"thing": THING, "self": SELF}
    assert printer(decls).text(found) == output
    assert printer(decls, "input").text(found).replace("things_params.", "") in {given, f"types.{given}"}


def test_a_builtin_that_a_field_is_called_like() -> None:
    assert printer({}, shadowed=frozenset({"str"})).text(ListOf(STRING)) == "list[builtins.str]"


def test_an_open_enumeration_written_in_place() -> None:
    shape = Enumeration((Member("a"), Member("b")), open=True)
    assert printer({"e": Decl("e", ("e",), shape)}).text(Ref("e")) == 'Literal["a", "b"] | str'
    both = Union((STRING, Ref("thing")))
    assert printer({"u": Decl("u", ("u",), both), "thing": THING}).text(Ref("u")) == "str | Thing"


# --- homes ---

GRAPHS = st.integers(1, 12).flatmap(
    lambda size: st.tuples(
        st.lists(st.lists(st.integers(0, size - 1), max_size=4), min_size=size, max_size=size),
        st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(0, size - 1)), min_size=1, max_size=6),
    )
)


def api(links: list[list[int]], uses: list[tuple[str, int]]) -> Api:
    """Records that refer to each other, and a resource a name whose methods return them."""
    decls = {
        str(number): Decl(
            str(number),
            ("type", str(number)),
            Record(tuple(Field(("f", str(to)), f"f{to}", Ref(str(to))) for to in dict.fromkeys(found))),
        )
        for number, found in enumerate(links)
    }
    resources: dict[str, list[Operation]] = {}
    for at, (name, number) in enumerate(uses):
        reply = Reply("200", "application/json", "json", Ref(str(number)))
        operation = Operation(
            f"o{at}", ("get", str(at)), "get", (f"/{at}",), f"get /{at}", replies=(reply,), origin=str(at)
        )
        resources.setdefault(name, []).append(operation)
    children = tuple(Resource((name,), tuple(operations)) for name, operations in resources.items())
    return Api("T", "1", Package("t", "T", "T", "1"), (), decls, Resource((), (), children), docs=Docs())


@given(GRAPHS)
def test_modules_do_not_import_each_other_in_a_circle(graph: tuple[list[list[int]], list[tuple[str, int]]]) -> None:
    links, uses = graph
    homes = {ident: home.name for ident, home in layout_of(api(links, uses)).homes.items()}
    between: dict[str, list[str]] = {name: [] for name in homes.values()}
    for number, found in enumerate(links):
        for to in found:
            if str(number) in homes:
                between[homes[str(number)]].append(homes[str(to)])
    assert all(len(group) == 1 for group in components(between))


@given(GRAPHS)
def test_the_layout_does_not_depend_on_the_order_of_declarations(
    graph: tuple[list[list[int]], list[tuple[str, int]]],
) -> None:
    made = api(*graph)
    turned = Api(
        made.title,
        made.version,
        made.package,
        made.servers,
        dict(reversed([*made.decls.items()])),
        made.root,
        docs=made.docs,
    )
    one, other = layout_of(made).homes, layout_of(turned).homes
    assert {ident: home.name for ident, home in one.items()} == {ident: home.name for ident, home in other.items()}


def test_where_types_stand() -> None:
    homes = layout_of(api([[1], [], [1]], [("a", 0), ("b", 2)])).homes
    assert {ident: home.name for ident, home in homes.items()} == {"0": "a", "1": "shared.type_1", "2": "b"}


# --- the graph ---


@given(GRAPHS)
def test_components(graph: tuple[list[list[int]], list[tuple[str, int]]]) -> None:
    links = {str(number): tuple(map(str, found)) for number, found in enumerate(graph[0])}
    found = components(links)
    assert sorted(ident for group in found for ident in group) == sorted(links)
    done: set[str] = set()
    for group in found:
        for ident in group:
            assert set(group) <= _reachable(links, ident) | {ident}
            assert set(links[ident]) <= done | set(group)
        done |= set(group)


def _reachable(links: dict[str, tuple[str, ...]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in links[waiting.pop()]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def test_deep_graphs_need_no_stack() -> None:
    links = {str(number): (str(number + 1),) for number in range(20_000)}
    assert len(components({**links, "20000": ()})) == 20_001


def test_imports_of_annotations_are_python() -> None:
    imports = Imports("things", quiet=True)
    TypePrinter(printer({}).names, imports, "input").text(MapOf(ListOf(Scalar("string", "date-time"))))
    ast.parse(imports.text())
    assert "import datetime as dt" in imports.text()
