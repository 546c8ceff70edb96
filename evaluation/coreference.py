"""Chains of mentions against GUM: MUC, B-cubed, CEAF-e and their mean, the CoNLL figure.

Measures: Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005 with phi4, summed over documents
as the reference scorer of CoNLL-2012 does (Pradhan et al. 2014). Chains of one mention are left
out on both sides. `exact` compares whole spans, as CoNLL-2012 does; elsewhere a mention counts
where its head word is found, as in the CRAC shared tasks: the treebank takes relative clauses
and possessive marks into a mention, a cell of a record does not.

The text is raw; trees, names and places are predicted. Two readings are scored. `GENRE` is
every noun phrase of the treebank against all chains that the step keeps; `GENRE_actors` is its
chains of persons, organisations and places against what a record shows: entities, and place
names grouped by what they were resolved to.
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.extract.entities import find_chains, find_entities
from dateline.extract.places import find_places
from dateline.gazetteer import Gazetteer
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.syntax import head_of, sentence_at
from evaluation.assignment import assign
from evaluation.language import laid_out, records

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dateline.records import Document, Entity, Place
    from dateline.spans import Span

ACTORS = frozenset({"person", "organization", "place"})
MEASURES = ("mentions", "muc", "b_cubed", "ceaf_e")
_MARK = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")

Chains = list[frozenset["Hashable"]]
Sums = tuple[float, float, float, float]
"""Right and total of the response (precision), right and total of the key (recall)."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures per genre of the files, for all chains and for those of actors."""
    model, gazetteer = LanguageModel.load(), Gazetteer.open()
    sums: dict[str, dict[str, list[Sums]]] = defaultdict(lambda: defaultdict(list))
    words = seconds = 0.0
    lines = []
    for record in records(paths):
        text, blocks, _ = laid_out(record)
        document = model.parse(Article(id=record["id"], source=record["id"], text=text, raw=""))
        places = find_places(document, gazetteer)
        began = time.perf_counter()
        found = find_chains(document, places)
        seconds += time.perf_counter() - began
        words += sum(map(len, blocks))
        shown = recorded(find_entities(document, places), places)
        key = gold(record, blocks)
        heads = Heads(document)
        genre = record["genre"]
        for name, ours, wanted in (
            (genre, found, key),
            (f"{genre}_actors", shown, [chain for chain in key if chain[0] in ACTORS]),
        ):
            spans = [frozenset(heads.of(span, True) for span in chain) for _, chain in wanted]
            add(sums[name], spans, [frozenset(heads.of(s, False) for s in c) for c in ours])
            add(sums[f"{name}_exact"], [frozenset(c) for _, c in wanted], map(frozenset, ours))
        chains = [[[span.start, span.end] for span in chain] for chain in found]
        lines.append(json.dumps({"id": record["id"], "chains": chains}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    figures: dict[str, Any] = {name: row(parts) for name, parts in sorted(sums.items())}
    return figures | {"speed": {"words_per_second": round(words / seconds)}}
