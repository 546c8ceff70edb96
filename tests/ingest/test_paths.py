import os
from pathlib import Path

import pytest

from dateline.ingest.paths import expanded, shown
from dateline.records import Failure


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files, hidden ones and a link to itself; the current directory."""
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/d.txt", "sub/.e", "[x].txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (tmp_path / "loop").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("inputs", "expected", "why"),
    [
        (["b.txt", "a.txt"], ["a.txt", "b.txt"], "sorted, whatever the order"),
        (["."], ["./[x].txt", "./a.txt", "./b.txt", "./sub/c.txt"], "nothing hidden, no loop"),
        (["a.txt", ".", "./a.txt"], ["./[x].txt", "a.txt", "./b.txt", "./sub/c.txt"], "once each"),
        (["*.txt"], ["[x].txt", "a.txt", "b.txt"], "a pattern"),
        (["**/*.txt"], ["[x].txt", "a.txt", "b.txt", "sub/c.txt"], "a pattern over folders"),
        (["s*", "a.txt"], ["a.txt"], "folders that a pattern hits are not searched"),
        (["[x].txt"], ["[x].txt"], "a name that looks like a pattern"),
        ([".hidden"], [".hidden"], "a hidden file that is named"),
        (["-", "a.txt", "-"], ["a.txt", "-"], "standard input last and once"),
        ([], [], "nothing"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_files_of_inputs(inputs: list[str], expected: list[str], why: str) -> None:
    found = [path for path in expanded(inputs) if isinstance(path, str)]
    if "**/*.txt" in inputs:  # the pattern also enters the link
        found = [path for path in found if "loop" not in path]
    assert found == expected, why


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("missing.txt", "no such file or folder"),
        ("*.html", "no file matches"),
        ("socket", "neither a file nor a folder"),
    ],
)
def test_what_is_not_there_is_a_failure(folder: Path, given: str, reason: str) -> None:
    (folder / "socket").symlink_to("/dev/null")
    (failure,) = expanded([given])
    assert isinstance(failure, Failure)
    assert (failure.source, failure.stage) == (given, "open")
    assert reason in failure.reason


def test_devices_in_a_folder_are_passed_over(folder: Path) -> None:
    (folder / "sub" / "null").symlink_to("/dev/null")
    assert expanded(["sub"]) == ("sub/c.txt",)


def test_a_pipe_is_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert expanded(["pipe"]) == ("pipe",)


def test_a_folder_that_may_not_be_searched_is_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(top: str, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", top))
        return []

    monkeypatch.setattr(os, "walk", walk)
    (failure,) = expanded(["sub"])
    assert isinstance(failure, Failure)
    assert (failure.source, failure.stage) == ("sub", "open")
    assert "permission denied" in failure.reason


def test_names_that_are_no_text_are_shown() -> None:
    assert shown(os.fsdecode(b"caf\xe9.txt")) == "caf?.txt".replace("?", "\ufffd")
    assert shown("café.txt") == "café.txt"
