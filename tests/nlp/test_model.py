from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from dateline.codes import FurnitureKind
from dateline.errors import ModelError
from dateline.nlp.model import LanguageModel, verified
from dateline.records import Furniture
from dateline.resources import data_file
from tests.parses import article, find

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Document

pytestmark = pytest.mark.model

REPORT = (
    "The harbour police arrested four men on Tuesday. “We found the boats,” said Captain Ada "
    "Mensah, who leads the unit in Accra.\n\nNo charges were filed. Al-Nasr, a local group, "
    "denied any link to the men."
)


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def shape(document: Document) -> list[tuple[str, str, str, int, str]]:
    return [
        (t.text, t.lemma, t.xpos, t.head, t.relation)
        for sentence in document.sentences
        for t in sentence.tokens
    ]


def test_a_report_is_parsed(model: LanguageModel) -> None:
    document = model.parse(article(REPORT))
    first = document.sentences[0]
    arrested = next(i for i, token in enumerate(first.tokens) if token.text == "arrested")
    roles = {t.relation: t.text for t in first.tokens if t.head == arrested}
    assert roles["nsubj"] == "police"
    assert roles["obj"] == "men"
    assert first.tokens[arrested].lemma == "arrest"
    assert [s.span.of(REPORT)[-9:] for s in document.sentences] == [
        " Tuesday.",
        "in Accra.",
        "re filed.",
        " the men.",
    ]
    names = {(name.span.of(REPORT), name.label) for name in document.names}
    assert {("Ada Mensah", "Person"), ("Accra", "Location")} <= names


@pytest.mark.parametrize(
    "text",
    [
        "word " * 900,  # one endless paragraph without any stop
        "x" * 5000,  # one endless word
        "She said 🙂 and left 🇳🇪. Then 𝔟old text.",
        "\u202eright-to-left\u202c text \u200b here.",
        "مرحبا 世界 Привет",
        "...",
        "a\u0301ccent\x00nul",
    ],
)
def test_odd_texts_are_covered_by_sentences(model: LanguageModel, text: str) -> None:
    document = model.parse(article(text))
    covered = {i for s in document.sentences for i in range(s.span.start, s.span.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert all(token.head < len(s.tokens) for s in document.sentences for token in s.tokens)


def test_an_empty_text_has_no_sentence(model: LanguageModel) -> None:
    assert model.parse(article(" \n ")).sentences == ()


def test_furniture_is_not_parsed(model: LanguageModel) -> None:
    text = "Advertising Read more\n\nThe ship sailed."
    mark = Furniture(span=find(text, "Advertising Read more"), kind=FurnitureKind.ADVERT)
    document = model.parse(article(text, furniture=(mark,)))
    assert [s.span.of(text) for s in document.sentences] == ["The ship sailed."]


def test_an_article_does_not_depend_on_others(model: LanguageModel) -> None:
    alone = LanguageModel.load().parse(article(REPORT))
    model.parse(article("Rebels shelled the town of Kiro, witnesses told a radio station."))
    assert shape(model.parse(article(REPORT))) == shape(alone)


def test_corpus_spellings_are_read_as_marks(model: LanguageModel) -> None:
    text = "`` We will leave , '' he said ."
    document = model.parse(article(text, tokenised=True))
    assert next(t.upos for t in document.sentences[0].tokens) == "PUNCT"


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    folder = data_file("model/manifest.json").parent
    shutil.copytree(folder, tmp_path / "model")
    (tmp_path / "model" / "labels.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"labels\.json of the language model is damaged"):
        LanguageModel.load(tmp_path / "model")


def test_missing_and_newer_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no language model"):
        verified(tmp_path)
    manifest = {"format": 99, "sha256": {}}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError, match="format 99"):
        verified(tmp_path)
