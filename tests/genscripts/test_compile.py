from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from genscripts.compile import compiled

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> Path:
    path = folder / "list.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_keys_are_sorted_and_sources_left_out(tmp_path: Path) -> None:
    text = compiled(write(tmp_path, "sources: own\nb: [2, 1]\na: {y: é, x: 1}\n"))
    assert json.loads(text) == {"a": {"x": 1, "y": "é"}, "b": [2, 1]}
    assert text.index('"a"') < text.index('"b"')
    assert "é" in text


@pytest.mark.parametrize("size", [3, 9])
def test_long_lists_have_an_item_a_line(tmp_path: Path, size: int) -> None:
    text = compiled(write(tmp_path, f"sources: own\nwords: {list(range(size))}\n"))
    assert text.count("\n") == (3 if size <= 8 else size + 4)


def test_a_list_without_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="sources"):
        compiled(write(tmp_path, "a: 1\n"))
