"""Baseline stub."""
from __future__ import annotations
from dataclasses import dataclass
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_setting import Settler, inside
from dateline.extract.events_slots import Anchor
@dataclass
class Timing:
    days: object
    text: object
def time_of(sentence, position, times, published=None):
    g=Grammar(sentence,{})
    s=Settler(g,inside(times,sentence.span),[])
    kind='verb' if g.is_verb(position) else 'noun'
    t=s._time(Anchor(position,(),None,kind,None,position))
    return None if t is None else Timing(s._days(t),t.span)
