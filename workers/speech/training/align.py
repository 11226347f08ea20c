"""Batched HMM Viterbi over the frame head, the same as packages/speech/src/align: every phoneme at least one frame, silence
optional before, between and after words, no transition costs.

With `energy` it also knows that a frame with the energy of speech is hardly silence, whatever the head says. That is for estimating the
times of real recordings with a head that has heard only synthesised speech.
"""

import numpy as np
import torch

from phones import SIL


LOUD_PENALTY = 15.0


def loud_frames(energy, lengths):
    """[B, T], 1 where a frame's energy (dB) is that of speech: near the loud frames and clear of the quiet ones."""
    loud = torch.zeros_like(energy)
    for b, length in enumerate(lengths.tolist()):
        track = energy[b, :length]
        high, low = track.quantile(0.95), track.quantile(0.05)
        loud[b, :length] = (track > torch.maximum(high - 22, torch.minimum(low + 10, high - 6))).float()
    return loud


def align(frames, lengths, rows, energy=None):
    """frames [B, T, 40] log-probabilities -> starts [B, P], ends [B, P] (exclusive) and labels [B, T] of every frame."""
    frames = frames.detach()
    if energy is not None:
        frames = frames.clone()
        frames[:, :, SIL] -= LOUD_PENALTY * loud_frames(energy, lengths)
    emit, phone_states = [], []
    for row in rows:
        states, where, word = [SIL], [], 0
        for k, phone in enumerate(row["phones"]):
            if k and row["word_of"][k] != word:
                states.append(SIL)
                word = row["word_of"][k]
            where.append(len(states))
            states.append(phone)
        states.append(SIL)
        emit.append(states)
        phone_states.append(where)
    batch, top, _ = frames.shape
    size = max(map(len, emit))
    table = torch.full((batch, size), SIL)
    skip = torch.full((batch, size), -1e9)
    for b, states in enumerate(emit):
        table[b, : len(states)] = torch.tensor(states)
        for s in range(2, len(states)):
            if states[s - 1] == SIL:
                skip[b, s] = 0.0
    scores = frames.gather(2, table[:, None].expand(-1, top, -1))
    best = torch.full((batch, size), -1e9)
    best[:, :2] = scores[:, 0, :2]
    back = torch.zeros(batch, top, size, dtype=torch.uint8)
    pad = torch.full((batch, 2), -1e9)
    for t in range(1, top):
        padded = torch.cat([pad, best], 1)
        options = torch.stack([best, padded[:, 1:-1], padded[:, :-2] + skip])
        value, choice = options.max(0)
        live = (t < lengths)[:, None]
        best = torch.where(live, value + scores[:, t], best)
        back[:, t] = choice
    back, best = back.numpy(), best.numpy()
    labels = np.full((batch, top), SIL)
    count = max(map(len, phone_states))
    starts, ends = np.zeros((batch, count), np.int64), np.zeros((batch, count), np.int64)
    for b, states in enumerate(emit):
        last = len(states) - 1
        s = last if best[b, last] >= best[b, last - 1] else last - 1
        length = int(lengths[b])
        path = np.zeros(length, np.int64)
        for t in range(length - 1, -1, -1):
            path[t] = s
            s -= back[b, t, s]
        labels[b, :length] = np.array(states)[path]
        where = np.array(phone_states[b])
        starts[b, : len(where)] = np.searchsorted(path, where, "left")
        ends[b, : len(where)] = np.searchsorted(path, where, "right")
    return torch.from_numpy(starts), torch.from_numpy(ends), torch.from_numpy(labels)
