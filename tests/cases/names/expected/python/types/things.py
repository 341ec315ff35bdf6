"""Types of things."""

from __future__ import annotations

import builtins
import datetime as _dt
from typing import Any, Literal

from pydantic import Field

from .. import types as _types
from .._runtime.models import BaseModel


class Nasty(BaseModel):
    from_: builtins.str | None = Field(default=None, alias="from")
    async_: builtins.str | None = Field(default=None, alias="async")
    none: builtins.str | None = Field(default=None, alias="None")
    self: builtins.str | None = None
    camel_case: builtins.str | None = Field(default=None, alias="camelCase")
    http_server_urls: builtins.str | None = Field(default=None, alias="HTTPServerURLs")
    all_caps: builtins.str | None = Field(default=None, alias="ALL_CAPS")
    kebab_case: builtins.str | None = Field(default=None, alias="kebab-case")
    dotted_name: builtins.str | None = Field(default=None, alias="dotted.name")
    page_number: builtins.int | None = Field(default=None, alias="page[number]")
    type: builtins.str | None = Field(default=None, alias="@type")
    id: builtins.str | None = Field(default=None, alias="$id")
    ref: builtins.str | None = Field(default=None, alias="$ref")
    n10999: builtins.str | None = Field(default=None, alias="10999")
    empty: builtins.str | None = Field(default=None, alias="")
    space: builtins.str | None = Field(default=None, alias=" ")
    plus_1: builtins.int | None = Field(default=None, alias="+1")
    minus_1: builtins.int | None = Field(default=None, alias="-1")
    lte_1y: builtins.int | None = Field(default=None, alias="<=1y")
    gt_1y: builtins.int | None = Field(default=None, alias=">1y")
    score: builtins.float | None = Field(default=None, alias="_score")
    score_2: builtins.float | None = Field(default=None, alias="score")
    class_: builtins.str | None = Field(default=None, alias="__class__")
    ideal_consumer_iban: builtins.str | None = Field(default=None, alias="iDealConsumerIBAN")
    ideal_consumer_iban_2: builtins.str | None = Field(default=None, alias="iDealConsumerIban")
    straße: builtins.str | None = None
    名前: builtins.str | None = None
    copy_: builtins.bool | None = Field(default=None, alias="copy")
    json_: dict[builtins.str, builtins.str] | None = Field(default=None, alias="json")
    schema_: builtins.str | None = Field(default=None, alias="schema")
    dict_: builtins.str | None = Field(default=None, alias="dict")
    validate_: builtins.str | None = Field(default=None, alias="validate")
    construct_: builtins.str | None = Field(default=None, alias="construct")
    to_dict_: builtins.str | None = Field(default=None, alias="to_dict")
    model_config_: builtins.str | None = Field(default=None, alias="model_config")
    model_fields_: builtins.str | None = Field(default=None, alias="model_fields")
    model_dump_: builtins.str | None = Field(default=None, alias="model_dump")
    model_name: builtins.str | None = None
    list: builtins.list[builtins.str] | None = None
    str: builtins.str | None = None
    int: builtins.int | None = None
    float: builtins.float | None = None
    bool: builtins.bool | None = None
    object: dict[builtins.str, Any] | None = None
    type_2: builtins.str | None = Field(default=None, alias="type")
    date: _dt.date | None = None
    datetime: _dt.datetime | None = None
    dt: _dt.datetime | None = None
    any: Any = Field(default=None, alias="Any")
    optional: builtins.str | None = Field(default=None, alias="Optional")
    literal: Literal["a", "b"] | None = Field(default=None, alias="Literal")
    types: _types.FooBar | None = None
    builtins: builtins.str | None = None
    print: builtins.str | None = None


class OptInWorkflowImageUrls(BaseModel):
    opt_in_workflow_image_urls: list[str] | None = Field(default=None, alias="optInWorkflowImageURLs")
