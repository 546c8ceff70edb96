"""Story in, HTML out: the one page of a report.

The policy in its head allows the one script whose hash it names and nothing else: no
request, no form, no frame, no other script, whatever a source contains.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape

from dateline.records import Interval, last_day
from dateline.report.chronology import chronology
from dateline.report.countries import country_name
from dateline.report.dating import spelled
from dateline.report.drawing import drawing
from dateline.report.findings import findings
from dateline.report.glance import glance
from dateline.report.markup import visible
from dateline.report.reader import LAYERS, article_views, notes
from dateline.report.sources import Sources, shown_path
from dateline.report.standing import IMPOSSIBLE
from dateline.report.tables_figures import figures
from dateline.report.tables_people import names
from dateline.report.tables_places import places
from dateline.report.tables_series import over_time
from dateline.report.tables_shared import Actors
from dateline.report.tables_statements import speakers
from dateline.report.wording import FAMILIES, STATUS, count

if TYPE_CHECKING:
    from dateline.findings import Story

POLICY: Final = (
    "default-src 'none'; script-src '{script}'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)


BARE: Final = re.compile(r"[\w#.:-]+", re.ASCII)
"""A value that may stand in an attribute without quotation marks."""

TEXT: Final = re.compile(r">[^<>]+<")


class Count(NamedTuple):
    """A count in the masthead and the section it leads to."""

    words: str
    href: str


class _Compact(Extension):
    """Line breaks and indentation of templates are for their readers; the page goes without.

    Between tags and blocks they vanish, between words one space is left.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        source = re.sub(r"(?a)(?<=[>}])\s*\n\s*|\s*\n\s*(?=[<{])", "", source.strip())
        return re.sub(r"\s*\n\s*", " ", source)


def render(story: Story) -> str:
    """The report of a story as one HTML document; equal stories give equal text.

    Raises `KeyError` if an entry cites an article that the story does not hold.
    """
    sources = Sources(story)
    record = chronology(story, sources)
    numbers = {entry.id: entry.number for entry in record.entries}
    actors = Actors(sources)
    tables = {
        "speakers": speakers(sources, actors),
        "figures": figures(sources, actors),
        "series": over_time(story, sources, actors),
        "names": names(sources, actors),
        "places": places(sources),
    }
    back = notes(story, numbers)
    script, style = _script(), _style()
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            **tables,
            found=findings(story, sources, numbers),
            days=glance(story, sources, numbers),
            name=story.name,
            counts=_counts(story),
            span=_span(story),
            version=version("dateline"),
            record=record,
            drawing=drawing(story, numbers, sources),
            statuses=[(status.value, *STATUS[status]) for status in STATUS],
            families=[(label, " ".join(sorted(codes))) for label, codes in FAMILIES],
            countries=sorted({c for e in story.entries for c in e.countries}, key=country_name),
            layers=LAYERS,
            impossible=IMPOSSIBLE,
            articles=article_views(sources, back),
            failures=[replace(f, source=shown_path(f.source)) for f in story.failures],
            policy=POLICY.format(script=digest(script)),
            script=script,
            style=style,
        )
    )
    return _plain_quotes(page)


def digest(script: str) -> str:
    """The hash by which a content security policy allows an inline script."""
    hashed = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(hashed).decode()}"


def _environment() -> Environment:
    """Escaping is on for every template; characters that cannot be seen are written out."""
    environment = Environment(
        loader=PackageLoader("dateline.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        extensions=[_Compact],
    )
    environment.globals.update(country=country_name, count=count)
    environment.filters["attribute"] = _attribute
    return environment


def _finalized(value: object) -> object:
    """What an expression prints: nothing for `None`, no character that reorders the page."""
    if value is None:
        return ""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _attribute(value: str) -> Markup:
    """The value of an attribute, in quotation marks only where it needs them."""
    shown = visible(value)
    return Markup(shown if BARE.fullmatch(shown) else f'"{escape(shown)}"')  # noqa: S704


def _plain_quotes(page: str) -> str:
    """The page with quotation marks between tags as they are; in attributes they stay escaped.

    No value of an attribute holds a bare `<` or `>`, so that a tag is what stands between them.
    """
    return TEXT.sub(lambda found: found[0].replace("&#39;", "'").replace("&#34;", '"'), page)


def _style() -> str:
    """The stylesheet without what only its writers read."""
    bare = re.sub(r"/\*.*?\*/", "", _static("style.css"), flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*|(:)\s+|\s+", _tight, bare).replace(";}", "}").strip()


def _tight(found: re.Match[str]) -> str:
    return found[1] or found[2] or " "


def _script() -> str:
    """The script without its comments, which fill whole lines, and without indentation."""
    lines = (line.strip() for line in _static("script.js").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _static(name: str) -> str:
    return (files("dateline.report") / "static" / name).read_text(encoding="utf-8").strip()


def _counts(story: Story) -> list[Count]:
    articles = [analysis.article for analysis in story.analyses]
    outlets = {article.outlet for article in articles if article.outlet is not None}
    undated = sum(entry.when is None for entry in story.entries)
    unread = [a for a in story.analyses if not a.sentences]
    any_conflicts = bool(story.findings.conflicts)
    roots = story.findings.sources.roots or articles
    found = [
        (count(len(articles), "article"), "#articles", True),
        (count(len(outlets), "outlet"), "#sources", bool(outlets)),
        (count(len(roots), "independent source"), "#roots", len(roots) < len(articles)),
        (count(len(story.entries), "entry", "entries"), "#chronology", True),
        (f"{undated:,} undated", "#undated", undated > 0),
        (count(len(story.findings.conflicts), "contradiction"), "#conflicts", any_conflicts),
        (f"{len(unread):,} not analysed", "#failures", bool(unread)),
        (count(len(story.failures), "failure"), "#failures", bool(story.failures)),
    ]
    return [Count(words, href) for words, href, shown in found if shown]


def _span(story: Story) -> str | None:
    """First to last month of the dated entries in words, or the years if they are far apart."""
    known = [entry.when for entry in story.entries if entry.when is not None]
    days = [day for when in known for day in (when.first, when.last) if day is not None]
    if not days:
        return None
    first, last = min(days), max(days)
    if last.year - first.year > 1:
        return f"{first.year}–{last.year}"
    return spelled(Interval(first.replace(day=1), last.replace(day=last_day(last))))
