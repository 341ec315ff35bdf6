"""Parameters of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._runtime.wire import Wire


class FilesFormBodyMetadataParam(TypedDict, total=False):
    inner_name: Annotated[str, Wire("innerName")]


class FilesFormBodySettingsParam(TypedDict, total=False):
    a: int
