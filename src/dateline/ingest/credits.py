"""Signatures of agencies and photographers, and the captions before them.

    (with Reuters)    — AFP    (FRANCE 24 with AFP and AP)    PTI KND RC       whose report it is
    REUTERS - JO PITT    Jo Pitt/AFP    (AP Photo/Jo Pitt)    © Jo Pitt, AFP   whose picture
    (Reporting by Jo Pitt; Editing by Al Ruel)    Jo Pitt contributed to this report.

An agency inside a sentence ("told AFP", "the AP reported") is never a signature: one must stand
alone, in brackets of its own, or behind the end of a sentence and before the end of a line.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.codes import FurnitureKind
from dateline.ingest.agencies import agencies_in, any_agency, plain_agency
from dateline.ingest.phrases import alternatives, kind_of_line, words
from dateline.records import Furniture
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW: Final = 240
"""Characters at the end of a line that can hold a signature."""

_LONGEST_CAPTION: Final = 350
_LONGEST_REPORTING: Final = 600
_MOST_BRACKETS: Final = 100

_OPEN, _CLOSE = r"(?:\(|\[|-LRB-|-LSB-)", r"(?:\)|\]|-RRB-|-RSB-)"
_NAME_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_NAME: Final = (
    rf"{_NAME_WORD}(?:\s+(?:(?:de|da|al|el|van|von|bin|la|der|den|du)\s+)?{_NAME_WORD}){{0,4}}"
)
_TWO_WORDS: Final = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}}"
_SLASH: Final = r"\s*\\?/\s*"
_BAR: Final = r"\s+[-–—|]\s+"
_LABEL: Final = (
    r"(?:(?:File\s+|Handout\s+)?(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|Pic|Credit|CREDIT)s?"
    r"(?:\s+(?:[Cc]redits?|CREDIT|[Ss]ource|[Bb]y))?\s*:|[Pp](?:hoto|icture)s?\s+(?:by|courtesy(?:\s+of)?)\b)"
)
_AFTER_SENTENCE: Final = r"(?:\A|[.!?…][\"”’')\]]*\s*|''\s*|\|\s*)"
_INSIDE: Final = re.compile(
    r"\s*(?:(?:[A-ZÀ-Þ0-9][\w.!'’-]*|dpa|epa|with|and|&|by|from|via|source|sources|inputs?|files|agencies|the|of"
    r"|[/\\,;:|-])\s*){1,9}"
)
_BRACKETS: Final = re.compile(rf"{_OPEN}\s*(?P<inside>[^()\r\n]{{1,120}}?)\s*{_CLOSE}")
_ENDS_CAPTION: Final = re.compile(r"(?:[.!?…|][\"”’')]*|'')\Z")
_SENTENCE_BREAK: Final = re.compile(
    r"(?:[a-z0-9”\"’)]{2}[.!?…][”\"’']*|\s[.!?](?:\s'')?)(?:\s+-{2,3}|\s+[—–])?\s+(?=[A-Z“\"`])"
)
_CONTRIBUTED: Final = re.compile(
    r"\bcontributed\s+(?:(?:reporting|research)\s+)?(?:to|for)\s+this\s+(?:report|story|article|piece)\b"
    r"|\bcontributed\s+(?:reporting|to\s+this\b)"
)
_REPORTED_FROM: Final = re.compile(rf"(?:{_TWO_WORDS}),?\s+(?:reported|wrote)\s+from\s+[A-Z]")
_QUOTE: Final = re.compile(r"[\"“”«»]|``|''")
_CLOSED: Final = re.compile(rf"{_CLOSE}(?=\s*\S)")
"""A bracket that closes before the end of the line."""

_PARTICIPLE: Final = re.compile(r"(?i)\w+(?:ed|en)\s+by\b")


def is_glued(line: str) -> bool:
    """Whether a line begins with a labelled photo credit and goes on behind it."""
    match = _labelled_photo().match(line)
    return match is not None and match.end() < len(line.rstrip(" ."))


def signatures(text: str, line: Span, *, is_last: bool) -> tuple[Furniture, ...]:
    """Credits and captions of a line that is no furniture as a whole.

    `is_last` says whether it is the last line of the article.
    """
    if (whole := _whole_line(text, line, is_last=is_last)) is not None:
        return (Furniture(span=line, kind=whole),)
    found = [
        *_opening(text, line),
        *_in_brackets(text, line),
        *_labelled(text, line),
        *_reporting_tail(text, line),
    ]
    end = _end_of_line(text, line)
    return (*found, *end)


def _whole_line(text: str, line: Span, *, is_last: bool) -> FurnitureKind | None:
    words_ = line.of(text) if len(line) <= _LONGEST_REPORTING else ""
    if _bare().fullmatch(words_) or _with_agency().fullmatch(words_):
        return FurnitureKind.CREDIT
    if _reporting().match(words_) and _is_reporting(words_) and not _CLOSED.search(words_):
        return FurnitureKind.CREDIT
    is_one = not _SENTENCE_BREAK.search(words_) and not _QUOTE.search(words_)
    if _CONTRIBUTED.search(words_) and is_one:
        return FurnitureKind.CREDIT
    if is_last and _REPORTED_FROM.match(words_):
        return FurnitureKind.CREDIT
    return None


def _is_reporting(line: str) -> bool:
    """Whether a line that begins like a reporting line is one; "Reported by police as ..." is not."""
    if _PARTICIPLE.match(line) and len(line) > 120:
        return False
    rest = line[_reporting().match(line).end() :].lstrip(" :")  # type: ignore[union-attr]
    return rest[:1].isupper() or rest.startswith(("our ", "agencies", "news ", "wire "))


def _opening(text: str, line: Span) -> Iterator[Furniture]:
    """A reporting line whose opening bracket stands in the line before; up to the closing one."""
    words_ = text[line.start : min(line.end, line.start + _LONGEST_REPORTING)]
    closed = _CLOSED.search(words_)
    if closed and _reporting().match(words_) and not _PARTICIPLE.match(words_):
        yield _credit(Span(line.start, line.start + closed.end()))


def _in_brackets(text: str, line: Span) -> Iterator[Furniture]:
    """Brackets that hold a reporting line or a photo credit, anywhere in the line."""
    for match in islice(
        _reporting_brackets().finditer(text, line.start, line.end), _MOST_BRACKETS
    ):
        if not _PARTICIPLE.match(match["inside"]) or match["inside"][0].isupper():
            yield Furniture(span=Span(*match.span()), kind=FurnitureKind.CREDIT)
    for match in islice(_BRACKETS.finditer(text, line.start, line.end), _MOST_BRACKETS):
        if _photo_in_brackets().fullmatch(match["inside"]):
            yield Furniture(span=Span(*match.span()), kind=FurnitureKind.CREDIT)


def _labelled(text: str, line: Span) -> Iterator[Furniture]:
    """A photo credit such as "Photograph: Jo Pitt/AP", with a report glued to it or not."""
    for match in islice(_labelled_photo().finditer(text, line.start, line.end), _MOST_BRACKETS):
        yield Furniture(span=Span(*match.span()), kind=FurnitureKind.CREDIT)


def _reporting_tail(text: str, line: Span) -> Iterator[Furniture]:
    """A last sentence of credit behind the sentences of a report."""
    start = max(line.start, line.end - _LONGEST_REPORTING)
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(text, start, line.end)]
    for begin in reversed(breaks[-3:]):
        tail = text[begin : line.end]
        contributed = _CONTRIBUTED.search(tail) and not _QUOTE.search(tail)
        reporting = (
            _reporting().match(tail) and not _PARTICIPLE.match(tail) and _is_reporting(tail)
        )
        if contributed or reporting:
            yield Furniture(span=Span(begin, line.end), kind=FurnitureKind.CREDIT)
            return


def _end_of_line(text: str, line: Span) -> tuple[Furniture, ...]:
    """The signature at the end of a line, with its caption if it signs a picture."""
    start = max(line.start, line.end - _WINDOW)
    for pattern, is_photo in ((_photo_end(), True), (_text_end(), False)):
        match = pattern.search(text[start : line.end])
        if match is None:
            continue
        group = next(name for name, words_ in match.groupdict().items() if words_)
        if group == "plain" and match.start(group) == 0 and start != line.start:
            continue  # the window begins in the middle of the line, not behind a sentence
        credit = Span(start + match.start(group), start + match.end(group))
        if is_photo:
            return _with_caption(text, line, credit, is_bracketed=group == "bracketed")
        if group == "plain" or _is_signature(match["inside"]):
            return (_credit(credit),)
    return ()


def _is_signature(inside: str) -> bool:
    """Whether brackets at the end of a line hold nothing but a signature."""
    if kind_of_line(inside) is FurnitureKind.CREDIT:
        return True
    return _INSIDE.fullmatch(inside) is not None and bool(
        agencies_in(inside, Span(0, len(inside)))
    )


def _with_caption(
    text: str, line: Span, credit: Span, *, is_bracketed: bool
) -> tuple[Furniture, ...]:
    """A short line before a photo credit is the caption; of a long paragraph nothing is."""
    before = text[line.start : credit.start].rstrip()
    breaks = len(_SENTENCE_BREAK.findall(before))
    is_caption = (is_bracketed and before) or _ENDS_CAPTION.search(before)
    if not is_caption or breaks > 2 or len(before) > _LONGEST_CAPTION:
        return (_credit(credit),)
    caption = Span(line.start, line.start + len(before.rstrip("| ")))
    return Furniture(span=caption, kind=FurnitureKind.CAPTION), _credit(credit)


def _credit(span: Span) -> Furniture:
    return Furniture(span=span, kind=FurnitureKind.CREDIT)


@cache
def _bare() -> re.Pattern[str]:
    """A line that is nothing but plain spellings of agencies: "— AFP", "Reuters/AP", "PTI KND RC"."""
    agency = plain_agency()
    return re.compile(
        rf"[-–—\s]*{agency}(?:\s*(?:\\?/|,|;|&|and|\+)\s*{agency}){{0,4}}\.?"
        r"|(?:PTI|ANI|IANS|UNI)(?:\s+[A-Z]{2,4}){1,5}"
    )


@cache
def _with_agency() -> re.Pattern[str]:
    """A line such as "With AFP", "Source: AP", "(with Reuters)", "FRANCE 24 with AFP and AP"."""
    many = rf"{any_agency()}(?:\s*(?:\\?/|,|;|&|and|,\s*and)\s*{any_agency()}){{0,4}}"
    return re.compile(
        rf"(?:{_OPEN}\s*)?(?:(?:[A-Z][\w.'’-]*\s+){{0,3}}(?i:with)|From|Sources?|SOURCES?|Via|Courtesy|Credits?|Story by"
        rf"|Reports? by|With (?:additional )?(?:inputs?|files|reporting|material) (?:from|by))"
        rf"\s*:?\s*{many}\.?\s*{_CLOSE}?\.?|{_OPEN}\s*{many}\s*{_CLOSE}\.?"
    )


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(rf"(?:{_OPEN}\s*)?{alternatives(words().reporting_words)}\b", re.IGNORECASE)


@cache
def _reporting_brackets() -> re.Pattern[str]:
    """Reporting lines of agencies, with a bracket inside for a telephone number or office."""
    return re.compile(
        rf"{_OPEN}\s*(?P<inside>{alternatives(words().reporting_words)}\b[^()\r\n]{{1,{_LONGEST_REPORTING}}}?){_CLOSE}",
        re.IGNORECASE,
    )


@cache
def _photo() -> str:
    """A photo credit with an agency, without brackets."""
    agency = any_agency()
    part = rf"(?:{agency}|{_NAME})"
    kind = r"(?:\s+(?:[Ff]ile\s+)?(?:[Pp]hotos?|PHOTO|[Ii]mages?))"
    return (
        rf"(?:©\s*)?(?:{_NAME}{_SLASH}){{1,4}}{agency}{kind}?(?:{_SLASH}{part}){{0,3}}"
        rf"|(?:©\s*)?{agency}{kind}?(?:{_SLASH}{part}){{1,4}}"
        rf"|{agency}{_BAR}{_NAME}|©\s*{_NAME}(?:,\s*|{_BAR}){agency}"
        rf"|©\s*(?:\d{{4}}\s+)?{agency}|{agency}{kind}"
        rf"|(?:{_NAME}(?:{_SLASH}|\s+))?(?:[Hh]andout\s+)?via\s+{agency}"
    )


@cache
def _photo_in_brackets() -> re.Pattern[str]:
    """Inside brackets anywhere: two words of a name, or a word that only pictures have."""
    agency = any_agency()
    return re.compile(
        rf"{_LABEL}\s*(?:{_photo()}|{agency}|{_NAME})"
        rf"|(?:©\s*)?{_TWO_WORDS}(?:{_SLASH}|{_BAR}){agency}(?:{_SLASH}{_NAME})?(?:\s+via\s+{agency})?"
        rf"|{agency}\s+(?:[Ff]ile\s+)?(?:[Pp]hotos?|PHOTO)(?:{_SLASH}{_NAME}|\s+by\s+{_NAME})?"
        rf"|(?:File|FILE|Handout)\s*:?\s*(?:{_photo()}|{agency})|©\s*{agency}|(?i:file\s+photo(?:graph)?)"
    )


@cache
def _labelled_photo() -> re.Pattern[str]:
    """Behind a label, anywhere: up to an agency, and names that slashes join to it."""
    agency = any_agency()
    return re.compile(
        rf"(?<![\w'’-]){_LABEL}\s*(?:(?:{_NAME}{_SLASH}){{1,4}}{agency}(?:{_SLASH}{agency}){{0,2}}"
        rf"|{agency}(?:{_SLASH}{agency}){{0,2}}(?:{_SLASH}{_NAME_WORD}(?:\s+{_NAME_WORD})?){{0,3}})"
    )


@cache
def _photo_end() -> re.Pattern[str]:
    label = rf"{_LABEL}\s*(?:{_photo()}|{_NAME}(?:{_SLASH}{_NAME}){{0,3}})"
    return re.compile(
        rf"(?:{_AFTER_SENTENCE}(?P<plain>{_photo()})|(?<![\w'’-])(?P<label>{label})|(?P<bracketed>{_OPEN}\s*(?:{_photo_in_brackets().pattern})\s*{_CLOSE}))"
        r"\s*\.?\s*\Z"
    )


@cache
def _text_end() -> re.Pattern[str]:
    agency = plain_agency()
    return re.compile(
        rf"{_AFTER_SENTENCE}(?:(?P<bracketed>{_OPEN}(?P<inside>[^()\r\n]{{2,80}}){_CLOSE})"
        rf"|(?P<plain>[-–—]{{1,2}}\s*{agency}(?:\s*(?:\\?/|,|&|and)\s*{agency}){{0,3}}"
        r"|(?:PTI|IANS|ANI|UNI)(?:\s+[A-Z]{2,4}){0,5}))\s*\.?\s*\Z"
    )
