"""The story folder: made once, locked by one, replaced whole."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dateline.errors import LockedError, StoryError
from dateline.store.folder import create_story, is_story, locked, open_story, replace

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_folder_is_a_story(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "dock strike", "The “dock” strike\nof 2021")
    assert is_story(folder.root)
    assert open_story(folder.root).name == "The “dock” strike\nof 2021"
    assert create_story(folder.root, "other").name == folder.name


def test_the_name_of_the_folder_is_the_name_of_the_story(tmp_path: Path) -> None:
    assert create_story(tmp_path / "flood").name == "flood"
    (tmp_path / "flood" / "dateline.toml").write_text("format = 1\n")
    assert open_story(tmp_path / "flood").name == "flood"


def test_other_files_are_never_taken_for_a_story(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("work of years")
    with pytest.raises(StoryError, match="holds other files"):
        create_story(tmp_path)
    with pytest.raises(StoryError, match="is a file"):
        create_story(tmp_path / "thesis.txt")
    with pytest.raises(StoryError, match="is not a story folder"):
        open_story(tmp_path)
    with pytest.raises(StoryError, match="does not exist"):
        open_story(tmp_path / "nowhere")


def test_a_folder_that_a_killed_run_began_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / ".work").mkdir()
    (tmp_path / ".work" / "dateline.toml.part").write_text("form")
    assert create_story(tmp_path).name == tmp_path.name


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe"])
def test_broken_settings_are_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dateline.toml").write_bytes(content)
    with pytest.raises(StoryError, match=r"dateline\.toml is not valid TOML"):
        _ = open_story(tmp_path).name


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    with locked(folder), pytest.raises(LockedError, match="another run"), locked(folder):
        pass
    with locked(folder):
        pass


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    script = (
        "import os, pathlib, sys; from dateline.store.folder import *\n"
        "with locked(open_story(pathlib.Path(sys.argv[1]))): os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(folder.root)], check=False)
    with locked(folder):
        pass


def test_unfinished_files_go_with_the_next_run(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    (folder.work / "events.jsonl.part").write_text("{")
    with locked(folder):
        assert not list(folder.work.glob("*.part"))


def test_a_file_is_replaced(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    replace(folder, folder.record / "a.jsonl", b"one")
    replace(folder, folder.record / "a.jsonl", b"two")
    assert (folder.record / "a.jsonl").read_bytes() == b"two"
