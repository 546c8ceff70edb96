from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline import resources
from dateline.errors import ModelError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_damaged_list_is_named() -> None:
    with pytest.raises(ModelError, match=r"data/countries\.json is damaged"):
        resources.table("countries", list[int])


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ModelError, match=r"data/nothing\.bin is missing"):
        resources.data_file("nothing.bin")


def test_rows_of_a_users_file(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("\ufeffnote,name,kind\nx, A B ,\n\ny\n", encoding="utf-8")
    found = list(resources.own_rows(path, ("name", "kind"), dict))
    assert found == [{"name": "A B", "kind": ""}, {"name": "", "kind": ""}]


def test_a_cell_that_never_ends_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f'name\nA\n"{"x" * 200_000}', encoding="utf-8")
    with pytest.raises(UsageError, match=r"own\.csv, from line 3: field larger"):
        list(resources.own_rows(path, ("name",), dict))
