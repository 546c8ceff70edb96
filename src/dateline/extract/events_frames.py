"""Which words of a sentence name an act, and by which frame of the lexicon.

Every token is looked up by its lemma; only the few units filed under it are compared with
the tree (further words, classes of the arguments). An event noun is tied to the verb that
carries it ("held talks", "talks broke out"), so that its roles and status can be read there.

Left out: prenominal participles ("the ousted president"), which describe a state or an
office, and nouns in front of other nouns ("strike committee").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import Frame, Unit, frames, words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.events_grammar import Grammar

REACH: Final = 8
"""Tokens within which the further words of a unit are sought."""

ANY: Final = "*"
UNIT_CASES: Final = ("of", "on", "against", "at", "to", "for", "with", "from", "over")
PARTICLES: Final = frozenset("back down in off on out over up away aside apart home".split()) - {"home"}
SHARED_CASES: Final = frozenset({"with", "against", "to", "between"})
"""Prepositions that hang on the object as well: "shared evidence [with the police]"."""
OBJECT_SLOTS: Final = ("of", "comp", "poss", "on", "against", "for", "to", "in", "over")
SUBJECT_SLOTS: Final = ("by", "poss", "adj", "comp", "of", "from", "between", "among")
UNDER_WAY: Final = frozenset({"way", "underway", "under", "ongoing", "imminent", "over"})
ARGUMENTS: Final = frozenset({"obj", "iobj", "obl", "nsubj"})
VERBAL: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """The verb that carries an event noun; `kind` says how (agent, patient, happen)."""

    verb: int
    kind: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that name an act: their head, their further tokens and the frame."""

    position: int
    extra: tuple[int, ...]
    frame: Frame
    kind: str
    carrier: Carrier | None = None
    top: int = -1
    """For nouns the nominal that stands in the clause: "series" of "a series of attacks"."""


