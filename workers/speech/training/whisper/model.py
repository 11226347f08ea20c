"""
Whisper (Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision") in the layout of the hub's
checkpoints: log-mel → two convolutions → encoder → decoder with tied embeddings.
"""

import math
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F


@dataclass
class Config:
    vocab_size: int
    d_model: int = 128
    heads: int = 4
    ffn: int = 512
    encoder_layers: int = 3
    decoder_layers: int = 2
    mels: int = 80
    # 5 s of audio: 500 frames of 10 ms, halved by the second convolution.
    source_positions: int = 250
    target_positions: int = 48


def sinusoids(length, channels):
    scale = torch.exp(-math.log(10_000) / (channels // 2 - 1) * torch.arange(channels // 2))
    angles = torch.arange(length)[:, None] * scale[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k = nn.Linear(d, d), nn.Linear(d, d, bias=False)
        self.v, self.out = nn.Linear(d, d), nn.Linear(d, d)

    def split(self, x):
        return x.view(x.shape[0], -1, self.heads, x.shape[-1] // self.heads).transpose(1, 2)

    def keys(self, x):
        return self.split(self.k(x)), self.split(self.v(x))

    def forward(self, x, keys, mask=None):
        key, value = keys
        query = self.split(self.q(x))
        weights = query @ key.transpose(-1, -2) * (query.shape[-1] ** -0.5)
        if mask is not None:
            weights = weights + mask
        mixed = weights.softmax(-1) @ value
        return self.out(mixed.transpose(1, 2).reshape(x.shape))


class Layer(nn.Module):
    def __init__(self, config, crossing):
        super().__init__()
        d = config.d_model
        self.ln1, self.self_attention = nn.LayerNorm(d), Attention(d, config.heads)
        self.crossing = crossing
        if crossing:
            self.ln_cross, self.cross_attention = nn.LayerNorm(d), Attention(d, config.heads)
        self.ln2 = nn.LayerNorm(d)
        self.up, self.down = nn.Linear(d, config.ffn), nn.Linear(config.ffn, d)
        self.dropout = nn.Dropout(0.05)

    def forward(self, x, keys=None, mask=None, past=None):
        """Also gives the keys and values of the self-attention, those of `past` first."""
        normed = self.ln1(x)
        own = self.self_attention.keys(normed)
        if past is not None:
            own = tuple(torch.cat(pair, dim=2) for pair in zip(past, own))
        x = x + self.dropout(self.self_attention(normed, own, mask))
        if self.crossing:
            x = x + self.dropout(self.cross_attention(self.ln_cross(x), keys))
        return x + self.dropout(self.down(F.gelu(self.up(self.ln2(x))))), own


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        d = config.d_model
        self.conv1 = nn.Conv1d(config.mels, d, 3, padding=1)
        self.conv2 = nn.Conv1d(d, d, 3, stride=2, padding=1)
        self.register_buffer("positions", sinusoids(config.source_positions, d), persistent=False)
        self.layers = nn.ModuleList(Layer(config, False) for _ in range(config.encoder_layers))
        self.ln = nn.LayerNorm(d)

    def forward(self, features):
        x = F.gelu(self.conv2(F.gelu(self.conv1(features)))).transpose(1, 2)
        x = x + self.positions[: x.shape[1]]
        for layer in self.layers:
            x, _ = layer(x)
        return self.ln(x)


class Decoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        d = config.d_model
        self.tokens = nn.Embedding(config.vocab_size, d)
        nn.init.normal_(self.tokens.weight, std=d**-0.5)
        self.positions = nn.Parameter(torch.randn(config.target_positions, d) * 0.01)
        self.layers = nn.ModuleList(Layer(config, True) for _ in range(config.decoder_layers))
        self.ln = nn.LayerNorm(d)

    def forward(self, ids, encoded, past=None):
        """`past`: for each layer keys and values (batch, heads, before, d / heads). Gives logits and the new ones."""
        before = 0 if past is None else past[0][0].shape[2]
        length = ids.shape[1]
        x = self.tokens(ids) + self.positions[before : before + length]
        place = torch.arange(length, device=ids.device) + before
        mask = torch.where(torch.arange(before + length, device=ids.device)[None, :] > place[:, None], -1e4, 0.0)
        present = []
        for i, layer in enumerate(self.layers):
            x, own = layer(x, layer.cross_attention.keys(encoded), mask, None if past is None else past[i])
            present.append(own)
        return self.ln(x) @ self.tokens.weight.T, present


class TinyWhisper(nn.Module):
    def __init__(self, config, phonemes):
        super().__init__()
        self.encoder, self.decoder = Encoder(config), Decoder(config)
        # Only in training: a CTC loss on eSpeak's phonemes teaches the encoder much faster than words alone.
        self.ctc = nn.Linear(config.d_model, phonemes + 1)
