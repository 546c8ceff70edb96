"""Where things lie in a story folder, how it is locked and how files are replaced.

    NAME/
      dateline.toml     settings; what makes a folder a story
      sources/          ID.raw bytes as received, ID.txt the text that spans index, ID.json the rest
      places.csv        places of one's own, name,lat,lon,country,kind; written by people only
      bodies.csv        bodies of one's own, name,kind,country,aliases; written by people only
      journal.jsonl     human decisions, append-only
      record/*.jsonl    what the articles say, one line a record
      changes.jsonl     what the last build that changed entries changed in them
      failed.jsonl      every input that gave no article, with stage and reason
      run.json          what made the record: versions and digests, no clock
      manifest.sha256   hashes of all files that the machine wrote
      story.db          full-text index, rebuilt at will
      out/              exports
      .work/            lock, unfinished files, analyses kept for the next run; may be deleted

One process writes at a time. A file is written beside its place and then renamed, so a reader
sees the old or the new one whole, and a run killed at any point leaves nothing half-written.
Files are not forced to disk: after a power cut the manifest tells what is damaged. Only the
journal, which no run can rebuild, is.
"""

from __future__ import annotations

import json
import shutil
import sys
import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.errors import LockedError, StoryError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import IO

FORMAT: Final = 1
SETTINGS: Final = "dateline.toml"
WORK: Final = ".work"


@dataclass(frozen=True, slots=True)
class StoryFolder:
    """The paths of a story folder."""

    root: Path

    @property
    def sources(self) -> Path:
        """Articles as they were read."""
        return self.root / "sources"

    @property
    def record(self) -> Path:
        """What the articles say."""
        return self.root / "record"

    @property
    def places(self) -> Path:
        """Places that the packaged gazetteer lacks or has elsewhere."""
        return self.root / "places.csv"

    @property
    def bodies(self) -> Path:
        """Forces, groups and others that the packaged lists lack or have otherwise."""
        return self.root / "bodies.csv"

    @property
    def journal(self) -> Path:
        """Human decisions."""
        return self.root / "journal.jsonl"

    @property
    def failed(self) -> Path:
        """Inputs that gave no article."""
        return self.root / "failed.jsonl"

    @property
    def changes(self) -> Path:
        """What the last build changed."""
        return self.root / "changes.jsonl"

    @property
    def run(self) -> Path:
        """What made the record."""
        return self.root / "run.json"

    @property
    def manifest(self) -> Path:
        """Hashes of all files that the machine wrote."""
        return self.root / "manifest.sha256"

    @property
    def index(self) -> Path:
        """The full-text index."""
        return self.root / "story.db"

    @property
    def out(self) -> Path:
        """Exports."""
        return self.root / "out"

    @property
    def work(self) -> Path:
        """Lock, unfinished files and kept analyses."""
        return self.root / WORK

    @property
    def analyses(self) -> Path:
        """Analyses kept for the next run."""
        return self.work / "analyses"

    @property
    def name(self) -> str:
        """The name in the settings, or that of the folder."""
        try:
            settings = tomllib.loads((self.root / SETTINGS).read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            message = f"{self.root / SETTINGS} is not valid TOML: {error}"
            raise StoryError(message) from error
        return str(settings.get("name", self.root.name.removesuffix(".dateline")))


def is_story(path: Path) -> bool:
    """Whether a folder is a story."""
    return (path / SETTINGS).is_file()


def open_story(path: Path) -> StoryFolder:
    """The folder at a path; raises `StoryError` if there is no story."""
    if is_story(path):
        return StoryFolder(path)
    what = "is not a story folder" if path.exists() else "does not exist"
    message = f"{path} {what}; make one with: dateline build ARTICLES... -o {path}"
    raise StoryError(message)


def create_story(path: Path, name: str | None = None) -> StoryFolder:
    """The folder at a path, made where there is none.

    Raises `StoryError` where files lie that are not a story.
    """
    if is_story(path):
        return StoryFolder(path)
    if path.exists() and not path.is_dir():
        message = f"{path} is a file; name another story folder"
        raise StoryError(message)
    if path.is_dir() and any(child.name != WORK for child in path.iterdir()):
        message = f"{path} holds other files; name a new or empty folder for the story"
        raise StoryError(message)
    folder = StoryFolder(path)
    folder.work.mkdir(parents=True, exist_ok=True)
    title = json.dumps(name or path.resolve().name, ensure_ascii=False)
    replace(folder, path / SETTINGS, f"format = {FORMAT}\nname = {title}\n".encode())
    return folder


def replace(folder: StoryFolder, path: Path, data: bytes) -> None:
    """Put data in the place of a file, whole or not at all."""
    folder.work.mkdir(exist_ok=True)
    path.parent.mkdir(exist_ok=True)
    unfinished = folder.work / f"{path.name}.part"
    unfinished.write_bytes(data)
    unfinished.replace(path)


def replace_all(folder: StoryFolder, files: Mapping[Path, Iterable[bytes]]) -> None:
    """Put what the parts of each make up in the places of files: none before all are made."""
    folder.work.mkdir(exist_ok=True)
    for path, parts in files.items():
        with (folder.work / f"{path.name}.part").open("wb") as unfinished:
            unfinished.writelines(parts)
    for path in files:
        path.parent.mkdir(exist_ok=True)
        (folder.work / f"{path.name}.part").replace(path)


@contextmanager
def locked(folder: StoryFolder) -> Iterator[None]:
    """Hold the folder for writing; the lock ends with the process that holds it.

    Raises `LockedError` if another process holds it. Unfinished files of a killed run go.
    """
    folder.work.mkdir(exist_ok=True)
    with (folder.work / "lock").open("a+b") as handle:
        if not _lock(handle):
            message = f"another run is writing to {folder.root}; wait until it has ended"
            raise LockedError(message)
        for unfinished in folder.work.glob("*.part"):
            unfinished.unlink()
        yield


def _lock(handle: IO[bytes]) -> bool:
    """Whether the file could be locked."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def forget_analyses(folder: StoryFolder) -> None:
    """Delete what is kept for the next run; it is then computed again."""
    shutil.rmtree(folder.analyses, ignore_errors=True)
