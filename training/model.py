"""The network: MiniLM-L6 encoder, linear tag heads, biaffine dependency heads.

Encoder: BERT as published (Devlin et al. 2019), six layers, width 384, weights of
sentence-transformers/all-MiniLM-L6-v2. Parser: Dozat and Manning (2017). The word vector is
the last-layer vector of a word's first piece; the vector of [CLS] is the root of every tree.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, PIECES, POSITIONS, CASES = 384, 6, 12, 1536, 30522, 512, 16
ARC, LABEL = 256, 96
DROPOUT = 0.15


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, bias: Tensor | None) -> Tensor:
        """States [batch, pieces, width] to the same shape; `bias` is added to the scores, if any."""
        batch, length, _ = states.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = (
            split(self.query(states)),
            split(self.key(states)),
            split(self.value(states)),
        )
        # Eager attention: torch's fused backward pass on CPU costs more than all products here.
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        if bias is not None:
            scores = scores + bias.to(query.dtype)
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.drop(self.output(mixed)))
        inner = functional.gelu(self.inner(states))
        return self.output_norm(states + self.drop(self.outer(inner)))


class Encoder(nn.Module):
    """Word pieces and case shapes to contextual vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH), requires_grad=False)
        self.cases = nn.Embedding(CASES, WIDTH)
        nn.init.normal_(self.cases.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor | None, case: Tensor) -> Tensor:
        """Ids, mask and case rows [batch, pieces] to vectors [batch, pieces, width].

        Without a mask nothing is padded.
        """
        place = torch.arange(ids.shape[1], device=ids.device)
        states = self.pieces(ids) + self.cases(case) + self.positions(place) + self.segment
        states = self.drop(self.norm(states))
        bias = None
        if mask is not None:
            bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e4
        for layer in self.layers:
            states = layer(states, bias)
        return states


@dataclass(frozen=True)
class Sizes:
    """Number of labels of each head."""

    upos: int
    xpos: int
    relations: int
    names: int


class Tagger(nn.Module):
    """All heads over one encoder pass."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.upos = nn.Linear(WIDTH, sizes.upos)
        self.xpos = nn.Linear(WIDTH, sizes.xpos)
        self.ends = nn.Linear(WIDTH, 2)
        self.names = nn.Linear(WIDTH, sizes.names)
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.label_dependent, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        nn.init.orthogonal_(self.arc)
        self.label = nn.Parameter(torch.randn(sizes.relations, LABEL + 1, LABEL + 1) * 0.05)
        self.drop = nn.Dropout(DROPOUT)

    def vectors(self, ids: Tensor, mask: Tensor | None, case: Tensor, first: Tensor) -> Tensor:
        """Root and word vectors [batch, 1 + words, width]."""
        states = self.encoder(ids, mask, case)
        return self.drop(states.gather(1, first[..., None].expand(-1, -1, WIDTH)))

    def arcs(self, vectors: Tensor) -> Tensor:
        """Scores [batch, words, 1 + words] of each word (row) for each head (column)."""
        dependent = self.drop(functional.gelu(self.arc_dependent(vectors[:, 1:])))
        head = self.drop(functional.gelu(self.arc_head(vectors)))
        one = torch.ones_like(dependent[..., :1])
        return torch.cat((dependent, one), -1) @ self.arc @ head.transpose(1, 2)

    def label_projections(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """Dependent projections [batch, words, 96] and head projections [batch, 1 + words, 96]."""
        dependent = self.drop(functional.gelu(self.label_dependent(vectors[:, 1:])))
        head = self.drop(functional.gelu(self.label_head(vectors)))
        return dependent, head

    def labels(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores [n, relations] of n word and head pairs [n, 96]."""
        one = torch.ones_like(dependent[..., :1])
        dependent, head = torch.cat((dependent, one), -1), torch.cat((head, one), -1)
        left = torch.einsum("nd,kde->nke", dependent, self.label)
        return torch.einsum("nke,ne->nk", left, head)

    def forward(
        self, ids: Tensor, mask: Tensor, case: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """The outputs that are exported, in the order of `export.OUTPUTS`."""
        vectors = self.vectors(ids, mask, case, first)
        words = vectors[:, 1:]
        tags = (self.upos(words), self.xpos(words), self.ends(words), self.names(words))
        return (*tags, self.arcs(vectors), *self.label_projections(vectors))


def load_encoder(model: Tagger, weights: dict[str, Tensor]) -> None:
    """Fill the encoder from the published checkpoint; segments are always 0, so one row is kept."""
    renamed = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "segment": weights["embeddings.token_type_embeddings.weight"][0],
        "cases.weight": model.encoder.cases.weight.data,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "output_norm": "output.LayerNorm",
    }
    for number in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                renamed[f"layers.{number}.{ours}.{kind}"] = weights[
                    f"encoder.layer.{number}.{theirs}.{kind}"
                ]
    model.encoder.load_state_dict(renamed)
    model.encoder.pieces.weight.requires_grad = False
