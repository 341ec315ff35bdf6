"""The types, each loaded with its module on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import CallCommandReply as CallCommandReply
    from .calls import CallCommandResult as CallCommandResult
    from .calls import StreamTrack as StreamTrack
    from .messages import Message as Message
    from .messages import MessageList as MessageList
    from .params import DialogflowConfigParam as DialogflowConfigParam
    from .params import EitherParam as EitherParam
    from .params import MessageFilterParam as MessageFilterParam
    from .params import MessageParam as MessageParam

_HOMES = {
    "CallCommandReply": ".calls",
    "CallCommandResult": ".calls",
    "DialogflowConfigParam": ".params",
    "Message": ".messages",
    "MessageFilterParam": ".params",
    "MessageList": ".messages",
    "EitherParam": ".params",
    "MessageParam": ".params",
    "StreamTrack": ".calls",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(_HOMES[name], __name__), name)
    globals()[name] = value
    return value
