"""Which files the inputs of a run mean, in an order that depends on nothing but their names."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dateline.ingest.failures import unopened
from dateline.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STDIN: Final = "-"
_PATTERN: Final = frozenset("*?[")


def expanded(inputs: Sequence[str]) -> tuple[str | Failure, ...]:
    """Every file once, sorted by path, standard input last; a failure for what is not there.

    Folders are searched through, hidden files and folders in them are left out, as are links to
    folders. Paths stay as they were given: relative ones relative.
    """
    found: dict[str, str | Failure] = {}
    for given in inputs:
        for path in [given] if given == STDIN else _files(given):
            name = path.source if isinstance(path, Failure) else path
            found.setdefault(os.path.normpath(name), path)
    return tuple(found[name] for name in sorted(found, key=lambda name: (name == STDIN, name)))


def shown(path: str) -> str:
    """A path as the record writes it: names that are no text get U+FFFD for each odd byte."""
    return path.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")


def _files(given: str) -> Iterator[str | Failure]:
    if Path(given).is_dir():
        yield from _in_folder(given)
    elif not _PATTERN.intersection(given) or Path(given).exists():
        yield given if _is_openable(given) else _missing(given)
    else:
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207  keeps "./" as given
        if not matches:
            reason = "no file matches this pattern; check it, and quote it in the shell"
            yield Failure(source=shown(given), stage="open", reason=reason)
        for match in matches:
            if Path(match).is_dir():
                continue
            yield match


def _is_openable(path: str) -> bool:
    """Whether it is a file, or a pipe that the shell made; devices and sockets are not read."""
    return Path(path).is_file() or Path(path).is_fifo()


def _missing(path: str) -> Failure:
    if Path(path).exists():
        reason = "is neither a file nor a folder; give a file"
    else:
        reason = "there is no such file or folder; check the path"
    return Failure(source=shown(path), stage="open", reason=reason)


def _in_folder(folder: str) -> Iterator[str | Failure]:
    """The files below a folder; one that may not be looked into is a failure."""
    failures: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = _visible(folders)
        for name in _visible(names):
            path = os.path.join(root, name)  # noqa: PTH118  a Path would drop "./"
            if Path(path).is_file():
                yield path
    yield from (unopened(shown(str(error.filename)), error) for error in failures)


def _visible(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))
