"""Resources below a client or a resource: loaded on first use, and then kept."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from typing_extensions import Self

ResourceT = TypeVar("ResourceT")


class Child(Generic[ResourceT]):
    """An attribute that is a resource: `actions: Child[ActionsResource] = Child(".actions")`."""

    __slots__ = ("_class", "_module", "_name", "_package")

    def __init__(self, module: str) -> None:
        """Take the module, relative to the package of the class that has the attribute."""
        self._module = module
        self._class = ""
        self._name = ""
        self._package: str | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the attribute's name, the resource's class (from the annotation) and the package of the owner."""
        self._name = name
        annotation: str = owner.__annotations__[name]
        self._class = annotation.removeprefix("Child[").removesuffix("]")
        self._package = sys.modules[owner.__module__].__package__

    @overload
    def __get__(self, owner: None, kind: Any = None) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: Any = None) -> ResourceT: ...

    def __get__(self, owner: Any, kind: Any = None) -> Self | ResourceT:
        """Return the resource; the owner keeps it in place of this descriptor."""
        if owner is None:
            return self
        cls = getattr(import_module(self._module, self._package), self._class)
        resource: ResourceT = owner._child(cls)  # noqa: SLF001 - made for this
        vars(owner)[self._name] = resource
        return resource
