"""A first `sdk.yml` for a document: the default names spelled out, to be edited."""

from __future__ import annotations

from typing import TypeAlias

import yaml

from generator.ir import Api, Resource, Words
from generator.names import lettered, pascal, snake, split_words

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

_HEAD = """\
# The SDK config: sdk.schema.json, which ships with sdkwright, tells editors all its keys.
# The names below are the defaults: edit them, or leave them out.
"""


def starter(api: Api, spec: str, name: str, targets: tuple[str, ...]) -> str:
    """The text of the config; reading it gives the names that the document has by default."""
    words = split_words(name)
    tree: dict[str, Tree] = {
        "spec": spec,
        "package": {"name": name, "client": pascal(words), "env_prefix": snake(words).upper(), "version": "0.1.0"},
    }
    if credentials := _credentials(api, snake(words).upper()):
        tree["client"] = {"auth": credentials}
    tree["resources"] = {_key(child.name): _resource(child) for child in api.root.children}
    tree["targets"] = {target: {"out": f"generated/{target}"} for target in targets}
    return _HEAD + yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000)


def _credentials(api: Api, prefix: str) -> Tree:
    found: list[Tree] = []
    for credential in api.credentials:
        entry: dict[str, Tree] = {"scheme": credential.scheme}
        if len(credential.options) == 1:
            option = credential.options[0][0]
            entry |= {"option": option, "env": f"{prefix}_{option.upper()}"}
        found.append(entry)
    return found[0] if len(found) == 1 else found


def _resource(resource: Resource) -> Tree:
    node: dict[str, Tree] = {}
    if resource.operations:
        node["methods"] = {_key(operation.name): operation.endpoint for operation in resource.operations}
    if resource.children:
        node["subresources"] = {_key(child.name): _resource(child) for child in resource.children}
    return node


def _key(name: Words) -> str:
    return snake(lettered(name))
