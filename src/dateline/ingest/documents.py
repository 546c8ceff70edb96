"""PDF and EPUB, as far as their text goes.

EPUB needs nothing but the standard library and lxml. PDF needs pypdf, an extra; a PDF without a
text layer (a scan) is a failure, as nothing here reads pictures. The lines of a PDF page are put
together again to paragraphs.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import EmptyError, FormatError
from dateline.ingest.dates import stated
from dateline.ingest.decoding import decode, storable
from dateline.ingest.drafts import Draft, digest, tidy
from dateline.ingest.failures import guarded, hushed
from dateline.ingest.markup import declared_charset, fragment_text

if TYPE_CHECKING:
    from types import ModuleType

    from dateline.ingest.drafts import Received
    from dateline.ingest.limits import Limits

_CONTAINER: Final = "META-INF/container.xml"
_MOST_PARTS: Final = 5_000
_BROKEN_WORD: Final = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_A-Z])")
_ENDS: Final = (".", "!", "?", ":", "”", '"', "’", ")")
_ADVICE: Final = "save its text as .txt"


def read_pdf(received: Received, limits: Limits) -> Draft:
    """The draft of a PDF; raises a `ReadError` without pypdf, a text layer or the right to read."""
    data = received.stream.rest("the PDF")
    library = _pypdf()
    with guarded("the PDF", _ADVICE, library.errors.PyPdfError):
        reader = library.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            message = "the PDF is locked by a password; unlock it, or save its text as .txt"
            raise FormatError(message)
        limits.check("pages", len(reader.pages), "the number of pages")
        pages = [page.extract_text() for page in reader.pages]
        facts = reader.metadata or {}
    text = "\n\n".join(filter(None, map(paragraphs, pages)))
    if not text:
        message = "no text in the PDF, perhaps a scan; have it recognised, and give the text"
        raise EmptyError(message)
    return Draft(
        source=received.source,
        text=storable(text),
        raw=digest(data),
        title=tidy(facts.get("/Title")),
        byline=tidy(facts.get("/Author")),
    )


def paragraphs(page: str) -> str:
    """The lines of a page joined where a sentence runs on; words broken at a line end are healed.

    A line goes on if it is about as long as the longest and no sentence ends with it.
    """
    lines = [line.strip() for line in _BROKEN_WORD.sub("", page).splitlines()]
    longest = max(map(len, lines), default=0)
    joined = ""
    for line in lines:
        last = joined.rpartition("\n")[2]
        runs_on = len(last) > 0.7 * longest and not last.endswith(_ENDS)
        gap = "" if last.endswith("-") else " "
        joined += (gap if runs_on and line else "\n") + line
    return re.sub(r"\n{3,}", "\n\n", joined).strip()


def read_epub(received: Received, limits: Limits) -> Draft:
    """The draft of an EPUB: its chapters in the order of reading."""
    data = received.stream.rest("the EPUB")
    with guarded("the EPUB", _ADVICE, zipfile.BadZipFile, *_lxml_errors()):
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check_parts(archive, limits)
        package = _package_path(archive, limits)
        facts, chapters = _spine(_part(archive, package, limits), package)
        texts = [_chapter(archive, chapter, limits) for chapter in chapters]
    text = "\n\n".join(filter(None, texts))
    if not text:
        message = "no text in the EPUB; save its text as .txt"
        raise EmptyError(message)
    return Draft(
        source=received.source,
        text=text,
        raw=digest(data),
        title=tidy(facts.get("title")),
        date=stated(facts.get("date") or ""),
        outlet=tidy(facts.get("publisher")),
        byline=tidy(facts.get("creator")),
    )


def _check_parts(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Refuses by the directory, before anything is unpacked."""
    parts = archive.infolist()
    if len(parts) > min(_MOST_PARTS, limits.members):
        limits.check("members", max(len(parts), limits.members + 1), "the number of files inside")
    limits.check(
        "document_bytes",
        sum(part.file_size for part in parts if _is_read(part)),
        "the unpacked EPUB",
    )


def _is_read(part: zipfile.ZipInfo) -> bool:
    """Pictures and fonts are never unpacked."""
    return part.filename.lower().endswith((".xml", ".opf", ".html", ".xhtml", ".htm"))


def _part(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """The bytes of a part; the directory may lie, so that the cap holds here too."""
    with archive.open(name) as part:
        data = part.read(limits.document_bytes + 1)
    limits.check("document_bytes", len(data), f"the part {name}")
    return data


def _package_path(archive: zipfile.ZipFile, limits: Limits) -> str:
    root = next(_xml(_part(archive, _CONTAINER, limits)).iter("{*}rootfile"), None)
    if root is None:
        message = f"the EPUB is broken (no package); {_ADVICE}"
        raise FormatError(message)
    return str(root.get("full-path"))


def _spine(package: bytes, path: str) -> tuple[dict[str, str], list[str]]:
    """Title, author, publisher and date, and the paths of the chapters in reading order."""
    root = _xml(package)
    facts: dict[str, str] = {}
    for name in ("title", "creator", "publisher", "date"):
        found = root.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}")
        if found is not None and found.text:
            facts[name] = found.text
    hrefs = {item.get("id"): item.get("href") for item in root.iter("{*}item")}
    order = [hrefs.get(item.get("idref")) for item in root.iter("{*}itemref")]
    folder = PurePosixPath(path).parent
    return facts, [str(folder / href.partition("#")[0]) for href in order if href]


def _chapter(archive: zipfile.ZipFile, name: str, limits: Limits) -> str:
    data = _part(archive, name, limits)
    limits.check("html_bytes", len(data), f"the part {name}")
    return storable(fragment_text(decode(data, declared_charset(data)), limits))


def _xml(data: bytes) -> Any:
    """The root of an XML part; entities are not resolved, nothing else is opened."""
    from lxml import etree  # noqa: PLC0415  comes with trafilatura, heavy

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)


def _lxml_errors() -> tuple[type[Exception], ...]:
    from lxml.etree import LxmlError  # noqa: PLC0415  as above

    return (LxmlError,)


def _pypdf() -> ModuleType:
    """pypdf, an optional extra."""
    try:
        import pypdf  # noqa: PLC0415  optional, and heavy
    except ModuleNotFoundError as error:
        message = "reading PDF needs an extra: pip install 'dateline[documents]'"
        raise FormatError(message) from error
    hushed("pypdf")
    return pypdf
