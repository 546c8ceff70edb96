import io
import json

import pytest

from dateline.errors import ReadError, UsageError
from dateline.ingest.drafts import Draft, Received, digest
from dateline.ingest.jsonl import field_names, read_lines, read_whole
from dateline.ingest.limits import Limits
from dateline.ingest.streams import Bytes
from dateline.records import Failure
from tests.ingest.making import REPORT

FULL = {
    "id": "a1",
    "text": REPORT,
    "title": " Dockers\n walk out ",
    "date": "2023-05-02T10:00:00Z",
    "url": "https://sill.example/a",
    "outlet": "Sill Courier",
}


def lines(data: bytes, limits: Limits | None = None, **fields: str) -> list[Draft | Failure]:
    caps = limits or Limits()
    received = Received("a.jsonl", Bytes(io.BytesIO(data), caps))
    return list(read_lines(received, caps, field_names(fields)))


def test_a_full_record() -> None:
    line = json.dumps(FULL).encode()
    (draft,) = lines(line + b"\n")
    assert draft == Draft(
        source="a.jsonl#a1",
        text=REPORT,
        raw=digest(line),
        title="Dockers walk out",
        date="2023-05-02",
        url="https://sill.example/a",
        outlet="Sill Courier",
    )


@pytest.mark.parametrize(
    ("record", "source", "date"),
    [
        ({"text": "x"}, "a.jsonl#1", None),
        ({"text": "x", "id": 7}, "a.jsonl#7", None),
        ({"text": "x", "id": True}, "a.jsonl#1", None),
        ({"text": "x", "id": " "}, "a.jsonl#1", None),
        ({"text": "x", "id": ["y"]}, "a.jsonl#1", None),
        ({"text": "x", "id": "a\nb"}, "a.jsonl#a b", None),
        ({"text": "x", "date": 20230502}, "a.jsonl#1", "2023-05-02"),
        ({"text": "x", "date": "2023-05"}, "a.jsonl#1", "2023-05"),
        ({"text": "x", "date": "2023-02-30"}, "a.jsonl#1", None),
        ({"text": "x", "date": ["2023"]}, "a.jsonl#1", None),
        ({"text": "x", "title": 5, "url": None, "outlet": {}}, "a.jsonl#1", None),
    ],
)
def test_fields_of_odd_types(record: dict[str, object], source: str, date: str | None) -> None:
    (draft,) = lines(json.dumps(record).encode())
    assert isinstance(draft, Draft)
    assert (draft.source, draft.date) == (source, date)
    assert (draft.title, draft.url, draft.outlet) == (None, None, None)


def test_other_names() -> None:
    (draft,) = lines(b'{"body": "x", "headline": "T"}', text="body", title="headline")
    assert isinstance(draft, Draft)
    assert (draft.text, draft.title) == ("x", "T")
    with pytest.raises(UsageError, match="unknown field 'body'"):
        field_names({"body": "text"})


def test_each_bad_line_is_one_failure_and_the_others_are_read() -> None:
    data = "\n".join(
        [
            '\ufeff{"text": "first"}',
            "{not json}",
            "",
            '{"title": "no text"}',
            '["text"]',
            '{"text": "  "}',
            "[" * 100_000,
            '{"text": "last \\ud800\\u0000"}',
        ]
    ).encode()
    found = lines(data + b"\n\xff\xfe")
    assert [(item.source, getattr(item, "stage", None)) for item in found] == [
        ("a.jsonl#1", None),
        ("a.jsonl#2", "decode"),
        ("a.jsonl#4", "decode"),
        ("a.jsonl#5", "decode"),
        ("a.jsonl#6", "extract"),
        ("a.jsonl#7", "decode"),
        ("a.jsonl#8", None),
        ("a.jsonl#9", "decode"),
    ]
    reasons = [item.reason for item in found if isinstance(item, Failure)]
    for reason, words in zip(
        reasons,
        [
            "is not JSON",
            "no text in the field 'text'",
            "no JSON object",
            "blank",
            "too deeply",
            "not UTF-8",
        ],
        strict=True,
    ):
        assert words in reason
    last = found[6]
    assert isinstance(last, Draft)
    assert last.text == "last \ufffd\ufffd"


def test_the_number_of_lines_is_bounded() -> None:
    found = lines(b'{"text": "x"}\n' * 5, Limits(members=3))
    assert [getattr(item, "stage", None) for item in found] == [None, None, None, "limits"]


def test_an_endless_line_is_one_failure() -> None:
    data = b'{"text": "' + b"x" * 200_000 + b'"}\n{"text": "next"}'
    found = lines(data, Limits(document_bytes=1000))
    assert [getattr(item, "stage", None) for item in found] == ["limits", None]


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        ('{\n"text": "x"}', ["a.json#1"]),
        ('[{"text": "x"}, {"text": "y", "id": "b"}, 5]', ["a.json#1", "a.json#b", "a.json#3"]),
        ("[]", []),
    ],
)
def test_whole_values(data: str, sources: list[str]) -> None:
    received = Received("a.json", Bytes(io.BytesIO(data.encode()), Limits()))
    found = list(read_whole(received, Limits(), field_names(None)))
    assert [item.source for item in found] == sources
    assert [item.raw for item in found if isinstance(item, Draft)] == [
        digest(data.encode()) for item in found if isinstance(item, Draft)
    ]


@pytest.mark.parametrize(("data", "words"), [(b"[1", "is not JSON"), (b"[1, 2]", "members")])
def test_a_value_that_cannot_be_read(data: bytes, words: str) -> None:
    received = Received("a.json", Bytes(io.BytesIO(data), Limits(members=1)))
    with pytest.raises(ReadError, match=words):
        list(read_whole(received, Limits(members=1), field_names(None)))
