"""The command line over the fake analyzer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.runs import processes
from tests.fakes import fake_analyze
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(processes, "installed_analyzer", fake_analyze)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run() -> Run:
    """Run a command line; the exit status must be the expected one."""

    def run(*arguments: object, status: int = 0, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)
        assert result.exit_code == status, (result.stderr, result.exception)
        return result

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of three articles in English and one in French."""
    folder = tmp_path / "articles"
    folder.mkdir()
    denied = "France denied withdrawing from Mali on 2022-02-01."
    texts = {
        "one.txt": f"The news from the region. {LEFT} Nothing else was known that evening.",
        "two.txt": f"The news of the week. {LEFT} {PLANNED} More was expected to come.",
        "three.txt": f"The paper said that much was unclear. {denied} No reason was given.",
        "quatre.txt": "Les dockers du port du nord ont voté la grève pour la semaine prochaine.",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def story(run: Run, articles: Path) -> Path:
    """A built story of these articles."""
    run("build", articles)
    return articles.parent / "articles.dateline"
