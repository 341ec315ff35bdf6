"""Media types: which of the few ways to read or write a body each one asks for."""

from __future__ import annotations

from typing import Literal

BodyKind = Literal["json", "form", "multipart", "binary", "text"]
ReplyKind = Literal["json", "text", "binary", "events", "lines", "none"]


def essence(media: str) -> str:
    """`type/subtype` in lower case, without parameters (RFC 9110 section 8.3.1)."""
    return media.split(";", 1)[0].strip().lower()


def is_json(media: str) -> bool:
    """Whether a media type is JSON or built on it (RFC 6839 section 3.1)."""
    kind = essence(media)
    return kind in {"application/json", "text/json"} or kind.endswith("+json")


def is_any(media: str) -> bool:
    """Whether a media type says nothing: `*/*`, and `*` as some documents write it."""
    return essence(media) in {"*/*", "*", "application/*", ""}


def body_kind(media: str, *, binary: bool) -> BodyKind:
    """How a request body of `media` is written; `binary`: its schema is a binary string."""
    kind = essence(media)
    if is_json(media):
        return "json"
    if kind == "application/x-www-form-urlencoded":
        return "form"
    if kind.startswith("multipart/"):
        return "multipart"
    if is_any(media) and not binary:
        return "json"
    if kind.startswith("text/") and not binary:
        return "text"
    return "binary"


def reply_kind(media: str, *, binary: bool) -> ReplyKind:
    """How a response body of `media` is read."""
    kind = essence(media)
    if kind == "text/event-stream":
        return "events"
    if kind in {"application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json-seq"}:
        return "lines"
    if is_json(media):
        return "json"
    if is_any(media):
        return "binary" if binary else "json"
    if kind.startswith("text/") and not binary:
        return "text"
    return "binary"


def rank(media: str) -> int:
    """Order of preference among alternatives: JSON, forms, then the rest as the document lists them."""
    kind = essence(media)
    if is_json(media):
        return 0 if kind == "application/json" else 1
    return {"application/x-www-form-urlencoded": 2, "multipart/form-data": 3}.get(kind, 4)
