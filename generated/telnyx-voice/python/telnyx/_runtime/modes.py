"""The types of methods in the other modes: `with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Concatenate

    from typing_extensions import ParamSpec

    from .responses import (
        AsyncRawResponse,
        AsyncResponseContext,
        AsyncStreamingResponse,
        RawResponse,
        ResponseContext,
        StreamingResponse,
    )

    ParametersT = ParamSpec("ParametersT")

ReplyT = TypeVar("ReplyT")
AsyncReplyT = TypeVar("AsyncReplyT")
ModeT = TypeVar("ModeT")


class RawMode:
    """Calls give the response with its body read."""


class StreamedMode:
    """Calls give a context, in which the body of the response is read as it comes."""


class AsyncRawMode:
    """Calls are awaited for the response with its body read."""


class AsyncStreamedMode:
    """Calls give an asynchronous context, in which the body of the response is read as it comes."""


class Modes(Generic[ModeT]):
    """A resource in one of the modes."""


if TYPE_CHECKING:

    class TwinModal(Generic[ParametersT, ReplyT, AsyncReplyT]):
        """The type of a method in any mode, where the asynchronous client's reply is another."""

        def __init__(
            self,
            method: Callable[Concatenate[Any, ParametersT], ReplyT],
            twin: Callable[Concatenate[Any, ParametersT], Awaitable[AsyncReplyT]],
        ) -> None: ...
        @overload
        def __get__(self, owner: Modes[RawMode], kind: Any = None) -> Callable[ParametersT, RawResponse[ReplyT]]: ...
        @overload
        def __get__(
            self, owner: Modes[StreamedMode], kind: Any = None
        ) -> Callable[ParametersT, ResponseContext[StreamingResponse[ReplyT]]]: ...
        @overload
        def __get__(
            self, owner: Modes[AsyncRawMode], kind: Any = None
        ) -> Callable[ParametersT, Coroutine[Any, Any, AsyncRawResponse[AsyncReplyT]]]: ...
        @overload
        def __get__(
            self, owner: Modes[AsyncStreamedMode], kind: Any = None
        ) -> Callable[ParametersT, AsyncResponseContext[AsyncStreamingResponse[AsyncReplyT]]]: ...
        def __get__(self, owner: Any, kind: Any = None) -> Any: ...

    class Modal(TwinModal[ParametersT, ReplyT, ReplyT]):
        """The type of a method in any mode; both clients' replies are the same."""

        def __init__(self, method: Callable[Concatenate[Any, ParametersT], ReplyT]) -> None: ...
