from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from evaluation.gate import allowance, compared, digest, figure, updated

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    return path


def floor(data: Path, least: float) -> dict[str, Any]:
    return {"name": "x", "floors": {"las.f1": least}, "digest": digest([data])}


@pytest.mark.parametrize(
    ("value", "fallen"),
    [(88.0, 0), (87.96, 0), (87.9, 1)],  # within epsilon, below it
)
def test_a_fallen_figure_fails(data: Path, value: float, fallen: int) -> None:
    assert compared(floor(data, 88.0), {"las": {"f1": value}}, [data]) == fallen


def test_changed_data_fail(data: Path) -> None:
    entry = floor(data, 88.0)
    data.write_text("{}{}\n", encoding="utf-8")
    assert compared(entry, {"las": {"f1": 90.0}}, [data]) == 1


def test_floors_rise_but_do_not_fall_by_accident(data: Path) -> None:
    entry = floor(data, 88.0)
    assert updated(entry, {"las": {"f1": 87.0}}, [data], allow=False) == 1
    assert entry["floors"]["las.f1"] == 88.0
    assert updated(entry, {"las": {"f1": 89.5}}, [data], allow=False) == 0
    assert entry["floors"]["las.f1"] == 89.5
    assert updated(entry, {"las": {"f1": 87.0}}, [data], allow=True) == 0
    assert entry["floors"]["las.f1"] == 87.0


def test_figures_are_found_by_path() -> None:
    assert figure({"a": {"b": 1}}, "a.b") == 1.0


def test_a_folder_is_digested_in_sorted_order(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("2")
    before = digest([tmp_path])
    (tmp_path / "a").write_text("1")
    assert digest([tmp_path]) != before


@pytest.mark.parametrize(
    ("row", "allowed"),
    [
        ({"f1": 90.0}, 0.05),
        ({"f1": 90.0, "gold": 30000}, 0.05),
        ({"f1": 90.0, "gold": 100}, 1.5),  # one item more or less in a small set
        ({"f1": 0.57}, 0.005),  # a correlation
    ],
)
def test_small_sets_may_flip_an_item(row: dict[str, float], allowed: float) -> None:
    assert allowance({"las": row}, "las.f1") == pytest.approx(allowed)
