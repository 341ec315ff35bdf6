"""OAuth 2 client credentials: a token is fetched once, and sent."""

from __future__ import annotations

from tests.harness.api import Api


def test_token(api: Api) -> None:
    api.answer({"access_token": "t", "token_type": "bearer", "expires_in": 3600})
    api.answer(status=204)
    api(lambda client: client.things.list(), client_id="i", client_secret="s")
    token, call = api.all_sent
    assert (token.method, token.path) == ("POST", "/oauth/token")
    assert ("grant_type", "client_credentials") in token.form
    assert call.headers["authorization"] == "Bearer t"
