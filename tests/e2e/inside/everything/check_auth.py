"""Sign-in: API keys in header, query and cookie, basic, OAuth 2 client credentials, and none."""

from __future__ import annotations

import base64
import logging
from typing import Any

import pytest

from tests.e2e.inside.api import KEY, Api
from tests.e2e.inside.server import Received, Reply, Server

WHO = Reply(body={"name": "me"})
SECRETS = {"query_key": "q-secret", "cookie_key": "c-secret", "username": "ürsel", "password": "p:secret"}
MACHINE = {"client_id": "id:1", "client_secret": "m-s€cret"}
SIGNS = {"x-kitchen-key", "authorization", "cookie"}


def asked(api: Api, method: str, **options: Any) -> Received:
    api.server.script(WHO)
    reply = api.run(getattr(api.client(**{"api_key": None, **options}).who, method)())
    assert reply.name == "me"
    return api.server.requests[-1]


def test_the_default(kitchen: Api) -> None:
    kitchen.server.script(Reply(body={"id": "1", "title": "t"}))
    kitchen.run(kitchen.client(**SECRETS, **MACHINE).books.retrieve("b"))
    (request,) = kitchen.server.requests
    assert request.headers["x-kitchen-key"] == KEY
    assert {"x-kitchen-key"} == SIGNS & set(request.headers)
    assert request.query == ""


def test_a_key_in_the_query(kitchen: Api) -> None:
    request = asked(kitchen, "by_query_key", query_key="a&b=c")
    assert request.pairs == [("kitchen_key", "a&b=c")]
    assert not SIGNS & set(request.headers)


def test_a_key_in_a_cookie(kitchen: Api) -> None:
    request = asked(kitchen, "by_cookie_key", cookie_key="c-secret")
    assert request.cookies == {"kitchen": "c-secret"}
    assert {"cookie"} == SIGNS & set(request.headers)


def test_basic(kitchen: Api) -> None:
    request = asked(kitchen, "by_basic", username="user", password="p:secret")
    assert base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode() == "user:p:secret"


def test_basic_with_an_empty_password(kitchen: Api) -> None:
    request = asked(kitchen, "by_basic", username="sk_test", password="")
    assert base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode() == "sk_test:"


def test_both(kitchen: Api) -> None:
    request = asked(kitchen, "by_both", api_key=KEY, query_key="q")
    assert (request.headers["x-kitchen-key"], request.query) == (KEY, "kitchen_key=q")


@pytest.mark.parametrize(
    ("options", "header"), [({"cookie_key": "c"}, "cookie"), ({"username": "u", "password": "p"}, "authorization")]
)
def test_either(kitchen: Api, options: dict[str, str], header: str) -> None:
    assert SIGNS & set(asked(kitchen, "by_either", **options).headers) == {header}


def test_none(kitchen: Api) -> None:
    request = asked(kitchen, "anybody", api_key=KEY, **SECRETS)
    assert not SIGNS & set(request.headers)
    assert request.query == ""


