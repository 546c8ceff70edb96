import io
from collections.abc import Callable

import pytest

from dateline.ingest.drafts import Draft, Received, digest
from dateline.ingest.limits import Limits
from dateline.ingest.plaintext import first_heading, read_markdown, read_text
from dateline.ingest.streams import Bytes
from tests.ingest.making import REPORT


def read(reader: Callable[[Received, Limits], Draft], data: bytes) -> Draft:
    return reader(Received("a.txt", Bytes(io.BytesIO(data), Limits())), Limits())


def test_the_text_is_the_file() -> None:
    data = f" date 2022-02-18 {REPORT}\r\n\r\nEnd\r".encode()
    draft = read(read_text, data)
    assert draft.text.encode() == data
    assert draft.raw == digest(data)
    assert draft.title is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Dockers walk out\n\nText", "Dockers walk out"),
        ("Text first\n\n## Dockers ##\n", "Dockers"),
        ("---\ntitle: Front\n---\n# Heading", "Front"),
        ("```\n# no heading\n```\n# Heading", "Heading"),
        ("# Heading\n```\n# no heading\n```", "Heading"),
        ("#no heading\n#######  none either\n", None),
    ],
)
def test_titles_of_markdown(text: str, title: str | None) -> None:
    draft = read(read_markdown, text.encode())
    assert draft.title == title
    assert draft.text == text


def test_a_heading_of_signs_alone_is_none() -> None:
    assert first_heading("# #") is None
