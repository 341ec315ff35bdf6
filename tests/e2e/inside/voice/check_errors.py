"""Error replies: the right exception, with the API's own words and no secret."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Reply, refused_port

STATUSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
    599: "InternalServerError",
    418: "APIStatusError",
}


def problem(title: str, detail: str = "", pointer: str = "") -> dict[str, Any]:
    error: dict[str, Any] = {"code": "10015", "title": title}
    if detail:
        error["detail"] = detail
    if pointer:
        error["source"] = {"pointer": pointer}
    return {"errors": [error]}


def raised(api: Api, reply: Reply, **options: Any) -> Any:
    """The error that a call gets for a reply."""
    api.server.script(reply)
    with pytest.raises(api.package.APIError) as found:
        api.run(api.client(max_retries=0, **options).calls.actions.stop_forking("c"))
    return found.value


@pytest.mark.parametrize("status", STATUSES)
def test_the_exception_of_each_status(telnyx: Api, status: int) -> None:
    body = problem("Bad thing", "The thing is bad.", "/thing")
    error = raised(telnyx, Reply(status, body, {"x-request-id": "req-7"}))
    assert type(error) is getattr(telnyx.package, STATUSES[status])
    assert isinstance(error, telnyx.package.APIStatusError)
    assert isinstance(error, telnyx.package.APIError)
    assert isinstance(error, telnyx.package.TelnyxError)
    assert error.status_code == status
    assert error.body == body
    assert error.message == str(error)
    assert "Bad thing" in error.message
    assert "The thing is bad." in error.message
    assert isinstance(error.response, httpx.Response)
    assert error.response.status_code == status
    assert error.response.json() == body
    assert isinstance(error.request, httpx.Request)
    assert error.request.url.path == "/v2/calls/c/actions/fork_stop"
    assert error.request_id == "req-7"


def test_the_tree_of_exceptions(telnyx: Api) -> None:
    package = telnyx.package
    assert issubclass(package.APITimeoutError, package.APIConnectionError)
    assert issubclass(package.APIConnectionError, package.APIError)
    assert issubclass(package.APIResponseValidationError, package.APIError)
    assert issubclass(package.APIError, package.TelnyxError)
    assert not issubclass(package.APIConnectionError, package.APIStatusError)
    assert not issubclass(package.APIStatusError, package.APIConnectionError)


def test_all_problems_are_told(telnyx: Api) -> None:
    body = {"errors": [*problem("First", "one", "/a")["errors"], *problem("Second", "two", "/b")["errors"]]}
    message = raised(telnyx, Reply(422, body)).message
    for words in ("First", "one", "/a", "Second", "two", "/b"):
        assert words in message


@pytest.mark.parametrize(
    ("reply", "body"),
    [
        (
            Reply(502, "<html><h1>Bad gateway</h1></html>", {"Content-Type": "text/html"}),
            "<html><h1>Bad gateway</h1></html>",
        ),
        (Reply(502, "upstream gone"), "upstream gone"),
        (Reply(502, b'{"broken": ', {"Content-Type": "application/json"}), '{"broken": '),
        (Reply(502), None),
        (Reply(502, ["odd", 1]), ["odd", 1]),
        (Reply(502, {"errors": "plain"}), {"errors": "plain"}),
        (Reply(502, {"errors": [None, 1, {"title": None}]}), {"errors": [None, 1, {"title": None}]}),
        (Reply(502, b"\xff\xfe\x00", {"Content-Type": "application/json"}), ...),
    ],
)
def test_odd_bodies(telnyx: Api, reply: Reply, body: Any) -> None:
    error = raised(telnyx, reply)
    assert type(error) is telnyx.package.InternalServerError
    assert error.status_code == 502
    assert "502" in error.message
    assert "<html>" not in error.message
    if body is not ...:
        assert error.body == body


def test_a_connection_error_has_no_reply(telnyx: Api) -> None:
    client = telnyx.client(base_url=f"http://127.0.0.1:{refused_port()}/v2", max_retries=0)
    with pytest.raises(telnyx.package.APIConnectionError) as found:
        telnyx.run(client.calls.actions.stop_forking("c"))
    assert found.value.body is None
    assert found.value.message == str(found.value) != ""
    assert isinstance(found.value.request, httpx.Request)
    assert isinstance(found.value.__cause__, httpx.ConnectError)
    assert KEY not in str(found.value)


def test_no_secret_in_a_message(telnyx: Api) -> None:
    error = raised(telnyx, Reply(401, problem("Authentication failed", f"The key {KEY} is not valid")))
    assert "Authentication failed" in error.message
    for text in (str(error), repr(error), error.message, *map(str, error.args)):
        assert KEY not in text


def test_a_timeout(telnyx: Api) -> None:
    telnyx.server.script(Reply(fate="hang"))
    with pytest.raises(telnyx.package.APITimeoutError) as found:
        telnyx.run(telnyx.client(max_retries=0).calls.actions.stop_forking("c", timeout=0.1))
    assert found.value.body is None
    assert isinstance(found.value.__cause__, httpx.ReadTimeout)


def test_errors_can_be_pickled(telnyx: Api) -> None:
    error = raised(telnyx, Reply(422, problem("Bad")))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (again.status_code, again.message, again.body) == (422, error.message, error.body)


def test_the_error_of_a_streamed_call_has_its_body(telnyx: Api) -> None:
    telnyx.server.script(Reply(422, problem("Bad")))
    context = telnyx.client().with_streaming_response.calls.actions.stop_forking("c")
    with pytest.raises(telnyx.package.UnprocessableEntityError) as found:
        telnyx.within(context, lambda response: response.read())
    assert found.value.body == problem("Bad")


def test_a_reply_that_is_no_json(telnyx: Api) -> None:
    telnyx.server.script(Reply(200, "<html>", {"Content-Type": "text/html"}))
    with pytest.raises(telnyx.package.APIResponseValidationError) as found:
        telnyx.run(telnyx.client().calls.actions.stop_forking("c"))
    assert found.value.status_code == 200
    assert found.value.body == "<html>"
    assert found.value.response.text == "<html>"