class Finder:
    """The anchors of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def anchors(self) -> list[Anchor]:
        """All anchors in text order, without guards and without absorbed nouns."""
        found = [anchor for p in range(len(self.grammar.tokens)) for anchor in self._at(p)]
        taken = {
            head
            for anchor in found
            for slot in anchor.frame.absorbs
            for head in self.slot(anchor, slot)
        }
        taken.update(p for anchor in found for p in anchor.extra)
        taken.update(
            anchor.carrier.verb
            for anchor in found
            if anchor.carrier is not None and anchor.frame.code is not None
            and self._is_weak_verb(anchor.carrier.verb, found)
        )
        return [
            anchor
            for anchor in found
            if anchor.frame.code is not None and anchor.position not in taken
        ]

    def _is_weak_verb(self, verb: int, found: list[Anchor]) -> bool:
        """Whether a carrier is itself an anchor by a weak frame only: "the violence [spread]"."""
        return any(other.position == verb and other.frame.weak for other in found)

    def _at(self, position: int) -> Iterator[Anchor]:
        grammar = self.grammar
        upos = grammar.tokens[position].upos
        if grammar.is_verb(position):
            if grammar.base[position] not in {"amod", "case", "mark", "compound"}:
                yield from self._first(position, "verb", frames().verbs)
        elif upos in {"NOUN", "PROPN"}:
            if not self._is_modifier(position):
                yield from self._first(position, "noun", frames().nouns)
        elif grammar.base[position] == "aux" and upos == "AUX":
            yield from self._obligation(position)
        elif upos in {"ADJ", "ADV"} and grammar.base[position] != "amod":
            yield from self._first(position, "adjective", frames().adjectives)

    def _obligation(self, modal: int) -> Iterator[Anchor]:
        """A reported obligation is a demand: "the bishop said the army must leave"."""
        grammar = self.grammar
        units = frames().modals.get(grammar.low[modal], ())
        verb = grammar.tokens[modal].head
        if units and grammar.base[verb] == "ccomp" and self.slot_of_speaker(verb):
            subjects = grammar.surface_subjects(verb)
            told = grammar.lemmas[grammar.tokens[verb].head] in words().demanding
            own = any(grammar.low[p] in {"i", "we"} for p in self.slot_of_speaker(verb))
            if told and not own and any(self._is_addressed(p) for p in subjects):
                yield Anchor(modal, (), units[0].frame, "modal", None, modal)

    def slot_of_speaker(self, verb: int) -> tuple[int, ...]:
        """Who says the clause of a verb."""
        speech = self.grammar.tokens[verb].head
        return self.grammar.arguments(speech).subjects if speech != ROOT else ()

    def _is_addressed(self, subject: int) -> bool:
        grammar = self.grammar
        if grammar.tokens[subject].upos == "PRON":
            return grammar.low[subject] in {"they", "he", "she", "you"}
        return "PEOPLE" in grammar.kinds(subject)

    def _is_modifier(self, noun: int) -> bool:
        """Whether a noun only says what another noun is ("strike committee")."""
        grammar = self.grammar
        token = grammar.tokens[noun]
        if token.upos == "PROPN" and grammar.labels[noun]:
            return True
        if grammar.low[noun] == "ruling" and grammar.is_capitalised(noun + 1):
            return True  # "the ruling Labour party"
        if grammar.base[noun] not in {"compound", "amod", "flat"}:
            return False
        return grammar.lemmas[grammar.tokens[noun].head] not in words().carriers

    def _first(
        self, position: int, kind: str, index: dict[str, tuple[Unit, ...]]
    ) -> Iterator[Anchor]:
        """The anchor of the first unit that fits, if any does."""
        units = next((index[w] for w in self._spellings(position, kind) if w in index), ())
        if not units:
            return
        carrier, top = self.carrier(position) if kind == "noun" else (None, position)
        for unit in units:
            if kind == "noun" and "carrier" in unit.frame.when and carrier is None:
                carrier = self._governing(top)
            extra = self._extra(position, unit, kind)
            if extra is None:
                continue
            anchor = Anchor(position, extra, unit.frame, kind, carrier, top)
            if self._fits(anchor):
                yield anchor
                return

    def _spellings(self, position: int, kind: str) -> Iterator[str]:
        """The lemma, and what it may have been if the lemmatiser did not know the word."""
        lemma, low = self.grammar.lemmas[position], self.grammar.low[position]
        yield lemma
        yield low
        if kind == "verb":
            yield words().irregular.get(low, lemma)
            for ending in ("ed", "ing", "es", "s", "d"):
                if low.endswith(ending) and len(low) > len(ending) + 2:
                    stem = low[: -len(ending)]
                    yield stem
                    yield stem + "e"
                    if stem[-1] == stem[-2]:
                        yield stem[:-1]
        elif kind == "noun" and low.endswith("s"):
            yield low[:-1]

    def _extra(self, position: int, unit: Unit, kind: str) -> tuple[int, ...] | None:
        """Tokens of the further words of a unit; `None` if one is missing."""
        if not unit.before and not unit.after:
            return ()
        if kind == "noun":
            return self._around(position, unit)
        found = [*range(position - len(unit.before), position)]
        if not self._spell(found, unit.before):
            return None
        near = list(self._near(position))
        for number, word in enumerate(unit.after):
            before = found[-1] if number else position
            following = unit.after[number + 1 : number + 2]
            place = next(
                (p for p in near if self._is(p, word) and self._may_join(p, before, following)),
                None,
            )
            if place is None:
                return None
            found.append(place)
        return None if self._is_light(found, unit.frame) else tuple(found)

    def _may_join(self, position: int, before: int, following: tuple[str, ...]) -> bool:
        """Whether a word belongs to a unit: a preposition must be its particle or stand close.

        "Took office in March" is not "took in".
        """
        grammar = self.grammar
        if grammar.tokens[position].upos not in {"ADP", "SCONJ", "ADV", "PART"}:
            return grammar.low[position] not in PARTICLES and grammar.lemmas[position] not in PARTICLES
        if grammar.base[position] in {"compound", "advmod"} or position == before + 1:
            return True
        following_case = grammar.base[position + 1] if position + 1 < len(grammar.base) else ""
        if grammar.kids(position, "fixed") or following_case == "case":
            return True  # "drove them out of the port", "handed it over to the army"
        head = grammar.tokens[position].head
        return bool(following) and head != ROOT and self._is(head, following[0])

    def _is_light(self, extra: list[int], frame: Frame) -> bool:
        """Whether a further word names the act itself: "staged a [protest]" is anchored there."""
        grammar = self.grammar
        return any(
            grammar.tokens[p].upos == "NOUN"
            and any(
                unit.frame.code is frame.code and not unit.before
                for unit in frames().nouns.get(grammar.lemmas[p], ())
            )
            for p in extra
        )

    def _around(self, position: int, unit: Unit) -> tuple[int, ...] | None:
        """Tokens directly before and behind a noun that spell out a fixed expression."""
        first = position - len(unit.before)
        last = position + len(unit.after)
        if first < 0 or last >= len(self.grammar.tokens):
            return None
        places = (*range(first, position), *range(position + 1, last + 1))
        return places if self._spell(places, (*unit.before, *unit.after)) else None

    def _spell(self, places: Sequence[int], wanted: tuple[str, ...]) -> bool:
        """Whether the tokens at these places are the wanted words."""
        if places and places[0] < 0:
            return False
        return all(self._is(p, word) for p, word in zip(places, wanted, strict=True))

    def _is(self, position: int, word: str) -> bool:
        return word in {self.grammar.lemmas[position], self.grammar.low[position]}

    def _near(self, verb: int) -> Iterator[int]:
        """Tokens behind a verb that belong to it, or that a passive has moved before it."""
        grammar = self.grammar
        passive = grammar.is_passive(verb)
        first = max(0, verb - REACH) if passive else verb + 1
        for position in range(first, min(len(grammar.tokens), verb + REACH + 1)):
            steps = 0
            current = position
            while steps < 3 and current not in {ROOT, verb}:
                if current != position and grammar.is_verb(current) and grammar.base[current] != "xcomp":
                    break
                current = grammar.tokens[current].head
                steps += 1
            if current == verb and position != verb:
                yield position

    def carrier(self, noun: int) -> tuple[Carrier | None, int]:
        """The support verb of an event noun, and the nominal that stands in its clause."""
        grammar = self.grammar
        top = noun
        for _ in range(REACH):
            head = grammar.tokens[top].head
            if head == ROOT or grammar.is_verb(head):
                break
            shares = grammar.base[top] == "conj"
            hands_on = grammar.lemmas[head] in words().transparent and grammar.case(top) == "of"
            carries = grammar.base[top] == "compound" and grammar.lemmas[head] in words().carriers
            if not (shares or hands_on or carries):
                break
            top = head
        return self._of_clause(top) or self._of_modifier(top) or self._predicate(top), top

    def _governing(self, top: int) -> Carrier | None:
        """The verb above a noun, whatever it is, for frames that ask for one."""
        grammar = self.grammar
        verb = grammar.tokens[top].head
        if verb == ROOT or not grammar.is_verb(verb) or grammar.base[top] not in ARGUMENTS:
            return None
        active = grammar.base[top] == "nsubj" and not grammar.is_passive(verb)
        return Carrier(verb, "happen" if active else "agent")

    def _predicate(self, top: int) -> Carrier | None:
        """ "The crews are on strike", "the town is under attack"."""
        grammar = self.grammar
        kind = {"on": "agent", "in": "patient", "under": "patient"}.get(grammar.case(top))
        if kind and grammar.kids(top, "cop") and grammar.kids(top, "nsubj"):
            return Carrier(top, kind)
        return None

    def _of_clause(self, top: int) -> Carrier | None:
        grammar = self.grammar
        verb = grammar.tokens[top].head
        if verb == ROOT:
            return None
        if grammar.base[top] == "nsubj" and grammar.lemmas[verb] in UNDER_WAY:
            return Carrier(verb, "happen")
        if grammar.tokens[verb].upos not in VERBAL:
            return None
        base, case = grammar.base[top], grammar.case(top)
        kinds = self._support(verb, case)
        if not kinds:
            return None
        if base == "nsubj":
            if not grammar.is_passive(verb):
                return Carrier(verb, "happen") if "happen" in kinds else None
            kind = min(kinds & {"agent", "patient"}, default="happen")
            return Carrier(verb, kind)
        if base in {"obj", "obl", "xcomp", "iobj"}:
            if grammar.lemmas[verb] in words().perception and not self._by_place(verb):
                return None
            kind = next((k for k in ("agent", "patient") if k in kinds), "")
            if not kind and (grammar.lemmas[verb] == "be" or "neutral" in kinds):
                kind = "happen"
            return Carrier(verb, kind) if kind else None
        return None

    def _by_place(self, verb: int) -> bool:
        """Whether a place is what "sees" something: "the coast has seen attacks"."""
        kinds = [self.grammar.kinds(p) for p in self.grammar.surface_subjects(verb)]
        return any(kind & {"COUNTRY", "AREA"} and "PERSON" not in kind for kind in kinds)

    def _support(self, verb: int, case: str) -> frozenset[str]:
        """Kinds of support of a verb with its particle, its "part in" or a preposition."""
        grammar = self.grammar
        support = words().support
        lemma = grammar.lemmas[verb]
        particles = [grammar.low[p] for p in grammar.below[verb] if grammar.base[p] == "compound"]
        fixed = [grammar.lemmas[p] for p in grammar.kids(verb, "obj") if p > verb]
        for extra in (*particles, *fixed[:1]):
            for key in (f"{lemma} {extra} {case}", f"{lemma} {extra}"):
                if key in support:
                    return support[key]
        if case:
            return support.get(f"{lemma} {case}", frozenset())
        return support.get(lemma, frozenset())

    def _of_modifier(self, top: int) -> Carrier | None:
        """The carrier in "sanctions imposed by", "talks held in", "a strike that began"."""
        grammar = self.grammar
        for verb in grammar.kids(top, "acl"):
            kinds = self._support(verb, "")
            if not kinds or grammar.mark(verb) == "to":
                continue
            turned = grammar.is_passive(verb) or top not in grammar.surface_subjects(verb)
            kind = next((k for k in ("agent", "patient") if turned and k in kinds), "happen")
            if kind in kinds:
                return Carrier(verb, kind)
        return None

    def _fits(self, anchor: Anchor) -> bool:
        frame = anchor.frame
        if anchor.kind == "noun" and frame.needs_support and anchor.carrier is None:
            return False
        for slot, wanted in frame.unless.items():
            if self._meets(anchor, slot, wanted):
                return False
        for slot, wanted in frame.when.items():
            if not self._meets(anchor, slot, wanted):
                if not (frame.bare and anchor.kind == "noun" and self._is_empty(anchor, slot)):
                    return False
        return True

    def _is_empty(self, anchor: Anchor, slot: str) -> bool:
        """Whether a slot says nothing of its class: nobody in it, or pronouns only."""
        return all(self.grammar.tokens[p].upos == "PRON" for p in self.slot(anchor, slot))

    def _meets(self, anchor: Anchor, slot: str, wanted: tuple[str, ...]) -> bool:
        """Whether a slot of an anchor holds one of the wanted words or classes."""
        grammar = self.grammar
        if slot == "form":
            return grammar.low[anchor.position] in wanted
        if slot == "case":
            return grammar.case(anchor.top) in wanted
        if slot == "mutual":
            return self._is_mutual(anchor)
        if slot == "det":
            heads = tuple(grammar.kids(anchor.position, "det"))
        elif slot == "carrier":
            heads = (anchor.carrier.verb,) if anchor.carrier else ()
        elif slot in {"adj", "comp"} and ANY not in wanted:
            heads = tuple(grammar.kids(anchor.position, "amod", "compound"))
        elif slot == "particle":
            heads = tuple(p for p in grammar.kids(anchor.position, "compound", "advmod"))
        elif slot == "clause":
            units = (anchor.position, *anchor.extra)
            heads = tuple(p for unit in units for p in self.complements(unit))
            heads += tuple(p for other in self._beside(anchor) for p in self.complements(other))
        else:
            heads = tuple(p for name in slot.split("|") for p in self.slot(anchor, name))
        for head in map(grammar.content, heads):
            if ANY in wanted or grammar.lemmas[head] in wanted or grammar.low[head] in wanted:
                return True
            if any(kind in wanted for kind in grammar.kinds(head)):
                return True
        return False

    def _beside(self, anchor: Anchor) -> list[int]:
        """Verbs coordinated with an anchor: "were killed and driven out when a dyke broke"."""
        grammar = self.grammar
        if anchor.kind != "verb":
            return []
        found = [p for p in grammar.kids(anchor.position, "conj") if grammar.is_verb(p)]
        if grammar.base[anchor.position] == "conj":
            found.append(grammar.tokens[anchor.position].head)
        return found

    def _is_mutual(self, anchor: Anchor) -> bool:
        """Whether more than one side is named: "A and B", "the ministers", "with B"."""
        if self.slot(anchor, "with") or self.slot(anchor, "between"):
            return True
        subjects = self.slot(anchor, "subj")
        plural = ("NNS", "NNPS")
        return len(subjects) > 1 or any(
            self.grammar.tokens[p].xpos in plural or "BODY" in self.grammar.kinds(p)
            for p in subjects
        )

    def complements(self, head: int) -> list[int]:
        """Verbs of the clauses that a word takes as its content."""
        kids = self.grammar.kids(head, "xcomp", "ccomp", "acl", "advcl")
        return [p for p in kids if self.grammar.is_verb(p)]

    def slot(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads in a slot of an anchor, in text order; coordination spelt out."""
        if slot == "content":
            clauses = [p for p in self.complements(anchor.position) if self._is_finite(p)]
            return tuple(q for p in clauses for q in self.grammar.surface_subjects(p))
        if slot == "complement":
            return tuple(self.grammar.kids(anchor.position, "xcomp"))
        if slot == "clause":
            return tuple(self.complements(anchor.position))
        if anchor.kind == "modal":
            verb = self.grammar.tokens[anchor.position].head
            if slot == "speaker":
                return self.slot_of_speaker(verb)
            return self.grammar.surface_subjects(verb) if slot == "subj" else ()
        if anchor.kind == "noun":
            if slot == "arg":
                return (*self._of_noun(anchor, "subj"), *self._of_noun(anchor, "obj"))
            return self._of_noun(anchor, slot)
        found = tuple(p for p in self._of_verb(anchor.position, slot) if p not in anchor.extra)
        if anchor.extra and (not found or slot == "arg"):
            found += self._of_unit(anchor, "obj" if slot == "arg" else slot)
        return found

    def _is_finite(self, verb: int) -> bool:
        """Whether a clause has a tense of its own."""
        grammar = self.grammar
        forms = {grammar.tokens[p].xpos for p in (verb, *grammar.kids(verb, "aux", "cop"))}
        return bool(forms & {"VBD", "VBZ", "VBP", "MD"})

    def _of_unit(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """What hangs on the noun inside a unit: "took control of [the town]".

        A particle that the parser read as a preposition brings the object itself: "swore in
        [a new cabinet]".
        """
        grammar = self.grammar
        verbs = [p for p in anchor.extra if grammar.tokens[p].upos == "VERB"]
        if verbs:
            return tuple(p for verb in verbs for p in self._of_verb(verb, slot))
        nouns = [p for p in anchor.extra if grammar.tokens[p].upos in {"NOUN", "PROPN"}]
        if not nouns:
            led = [
                grammar.tokens[p].head
                for p in anchor.extra
                if grammar.base[p] == "case" and not grammar.kids(p, "fixed")
            ]
            return grammar.coordinated(led) if slot == "obj" else ()
        cases = UNIT_CASES if slot == "obj" else (slot,)
        for case in cases:
            found = tuple(p for word in nouns for p in grammar.with_case(word, case))
            found = found or self._of_verb(anchor.position, case)
            found = tuple(p for p in found if p not in anchor.extra)
            if found:
                return found
        return ()

    def _of_verb(self, verb: int, slot: str) -> tuple[int, ...]:
        grammar = self.grammar
        if grammar.tokens[verb].upos in {"ADJ", "ADV"}:
            subjects = grammar.surface_subjects(verb)
            return subjects if slot in {"subj", "obj"} else ()
        arguments = grammar.arguments(verb)
        if slot == "subj":
            return arguments.subjects
        if slot == "obj":
            return arguments.objects
        if slot == "arg":
            heads = tuple(head for _, head in arguments.obliques)
            return (*arguments.subjects, *arguments.objects, *heads)
        if slot == "iobj":
            doubled = grammar.objects_of(verb)
            return grammar.coordinated(grammar.kids(verb, "iobj") or doubled[: len(doubled) // 2])
        if slot.startswith(("obj-", "subj-")):
            role, _, case = slot.partition("-")
            heads = arguments.objects if role == "obj" else arguments.subjects
            return tuple(p for head in heads for p in self._below(head, case))
        name, _, kind = slot.partition("-")
        found = tuple(
            head
            for case, head in arguments.obliques
            if case == name
            and not grammar.is_time(head)
            and (not kind or kind.upper() in grammar.kinds(head))
        )
        found += tuple(p for p in grammar.kids(verb, "advcl") if grammar.mark(p) == name)
        if found or name not in SHARED_CASES:
            return found
        return tuple(p for head in arguments.objects for p in grammar.with_case(head, name))

    def _below(self, head: int, case: str) -> tuple[int, ...]:
        """Owners of a noun, or nominals below it with a preposition."""
        if case == "poss":
            return self.grammar.owners(head)
        return self.grammar.with_case(head, case)

    def _of_noun(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        if slot in {"subj", "obj"}:
            return self._general(anchor, slot)
        heads = self._own(anchor, slot)
        if heads or anchor.carrier is None:
            return heads
        verb = anchor.carrier.verb
        given = self._of_verb(verb, "iobj") if slot == "to" and anchor.carrier.kind == "agent" else ()
        return tuple(p for p in given or self._of_verb(verb, slot) if p != anchor.top)

    def _general(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """What would be the subject or object if the noun were a verb."""
        slots = SUBJECT_SLOTS if slot == "subj" else OBJECT_SLOTS
        heads = tuple(p for name in slots for p in self._own(anchor, name))
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "agent" and slot == "subj":
            heads += self.grammar.arguments(carrier.verb).subjects
        if carrier is not None and carrier.kind == "patient" and slot == "obj":
            heads += self.grammar.surface_subjects(carrier.verb)
        return heads

    def _own(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads inside the noun's own phrase, or stranded directly behind it."""
        grammar = self.grammar
        noun = anchor.position
        if slot == "poss":
            tops = (noun,) if noun == anchor.top else (noun, anchor.top)
            return tuple(p for top in tops for p in grammar.owners(top))
        if slot == "comp":
            fillers = [p for p in grammar.kids(noun, "compound") if p not in anchor.extra]
            return grammar.coordinated(p for p in fillers if grammar.tokens[p].upos != "PUNCT")
        if slot == "adj":
            return tuple(p for p in grammar.kids(noun, "amod") if grammar.is_side(p))
        if slot == "behind":
            head = grammar.tokens[anchor.top].head
            return (head,) if head != ROOT and grammar.case(anchor.top) == "behind" else ()
        found = grammar.with_case(noun, slot)
        if not found and slot in {"by", "from"}:  # "the capture of the port by the rebels"
            found = tuple(
                p for part in grammar.with_case(noun, "of") for p in grammar.with_case(part, slot)
            )
        if not found and anchor.top != noun:
            found = grammar.with_case(anchor.top, slot)
            found = () if noun in found else found
        return found or grammar.stranded(anchor.top, slot)
