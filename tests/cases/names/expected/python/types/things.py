"""Types of things."""

from __future__ import annotations

import builtins as _builtins
import datetime as _dt
from typing import Any, Literal

from pydantic import Field

from .. import types as _types
from .._runtime.models import BaseModel


class Nasty(BaseModel):
    from_: _builtins.str | None = Field(default=None, alias="from")
    async_: _builtins.str | None = Field(default=None, alias="async")
    none: _builtins.str | None = Field(default=None, alias="None")
    self: _builtins.str | None = None
    camel_case: _builtins.str | None = Field(default=None, alias="camelCase")
    http_server_urls: _builtins.str | None = Field(default=None, alias="HTTPServerURLs")
    all_caps: _builtins.str | None = Field(default=None, alias="ALL_CAPS")
    kebab_case: _builtins.str | None = Field(default=None, alias="kebab-case")
    dotted_name: _builtins.str | None = Field(default=None, alias="dotted.name")
    page_number: _builtins.int | None = Field(default=None, alias="page[number]")
    type_2: _builtins.str | None = Field(default=None, alias="@type")
    id: _builtins.str | None = Field(default=None, alias="$id")
    ref: _builtins.str | None = Field(default=None, alias="$ref")
    n10999: _builtins.str | None = Field(default=None, alias="10999")
    empty: _builtins.str | None = Field(default=None, alias="")
    space: _builtins.str | None = Field(default=None, alias=" ")
    plus_1: _builtins.int | None = Field(default=None, alias="+1")
    minus_1: _builtins.int | None = Field(default=None, alias="-1")
    lte_1y: _builtins.int | None = Field(default=None, alias="<=1y")
    gt_1y: _builtins.int | None = Field(default=None, alias=">1y")
    score_2: _builtins.float | None = Field(default=None, alias="_score")
    score: _builtins.float | None = None
    class_: _builtins.str | None = Field(default=None, alias="__class__")
    ideal_consumer_iban: _builtins.str | None = Field(default=None, alias="iDealConsumerIBAN")
    ideal_consumer_iban_2: _builtins.str | None = Field(default=None, alias="iDealConsumerIban")
    straße: _builtins.str | None = None
    名前: _builtins.str | None = None
    copy_: _builtins.bool | None = Field(default=None, alias="copy")
    json_: dict[_builtins.str, _builtins.str] | None = Field(default=None, alias="json")
    schema_: _builtins.str | None = Field(default=None, alias="schema")
    dict_: _builtins.str | None = Field(default=None, alias="dict")
    validate_: _builtins.str | None = Field(default=None, alias="validate")
    construct_: _builtins.str | None = Field(default=None, alias="construct")
    to_dict_: _builtins.str | None = Field(default=None, alias="to_dict")
    model_config_: _builtins.str | None = Field(default=None, alias="model_config")
    model_fields_: _builtins.str | None = Field(default=None, alias="model_fields")
    model_dump_: _builtins.str | None = Field(default=None, alias="model_dump")
    model_name: _builtins.str | None = None
    list: _builtins.list[_builtins.str] | None = None
    str: _builtins.str | None = None
    int: _builtins.int | None = None
    float: _builtins.float | None = None
    bool: _builtins.bool | None = None
    object: dict[_builtins.str, Any] | None = None
    type: _builtins.str | None = None
    date: _dt.date | None = None
    datetime: _dt.datetime | None = None
    dt: _dt.datetime | None = None
    any: Any = Field(default=None, alias="Any")
    optional: _builtins.str | None = Field(default=None, alias="Optional")
    literal: Literal["a", "b"] | None = Field(default=None, alias="Literal")
    types: _types.FooBar2 | None = None
    builtins: _builtins.str | None = None
    print: _builtins.str | None = None


class OptInWorkflowImageUrls(BaseModel):
    opt_in_workflow_image_urls: list[str] | None = Field(default=None, alias="optInWorkflowImageURLs")
