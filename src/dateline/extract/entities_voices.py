"""Who "I", "we" and "you" are.

In quotation marks "I" is the speaker: the subject of the verb of speech in its sentence, else
of the sentence beside it in the paragraph, else of the one that ends in a colon before it.
"We" of one speaker is one group, which no name is given to. Outside quotation marks all "I" are
the author and no one in a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.codes import EntityKind
from dateline.extract.entities_lexicon import speech_verbs
from dateline.extract.entities_mentions import Quoted

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

_SPEAKERS = frozenset({EntityKind.PERSON, EntityKind.ANONYMOUS_SOURCE})


def give_voices(register: Register, candidates: Sequence[Candidate]) -> None:
    """Link every "I", "we" and "you", once all names are known. Quoted ones are `definite`."""
    if not candidates:
        return
    reader = Quoted()
    quoted = [reader.read(tree) for tree in register.trees]
    voices: dict[tuple[str, int], Chain] = {}
    for candidate in candidates:
        speaker = _speaker(register, candidate, quoted) if candidate.definite else None
        chain = speaker if candidate.noun == "I" else None
        candidate.why = "speaker"
        if chain is None:
            key = (candidate.noun, -1 if speaker is None else speaker.order)
            chain = voices.get(key)
            if chain is None:
                chain = register.begin(candidate, EntityKind.OTHER, None, thing=True)
                voices[key] = chain
        register.put(candidate, chain)


def _speaker(
    register: Register, candidate: Candidate, quoted: Sequence[Container[int]]
) -> Chain | None:
    """The one person who says the sentence of a candidate."""
    for number in _near(register, candidate.sentence):
        tree = register.trees[number]
        for position, token in enumerate(tree.tokens):
            said = position in quoted[number]  # "I told him," Doe said
            if said or token.lemma not in speech_verbs() or token.upos != "VERB":
                continue
            for subject in tree.children(position, "nsubj"):
                chain = register.at.get((number, subject))
                if chain is not None and chain.kind in _SPEAKERS and not chain.plural:
                    return chain
    return None


def _near(register: Register, number: int) -> Iterator[int]:
    """The sentence itself and those that may tell its speaker, the surest first."""
    yield number
    trees = register.trees
    paragraph = trees[number].sentence.paragraph
    for other in (number - 1, number + 1, number - 2):
        if 0 <= other < len(trees) and trees[other].sentence.paragraph == paragraph:
            yield other
    if number and trees[number - 1].tokens[-1].text == ":":
        yield number - 1
