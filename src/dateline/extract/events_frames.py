"""Which words of a sentence name an act, and by which frame of the lexicon.

Every token is looked up by its lemma; only the few units filed under it are compared with
the tree: further words (`events_units`), classes of the arguments (`events_slots`), and for
nouns the verb that carries them (`events_carriers`).

Left out: prenominal participles that describe a state or an office ("the elected president"),
and nouns in front of other nouns ("strike committee").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_carriers import Carriers
from dateline.extract.events_learned import code_of, frame_of, is_act
from dateline.extract.events_lexicon import Unit, frames, words
from dateline.extract.events_slots import Anchor, Slots
from dateline.extract.events_units import Units
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from dateline.extract.events_grammar import Grammar
    from dateline.records import Predicate

ANY: Final = "*"
SPORT: Final = "sport"
OPINIONS: Final = frozenset({Code.REJECT, Code.ACCUSE, Code.THREATEN})
NO_VERBS: Final = frozenset({"amod", "case", "mark", "compound"})
"""Relations of participles that are adjectives or prepositions: "including", "armed"."""
MODIFIERS: Final = NO_VERBS | {"flat", "nummod"}
ADDRESSED: Final = frozenset({"they", "he", "she", "you"})
PLURAL: Final = frozenset({"NNS", "NNPS"})


class Finder:
    """The anchors of one sentence."""

    def __init__(self, grammar: Grammar, predicates: Mapping[int, Predicate]) -> None:
        """`predicates` are what the network reads in the article, by the offset of the word."""
        self.grammar = grammar
        self.predicates = predicates
        self.carriers = Carriers(grammar)
        self.units = Units(grammar)
        self.slots = Slots(grammar)

    def anchors(self) -> list[Anchor]:
        """All anchors in text order, without guards and without absorbed words."""
        found = [anchor for p in range(len(self.grammar.tokens)) for anchor in self._at(p)]
        taken = {p for anchor in found for p in anchor.extra}
        for anchor in found:
            for slot in anchor.frame.absorbs:
                taken.update(self.slots.heads(anchor, slot))
            if anchor.carrier is not None and anchor.frame.code is not None:
                taken.update(self._weak(anchor, found))
        kept = [a for a in found if a.frame.code is not None and a.position not in taken]
        if any(anchor.frame.mode == SPORT for anchor in kept):
            kept = [anchor for anchor in kept if not self._is_play(anchor)]
        known = taken | {a.position for a in found} | {a.carrier.verb for a in kept if a.carrier}
        return sorted([*kept, *self._learned(known)], key=lambda anchor: anchor.position)

    def _is_play(self, anchor: Anchor) -> bool:
        """Whether a noun of violence is of the match told of: "after a late strike by Saka"."""
        struck = any(self.slots.heads(anchor, slot) for slot in ("on", "against"))
        return anchor.frame.code is Code.ASSAULT and anchor.kind == "noun" and not struck

    def _learned(self, known: Container[int]) -> Iterator[Anchor]:
        """Acts that only the network reads, at words that the lexicon says nothing of."""
        grammar = self.grammar
        for position, token in enumerate(grammar.tokens):
            predicate = self.predicates.get(token.span.start)
            if predicate is None or position in known or grammar.base[position] in MODIFIERS:
                continue
            if not is_act(predicate, token.upos):
                continue
            kind = "noun" if token.upos == "NOUN" else "verb"
            carrier, top = self.carriers.of(position) if kind == "noun" else (None, position)
            frame = frame_of(code_of(predicate))
            yield Anchor(position, (), frame, kind, carrier, top, predicate)

    def _weak(self, anchor: Anchor, found: list[Anchor]) -> list[int]:
        """The carrier if it is itself an anchor by a weak frame: "the violence [spread]"."""
        return [
            other.position
            for other in found
            if other is not anchor
            and other.frame.weak
            and anchor.carrier is not None
            and other.position == anchor.carrier.verb
        ]

    def _at(self, position: int) -> Iterator[Anchor]:
        grammar, lexicon = self.grammar, frames()
        upos, base = grammar.tokens[position].upos, grammar.base[position]
        if base == "amod" and grammar.low[position] in words().participles:
            yield from self._first(position, "verb", lexicon.verbs)
        elif grammar.is_verb(position):
            if base not in NO_VERBS:
                yield from self._first(position, "verb", lexicon.verbs)
        elif upos in {"NOUN", "PROPN"}:
            if not self._is_modifier(position):
                yield from self._first(position, "noun", lexicon.nouns)
        elif upos == "AUX" and base == "aux":
            yield from self._obligation(position)
        elif upos in {"ADJ", "ADV"} and base != "amod":
            yield from self._first(position, "adjective", lexicon.adjectives)

    def _obligation(self, modal: int) -> Iterator[Anchor]:
        """A reported obligation is a demand: "the bishop said the army must leave"."""
        grammar = self.grammar
        units = frames().modals.get(grammar.low[modal], ())
        verb = grammar.tokens[modal].head
        if not units or grammar.base[verb] != "ccomp" or "whether" in grammar.mark(verb):
            return
        speakers = [grammar.low[p] for p in self.slots.speakers(verb)]
        told = grammar.lemmas[grammar.tokens[verb].head] in words().demanding
        others = speakers and not {"i", "we"}.intersection(speakers)
        addressed = any(self._is_addressed(p) for p in grammar.surface_subjects(verb))
        if told and others and addressed:
            yield Anchor(modal, (), units[0].frame, "modal", None, modal)

    def _is_addressed(self, subject: int) -> bool:
        """Whether someone can be told that he must."""
        if self.grammar.tokens[subject].upos == "PRON":
            return self.grammar.low[subject] in ADDRESSED
        return "PEOPLE" in self.grammar.kinds(subject)

    def _is_modifier(self, noun: int) -> bool:
        """Whether a noun only says what another noun is ("strike committee")."""
        grammar = self.grammar
        token = grammar.tokens[noun]
        if token.upos == "PROPN" and (grammar.labels[noun] or grammar.is_time(noun)):
            return True  # a name, or the month of March
        if grammar.low[noun] == "ruling" and grammar.is_capitalised(noun + 1):
            return True  # "the ruling Labour party"
        if grammar.base[noun] not in {"compound", "amod", "flat"}:
            return False
        return grammar.lemmas[grammar.tokens[noun].head] not in words().carriers

    def _first(
        self, position: int, kind: str, index: dict[str, tuple[Unit, ...]]
    ) -> Iterator[Anchor]:
        """The anchor of the first unit that fits, if any does."""
        spellings = self.units.spellings(position, kind)
        units = next((index[word] for word in spellings if word in index), ())
        carrier, top = (None, position)
        if units and kind == "noun":
            carrier, top = self.carriers.of(position)
        for unit in units:
            extra = self.units.further(position, unit, kind)
            if extra is None:
                continue
            borne = carrier
            if kind == "noun" and carrier is None and "carrier" in unit.frame.when:
                borne = self.carriers.governing(top)
            anchor = Anchor(position, extra, unit.frame, kind, borne, top)
            if self._fits(anchor):
                yield anchor
                return

    def _fits(self, anchor: Anchor) -> bool:
        """Whether everything a frame asks for stands in the slots of an anchor."""
        frame = anchor.frame
        if anchor.kind == "noun" and frame.needs_support and anchor.carrier is None:
            return False
        if frame.code in OPINIONS and self._is_predicate(anchor):
            return False
        if any(self._meets(anchor, slot, wanted) for slot, wanted in frame.unless.items()):
            return False
        return all(
            self._meets(anchor, slot, wanted)
            or (frame.bare and anchor.kind == "noun" and self._is_empty(anchor, slot))
            for slot, wanted in frame.when.items()
        )

    def _is_predicate(self, anchor: Anchor) -> bool:
        """As in "that would be a breach of the rules", which judges and reports no breach."""
        grammar = self.grammar
        return bool(grammar.kids(anchor.top, "cop") and grammar.kids(anchor.top, "nsubj", "csubj"))

    def _is_empty(self, anchor: Anchor, slot: str) -> bool:
        """Whether a slot says nothing of its class: nobody in it, or pronouns only."""
        heads = self.slots.heads(anchor, slot)
        return all(self.grammar.tokens[p].upos == "PRON" for p in heads)

    def _meets(self, anchor: Anchor, slot: str, wanted: tuple[str, ...]) -> bool:
        """Whether a slot of an anchor holds one of the wanted words or classes."""
        grammar = self.grammar
        if slot == "form":
            return grammar.low[anchor.position] in wanted
        if slot == "case":
            return grammar.case(anchor.top) in wanted
        if slot == "mutual":
            return self._is_mutual(anchor)
        for head in map(grammar.content, self._compared(anchor, slot, wanted)):
            if slot == "carrier" and not set(wanted).isdisjoint(
                self.units.spellings(head, "verb")
            ):
                return True
            if ANY in wanted or grammar.lemmas[head] in wanted or grammar.low[head] in wanted:
                return True
            if any(kind in wanted for kind in grammar.kinds(head)):
                return True
        return False

    def _compared(self, anchor: Anchor, slot: str, wanted: tuple[str, ...]) -> tuple[int, ...]:
        """Heads that a condition looks at; "a|b" joins slots."""
        grammar = self.grammar
        if "|" in slot:
            parts = slot.split("|")
            return tuple(p for part in parts for p in self._compared(anchor, part, wanted))
        if slot == "det":
            return tuple(grammar.kids(anchor.position, "det"))
        if slot == "carrier":
            return (anchor.carrier.verb,) if anchor.carrier else ()
        if slot == "head":
            head = grammar.tokens[anchor.top].head
            return () if head == ROOT else (head,)
        if slot == "particle":
            return tuple(grammar.kids(anchor.position, "compound", "advmod"))
        if slot in {"adj", "comp"} and ANY not in wanted:
            return tuple(grammar.kids(anchor.position, "amod", "compound"))
        if slot == "clause":
            verbs = (anchor.position, *anchor.extra, *self._beside(anchor))
            return tuple(p for verb in verbs for p in self.slots.complements(verb))
        return self.slots.heads(anchor, slot)

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
        grammar = self.grammar
        if self.slots.heads(anchor, "with") or self.slots.heads(anchor, "between"):
            return True
        subjects = self.slots.heads(anchor, "subj")
        return len(subjects) > 1 or any(
            grammar.tokens[p].xpos in PLURAL or "BODY" in grammar.kinds(p) for p in subjects
        )
