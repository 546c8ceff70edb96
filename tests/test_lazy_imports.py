"""What a plain import and the help may load, and how fast the help is."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

import dateline

HEAVY = {"numpy", "onnxruntime", "msgspec", "trafilatura", "lxml", "rich", "jinja2", "sqlite3"}


def loaded(code: str) -> set[str]:
    """Names of the modules that a fresh interpreter has loaded after some code."""
    script = f"{code}\nimport sys; print(*sys.modules, file=sys.stderr)"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(run.stderr.split())


@pytest.mark.parametrize(
    ("code", "allowed", "why"),
    [
        ("import dateline", set(), "a plain import"),
        ("from dateline import Analysis, Story", set(), "the records"),
        ("from dateline import encode", {"msgspec"}, "the wire format"),
        (
            "from dateline.cli import main; main(['--help'], standalone_mode=False)",
            set(),
            "the help",
        ),
        (
            "from dateline.cli.timeline import timeline",
            {"msgspec", "rich"},
            "a listing needs no model",
        ),
        (
            "from dateline.cli import main; main(['build', '--help'], standalone_mode=False)",
            HEAVY,
            "the help of a command may load it",
        ),
    ],
)
def test_what_is_loaded(code: str, allowed: set[str], why: str) -> None:
    assert loaded(code) & HEAVY <= allowed, why


def test_the_help_is_quick() -> None:
    """Under 0.3 s; the best of five, since other work may share the machine."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "dateline", "--help"], capture_output=True, check=True
        )
        times.append(time.perf_counter() - started)
    assert min(times) < 0.3


def test_public_names_are_sorted_and_can_be_loaded() -> None:
    assert sorted(dateline.__all__) == dateline.__all__
    for name in dateline.__all__:
        assert getattr(dateline, name).__name__ == name
    assert set(dateline.__all__) <= set(dir(dateline))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'analyse'"):
        _ = dateline.analyse
