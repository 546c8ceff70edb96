"""Things joined into groups by pairs (union-find).

The groups and their leaders depend on the set of pairs only, not on their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T", bound=Any)


class Joined(Generic[T]):
    """Groups of things that can be ordered; each of `things` stands alone at first."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parents: dict[T, T] = {thing: thing for thing in things}

    def leader(self, thing: T) -> T:
        """The least thing of the group."""
        while self._parents[thing] != thing:
            self._parents[thing] = self._parents[self._parents[thing]]
            thing = self._parents[thing]
        return thing

    def join(self, one: T, other: T) -> None:
        """Make two groups one."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._parents[second] = first

    def groups(self) -> dict[T, list[T]]:
        """The groups by their leaders, groups and members in the order of the things."""
        found: dict[T, list[T]] = {}
        for thing in self._parents:
            found.setdefault(self.leader(thing), []).append(thing)
        return found
