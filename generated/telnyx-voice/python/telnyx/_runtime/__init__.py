"""The hand-written half of the SDK: it knows how to call an API, and nothing of this one.

Names are loaded on first use, so that importing the package stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import AsyncClient as AsyncClient
    from .auth import Credential as Credential
    from .children import Child as Child
    from .endpoint import Endpoint as Endpoint
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import APIResponseValidationError as APIResponseValidationError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConflictError as ConflictError
    from .errors import InternalServerError as InternalServerError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import SDKError as SDKError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .events import AsyncStream as AsyncStream
    from .events import Stream as Stream
    from .files import FileInput as FileInput
    from .models import BaseModel as BaseModel
    from .modes import AsyncRawMode as AsyncRawMode
    from .modes import AsyncStreamedMode as AsyncStreamedMode
    from .modes import Modal as Modal
    from .modes import Modes as Modes
    from .modes import ModeT as ModeT
    from .modes import RawMode as RawMode
    from .modes import StreamedMode as StreamedMode
    from .modes import TwinModal as TwinModal
    from .options import NOT_GIVEN as NOT_GIVEN
    from .options import AsyncClientChanges as AsyncClientChanges
    from .options import ClientChanges as ClientChanges
    from .options import IdempotentOptions as IdempotentOptions
    from .options import NotGiven as NotGiven
    from .options import Options as Options
    from .paging import AsyncPage as AsyncPage
    from .paging import AsyncPaginator as AsyncPaginator
    from .paging import SyncPage as SyncPage
    from .query import Query as Query
    from .resources import AsyncResource as AsyncResource
    from .resources import Resource as Resource
    from .responses import AsyncBinaryResponse as AsyncBinaryResponse
    from .responses import AsyncRawResponse as AsyncRawResponse
    from .responses import AsyncResponseContext as AsyncResponseContext
    from .responses import AsyncStreamingResponse as AsyncStreamingResponse
    from .responses import BinaryResponse as BinaryResponse
    from .responses import RawResponse as RawResponse
    from .responses import ResponseContext as ResponseContext
    from .responses import StreamingResponse as StreamingResponse
    from .session import ClientSpec as ClientSpec
    from .sync_client import SyncClient as SyncClient
    from .wire import Wire as Wire

_MODULES = {
    "async_client": ("AsyncClient",),
    "auth": ("Credential",),
    "children": ("Child",),
    "endpoint": ("Endpoint",),
    "errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "InternalServerError",
        "NotFoundError",
        "PermissionDeniedError",
        "RateLimitError",
        "SDKError",
        "UnprocessableEntityError",
    ),
    "events": ("AsyncStream", "Stream"),
    "files": ("FileInput",),
    "models": ("BaseModel",),
    "options": ("NOT_GIVEN", "AsyncClientChanges", "ClientChanges", "IdempotentOptions", "NotGiven", "Options"),
    "paging": ("AsyncPage", "AsyncPaginator", "SyncPage"),
    "query": ("Query",),
    "resources": ("AsyncResource", "Resource"),
    "responses": (
        "AsyncBinaryResponse",
        "AsyncRawResponse",
        "AsyncResponseContext",
        "AsyncStreamingResponse",
        "BinaryResponse",
        "RawResponse",
        "ResponseContext",
        "StreamingResponse",
    ),
    "session": ("ClientSpec",),
    "sync_client": ("SyncClient",),
    "wire": ("Wire",),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a name from its module."""
    module = _MODULE_OF.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the names that can be loaded."""
    return sorted([*_MODULE_OF, *(name for name in globals() if name.startswith("__"))])
