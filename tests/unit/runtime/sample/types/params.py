"""Types of nested parameters."""

# ruff: noqa: TID252 - the form that the generator gives
from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias, TypedDict, Union

if TYPE_CHECKING:
    from typing import Annotated

    from runtime.wire import Wire

    from .. import types


class DialogflowConfigParam(TypedDict, total=False):
    """How Dialogflow answers."""

    analyze_sentiment: Annotated[bool, Wire("analyzeSentiment")]
    inner: types.MessageParam


class MessageParam(TypedDict, total=False):
    """A message to be stored."""

    from_: Annotated[str, Wire("from")]
    text: str


class MessageFilterParam(TypedDict, total=False):
    """Which messages are listed."""

    status: list[str]
    sent_at: Annotated[dt.date, Wire("sent.at")]
    either: EitherParam


EitherParam: TypeAlias = Union["MessageParam", "types.DialogflowConfigParam"]