def test_all_of_the_environment(kitchen: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    variables = {"API_KEY": "k", "QUERY_KEY": "q", "COOKIE_KEY": "c", "USERNAME": "u", "PASSWORD": "p"}
    for name, value in variables.items():
        monkeypatch.setenv(f"KITCHEN_{name}", value)
    assert asked(kitchen, "by_both").headers["x-kitchen-key"] == "k"
    assert asked(kitchen, "by_query_key").query == "kitchen_key=q"
    assert asked(kitchen, "by_cookie_key").cookies == {"kitchen": "c"}
    assert asked(kitchen, "by_basic").headers["authorization"] == "Basic dTpw"


@pytest.mark.parametrize(
    ("method", "names"),
    [
        ("by_query_key", ["query_key", "KITCHEN_QUERY_KEY"]),
        ("by_cookie_key", ["cookie_key", "KITCHEN_COOKIE_KEY"]),
        ("by_basic", ["username", "KITCHEN_USERNAME", "password"]),
        ("by_token", ["client_id", "KITCHEN_CLIENT_ID", "client_secret"]),
        ("by_either", ["cookie_key", "username"]),
    ],
)
def test_missing_credentials(kitchen: Api, method: str, names: list[str]) -> None:
    with pytest.raises(kitchen.package.KitchenError) as found:
        kitchen.run(getattr(kitchen.client(api_key=None).who, method)())
    for name in names:
        assert name in str(found.value)


def token(value: str, **more: Any) -> Reply:
    return Reply(body={"access_token": value, "token_type": "Bearer", "expires_in": 3600, **more})


def test_a_token_is_fetched_once(kitchen: Api) -> None:
    who = kitchen.client(api_key=None, client_id="id:1", client_secret="m-secret").who
    kitchen.server.script(token("t-1"), WHO, WHO)
    assert kitchen.run(who.by_token()).name == "me"
    assert kitchen.run(who.by_token()).name == "me"
    fetch, first, second = kitchen.server.requests
    assert (fetch.method, fetch.path) == ("POST", "/v2/token")
    form = dict(fetch.form())
    assert form["grant_type"] == "client_credentials"
    assert form.get("scope") == "read"
    if "authorization" in fetch.headers:
        pair = base64.b64decode(fetch.headers["authorization"].removeprefix("Basic ")).decode()
        assert pair == "id%3A1:m-secret"
    else:
        assert (form["client_id"], form["client_secret"]) == ("id:1", "m-secret")
    assert first.headers["authorization"] == second.headers["authorization"] == "Bearer t-1"


def test_a_token_that_has_expired(kitchen: Api) -> None:
    who = kitchen.client(api_key=None, client_id="i", client_secret="s").who
    kitchen.server.script(token("t-1", expires_in=0), WHO, token("t-2"), WHO)
    kitchen.run(who.by_token())
    kitchen.run(who.by_token())
    assert [r.headers.get("authorization") for r in kitchen.server.requests][1::2] == ["Bearer t-1", "Bearer t-2"]


def test_a_token_that_is_refused_is_fetched_anew_once(kitchen: Api, naps: list[float]) -> None:
    who = kitchen.client(api_key=None, client_id="i", client_secret="s").who
    kitchen.server.script(token("t-1"), Reply(401), token("t-2"), WHO)
    assert kitchen.run(who.by_token()).name == "me"
    assert kitchen.server.requests[3].headers["authorization"] == "Bearer t-2"
    kitchen.server.script(Reply(401), token("t-3"), Reply(401))
    with pytest.raises(kitchen.package.AuthenticationError):
        kitchen.run(who.by_token())
    assert naps == []


def test_a_token_that_cannot_be_got(kitchen: Api, naps: list[float]) -> None:
    who = kitchen.client(api_key=None, client_id="i", client_secret="m-secret").who
    kitchen.server.script(Reply(401, {"error": "invalid_client", "error_description": "Secret m-secret is wrong"}))
    with pytest.raises(kitchen.package.AuthenticationError) as found:
        kitchen.run(who.by_token())
    assert "invalid_client" in found.value.message
    assert "m-secret" not in str(found.value)
    kitchen.server.script(Reply(500), token("t"), WHO)
    assert kitchen.run(who.by_token()).name == "me"
    assert len(naps) == 1
    kitchen.server.forget()


@pytest.mark.parametrize("body", [{}, [], {"access_token": 5}, "no json"])
def test_a_token_reply_without_a_token(kitchen: Api, body: Any) -> None:
    kitchen.server.script(Reply(body=body))
    with pytest.raises(kitchen.package.KitchenError, match="token"):
        kitchen.run(kitchen.client(api_key=None, client_id="i", client_secret="s").who.by_token())


def test_redirects_keep_a_query_key_within_the_api_only(kitchen: Api, other: Server) -> None:
    kitchen.server.script(Reply(302, headers={"Location": "/v2/new"}), WHO)
    kitchen.run(kitchen.client(query_key="q-secret").who.by_query_key())
    assert dict(kitchen.server.requests[1].pairs) == {"kitchen_key": "q-secret"}
    kitchen.server.script(Reply(302, headers={"Location": f"{other.origin}/new"}))
    other.script(WHO)
    kitchen.run(kitchen.client(query_key="q-secret").who.by_query_key())
    assert other.requests[0].query == ""


@pytest.mark.parametrize("method", ["by_both", "by_cookie_key", "by_basic", "by_token"])
def test_no_secret_is_logged_or_told(kitchen: Api, caplog: pytest.LogCaptureFixture, method: str) -> None:
    secrets = {**SECRETS, "username": "user", "client_id": "client", "client_secret": "m-secret"}
    kitchen.server.script(*([token("t-secret")] if method == "by_token" else []), Reply(403, {"message": "No"}))
    with caplog.at_level(logging.DEBUG), pytest.raises(kitchen.package.PermissionDeniedError) as found:
        kitchen.run(getattr(kitchen.client(**secrets).who, method)())
    logged = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("kitchen"))
    assert "/who/" in logged
    basic = base64.b64encode(b"user:p:secret").decode()
    for secret in (KEY, "q-secret", "c-secret", "p:secret", basic, "m-secret", "t-secret"):
        assert secret not in logged
        assert secret not in str(found.value)
