"""Plain text and Markdown: the stored text is the decoded file, so that offsets are the file's.

Nothing is removed or normalised: markup, line ends and headers stay, `furniture` marks what is
not the report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.ingest.decoding import decode
from dateline.ingest.drafts import Draft, digest
from dateline.ingest.headers import read_header

if TYPE_CHECKING:
    from dateline.ingest.drafts import Received
    from dateline.ingest.limits import Limits

_HEADING: Final = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?P<title>\S[^\r\n]*)", re.MULTILINE)
_CODE: Final = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def read_text(received: Received, _limits: Limits) -> Draft:
    """The draft of a plain text; raises a `ReadError` for what is none."""
    data = received.stream.rest("the file")
    return Draft(source=received.source, text=decode(data), raw=digest(data))


def read_markdown(received: Received, _limits: Limits) -> Draft:
    """The same of Markdown, with the first heading as title unless its front matter has one."""
    data = received.stream.rest("the file")
    text = decode(data)
    title = read_header(text).title or first_heading(text)
    return Draft(source=received.source, text=text, raw=digest(data), title=title)


def first_heading(text: str) -> str | None:
    """The words of the first heading outside code."""
    code = _CODE.search(text)
    heading = _HEADING.search(text)
    if heading is not None and code is not None and heading.start() > code.start():
        heading = _HEADING.search(text, max(code.end(), heading.start()))
    return None if heading is None else heading["title"].rstrip(" \t#") or None
