"""Treebanks and named-entity articles as training windows.

Reads the JSON Lines of the training data (see `training/README.md` for their fields), cuts
them into windows of consecutive words of one document, and varies case, quotation marks,
final punctuation and paragraph marks so that headlines, captions and web residue are seen.
Texts are read where they lie and never copied.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

WINDOW = 110
"""Words in a window, as at run time."""
SHORT_WINDOW = 36
"""One document in four is cut shorter, so that the heads do not lean on long context."""
RARE = 3
"""Labels seen less often than this in the treebanks are left out of the loss."""
IGNORE = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence of a treebank or a paragraph of a named-entity article."""

    words: tuple[str, ...]
    paragraph: bool
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of all heads, in output order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


def read_documents(path: Path) -> list[list[Unit]]:
    """Documents of one file, each a list of units in text order."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [[_unit(s) for s in json.loads(line)["sents"] if s["w"]] for line in lines]


def _unit(sentence: dict[str, Any]) -> Unit:
    if "ner" in sentence:
        return Unit(words=tuple(sentence["w"]), paragraph=True, names=tuple(sentence["ner"]))
    return Unit(
        words=tuple(sentence["w"]),
        paragraph=bool(sentence.get("par")),
        upos=tuple(sentence["u"]),
        xpos=tuple(sentence["x"]),
        heads=tuple(sentence["h"]),
        relations=tuple(sentence["r"]),
    )


def label_sets(treebanks: list[list[Unit]], articles: list[list[Unit]]) -> Labels:
    """Labels seen often enough to learn; names as O, then B and I of each class."""
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for document in treebanks:
        for unit in document:
            for count, values in zip(counts, (unit.upos, unit.xpos, unit.relations), strict=True):
                count.update(values)
    classes = {n[2:] for document in articles for unit in document for n in unit.names if n != "O"}
    kept = [tuple(sorted(v for v, n in count.items() if n >= RARE)) for count in counts]
    names = ("O", *(f"{prefix}-{c}" for c in sorted(classes) for prefix in "BI"))
    return Labels(kept[0], kept[1], kept[2], names)


def windows(documents: list[list[Unit]], rng: Random) -> list[list[Unit]]:
    """All windows of one epoch: lists of consecutive units, at most `WINDOW` words together.

    A treebank sentence longer than the limit is a window of its own; a paragraph of an
    article is cut, because its labels do not need the whole of it.
    """
    result = []
    for document in documents:
        limit = SHORT_WINDOW if rng.random() < 0.25 else WINDOW
        window: list[Unit] = []
        size = 0
        for unit in (piece for whole in document for piece in _pieces(whole, limit)):
            if window and size + len(unit.words) > limit:
                result.append(window)
                window, size = [], 0
            window.append(unit)
            size += len(unit.words)
        if window:
            result.append(window)
    return result


def _pieces(unit: Unit, limit: int) -> list[Unit]:
    if not unit.names or len(unit.words) <= limit:
        return [unit]
    return [
        replace(
            unit,
            words=unit.words[start : start + limit],
            names=unit.names[start : start + limit],
            paragraph=start == 0,
        )
        for start in range(0, len(unit.words), limit)
    ]


def varied(window: list[Unit], rng: Random) -> list[Unit]:
    """The window as another typesetter might have printed it; labels follow the words."""
    if rng.random() < 0.10:
        window = [_without_final_point(unit) for unit in window]
    if rng.random() < 0.25:
        window = [replace(u, words=tuple(_typographic(u.words, rng))) for u in window]
    if rng.random() < 0.30:
        window = [replace(unit, paragraph=False) for unit in window]
    share = 0.10 if window[0].names else 0.20
    if rng.random() < share:
        recase = rng.choice((str.upper, str.lower, str.title, str.upper))
        window = [replace(u, words=tuple(recase(w) for w in u.words)) for u in window]
    return window


def _without_final_point(unit: Unit) -> Unit:
    last = len(unit.words)
    if last < 2 or unit.words[-1] not in {".", "!", "?"} or last in unit.heads:
        return unit
    return Unit(
        words=unit.words[:-1],
        paragraph=unit.paragraph,
        upos=unit.upos[:-1],
        xpos=unit.xpos[:-1],
        heads=unit.heads[:-1],
        relations=unit.relations[:-1],
        names=unit.names[:-1],
    )


def _typographic(words: tuple[str, ...], rng: Random) -> list[str]:
    opening, closing = rng.choice((("“", "”"), ("«", "»"), ("``", "''"), ("„", "“")))
    dash = rng.choice(("—", "–", "--"))
    inside = False
    result = []
    for word in words:
        if word == '"':
            result.append(closing if inside else opening)
            inside = not inside
        elif word in {"-", "--"} and rng.random() < 0.3:
            result.append(dash)
        else:
            result.append(word.replace("'", "’"))
    return result
