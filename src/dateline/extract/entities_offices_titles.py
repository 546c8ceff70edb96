"""A title in a sentence, with its owner and what the words around it say of the holding.

Titles are those of the list, a minister with any portfolio ("fisheries minister", "minister of
mines") and deputies of both. Left out: who holds it, and what verbs say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import country_of, is_country, office_forms, status_words
from dateline.extract.entities_offices_bodies import canonical_body, words
from dateline.extract.entities_offices_owners import Owner, left_of, right_of
from dateline.extract.entities_offices_words import office_words
from dateline.records import Office

if TYPE_CHECKING:
    from dateline.trees import Tree

MAX_TITLE: Final = 6
"""Words by which a title can go on behind its head: "minister of the armed forces"."""
MAX_PORTFOLIO: Final = 5
_DASHES: Final = frozenset({"-", "‑"})
_ELECT: Final = frozenset({"elect", "designate"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence: positions `first` to `last`, `start` with possessor and adjectives."""

    first: int
    last: int
    start: int
    name: str
    country: str | None
    organization: str | None
    status: OfficeStatus

    def office(self, tree: Tree) -> Office:
        """The record of it; "the country's president" does not say of which."""
        body = self.organization
        if body is not None and (body.casefold() in office_words().no_bodies or is_country(body)):
            body = None  # a union called "FO" is not the country of that code
        return Office(
            title=self.name,
            organization=body or self.country,
            span=tree.span(self.start, self.last),
            status=self.status,
        )


@dataclass(frozen=True, slots=True)
class _Core:
    """The words of a title alone, and what they are called."""

    first: int
    last: int
    name: str


def read_title(tree: Tree, last: int, until: int | None = None, *, since: int = 0) -> Title | None:
    """The longest title whose own words end at a position; its owner may stand behind it.

    Words before `since`, and from the position `until` on, are not looked at.
    """
    end = len(tree.tokens) if until is None else until
    elected = last > 1 and tree.tokens[last].text in _ELECT
    if elected and tree.tokens[last - 1].text in _DASHES:
        core = _core(tree, last - 2, end)
        return None if core is None else _completed(tree, core, last, range(since, end))
    core = _core(tree, last, end)
    if core is None:
        return None
    return _completed(tree, core, _elect_behind(tree, core.last, end), range(since, end))


def _elect_behind(tree: Tree, last: int, end: int) -> int | None:
    """The position of "elect" in "president-elect"."""
    if last + 2 >= end or tree.tokens[last + 1].text not in _DASHES:
        return None
    return last + 2 if tree.tokens[last + 2].text.casefold() in _ELECT else None


def title_at(tree: Tree, head: int, *, since: int = 0) -> Title | None:
    """The longest title around the head of a noun phrase: "chief" of "chief of staff".

    Words before `since` are not looked at.
    """
    for last in range(min(head + MAX_TITLE, len(tree.tokens)) - 1, head - 1, -1):
        title = read_title(tree, last, since=since)
        if title is not None and title.first <= head:
            return title
    return None


def _core(tree: Tree, last: int, end: int) -> _Core | None:
    found = _listed(tree, last)
    if found is None or _is_other(tree, found):
        return None
    of_state = found.name == "minister" or _is_secretary(tree, found)
    core = _with_portfolio(tree, found, end) if of_state else found
    return _with_prefix(tree, core)


def _is_secretary(tree: Tree, core: _Core) -> bool:
    """Whether a secretary is a minister: "Secretary of Education", not "secretary of the club"."""
    after = tree.tokens[core.last + 1 : core.last + 3]
    return (
        core.name == "secretary"
        and len(after) > 1
        and after[0].text == "of"
        and after[1].text[:1].isupper()
        and after[1].text != "State"
        and country_of(after[1].text) is None
        and core.first == core.last
    )


def _is_other(tree: Tree, core: _Core) -> bool:
    """Whether the words are part of a name or of another noun: "Hun Sen", "chief reporter"."""
    token, before = tree.tokens[core.last], tree.tokens[core.first - 1] if core.first else None
    named = before is not None and before.upos == "PROPN" and token.head == core.first - 1
    if token.relation == "flat" and named:
        return True
    head = token.head
    if token.relation not in {"compound", "amod"} or head <= core.last:
        return False
    between = tree.tokens[core.last + 1 : head]
    nouns = all(other.upos in {"NOUN", "ADJ"} for other in between)
    return nouns and tree.tokens[head].upos == "NOUN" and tree.tokens[head].text not in _ELECT


def _listed(tree: Tree, last: int) -> _Core | None:
    tokens = tree.tokens
    final = tokens[last].text.casefold().strip(".")
    forms = office_forms().get(final, ()) or office_forms().get(tokens[last].lemma.casefold(), ())
    for form, name in forms:
        first = _match(tree, last, form)
        if first is not None:
            abroad = form[-1] == "diplomat" and _is_abroad(tree, last)
            return _Core(first, last, "ambassador" if abroad else name)
    return None


def _is_abroad(tree: Tree, last: int) -> bool:
    """Whether a diplomat is one in a country: "the top diplomat in Mali" is no minister."""
    after = tree.tokens[last + 1].text.casefold() if last + 1 < len(tree.tokens) else ""
    return after in {"in", "to"}


def _match(tree: Tree, last: int, form: tuple[str, ...]) -> int | None:
    """Where the words begin that end at `last`; hyphens between them do not count."""
    position = last - 1
    for word in reversed(form[:-1]):
        while position >= 0 and tree.tokens[position].text in _DASHES:
            position -= 1
        if position < 0 or tree.tokens[position].text.casefold().strip(".") != word:
            return None
        position -= 1
    return position + 1


