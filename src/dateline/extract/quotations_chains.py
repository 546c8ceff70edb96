"""The source chain of each statement: outlet, those who carried the words, their origin.

An unnamed source that told something to an agency is the agency's: what it says further on came
the same way ("the source added"), also what one of several sources says ("one of them"). Of
others this holds for what they go on to say at once: in the same sentence ("adding that ..."),
or as a pronoun in the next statement. A statement inside another runs through its speaker.
An attitude ("hopes to") is the outlet's own account: its chain is the outlet alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import STANCES, SpeechAct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.quotations_drafts import Draft
    from dateline.extract.quotations_voices import Voices

OUTLET: Final = "outlet"
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "who"})
_MEMBERS: Final = frozenset({"one", "some", "another", "both", "several", "most"})
NEAR: Final = 1
"""Paragraphs that a pronoun may look back over to what was told."""

Chain = tuple[str, ...]


class Chains:
    """The chains of the drafts of one article; `speaker_of` adds who "one of them" are."""

    def __init__(self, drafts: Sequence[Draft], voices: Voices) -> None:
        self._voices = voices
        self._through: dict[int, Chain] = {}
        self._speakers: dict[int, str | None] = {}
        self._told: dict[str, Chain] = {}
        self._last_unnamed: str | None = None
        previous: Draft | None = None
        for draft in sorted(drafts, key=lambda d: (d.cue_span, d.length)):
            self._read(draft, previous)
            previous = draft

    def speaker_of(self, draft: Draft) -> str | None:
        """The entity that speaks."""
        return self._speakers[id(draft)]

    def of(self, draft: Draft) -> Chain:
        """The chain of a draft, as ids of entities behind the outlet."""
        outer = draft.within
        if SpeechAct(draft.act) in STANCES and outer is None:
            return (OUTLET,)
        before = (OUTLET,) if outer is None else self.of(outer)
        through = self._through[id(draft)] if outer is None else ()
        speaker = self._speakers[id(draft)]
        origin = self._voices.cited(draft) if self._voices.medium(draft) else None
        parts = (*before, *through, speaker, origin)
        return tuple(part for part in dict.fromkeys(parts) if part is not None)

    def _read(self, draft: Draft, previous: Draft | None) -> None:
        speaker = self._voices.speaker(draft)
        if speaker is None and self._is_member(draft):
            speaker = self._last_unnamed
        self._speakers[id(draft)] = speaker
        through = self._voices.through(draft) or self._before(draft, speaker, previous)
        self._through[id(draft)] = through
        if _is_plural(draft):
            self._last_unnamed = None  # "two fathers", who are no source of the article
        if speaker is not None and self._voices.is_unnamed(speaker):
            self._last_unnamed = speaker if _is_plural(draft) else self._last_unnamed
            if through:
                self._told[speaker] = through

    def _is_member(self, draft: Draft) -> bool:
        """Whether the speaker is part of a group named before: "one of them"."""
        if draft.subject is None:
            return False
        tokens = draft.tree.tokens
        below = draft.tree.child(draft.subject, "nmod")
        pronoun = below is not None and tokens[below].text.casefold() in {"them", "these", "those"}
        return pronoun and tokens[draft.subject].text.casefold() in _MEMBERS

    def _before(self, draft: Draft, speaker: str | None, previous: Draft | None) -> Chain:
        """Through whom the same speaker's words came before."""
        if previous is not None and draft.speaker and previous.speaker == draft.speaker:
            return self._through[id(previous)]
        if self._voices.has_occasion(draft):
            return ()  # "She told voters"
        if speaker in self._told:
            return self._told[speaker]
        if previous is None or draft.speaker is None or draft.within is not None:
            return ()
        pronoun = self._is_member(draft) or (
            draft.subject is not None
            and draft.tree.tokens[draft.subject].text.casefold() in _PRONOUNS
        )
        same = speaker is not None and speaker == self._speakers[id(previous)]
        apart = draft.tree.sentence.paragraph - previous.tree.sentence.paragraph
        return self._through[id(previous)] if pronoun and same and apart <= NEAR else ()


def _is_plural(draft: Draft) -> bool:
    """Whether a draft's speakers are several, of whom "one" may speak later."""
    head = draft.subject
    return head is not None and draft.tree.tokens[head].xpos in {"NNS", "NNPS"}
