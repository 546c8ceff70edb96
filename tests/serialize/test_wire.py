"""The wire format: what is written reads back the same, and its keys are those promised."""

from __future__ import annotations

import json
import math
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from dateline.codes import FigureRole, HedgeKind, TimexType
from dateline.errors import RecordError, SpanError
from dateline.records import (
    Analysis,
    Article,
    Clue,
    Entity,
    Entry,
    Event,
    Figure,
    Interval,
    Office,
    Place,
    Published,
    Reason,
    Statement,
    Timex,
)
from dateline.serialize import decode, encode, from_wire, interval, to_wire, wire
from dateline.spans import Span
from genscripts import schema as generator
from tests.analyses import analyses, intervals
from tests.parses import article

ROOT = Path(__file__).resolve().parents[2]

KEYS = {
    "": "format article sentences times entities places figures statements events clues",
    "article": "id source title language text url stated_date published credits furniture",
    "times": "span type value from to rule edtf grain begins ends operators anchors issue",
    "entities": "id kind name country mentions offices",
    "places": "span name country kind lat lon role",
    "figures": "span hedge hedge_kind lo hi unit thing role place when attributed_to part_of",
    "statements": "type content cue speaker speaker_entity addressee chain",
    "events": "anchor code mode actor recipient place when when_text status attributed_to magnitude "
    "confidence reasons",
}
"""The keys of format 1, in their order; more may follow, none may go."""


def empty(text: str = "A short text.") -> Analysis:
    return Analysis(
        article=article(text),
        published=None,
        sentences=(),
        times=(),
        entities=(),
        places=(),
        figures=(),
        statements=(),
        events=(),
    )


def figure(low: float | None, high: float | None) -> Figure:
    return Figure(
        span=Span(0, 1),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=low,
        high=high,
        unit=None,
        thing=None,
        role=FigureRole.OTHER,
    )


@settings(deadline=None)
@given(analyses(loose=True))
def test_reading_gives_back_what_was_written(analysis: Analysis) -> None:
    line = encode(analysis)
    assert decode(line) == analysis
    assert encode(decode(line)) == line
    assert b"\n" not in line
    assert from_wire(to_wire(analysis)) == analysis


@given(intervals())
def test_an_interval_reads_back_from_its_text(days: Interval) -> None:
    assert interval(str(days)) == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-02-18", date(2022, 2, 18), date(2022, 2, 18)),
        ("2022-02-18/..", date(2022, 2, 18), None),
        ("../2022", None, date(2022, 12, 31)),
        ("2022-02/2023", date(2022, 2, 1), date(2023, 12, 31)),
    ],
)
def test_interval(text: str, first: date | None, last: date | None) -> None:
    assert interval(text) == Interval(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-13",
        "2022-02-30",
        "0000",
        "2022-2-1",
        "2022/",
        "2023/2022",
        "soon",
        "２０２２",
    ],
)
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(RecordError):
        interval(text)


@pytest.mark.parametrize(("path", "keys"), KEYS.items())
def test_keys_are_the_promised_ones_in_their_order(path: str, keys: str) -> None:
    definitions = msgspec.json.schema(type(to_wire(empty())))["$defs"]
    names = {"": "WireAnalysis", "entities": "WireEntity"}
    name = names.get(path, f"Wire{path.removesuffix('s').capitalize()}")
    properties = list(definitions[name]["properties"])
    assert properties[: len(keys.split())] == keys.split()


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Published", "from to partial evidence conflict basis likely best rests_on"),
        ("StatedDate", "value span"),
        ("Reason", "span why cited"),
        ("Evidence", "article span exact"),
        ("Clue", "kind span value why lean"),
    ],
)
def test_the_parts_of_a_date_have_the_promised_keys(name: str, keys: str) -> None:
    definitions = msgspec.json.schema(type(to_wire(empty())))["$defs"]
    assert list(definitions[f"Wire{name}"]["properties"]) == keys.split()


