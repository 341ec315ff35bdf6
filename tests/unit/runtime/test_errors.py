"""Errors: their classes, messages and attributes."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest
import runtime
from runtime import errors
from support import Script, run, start

REQUEST = httpx.Request("POST", "https://api.example.com/x")


def response(status: int, **content: Any) -> httpx.Response:
    return httpx.Response(status, request=REQUEST, **content)


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (503, "InternalServerError"),
        (418, "APIStatusError"),
        (304, "APIStatusError"),
    ],
)
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_classes(kind: str, status: int, name: str) -> None:
    answer = httpx.Response(status, json={"message": "Why"}, headers={"x-request-id": "r1"})
    with pytest.raises(errors.APIStatusError) as caught:
        run(kind, Script(answer), start, max_retries=0)
    error = caught.value
    assert type(error) is getattr(runtime, name)
    assert (error.status_code, error.body, error.request_id) == (status, {"message": "Why"}, "r1")
    assert error.message == str(error) == f"{status} {answer.reason_phrase}: Why"
    assert error.response.status_code == status
    assert error.request is error.response.request


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            {"errors": [{"code": "10015", "title": "Bad", "detail": "No", "source": {"pointer": "/to"}}]},
            "Bad: No (code 10015) at /to",
        ),
        ({"errors": [{"title": "A"}, {"title": "B"}]}, "A; B"),
        ({"errors": ["one", "two"]}, "one; two"),
        ({"errors": {"message": "m"}}, "m"),
        ({"error": {"message": "m", "code": 5, "type": "t"}}, "m (code 5)"),
        ({"error": "invalid_grant", "error_description": "Expired"}, "invalid_grant: Expired"),
        ({"error": "plain"}, "plain"),
        ({"message": "m"}, "m"),
        ({"detail": "d"}, "d"),
        ({"detail": [{"loc": ["body"], "msg": "field required"}]}, "field required"),
        ({"type": "about:blank", "title": "T", "status": 400, "detail": "D"}, "T: D"),
        ({"code": 7}, "code 7"),
        ([{"title": "A"}], "A"),
        ({"unknown": "x"}, ""),
        ({"message": None, "errors": None}, ""),
        ("just text", "just text"),
        ("<html>no</html>", ""),
        (None, ""),
        (5, ""),
    ],
)
def test_messages(body: object, text: str) -> None:
    assert errors.describe(body) == text


def test_long_messages_are_cut() -> None:
    assert len(errors.describe("x" * 9999)) == 500
    assert len(errors.describe({"message": "x" * 9999})) == 500


@pytest.mark.parametrize(
    ("content", "body", "message"),
    [
        ({"text": "Gone  away\n"}, "Gone  away\n", "400 Bad Request: Gone away"),
        ({"content": b""}, None, "400 Bad Request"),
        ({"content": b"\xff\xfe"}, "\ufffd\ufffd", None),
        ({"text": "[" * 100_000}, "[" * 100_000, None),
    ],
)
def test_bodies_that_are_no_json(content: Any, body: object, message: str | None) -> None:
    error = errors.status_error(response(400, **content))
    assert error.body == body
    assert message is None or error.message == message


def test_hierarchy() -> None:
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert issubclass(errors.APIConnectionError, errors.APIError)
    assert issubclass(errors.RateLimitError, errors.APIStatusError)
    assert issubclass(errors.APIResponseValidationError, errors.APIError)
    assert issubclass(errors.APIError, errors.SDKError)


def test_they_can_be_made_by_hand_and_pickled() -> None:
    made: list[errors.APIError] = [
        errors.RateLimitError("m", response=response(429, json={}), body={"a": 1}),
        errors.APIConnectionError(request=REQUEST),
        errors.APITimeoutError(REQUEST),
        errors.APIResponseValidationError(response(200), "b"),
        errors.APIError("m", REQUEST, body=None),
    ]
    for error in made:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert (str(again), again.body, again.request_id) == (str(error), error.body, None)


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ({"x-request-id": "a"}, "a"),
        ({"Request-Id": "a"}, "a"),
        ({"x-vendor-request-id": "a"}, "a"),
        ({"x-other": "a"}, None),
    ],
)
def test_request_ids(headers: dict[str, str], found: str | None) -> None:
    assert errors.request_id(response(400, headers=headers)) == found
