"""The default names of operations."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.build.naming import Endpoint, EndpointKey, default_names
from generator.names import snake

SHARED = Path(__file__).parents[3] / "shared"
AT_LEAST = 0.79

CRUD = [
    ("get /v1/rooms ListRooms", "rooms.list"),
    ("post /v1/rooms CreateRoom", "rooms.create"),
    ("get /v1/rooms/{id} GetRoom", "rooms.retrieve"),
    ("patch /v1/rooms/{id} UpdateRoom", "rooms.update"),
    ("put /v1/rooms/{id} ReplaceRoom", "rooms.replace"),
    ("delete /v1/rooms/{id} DeleteRoom", "rooms.delete"),
    ("delete /v1/rooms DeleteRooms", "rooms.delete_many"),
]
COMMANDS = [
    ("post /calls DialCall", "calls.dial"),
    ("post /calls/{id}/actions/fork_start StartCallFork", "calls.actions.start_fork"),
    ("post /calls/{id}/actions/gather_stop StopCallGather", "calls.actions.stop_gather"),
    ("post /calls/{id}/actions/gather_using_ai CallGatherUsingAi", "calls.actions.gather_using_ai"),
    ("post /calls/{id}/actions/ai_add_messages CallAddMessages", "calls.actions.add_ai_messages"),
    ("post /orders/{id}/cancel CancelOrder", "orders.cancel"),
    ("post /orders/cancel BatchCancelOrders", "orders.cancel_many"),
    ("post /orders/{id}:pay", "orders.pay"),
    ("post /models/{id}/archive archive_model", "models.archive"),
    ("delete /models/{id}/archive unarchive_model", "models.unarchive"),
    ("get /charges/search GetChargesSearch", "charges.search"),
    ("post /charges/{charge}/refund PostChargesChargeRefund", "charges.refund"),
    ("post /audio/translations TranslateAudio", "audio.translate"),
    ("post /search Search", "search"),
]
FOLDED = [
    ("get /rooms/{id}/participants ListParticipants", "rooms.list_participants"),
    ("get /rooms/{id}/config GetRoomConfig", "rooms.retrieve_config"),
    ("post /rooms/{id}/token CreateRoomToken", "rooms.create_token"),
    ("patch /rooms/{id}/locations/{location_id} UpdateLocation", "rooms.update_location"),
    ("get /balance GetBalance", "balance.retrieve"),
    ("get /ai/models ListModels", "ai.list_models"),
]
APART = [
    ("get /responses CreateList", "responses.list"),
    ("post /responses CreateResponse", "responses.create"),
    ("post /responses?beta=true CreateResponse", "responses.create_beta_true"),
    ("post /oauth2/token#refresh RefreshToken", "oauth2.refresh_token"),
    ("get /v1/users/{id} GetUser", "users.retrieve"),
    ("get /v2/users/{id} GetUserV2", "users.retrieve_v2"),
    ("get /v1/users ListUsers", "users.list"),
    ("get /v1/teams/{team_id}/users ListTeamUsers", "teams.list_users"),
    ("get /missions/{mission_id}/runs", "missions.runs.list"),
    ("get /missions/{mission_id}/runs/{run_id}", "missions.runs.retrieve"),
    ("get /missions/runs", "missions.runs.list_all"),
]
ODD = [
    ("get / GetRoot", "retrieve_root"),
    ("post /", "create"),
    ("get /{proxy+}", "retrieve_proxy"),
    ("put /{bucket}/{key} PutObject", "update_object"),
    ("get /Accounts/{Sid}.json FetchAccount", "accounts.retrieve"),
    ("get /Accounts.json ListAccount", "accounts.list"),
    ("head /files/{id}", "files.head"),
    ("options /files/{id}", "files.options"),
    ("get /.well-known/openid", "well_known.retrieve_openid"),
    ("get /10dlc/brands", "10dlc.list_brands"),
]


def endpoint(line: str, *, returns_list: bool = False) -> Endpoint:
    verb, path, *operation_id = line.split(" ")
    return Endpoint(verb, path, operation_id[0] if operation_id else None, returns_list=returns_list)


def names_of(endpoints: list[Endpoint]) -> dict[EndpointKey, str]:
    names = default_names(endpoints)
    return {key: ".".join(map(snake, (*name.resource, name.method))) for key, name in names.items()}


@pytest.mark.parametrize(
    "table", [CRUD, COMMANDS, FOLDED, APART, ODD], ids=["crud", "commands", "folded", "apart", "odd"]
)
def test_names(table: list[tuple[str, str]]) -> None:
    endpoints = [endpoint(line) for line, _ in table]
    names = names_of(endpoints)
    assert [(one.verb, one.path, names[one.key]) for one in endpoints] == [
        (one.verb, one.path, name) for one, (_, name) in zip(endpoints, table, strict=True)
    ]


def test_a_list_is_told_by_its_response_where_words_do_not_tell() -> None:
    for returns_list, name in ((True, "coverage.list"), (False, "coverage.retrieve")):
        one = Endpoint("get", "/coverage", returns_list=returns_list)
        assert names_of([one]) == {one.key: name}


@pytest.mark.parametrize(
    ("segment", "summary", "name"),
    [
        ("fork_start", "Forking start", "start_forking"),
        ("suppression_start", "Noise suppression start (BETA)", "start_noise_suppression"),
        ("playback_start", "Play audio URL", "start_playback"),
    ],
)
def test_the_summary_may_say_a_command_better(segment: str, summary: str, name: str) -> None:
    one = Endpoint("post", f"/calls/{{id}}/actions/{segment}", None, summary)
    assert names_of([one]) == {one.key: f"calls.actions.{name}"}


def test_a_resource_and_a_method_never_share_a_name() -> None:
    endpoints = [endpoint("post /chat:send"), endpoint("get /chat/send/{id}"), endpoint("post /chat/send")]
    names = names_of(endpoints)
    assert names["post", "/chat/send"] == "chat.send.create"
    assert names["post", "/chat:send"] != "chat.send"


@pytest.mark.parametrize("table", [CRUD, COMMANDS, FOLDED, APART, ODD])
def test_names_do_not_depend_on_order_or_on_the_unrelated(table: list[tuple[str, str]]) -> None:
    endpoints = [endpoint(line) for line, _ in table]
    before = names_of(endpoints)
    mixed = [*endpoints, endpoint("get /unrelated"), endpoint("post /unrelated/{id}/things")]
    random.Random(1).shuffle(mixed)
    after = names_of(mixed)
    assert {key: after[key] for key in before} == before


PARTS = st.sampled_from(
    ["a", "b", "v1", "cancel", "actions", "{id}", "{x}", "{id}.json", "a:cancel", "{x}:stop", "b?c=1", "list"]
)
PATHS = st.lists(PARTS, max_size=4).map(lambda parts: "/" + "/".join(parts))
ENDPOINTS = st.builds(
    Endpoint,
    verb=st.sampled_from(["get", "post", "put", "patch", "delete", "head"]),
    path=PATHS | st.text(),
    operation_id=st.none() | st.sampled_from(["listA", "cancelA", "a", "GetAById", "post_a_b_post"]) | st.text(),
    summary=st.none() | st.sampled_from(["List a", "Cancels"]) | st.text(),
    returns_list=st.booleans(),
)


@given(st.lists(ENDPOINTS, unique_by=lambda one: one.key))
def test_every_endpoint_gets_a_name_of_its_own(endpoints: list[Endpoint]) -> None:
    names = default_names(endpoints)
    assert set(names) == {one.key for one in endpoints}
    assert len(set(names.values())) == len(endpoints)
    assert all(name.method for name in names.values())
    resources = {name.resource[:depth] for name in names.values() for depth in range(1, len(name.resource) + 1)}
    assert not {(*name.resource, name.method) for name in names.values()} & resources
    assert default_names(endpoints[::-1]) == names


Tree = dict[str, Any]


def test_the_share_of_names_that_a_vendor_chose_too() -> None:
    document, config = SHARED / "specs/telnyx/2026-07-16.yml", SHARED / "telnyx/sdk.yml"
    if not document.exists():
        pytest.skip(f"{document} is not at hand")
    wanted: dict[EndpointKey, set[str]] = {}
    _collect(_load(config)["resources"], (), wanted)
    names = names_of(_endpoints(_load(document)))
    same = sum(names[key] in chosen for key, chosen in wanted.items())
    assert same / len(wanted) >= AT_LEAST


def _load(path: Path) -> Tree:
    loaded: Tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def _collect(resources: Tree, chain: tuple[str, ...], wanted: dict[EndpointKey, set[str]]) -> None:
    for resource, content in resources.items():
        for method, given_as in content.get("methods", {}).items():
            verb, path = (given_as if isinstance(given_as, str) else given_as["endpoint"]).split(" ", 1)
            wanted.setdefault((verb, path), set()).add(".".join((*chain, resource, method)))
        _collect(content.get("subresources", {}), (*chain, resource), wanted)


def _endpoints(document: Tree) -> list[Endpoint]:
    return [
        Endpoint(
            verb,
            path,
            operation.get("operationId"),
            operation.get("summary"),
            tuple(operation.get("tags", ())),
            returns_list=_returns_list(document, operation),
        )
        for path, item in document["paths"].items()
        for verb, operation in item.items()
        if verb in {"get", "post", "put", "patch", "delete"}
    ]


def _returns_list(document: Tree, operation: Tree) -> bool:
    reply = _at(document, operation["responses"].get("200", {}))
    schemas = [_at(document, content.get("schema", {})) for content in reply.get("content", {}).values()]
    return any(
        schema.get("type") == "array"
        or any(
            _at(document, part).get("properties", {}).get("data", {}).get("type") == "array"
            for part in (schema, *schema.get("allOf", ()))
        )
        for schema in schemas
    )


def _at(document: Tree, node: Tree) -> Tree:
    while "$ref" in node:
        target: Any = document
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[key.replace("~1", "/").replace("~0", "~")]
        node = target
    return node
