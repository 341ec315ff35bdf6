"""Methods of `client.things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime import AsyncResource, Endpoint, Options, Resource
from ..pagination import AsyncNasty, SyncNasty

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .. import types
    from .._runtime import AsyncRawMode, AsyncStreamedMode, Modal, Modes, ModeT, RawMode, StreamedMode, TwinModal
    from .._runtime.paging import AsyncPaginator


class ListParams(Options, total=False):
    pa_ge: int
    """ends with a quote" """
    a_import_os: str
    """back\\slash \\d \\N{DASH} \\u0041 \\x"""
    bc: str
    """${x} {y} %s %(z)s {{ jinja }} {% raw %}"""
    x_quoted: str
    """ends with a backslash \\"""


class CreateParams(Options, total=False):
    a_import_os: str
    """ " """
    b_c: str
    """ "" """
    d: str
    """\\"""
    e_f: str
    """leading spaces
    more"""
    g: str
    type_ignore: str
    """# type: ignore
    noqa"""
    h_i: str
    """'''"""
    long: str
    """A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over. A very long word, over and over. A very
    long word, over and over. A very long word, over and over. A very long word, over and over. A very long word,
    over and over. A very long word, over and over. A very long word, over and over. A very long word, over and over.
    A very long word, over and over. A very long word, over and over. A very long word, over and over. A very long
    word, over and over. A very long word, over and over. A very long word, over and over. A very long word, over and
    over. A very long word, over and over. A very long word, over and over."""
    unbroken: str
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"""
    values: types.NastyValues
    one: Literal['a"""\n\\']
    coded: str


_list = Endpoint(
    "GET",
    "/things",
    "ThingsListResponse",
    ListParams,
    query={"pa_ge": 'pa"ge', "a_import_os": 'a"; import os; "'},
    headers={"bc": "b'c", "x_quoted": 'X-"Quoted"'},
    accept='application/json; profile="a\\"b"',
)
_create = Endpoint(
    "POST",
    "/things",
    "Nasty",
    CreateParams,
    body="json",
    rename={
        "a_import_os": 'a"; import os; "',
        "b_c": "b\nc",
        "d": "d\\",
        "e_f": "e\u2028f",
        "g": "{g}",
        "type_ignore": "# type: ignore",
        "h_i": "h\u202ei",
    },
)


class ThingsResource(Resource):
    """Quotes \"\"\" in the middle, and a "quote at the end" """

    with_raw_response: ThingsResourceModes[RawMode]
    with_streaming_response: ThingsResourceModes[StreamedMode]

    def list(self, **params: Unpack[ListParams]) -> SyncNasty[types.Nasty]:
        """ "Quoted" at the start

        \"\"\"
        import os
        \"\"\"

        Errors: 404."""
        return self._page(_list, SyncNasty, params)

    def create(self, **params: Unpack[CreateParams]) -> types.Nasty:
        """Several
        lines

        in a summary

        Line separator
        paragraph separator
        next line
        bellescape[31m bidi abc isolate x zerowidth bom tab    here"""
        return self._send(_create, params)


class AsyncThingsResource(AsyncResource):
    """Asynchronous `ThingsResource`."""

    with_raw_response: ThingsResourceModes[AsyncRawMode]
    with_streaming_response: ThingsResourceModes[AsyncStreamedMode]

    def list(self, **params: Unpack[ListParams]) -> AsyncPaginator[types.Nasty, AsyncNasty[types.Nasty]]:
        return self._page(_list, AsyncNasty, params)

    async def create(self, **params: Unpack[CreateParams]) -> types.Nasty:
        return await self._send(_create, params)


if TYPE_CHECKING:

    class ThingsResourceModes(Modes[ModeT]):
        list = TwinModal(ThingsResource.list, AsyncThingsResource.list)
        create = Modal(ThingsResource.create)
