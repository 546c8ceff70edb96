"""Words as Universal Dependencies counts them, with their offsets.

One ordered expression: the first alternative that fits wins, so the closed and the long come
before the open and the short. Hyphens part words (`al - Qaeda`), clitics stand alone
(`Niger 's`, `do n't`), fused pairs are cut (`can not`). Nothing is rewritten: a token is
always a stretch of the text.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.spans import Span

ABBREVIATIONS: Final = frozenset(
    """
    Adm Ave Capt Cmdr Co Col Corp Dept Dr Drs Esq Ft Gen Gov Hon Inc
    Jr Lt Ltd Maj Messrs Mr Mrs Ms Mt Mx No Nos Pres Prof Pvt Rep
    Reps Rev Sen Sens Sgt Sr St Supt Jan Feb Mar Apr Jun Jul Aug Sep
    Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark
    Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss
    Mo Mont Neb Nev Okla Ont Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo
    al approx cf e.g ed eds est etc i.e ie km p.p pp viz vol vs
    v
    """.split()  # noqa: SIM905 - a list of words, not of strings
)
"""Words that keep their full stop. `No` and `Mar` only before a number, see `_abbreviation`."""

BEFORE_NUMBER: Final = frozenset({"No", "Nos", "Mar", "Jun", "Jul", "Sat", "Sun", "Mon", "v"})
"""Abbreviations that are also common words: their full stop belongs to them before a digit only."""

_PATTERN: Final = re.compile(
    r"""
    (?P<special>-[LR][RCS]B-|``|'')
  | (?P<address>(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | [@\#][A-Za-z_]\w*)
  | (?P<abbreviation>\b(?:ABBREVIATIONS)\.(?=[\s,;:'’)\]]|$))
  | (?P<before>\b(?:BEFORE)\.(?=\s?\d))
  | (?P<letters>\b(?:[A-Za-z]\.){2,})
  | (?P<initial>\b[A-Z]\.(?=\s+[A-Z][\w.’'-]))
  | (?P<iso>\b\d{4}-\d\d-\d\d\b)
  | (?P<ordinal>\d+(?:st|nd|rd|th)\b|\b(?:1[5-9]|20)\d0s\b)
  | (?P<number>\d+(?:[.,:/]\d+)*)
  | (?P<run>\.{2,}|…|-{2,}|(?P<same>[!?*=_~+])(?P=same)+)
  | (?P<fused>(?:[Cc]an(?=not\b)|[Gg]on(?=na\b)|[Ww]an(?=na\b)|[Gg]ot(?=ta\b)))
  | (?P<negated>[^\W\d_]+?(?=n['’]t\b))
  | (?P<negation>n['’]t\b)
  | (?P<clitic>['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b)
  | (?P<word>[^\W\d_]+(?:\d+(?![.,]\d)[^\W\d_]*)*(?:['’](?!(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M)\b)[^\W\d_]+)*)
  | (?P<symbol>\S)
    """.replace(
        "ABBREVIATIONS",
        "|".join(a for a in sorted(ABBREVIATIONS) if a not in BEFORE_NUMBER).replace(".", r"\."),
    ).replace("BEFORE", "|".join(sorted(BEFORE_NUMBER))),
    re.VERBOSE,
)
# Built from the word lists above; verbose mode ignores the line breaks.


def tokenise(text: str, within: Span) -> list[Span]:
    """Spans of the words of one stretch of text, in order, white space left out."""
    found = _PATTERN.finditer(text, within.start, within.end)
    return [Span(match.start(), match.end()) for match in found]
