"""Python client of Telnyx Voice."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import pagination as pagination
    from . import types as types
    from . import webhooks as webhooks
    from ._client import AsyncTelnyx as AsyncTelnyx
    from ._client import Telnyx as Telnyx
    from ._runtime.errors import APIConnectionError as APIConnectionError
    from ._runtime.errors import APIError as APIError
    from ._runtime.errors import APIResponseValidationError as APIResponseValidationError
    from ._runtime.errors import APIStatusError as APIStatusError
    from ._runtime.errors import APITimeoutError as APITimeoutError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import InternalServerError as InternalServerError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.errors import RateLimitError as RateLimitError
    from ._runtime.errors import SDKError as _Error
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.errors import WebhookVerificationError as WebhookVerificationError

    TelnyxError = _Error

__version__ = "0.1.0"

_HOMES = {
    "AsyncTelnyx": ("._client", "AsyncTelnyx"),
    "Telnyx": ("._client", "Telnyx"),
    "APIConnectionError": ("._runtime.errors", "APIConnectionError"),
    "APIError": ("._runtime.errors", "APIError"),
    "APIResponseValidationError": ("._runtime.errors", "APIResponseValidationError"),
    "APIStatusError": ("._runtime.errors", "APIStatusError"),
    "APITimeoutError": ("._runtime.errors", "APITimeoutError"),
    "AuthenticationError": ("._runtime.errors", "AuthenticationError"),
    "BadRequestError": ("._runtime.errors", "BadRequestError"),
    "ConflictError": ("._runtime.errors", "ConflictError"),
    "InternalServerError": ("._runtime.errors", "InternalServerError"),
    "NotFoundError": ("._runtime.errors", "NotFoundError"),
    "PermissionDeniedError": ("._runtime.errors", "PermissionDeniedError"),
    "RateLimitError": ("._runtime.errors", "RateLimitError"),
    "TelnyxError": ("._runtime.errors", "SDKError"),
    "UnprocessableEntityError": ("._runtime.errors", "UnprocessableEntityError"),
    "WebhookVerificationError": ("._runtime.errors", "WebhookVerificationError"),
}


def __getattr__(name: str) -> object:
    if name in {"pagination", "resources", "types", "webhooks"}:
        return import_module(f".{name}", __name__)
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _HOMES[name]
    value = getattr(import_module(module, __name__), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted((*globals(), *_HOMES))
