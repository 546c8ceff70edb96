"""Reads press articles about an unfolding story and gives back a chronology that can be cited.

    import dateline

    for item in dateline.read_inputs(["articles/"]):
        ...                                       # an Article, a Failure or a Duplicate
    analysis = dateline.analyze(article, dateline.LanguageModel.load(), dateline.Knowledge.open())
    story = dateline.build_story([analysis], name="strike")
    story.entries, story.findings                 # events; sources, contradictions, plans, positions
    dateline.select(story.analyses, story.entries, days=10)

The names below load what they need when they are first used: a plain import loads neither
numpy nor the language model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dateline.findings import Findings, Story
    from dateline.ingest.readers import read_inputs
    from dateline.nlp.model import LanguageModel
    from dateline.pipeline import Knowledge, analyze, build_story
    from dateline.records import Analysis, Article, Entry, Failure
    from dateline.report.page import render
    from dateline.runs.processes import analyze_all
    from dateline.serialize import decode, encode
    from dateline.story.selection import select

__all__ = [
    "Analysis",
    "Article",
    "Entry",
    "Failure",
    "Findings",
    "Knowledge",
    "LanguageModel",
    "Story",
    "analyze",
    "analyze_all",
    "build_story",
    "decode",
    "encode",
    "read_inputs",
    "render",
    "select",
]

_HOMES: Final = {
    "Analysis": "records",
    "Article": "records",
    "Entry": "records",
    "Failure": "records",
    "Findings": "findings",
    "Knowledge": "pipeline",
    "LanguageModel": "nlp.model",
    "Story": "findings",
    "analyze": "pipeline",
    "analyze_all": "runs.processes",
    "build_story": "pipeline",
    "decode": "serialize",
    "encode": "serialize",
    "read_inputs": "ingest.readers",
    "render": "report.page",
    "select": "story.selection",
}
"""The module each public name comes from."""


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
