"""Hashes of what the machine wrote: `sha256sum -c manifest.sha256` checks a story by hand.

The settings and the journal belong to people and are not listed; nor are the index, the
exports and `.work/`, which can be made again.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dateline.errors import DamagedError
from dateline.store.folder import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
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


def checked(folder: StoryFolder, path: Path, digests: Mapping[str, str]) -> bytes:
    """The bytes of a file; raises `DamagedError` unless they are those the manifest lists."""
    name = path.relative_to(folder.root).as_posix()
    if not path.is_file():
        message = f"{path} is missing; run: dateline build {folder.root}"
        raise DamagedError(message)
    data = path.read_bytes()
    if digests.get(name) != digest(data):
        message = (
            f"{path} does not match {folder.manifest.name}: changed by hand, or left by a run "
            f"that was stopped; run: dateline build {folder.root}"
        )
        raise DamagedError(message)
    return data


def damaged(folder: StoryFolder) -> tuple[str, ...]:
    """Listed files that are missing or differ, sorted."""
    return tuple(
        name
        for name, expected in sorted(listed(folder).items())
        if not (folder.root / name).is_file()
        or digest((folder.root / name).read_bytes()) != expected
    )
