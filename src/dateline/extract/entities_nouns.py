"""Nouns and pronouns that may refer to a person, body or group.

Found are titles ("the prime minister"), nouns for a part of a state ("the French army") and for
other bodies ("the force"), people who speak without a name ("a source close to the minister")
and pronouns of the third person. Left out: what only the speaker of a quotation calls so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_lexicon import body_nouns, offices, organisations, speech_verbs
from dateline.extract.entities_offices import Title, find_title, titles_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dateline.extract.entities_mentions import Candidate, Scope
    from dateline.trees import Tree

_PART: Final = frozenset({"compound", "amod", "nmod:desc", "flat", "nmod:unmarked"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both"})
_INDEFINITE: Final = frozenset({"a", "an", "another"})
_PRONOUN_TAGS: Final = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$"})
_PLURAL_TAGS: Final = frozenset({"NNS", "NNPS"})
_WRITTEN: Final = frozenset({"report", "article", "paper"})
_SEXES: Final = frozenset({"male", "female"})
_PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "plural"),
    **dict.fromkeys(("who", "which", "that", "whose", "whom"), "relative"),
}


def find_nouns(scope: Scope, quoted: Container[int]) -> Iterator[Candidate]:
    """The nouns and pronouns of a sentence outside its names; `quoted` words are in quotations."""
    for position, token in enumerate(scope.tree.tokens):
        if position in scope.taken:
            continue
        if token.upos == "PRON" or token.xpos in _PRONOUN_TAGS:
            yield from _pronoun(scope, position, quoted)
        elif token.upos in {"NOUN", "PROPN"} and token.relation not in _PART:
            yield from _noun(scope, position)


def _noun(scope: Scope, position: int) -> Iterator[Candidate]:
    token = scope.tree.tokens[position]
    body = _body(scope, position)
    title = None if token.xpos in _PLURAL_TAGS else find_title(scope.tree, position)
    if body is not None:
        yield body
    elif title is not None and _is_definite(scope, position, title):
        yield from _titled(scope, position, title)
    elif title is not None and _is_indefinite(scope, position) and token.relation == "nsubj":
        yield _unnamed(scope, position, title)
    elif token.lemma.casefold() in organisations().groups:
        yield from _group(scope, position)
    else:
        yield from _speaking(scope, position)


def _is_definite(scope: Scope, position: int, title: Title | None = None) -> bool:
    if title is not None and (title.country or title.organization):
        return True
    tokens = scope.tree.tokens
    return any(
        tokens[c].text.casefold() in _DEFINITE or tokens[c].relation == "nmod:poss"
        for c in scope.tree.children(position, "det", "nmod:poss")
    )


def _is_indefinite(scope: Scope, position: int) -> bool:
    articles = scope.tree.children(position, "det")
    return any(scope.tree.tokens[c].text.casefold() in _INDEFINITE for c in articles)


def _titled(scope: Scope, position: int, title: Title) -> Iterator[Candidate]:
    """A title alone; as a predicate or right before a name it is none of its own."""
    tree = scope.tree
    named = position + 1 in scope.taken and tree.tokens[position + 1].upos == "PROPN"
    if named or tree.child(position, "cop") is not None:
        return
    yield scope.candidate(
        *tree.phrase(position),
        sort="title",
        form=MentionKind.OFFICE,
        prefix="holder",
        kind=EntityKind.PERSON,
        country=title.country,
        noun=title.name,
        definite=True,
        speaks=_speaks(scope, position),
        titles=(title,),
    )


def _unnamed(scope: Scope, position: int, title: Title) -> Candidate:
    """One of several holders: "a councillor from the coast"."""
    return scope.candidate(
        *scope.tree.phrase(position),
        sort="source",
        form=MentionKind.NOMINAL,
        prefix="unnamed",
        kind=EntityKind.PERSON,
        country=title.country,
        noun=scope.tree.tokens[position].lemma.casefold(),
        speaks=True,
    )


def _body(scope: Scope, position: int) -> Candidate | None:
    """A part of a state, with a country or at least an article: "the junta"."""
    token = scope.tree.tokens[position]
    lemma = token.lemma.casefold()
    listed = body_nouns()
    forms = [
        form for word in {lemma: 0, token.text.casefold(): 0} for form in listed.get(word, ())
    ]
    single = token.xpos != "NNS" or lemma in organisations().plurals
    name = next((n for words, n in forms if _ends_with(scope, position, words)), None)
    if name is None or not single or _is_indefinite(scope, position):
        return None
    country = scope.country_in(position)
    owner = scope.tree.child(position, "nmod:poss")
    owned = owner is not None and scope.tree.tokens[owner].upos != "PRON"
    if country is None and (
        owned or _is_of_two(scope, position) or not _is_definite(scope, position)
    ):
        return None
    candidate = scope.candidate(
        *scope.tree.phrase(position),
        sort="body",
        form=MentionKind.NOMINAL,
        prefix=name,
        kind=organisations().bodies[name].kind,
        country=country,
        noun=lemma,
        definite=True,
        plural=token.xpos == "NNS",
    )
    candidate.owned = owner is not None and not owned
    return candidate


def _is_of_two(scope: Scope, position: int) -> bool:
    """Whether a noun has several countries: "the French and Nigerien military"."""
    children = scope.tree.children(position, "amod", "nmod:poss")
    return any(scope.country_at(child) for child in children)


def _ends_with(scope: Scope, position: int, words: tuple[str, ...]) -> bool:
    first = position - len(words) + 1
    if first < 0:
        return False
    before = [token.text.casefold() for token in scope.tree.tokens[first:position]]
    return before == list(words[:-1])


def _group(scope: Scope, position: int) -> Iterator[Candidate]:
    """Another body: "the force", "a private Russian force"."""
    token = scope.tree.tokens[position]
    media = EntityKind.MEDIA in organisations().groups[token.lemma.casefold()]
    if media and any(c in scope.taken for c in scope.tree.children(position, "compound")):
        return  # "the Le Monde newspaper" is named already
    first, last = scope.tree.phrase(position)
    words = {t.text.casefold() for t in scope.tree.tokens[first:position]}
    told = [kind for word, kind in organisations().tellers.items() if word in words]
    definite = _is_definite(scope, position)
    if not definite and not (told and _is_indefinite(scope, position)):
        yield from _speaking(scope, position)
        return
    candidate = scope.candidate(
        first,
        last,
        sort="group",
        form=MentionKind.NOMINAL,
        prefix=told[0].value if told else "",
        kind=told[0] if told else None,
        country=scope.country_in(position),
        noun=token.lemma.casefold(),
        definite=definite,
        speaks=_speaks(scope, position),
        modifiers=_modifiers(scope, position),
        plural=token.xpos in _PLURAL_TAGS,
    )
    owner = scope.tree.child(position, "nmod:poss")
    candidate.owned = owner is not None and scope.tree.tokens[owner].upos == "PRON"
    yield candidate


def _modifiers(scope: Scope, position: int) -> frozenset[str]:
    """The nouns that tell which body is meant: "the dockers' union", "the transport agency"."""
    return frozenset(
        scope.tree.tokens[child].text.casefold()
        for child in scope.tree.children(position, "compound", "nmod:poss", "nmod")
        if scope.tree.tokens[child].upos == "PROPN"
        or (
            scope.tree.tokens[child].upos == "NOUN" and scope.tree.tokens[child].relation != "nmod"
        )
    )  # of what follows a noun only names tell it apart: "the court of ECOWAS"


def _bare(scope: Scope, position: int) -> tuple[int, int]:
    """The phrase of a noun without a place before it: "In Paris officials said"."""
    first, last = scope.tree.phrase(position)
    if scope.tree.tokens[first].upos != "ADP":
        return first, last
    outer = scope.tree.tokens[first].head
    return (scope.tree.last[outer] + 1 if outer < position else first), last


def _speaking(scope: Scope, position: int) -> Iterator[Candidate]:
    """People or papers that speak: "a French official", "protesters", "the report"."""
    token = scope.tree.tokens[position]
    lemma = token.lemma.casefold()
    plural = token.xpos in _PLURAL_TAGS
    listed = offices().groups_nouns if plural else offices().sources_nouns
    if lemma not in listed and lemma not in _WRITTEN and lemma != "source":
        return
    speaks = _speaks(scope, position)
    if position + 1 in scope.taken and scope.tree.tokens[position + 1].upos == "PROPN":
        return  # "party member Jane Doe"
    if speaks and lemma in _WRITTEN:
        yield scope.candidate(
            *scope.tree.phrase(position),
            sort="group",
            form=MentionKind.NOMINAL,
            prefix="",
            noun="newspaper",
            definite=_is_definite(scope, position),
        )
    elif lemma == "source" or (lemma in listed and (speaks or _is_definite(scope, position))):
        crowd = plural and lemma not in offices().informants
        yield scope.candidate(
            *_bare(scope, position),
            sort="source",
            form=MentionKind.NOMINAL,
            prefix="people" if crowd else "anonymous",
            kind=EntityKind.PEOPLE if crowd else EntityKind.ANONYMOUS_SOURCE,
            country=scope.country_in(position),
            noun=lemma,
            definite=_is_definite(scope, position),
            speaks=speaks or lemma == "source",
            plural=plural,
        )


def _speaks(scope: Scope, position: int) -> bool:
    """Whether a noun phrase is the subject of a verb of speech, or behind "according to"."""
    tree, tokens = scope.tree, scope.tree.tokens
    token = tokens[position]
    argument = token.head >= 0 and token.relation.startswith(("nsubj", "obl:agent"))
    if argument and tokens[token.head].lemma in speech_verbs():
        return True
    if token.relation == "obj" and tokens[token.head].lemma == "quote":
        return True  # "AFP quoted an official as saying"
    clauses = tree.children(position, "acl:relcl")
    if any(tokens[c].lemma in speech_verbs() and _has_relative(tree, c) for c in clauses):
        return True  # "ministers, who had called it a mistake"
    after = tree.phrase(position)[1] + 1
    if after < len(tokens) and tokens[after].xpos in {"VBD", "VBZ", "VBP"}:
        return tokens[after].lemma in speech_verbs()
    cases = tree.children(position, "case", "mark")
    return any(tokens[c].text.casefold() == "according" for c in cases)


def _has_relative(tree: Tree, clause: int) -> bool:
    subject = tree.child(clause, "nsubj")
    return subject is not None and tree.tokens[subject].xpos in {"WP", "WDT"}


def _pronoun(scope: Scope, position: int, quoted: Container[int]) -> Iterator[Candidate]:
    token = scope.tree.tokens[position]
    gender = _PRONOUNS.get(token.text.casefold())
    if gender is None or token.relation == "expl":
        return
    if gender == "relative" and not _is_relative(scope, position):
        return
    candidate = scope.candidate(
        position,
        position,
        sort="pronoun",
        form=MentionKind.PRONOUN,
        prefix="",
        gender=gender,
        plural=gender == "plural",
        speaks=_speaks(scope, position),
        titles=tuple(titles_of(scope.tree, position, position)) if gender in _SEXES else (),
    )
    # a speaker's pronouns mostly point to what the article does not name
    candidate.shown = gender == "relative" or position not in quoted
    yield candidate


def _is_relative(scope: Scope, position: int) -> bool:
    token = scope.tree.tokens[position]
    if token.xpos not in _PRONOUN_TAGS or token.head < 0:
        return False
    return scope.tree.tokens[token.head].relation == "acl:relcl"
