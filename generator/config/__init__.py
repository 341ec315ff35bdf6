"""The SDK config: what the OpenAPI document cannot say."""

from generator.config.guess import bare_config, is_config, package_name
from generator.config.model import (
    At,
    AuthConfig,
    ClientConfig,
    Config,
    EventConfig,
    IdempotencyConfig,
    MethodConfig,
    PackageConfig,
    PagingConfig,
    QueryConfig,
    ReferencesConfig,
    ResourceConfig,
    RetriesConfig,
    TargetConfig,
    WebhooksConfig,
)
from generator.config.read import read_config

__all__ = [
    "At",
    "AuthConfig",
    "ClientConfig",
    "Config",
    "EventConfig",
    "IdempotencyConfig",
    "MethodConfig",
    "PackageConfig",
    "PagingConfig",
    "QueryConfig",
    "ReferencesConfig",
    "ResourceConfig",
    "RetriesConfig",
    "TargetConfig",
    "WebhooksConfig",
    "bare_config",
    "is_config",
    "package_name",
    "read_config",
]
