"""The synchronous network: carries requests out, waiting for the replies."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

import httpx

from .exchange import exchange
from .responses import BinaryResponse, RawResponse, ResponseContext, StreamingResponse, reply_of

if TYPE_CHECKING:
    from .endpoint import Request
    from .exchange import Outcome
    from .session import Mode
    from .sync_session import SyncSession


class SyncNetwork:
    """Sends the requests of a session, and makes of the responses what the methods give."""

    def __init__(self, session: SyncSession) -> None:
        self._session = session
        self._http = session.connection.open()
        self._outgoing = session.outgoing(self._http)
        self._log = session.log()

    def carry_out(self, request: Request, mode: Mode) -> Any:
        """Carry a request out; return the reply, the response, or a context in which the response is read."""
        if mode == "streaming":
            return ResponseContext(lambda: self._streamed(request))
        if request.endpoint.stream or mode:
            exchanged = self._exchange(request, streamed=bool(request.endpoint.stream))
            raw: RawResponse[Any] = RawResponse(self._session, request, *exchanged)
            return raw if mode else raw.parse()
        response, retries_taken = self._exchange(request, streamed=False)
        if request.endpoint.reply == "bytes":
            return BinaryResponse(self._session, request, response, retries_taken)
        return reply_of(self._session, request, response)

    def _streamed(self, request: Request) -> StreamingResponse[Any]:
        """Return the response to a request with its body unread."""
        return StreamingResponse(self._session, request, *self._exchange(request, streamed=True))

    def _exchange(self, request: Request, *, streamed: bool) -> tuple[httpx.Response, int]:
        """Do what the exchange asks for, until it has the response."""
        http = self._session.connection.open()
        most = self._session.most_retries(request)
        steps = exchange(self._outgoing, request, max_retries=most, streamed=streamed, log=self._log)
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                return cast("tuple[httpx.Response, int]", done.value)
            outcome = None
            try:
                if isinstance(step, httpx.Request):
                    outcome = http.send(step, stream=True, follow_redirects=False)
                elif isinstance(step, httpx.Response):
                    _read(step)
                else:
                    time.sleep(step)
            except httpx.RequestError as error:
                outcome = error


def _read(response: httpx.Response) -> None:
    """Read the body of a response, which gives its connection back."""
    try:
        response.read()
    except BaseException:
        response.close()
        raise
