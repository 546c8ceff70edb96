"""The manifest: what the machine wrote is what lies there."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from dateline.errors import DamagedError
from dateline.store.folder import create_story
from dateline.store.manifest import (
    checked,
    damaged,
    digest,
    listed,
    record_digests,
    write,
    write_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.store.folder import StoryFolder


def filled(tmp_path: Path) -> StoryFolder:
    """A story with two listed files."""
    folder = create_story(tmp_path / "s")
    files = {folder.record / "a.jsonl": b"a\n", folder.sources / "b.txt": b"b\n"}
    record_digests(folder, write(folder, files))
    return folder


def test_files_are_listed_by_name_and_checked(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    assert listed(folder) == {"record/a.jsonl": digest(b"a\n"), "sources/b.txt": digest(b"b\n")}
    assert list(checked(folder, folder.record / "a.jsonl")) == [b"a"]
    assert damaged(folder) == ()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_sha256sum_reads_it(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    subprocess.run(["sha256sum", "--quiet", "-c", "manifest.sha256"], cwd=folder.root, check=True)


def test_what_was_changed_is_damage(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    (folder.record / "a.jsonl").write_bytes(b"A\n")
    with pytest.raises(DamagedError, match="does not match"):
        list(checked(folder, folder.record / "a.jsonl"))
    assert damaged(folder) == ("record/a.jsonl",)


def test_what_is_missing_is_damage_until_it_is_no_longer_listed(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    (folder.record / "a.jsonl").unlink()
    with pytest.raises(DamagedError, match="is missing"):
        list(checked(folder, folder.record / "a.jsonl"))
    assert damaged(folder) == ("record/a.jsonl",)
    record_digests(folder, {})
    assert list(listed(folder)) == ["sources/b.txt"]


def test_lines_are_written_one_at_a_time(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    path, empty = folder.record / "a.jsonl", folder.record / "c.jsonl"
    written = write_lines(folder, {path: (line for line in (b"x", b"y")), empty: ()})
    assert written == {path: digest(b"x\ny\n"), empty: digest(b"")}
    record_digests(folder, written)
    assert list(checked(folder, path)) == [b"x", b"y"]
    assert list(checked(folder, empty)) == []


def test_a_line_that_cannot_be_made_leaves_all_files(tmp_path: Path) -> None:
    folder = filled(tmp_path)

    def broken() -> Iterator[bytes]:
        yield b"x"
        message = "false"
        raise DamagedError(message)

    files = {folder.record / "a.jsonl": [b"new"], folder.record / "b.jsonl": broken()}
    with pytest.raises(DamagedError, match="false"):
        write_lines(folder, files)
    assert list(checked(folder, folder.record / "a.jsonl")) == [b"a"]
    assert not (folder.record / "b.jsonl").exists()


def test_writing_other_files_does_not_hide_damage(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    (folder.record / "a.jsonl").write_bytes(b"A\n")
    record_digests(folder, {folder.sources / "b.txt": digest(b"b\n")})
    assert damaged(folder) == ("record/a.jsonl",)
