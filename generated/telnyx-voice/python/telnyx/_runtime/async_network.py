"""The asynchronous network: carries requests out, and lets others run until the replies are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx
from anyio import sleep  # what httpx itself runs on

from .exchange import exchange
from .responses import AsyncBinaryResponse, AsyncRawResponse, AsyncStreamingResponse, reply_of

if TYPE_CHECKING:
    from .async_session import AsyncSession
    from .endpoint import Request
    from .exchange import Outcome
    from .session import Mode


class AsyncNetwork:
    """Sends the requests of a session, and makes of the responses what the methods give."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._outgoing = session.outgoing(session.connection.open())
        self._log = session.log()

    async def carry_out(self, request: Request, mode: Mode) -> Any:
        """Carry a request out; return the reply, or the response, whose body is unread in the streaming mode."""
        streamed = bool(request.endpoint.stream) or mode == "streaming"
        response, retries_taken = await self._exchange(request, streamed=streamed)
        if mode == "streaming":
            return AsyncStreamingResponse[Any](self._session, request, response, retries_taken)
        if streamed or mode:
            raw: AsyncRawResponse[Any] = AsyncRawResponse(self._session, request, response, retries_taken)
            return raw if mode else await raw.parse()
        if request.endpoint.reply == "bytes":
            return AsyncBinaryResponse(self._session, request, response, retries_taken)
        return reply_of(self._session, request, response)

    async def _exchange(self, request: Request, *, streamed: bool) -> tuple[httpx.Response, int]:
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
                    outcome = await http.send(step, stream=True, follow_redirects=False)
                elif isinstance(step, httpx.Response):
                    await _read(step)
                else:
                    await sleep(step)
            except httpx.RequestError as error:
                outcome = error


async def _read(response: httpx.Response) -> None:
    """Read the body of a response, which gives its connection back."""
    try:
        await response.aread()
    except BaseException:
        await response.aclose()
        raise
