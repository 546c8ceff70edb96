from __future__ import annotations

import pytest

from dateline import resources
from dateline.errors import ModelError


def test_a_damaged_list_is_named() -> None:
    with pytest.raises(ModelError, match=r"data/countries\.json is damaged"):
        resources.table("countries", list[int])


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ModelError, match=r"data/nothing\.bin is missing"):
        resources.data_file("nothing.bin")