def _with_portfolio(tree: Tree, core: _Core, end: int) -> _Core:
    """A minister with what he is minister of, called as if it stood before the noun."""
    behind = _portfolio_behind(tree, core.last, end)
    if behind is not None:
        subject = words(tree, behind[0], behind[1]).casefold()
        return _Core(core.first, behind[1], _canonical(f"{subject} {core.name}"))
    if core.name != "minister":
        return core
    first = _portfolio_before(tree, core.first)
    if first == core.first:
        return core
    return _Core(first, core.last, _canonical(words(tree, first, core.last).casefold()))


def _canonical(title: str) -> str:
    form = tuple(title.split())
    listed = office_forms().get(form[-1], ())
    return next((name for known, name in listed if known == form), title)


def _portfolio_behind(tree: Tree, last: int, end: int) -> tuple[int, int] | None:
    tokens = tree.tokens
    first = last + 2
    if first >= end or tokens[last + 1].text.casefold() not in {"of", "for"}:
        return None
    if tokens[first].text.casefold() == "the":
        first += 1
    final = first - 1
    while final + 1 < min(end, first + MAX_PORTFOLIO):
        if not _goes_on(tree, first, final + 1):
            break
        final += 1
    while final >= first and tokens[final].upos not in {"NOUN", "PROPN"}:
        final -= 1
    return (first, final) if final >= first else None


def _goes_on(tree: Tree, first: int, position: int) -> bool:
    """Whether a word belongs to a portfolio: in "Secretary of Defense Jane Doe" Jane does not."""
    token, before = tree.tokens[position], tree.tokens[position - 1]
    if token.upos not in _NOMINAL | {"CCONJ"} or country_of(token.text) is not None:
        return False
    if position == first or token.upos == "CCONJ":
        return True
    if token.text[:1].islower():
        return tree.tokens[first].text[:1].islower()
    joined = before.upos in {"CCONJ", "ADJ"}
    return joined or token.text.casefold() in office_words().portfolios


def _portfolio_before(tree: Tree, first: int) -> int:
    """Where "trade and industry" begins before "minister"."""
    tokens = tree.tokens
    position = first - 1
    if position < 0 or not _is_subject(tree, position, first):
        return first
    listed = office_words().portfolios
    if tokens[position].text.casefold() in listed and position and _is_adjective(tree, position):
        return position - 1
    joined = position > 1 and tokens[position - 1].text.casefold() in {"and", "&"}
    if joined and _is_subject(tree, position - 2, first):
        return position - 2
    return position


def _is_adjective(tree: Tree, position: int) -> bool:
    before = tree.tokens[position - 1]
    known = country_of(before.text) or before.text.casefold() in status_words()
    return before.upos in {"ADJ", "NOUN", "PROPN"} and not known


def _is_subject(tree: Tree, position: int, title: int) -> bool:
    """Whether a word before "minister" tells the portfolio: a noun, as capital as the title."""
    token = tree.tokens[position]
    if token.upos not in {"NOUN", "PROPN"} or token.xpos == "POS":
        return False
    if token.text.casefold() in office_words().no_portfolios or country_of(token.text):
        return False
    capital = tree.tokens[title].text[:1].isupper()
    joined = tree.tokens[position + 1].xpos == "CC"  # "Trade and Industry Minister" as first words
    return token.text[:1].islower() or (capital and (position > 0 or joined))


def _with_prefix(tree: Tree, core: _Core) -> _Core:
    """The deputy of an office: "deputy mayor", "vice-chairman"."""
    position = core.first - 1
    if position > 0 and tree.tokens[position].text in _DASHES:
        position -= 1
    if position < 0:
        return core
    word = tree.tokens[position].text.casefold()
    if word not in office_words().prefixes or core.name.startswith(word):
        return core
    return _Core(position, core.last, _canonical(f"{word} {core.name}"))


def _completed(tree: Tree, core: _Core, elect: int | None, seen: range) -> Title:
    left = left_of(tree, core.first, seen.start)
    right = right_of(tree, core.last if elect is None else elect, seen.stop)
    owner, country = (left if left.is_known else right), left.country or right.country
    if core.name in office_words().abroad and right.is_known:
        owner, country = _sender(tree, core, left, right)
    if not owner.is_known and _opens_with_acronym(tree, core):
        owner = Owner(core.first, organization=canonical_body(tree.tokens[core.first].text))
    status = OfficeStatus.APPOINTED if elect is not None else left.status or OfficeStatus.HOLDS
    return Title(
        first=core.first,
        last=max(right.edge, core.last, elect or 0),
        start=min(left.edge, core.first),
        name=core.name,
        country=country,
        organization=owner.organization,
        status=status,
    )


def _opens_with_acronym(tree: Tree, core: _Core) -> bool:
    """Whether a listed title begins with a body: "UN chief"; not a headline in capitals."""
    first, last = tree.tokens[core.first].text, tree.tokens[core.last].text
    return core.first < core.last and first.isupper() and len(first) > 1 and not last.isupper()


def _sender(tree: Tree, core: _Core, left: Owner, right: Owner) -> tuple[Owner, str | None]:
    """Who sends an envoy: not whom he is sent to."""
    link = tree.tokens[core.last + 1].text.casefold()
    if left.is_known or link != "of":
        return left, left.country
    return right, right.country
