"""Learn the lemma table: `python -m training.lemmas --data DIR --out lemmas.tsv`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

from dateline.nlp.lemmatization import Lemmatiser, suffix_keys

RARE = 2
"""A suffix rule needs this many different forms."""


def main() -> None:
    """Parse the command line, learn, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in ("ewt", "gum"):
        with gzip.open(options.data / name / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                for sentence in json.loads(line)["sents"]:
                    for form, tag, lemma in zip(
                        sentence["w"], sentence["x"], sentence["lem"], strict=True
                    ):
                        key = form.replace("’", "'")
                        counts[key, tag][lemma.replace("’", "'")] += 1
    options.out.write_text("".join(f"{line}\n" for line in learn(counts)), encoding="utf-8")


def script(form: str, lemma: str) -> str:
    """The shortest edit from form to lemma: `lower cut added`."""
    lower = lemma[:1] == form[:1].lower() and form != form.lower()
    base = form.lower() if lower else form
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    return f"{int(lower)} {len(base) - same} {lemma[same:]}"


def learn(counts: dict[tuple[str, str], Counter[str]]) -> list[str]:
    """Suffix rules, then the forms that they get wrong, as sorted lines."""
    best = {key: max(sorted(c), key=lambda lemma: c[lemma]) for key, c in counts.items()}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (form, tag), lemma in best.items():
        for key in suffix_keys(form):
            votes[key, tag][script(form, lemma)] += 1
    rules = []
    for (key, tag), scripts in sorted(votes.items()):
        top = max(sorted(scripts), key=lambda s: scripts[s])
        if scripts[top] >= RARE or key in {"", "^"}:
            rules.append(f"s\t{key}\t{tag}\t{top}")
    pruned = _without_redundant(rules)
    lemmatiser = Lemmatiser(pruned)
    words = [
        f"w\t{form}\t{tag}\t{lemma}"
        for (form, tag), lemma in sorted(best.items())
        if "\t" not in form and lemmatiser.lemma(form, tag) != lemma
    ]
    return pruned + words


def _without_redundant(rules: list[str]) -> list[str]:
    """Rules that say something else than the next shorter suffix."""
    answers = {tuple(rule.split("\t")[1:3]): rule.split("\t")[3] for rule in rules}
    kept = []
    for rule in rules:
        _, key, tag, answer = rule.split("\t")
        mark, bare = ("^", key[1:]) if key.startswith("^") else ("", key)
        shorter = next(
            (
                answers[mark + bare[n:], tag]
                for n in range(1, len(bare) + 1)
                if (mark + bare[n:], tag) in answers
            ),
            None,
        )
        if answer != shorter:
            kept.append(rule)
    return kept


if __name__ == "__main__":
    main()