RENAMED = {
    "organization": "org",
    "low": "lo",
    "high": "hi",
    "latitude": "lat",
    "longitude": "lon",
    "interval": "from",
}
"""Fields of records that go by another name in the format."""


@pytest.mark.parametrize(
    ("record", "struct"),
    [
        (Article, wire.WireArticle),
        (Published, wire.WirePublished),
        (Reason, wire.WireReason),
        (Clue, wire.WireClue),
        (Timex, wire.WireTime),
        (Entity, wire.WireEntity),
        (Office, wire.WireOffice),
        (Place, wire.WirePlace),
        (Figure, wire.WireFigure),
        (Statement, wire.WireStatement),
        (Event, wire.WireEvent),
        (Entry, wire.WireEntry),
    ],
)
def test_every_field_of_a_record_has_its_key(
    record: type[Any], struct: type[msgspec.Struct]
) -> None:
    keys = {field.encode_name for field in msgspec.structs.fields(struct)}
    assert {RENAMED.get(field.name, field.name) for field in fields(record)} <= keys


def test_whole_numbers_are_written_whole() -> None:
    analysis = replace(empty(), figures=(figure(2400.0, 2.5),))
    written = json.loads(encode(analysis))["figures"][0]
    assert (repr(written["lo"]), repr(written["hi"])) == ("2400", "2.5")


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_a_number_that_json_cannot_hold_is_refused(value: float) -> None:
    with pytest.raises(RecordError, match="cannot be written"):
        encode(replace(empty(), figures=(figure(value, None),)))


def test_an_interval_open_on_both_sides_is_written_as_unknown() -> None:
    analysis = replace(empty(), figures=(replace(figure(1, 1), when=Interval(None, None)),))
    assert json.loads(encode(analysis))["figures"][0]["when"] is None


@pytest.mark.parametrize(
    ("path", "value", "error"),
    [
        (("format",), 2, RecordError),
        (("sentences",), [[0, 99]], SpanError),
        (("sentences",), [[3, 3]], SpanError),
        (("sentences",), [[-1, 3]], RecordError),
        (("article", "id"), None, RecordError),
        (("article", "furniture"), [[0, 1]], RecordError),
        (("times",), "none", RecordError),
    ],
)
def test_a_damaged_line_is_refused(
    path: tuple[str, ...], value: object, error: type[Exception]
) -> None:
    line = json.loads(encode(empty()))
    *outer, last = path
    target = line
    for key in outer:
        target = target[key]
    target[last] = value
    with pytest.raises(error):
        decode(json.dumps(line))


def test_a_line_of_the_first_version_is_read() -> None:
    """Its reasons cite nobody, its times have no EDTF, its date has no basis."""
    span = Span(2, 7)
    analysis = replace(
        empty(),
        published=Published(interval=None, partial="XXXX-04", evidence=(Reason(why="x"),)),
        times=(Timex(span=span, type=TimexType.DATE, value="X", interval=None, rule="r"),),
    )
    line = json.loads(encode(analysis))
    (time,) = line["times"]
    for key in ("edtf", "grain", "begins", "ends", "operators", "anchors", "issue"):
        del time[key]
    del line["clues"]
    published = line["article"]["published"]
    for key in ("basis", "likely", "best", "rests_on"):
        del published[key]
    del published["evidence"][0]["cited"]
    assert decode(json.dumps(line)) == analysis


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"\xff"])
def test_what_is_no_line_is_refused(line: bytes) -> None:
    with pytest.raises(RecordError, match="not an analysis"):
        decode(line)


def test_unknown_keys_are_ignored() -> None:
    line = json.loads(encode(empty())) | {"later": 1}
    assert decode(json.dumps(line)) == empty()


def test_the_committed_schema_is_the_one_of_the_code() -> None:
    assert generator.main(["--check"]) == 0


def test_an_outdated_schema_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generator, "SCHEMAS", tmp_path)
    assert generator.main(["--check"]) == 1
    assert "analysis.schema.json" in capsys.readouterr().err
    assert generator.main([]) == 0
    assert generator.main(["--check"]) == 0
