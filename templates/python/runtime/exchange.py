"""The exchange: one call from its first attempt to its reply, through sign-in, redirects and retries.

It sends nothing itself. It yields what is to be done and is told what came of it, so that the synchronous and the
asynchronous client share it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, cast

import httpx

from . import retries
from .errors import APIConnectionError, APITimeoutError, SDKError, request_id, status_error
from .logs import redacted_headers, redacted_url

if TYPE_CHECKING:
    from .auth import Credential
    from .endpoint import Request
    from .outgoing import Outgoing

Step = httpx.Request | httpx.Response | float
"""A request to be sent, a response whose body is to be read, or seconds to wait."""
Outcome = httpx.Response | httpx.RequestError | None
"""The response to a request, or why there is none; for the other steps, what went wrong if anything did."""
Steps = Generator[Step, Outcome, tuple[httpx.Response, int]]

_MOST_REDIRECTS = 20
_UNAUTHORIZED = 401
_NEVER_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError, httpx.TooManyRedirects)


class _Attempts:
    """What one call has gone through so far."""

    __slots__ = ("log", "most", "outgoing", "refreshed", "repeatable", "taken")

    def __init__(self, outgoing: Outgoing, request: Request, most: int, log: logging.Logger) -> None:
        content = request.content
        once = content is not None and not isinstance(content, bytes) and not content.replayable
        self.outgoing = outgoing
        self.most = 0 if once else most
        self.repeatable = retries.repeatable(request.endpoint.method, keyed=request.keyed)
        self.taken = 0
        self.refreshed = once
        self.log = log

    def wait(self, outcome: httpx.Response | httpx.RequestError, *, sent: bool) -> float:
        """Return the seconds until the next attempt.

        Raises:
            APIError: there is none, because the failure is final.
        """
        if isinstance(outcome, httpx.Response):
            asked = retries.asked_wait(outcome.headers)
            again = retries.after_status(
                outcome.status_code, repeatable=self.repeatable or not sent, asked_to_wait=asked is not None
            )
        else:
            asked = None
            connected = sent and not isinstance(outcome, _NEVER_CONNECTED)
            again = not isinstance(outcome, _HOPELESS) and retries.after_failure(
                repeatable=self.repeatable, connected=connected
            )
        too_long = again and asked is not None and asked > retries.LONGEST_WAIT
        if not again or too_long or self.taken >= self.most:
            note = f"the API asks to wait {asked:.0f} s" if too_long else ""
            raise self._error(outcome, note, sent=sent) from (outcome if isinstance(outcome, Exception) else None)
        seconds = asked or retries.delay(self.taken)
        self.taken += 1
        self.log.info("Attempt %d of %d in %.2f s", self.taken + 1, self.most + 1, seconds)
        return seconds

    def _error(self, outcome: httpx.Response | httpx.RequestError, note: str, *, sent: bool) -> SDKError:
        """Return the error that stands for the failure of the last attempt."""
        clean = self.outgoing.without_secrets
        if isinstance(outcome, httpx.Response):
            error = status_error(outcome, note if sent else "while fetching an access token")
            error.message = clean(error.message)
            error.args = (error.message,)
            return error
        reason = clean(str(outcome)).strip() or type(outcome).__name__
        unsure = sent and not self.repeatable and not isinstance(outcome, (*_NEVER_CONNECTED, *_HOPELESS))
        fate = " It may have been carried out, so it was not repeated." if unsure else ""
        if isinstance(outcome, httpx.TimeoutException):
            return APITimeoutError(outcome.request, message=f"Request timed out: {reason}.{fate}")
        return APIConnectionError(message=f"Connection error: {reason}.{fate}", request=outcome.request)


def exchange(outgoing: Outgoing, request: Request, *, max_retries: int, streamed: bool, log: logging.Logger) -> Steps:
    """Go through a call; return its response, read unless `streamed`, and the number of retries taken.

    Raises:
        APIStatusError: the last reply has a status that means failure.
        APIConnectionError: there was no reply to the last attempt.
        SDKError: a credential is missing.
    """
    attempts = _Attempts(outgoing, request, max_retries, log)
    needed = outgoing.fixed(request).tokens
    told = log if log.isEnabledFor(logging.INFO) else None
    while True:
        tokens: list[str] = []
        failure: httpx.Response | httpx.RequestError | None = None
        for credential in needed:
            token = yield from _token(outgoing, credential)
            if not isinstance(token, str):
                failure = token
                break
            tokens.append(token)
        sent = failure is None
        outcome = failure or (yield from _followed(outgoing, outgoing.request(request, tokens), told))
        if isinstance(outcome, httpx.Response):
            if sent and outcome.is_success:
                lost = None if streamed else (yield outcome)
                if lost is None:
                    return outcome, attempts.taken
                outcome = cast("httpx.RequestError", lost)
            else:
                yield outcome
                if sent and tokens and outcome.status_code == _UNAUTHORIZED and not attempts.refreshed:
                    attempts.refreshed = True
                    for credential, token in zip(needed, tokens, strict=True):
                        outgoing.auth.forget(credential, token)
                    continue
        yield attempts.wait(outcome, sent=sent)


def _followed(
    outgoing: Outgoing, sent: httpx.Request, log: logging.Logger | None
) -> Generator[Step, Outcome, httpx.Response | httpx.RequestError]:
    """Send a request, and on through the redirects; return the response that is none, or why there is none."""
    for _ in range(_MOST_REDIRECTS + 1):
        started = 0.0 if log is None else _log_request(outgoing, sent, log)
        outcome = cast("httpx.Response | httpx.RequestError", (yield sent))
        if log is not None:
            _log_outcome(outgoing, sent, outcome, time.monotonic() - started, log)
        if isinstance(outcome, httpx.RemoteProtocolError) and isinstance(outcome.__context__, httpx.InvalidURL):
            # httpx looks where a redirect leads as soon as it has the response: this is an answer, no lost connection.
            return httpx.TooManyRedirects(str(outcome), request=sent)
        if not isinstance(outcome, httpx.Response) or not outcome.has_redirect_location:
            return outcome
        yield outcome
        try:
            sent = outgoing.redirected(sent, outcome)
        except httpx.RemoteProtocolError as error:
            return httpx.TooManyRedirects(str(error), request=sent)
    return httpx.TooManyRedirects(f"more than {_MOST_REDIRECTS} redirects", request=sent)


def _token(
    outgoing: Outgoing, credential: Credential
) -> Generator[Step, Outcome, str | httpx.Response | httpx.RequestError]:
    """Return the access token for a credential, fetched if need be, or the failure to fetch it."""
    token = outgoing.auth.token(credential)
    if token is not None:
        return token
    outcome = cast("httpx.Response | httpx.RequestError", (yield outgoing.token_request(credential)))
    if not isinstance(outcome, httpx.Response):
        return outcome
    lost = yield outcome
    if lost is not None or not outcome.is_success:
        return cast("httpx.RequestError", lost) if lost is not None else outcome
    try:
        reply: object = outcome.json()
    except ValueError:
        reply = None
    return outgoing.auth.accept_token(credential, reply)


def _shown(outgoing: Outgoing, sent: httpx.Request) -> str:
    """Return a request's URL as it may be shown."""
    return outgoing.without_secrets(redacted_url(str(sent.url), outgoing.secret_parameters))


def _log_request(outgoing: Outgoing, sent: httpx.Request, log: logging.Logger) -> float:
    """Say what is sent, where all is said; return the time."""
    if log.isEnabledFor(logging.DEBUG):
        shown = redacted_headers(sent.headers.items(), outgoing.secret_names)
        log.debug("%s %s %s", sent.method, _shown(outgoing, sent), shown)
    return time.monotonic()


def _log_outcome(
    outgoing: Outgoing,
    sent: httpx.Request,
    outcome: httpx.Response | httpx.RequestError,
    seconds: float,
    log: logging.Logger,
) -> None:
    """Say what came of one request."""
    url = _shown(outgoing, sent)
    if isinstance(outcome, httpx.Response):
        known = request_id(outcome)
        name = f", request id {known}" if known else ""
        log.info("%s %s: %d in %.3f s%s", sent.method, url, outcome.status_code, seconds, name)
        if log.isEnabledFor(logging.DEBUG):
            log.debug("Reply headers: %s", redacted_headers(outcome.headers.items(), outgoing.secret_names))
    else:
        reason = outgoing.without_secrets(str(outcome))
        log.info("%s %s: %s %s in %.3f s", sent.method, url, type(outcome).__name__, reason, seconds)
