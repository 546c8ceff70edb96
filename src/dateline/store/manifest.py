"""Hashes of what the machine wrote: `sha256sum -c manifest.sha256` checks a story by hand.

The settings and the journal belong to people and are not listed; nor are the index, the
exports and `.work/`, which can be made again.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dateline.errors import DamagedError
from dateline.store.folder import replace, replace_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from dateline.store.folder import StoryFolder


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def listed(folder: StoryFolder) -> dict[str, str]:
    """Digest by path inside the folder; empty before the first run."""
    if not folder.manifest.is_file():
        return {}
    lines = folder.manifest.read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("  ") for line in lines]
    return {path: found for found, _, path in pairs}


def write(folder: StoryFolder, files: Mapping[Path, bytes]) -> dict[Path, str]:
    """Put the contents in their places, in the given order; returns the digests to be listed."""
    for path, data in files.items():
        replace(folder, path, data)
    return {path: digest(data) for path, data in files.items()}


def write_lines(folder: StoryFolder, files: Mapping[Path, Iterable[bytes]]) -> dict[Path, str]:
    """Put lines, made one at a time, in the places of files; returns the digests to be listed.

    Where a line cannot be made, no file is replaced.
    """
    wholes = {path: hashlib.sha256() for path in files}
    replace_all(folder, {path: _ended(lines, wholes[path]) for path, lines in files.items()})
    return {path: whole.hexdigest() for path, whole in wholes.items()}


def _ended(lines: Iterable[bytes], whole: hashlib._Hash) -> Iterator[bytes]:
    """The lines with their line breaks, on their way added to a digest."""
    for line in lines:
        ended = line + b"\n"
        whole.update(ended)
        yield ended


def record_digests(folder: StoryFolder, written: Mapping[Path, str]) -> None:
    """Enter what this run wrote; other entries stay, those of files that are gone go.

    Sources that are not listed were written by a run that was stopped before it could.
    """
    digests = {p: d for p, d in listed(folder).items() if (folder.root / p).is_file()}
    for path in folder.sources.glob("*"):
        name = path.relative_to(folder.root).as_posix()
        if name not in digests and path not in written:
            digests[name] = digest(path.read_bytes())
    for path, found in written.items():
        digests[path.relative_to(folder.root).as_posix()] = found
    lines = [f"{digests[path]}  {path}\n" for path in sorted(digests)]
    replace(folder, folder.manifest, "".join(lines).encode())


def checked(folder: StoryFolder, path: Path) -> Iterator[bytes]:
    """The lines of a file without their breaks, one at a time.

    Raises `DamagedError` before the first unless the file has the bytes that the manifest lists.
    """
    name = path.relative_to(folder.root).as_posix()
    if not path.is_file():
        message = f"{path} is missing; run: dateline build {folder.root}"
        raise DamagedError(message)
    with path.open("rb") as file:  # once, as a run may put another in its place meanwhile
        if listed(folder).get(name) != hashlib.file_digest(file, "sha256").hexdigest():
            raise DamagedError(_changed(folder, path))
        file.seek(0)
        for line in file:
            yield line.removesuffix(b"\n")


def _changed(folder: StoryFolder, path: Path) -> str:
    return (
        f"{path} does not match {folder.manifest.name}: changed by hand, or left by a run "
        f"that was stopped; run: dateline build {folder.root}"
    )


def unreadable(name: str, error: Exception) -> DamagedError:
    """The error for a line of `record/` that cannot be read."""
    return DamagedError(
        f"record/{name}.jsonl: a line cannot be read ({error}); build the story again"
    )


def damaged(folder: StoryFolder) -> tuple[str, ...]:
    """Listed files that are missing or differ, sorted."""
    return tuple(
        name
        for name, expected in sorted(listed(folder).items())
        if not (folder.root / name).is_file()
        or digest((folder.root / name).read_bytes()) != expected
    )
