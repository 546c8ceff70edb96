"""A figure in the listing: its days, what it counts, whose word it is, and what contradicts it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT
from dateline.cli.output import visible
from dateline.codes import FigureRole, HedgeKind
from dateline.report.amounts import COUNTED, amount, shortened
from dateline.report.dating import spelled
from dateline.report.wording import ROLE
from dateline.story.figures import Basis
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from dateline.cli.listings import Listed
    from dateline.records import Figure
    from dateline.spans import Span
    from dateline.story.figures import Reading
    from dateline.story.figures_tension import Others

NEAR: Final = 60
"""Characters that a number and its thing may cover to be quoted together."""
FAR: Final = 24
"""Characters that may stand between a thing and the number behind it: "the toll rose to 98"."""


@dataclass(frozen=True, slots=True)
class Beside:
    """For each figure those of the story that cannot be right with it, and those that agree."""

    apart: Others
    alike: Others


def block(listed: Listed, reading: Reading, beside: Beside) -> list[Line]:
    """The lines of one figure."""
    figure, article = reading.figure, reading.article
    lines = [Line("● ", f"{_day(reading)}  {described(listed, reading)}", "bold")]
    told = (derivation(reading), _again(listed, reading))
    lines += [Line(INDENT, line) for line in told if line]
    if reading.source is not None:
        lines.append(Line(INDENT, f"according to {teller(listed, reading)}"))
    span = quoted(figure)
    lines.append(
        Line(f"{INDENT}> ", f"{listed.context(article, span)} {listed.cite(article, span)}")
    )
    for other in beside.apart.get(reading, ()):
        cited = listed.cite(other.article, quoted(other.figure))
        lines.append(Line(f"{INDENT}≠ ", f"{_compared(listed, other)} {cited}", "yellow"))
    agreed = [listed.cite(o.article, quoted(o.figure)) for o in beside.alike.get(reading, ())]
    if agreed:
        lines.append(Line(f"{INDENT}= ", ", ".join(agreed)))
    return lines


def _compared(listed: Listed, reading: Reading) -> str:
    """A figure as another is held against it; of a share what it comes to."""
    told = described(listed, reading)
    return f"{told} ({derivation(reading)})" if reading.figure.derived is not None else told


def teller(listed: Listed, reading: Reading) -> str:
    """`Mina Doe (“she”)`: who is meant, and the words where they are others."""
    name, words = source_name(listed, reading), visible(reading.source or "")
    if name is None or name.casefold() == words.casefold():
        return f"“{words}”"
    return f"{name} (“{words}”)"


def source_name(listed: Listed, reading: Reading) -> str | None:
    """Who the words for the source of a figure mean, as its article names him."""
    span = reading.figure.attributed_to
    if span is None:
        return None
    name = listed.named(reading.article, span)
    return visible(reading.source or "") if name is None else name


def _day(reading: Reading) -> str:
    """The as-of; where the text does not give it, when it was reported."""
    if reading.as_of is None:
        return "undated"
    told = spelled(reading.as_of)
    return f"reported {told}" if reading.basis is Basis.PUBLISHED else told


def described(listed: Listed, reading: Reading) -> str:
    """`about 1,500 French troops, deployed, Niger`.

    Vague words and fractions are printed as they are, with what they come to behind them.
    """
    figure = reading.figure
    thing = visible(reading.thing or "")
    counted = figure if not thing or figure.thing else replace(figure, thing=figure.span)
    number = valued(counted)  # of a part, its total says what is counted
    told = f"{number}{_joint(reading)}{thing}" if thing else number
    words = listed.text(reading.article, quoted(figure))
    spelt_out = not any(letter.isdigit() for letter in words)
    if _is_loose(reading) and thing in words:
        told = f"{words} ({number})" if spelt_out else words
    elif spelt_out and figure.hedge_kind is HedgeKind.VAGUE:
        told = f"{words} ({number})"
    elif spelt_out and _is_share(figure):
        told = f"{words} ({told})"
    elif not thing and figure.unit is None and figure.role is FigureRole.OTHER:
        told += " (of what is not said)"
    if figure.per is not None:
        told += f" per {visible(figure.per)}"
    parts = [told, _role(figure, thing), visible(reading.place or "")]
    return ", ".join(part for part in parts if part)


def valued(figure: Figure) -> str:
    """The interval with its hedge and unit; money always says of which currency."""
    number = shortened(amount(replace(figure, per=None)))  # "per" stands behind the thing
    unit = COUNTED.get(figure.unit or "", figure.unit)
    if not _is_money(figure) or unit is None or unit in number or str(figure.unit) in number:
        return number
    return f"{number} {figure.unit}s"


def _joint(reading: Reading) -> str:
    """What stands between a number and its thing: "half of the troops"."""
    figure = reading.figure
    of = _is_loose(reading) or _is_share(figure) or _is_money(figure)
    return " of " if of else " "


def _is_loose(reading: Reading) -> bool:
    """Whether a figure is part of something whose number the text does not give."""
    return reading.partial and reading.total is None and not _is_share(reading.figure)


def _role(figure: Figure, thing: str) -> str:
    """The role in a word; nothing where the thing or the unit says it."""
    told = ROLE[figure.role].lower()
    if figure.role in {FigureRole.OTHER, FigureRole.SHARE} or mentions(thing, told):
        return ""
    return "" if _is_money(figure) else told


def _is_money(figure: Figure) -> bool:
    """Whether the unit is a currency: it says the role."""
    return figure.role is FigureRole.MONEY and figure.unit is not None


def derivation(reading: Reading) -> str:
    """`almost half of about 4,300: almost 2,150 people`; of a part without it, of what it is one."""
    figure, derived = reading.figure, reading.figure.derived
    if derived is not None:
        result = replace(figure, low=derived.low, high=derived.high, unit=derived.unit, thing=None)
        return f"{visible(derived.why)}: {shortened(amount(result))}"
    return "" if reading.total is None else f"part of {shortened(amount(reading.total))}"


def _again(listed: Listed, reading: Reading) -> str:
    """The amount that a figure gives again in another unit, and why the two cannot be the same."""
    figure = reading.figure
    told = ""
    if figure.same_as is not None:
        told = f"the same as “{listed.text(reading.article, figure.same_as)}”"
    return "; ".join(part for part in (told, visible(figure.issue or "")) if part)


def _is_share(figure: Figure) -> bool:
    return figure.unit in {"1", "percent", "%"}


def quoted(figure: Figure) -> Span:
    """The number with its hedge and its thing, where they stand together."""
    span = figure.span
    for other in (figure.hedge, figure.thing):
        apart = 0 if other is None else span.start - other.end
        if other is not None and apart <= FAR and len(span.joined(other)) <= NEAR:
            span = span.joined(other)
    return span
