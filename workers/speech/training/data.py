"""Features of the prepared audio, augmentation and batches."""

import json
import os

import numpy as np
import torch

from model import FLOOR, MELS, FrontEnd
from phones import SIL


class Corpus:
    """index.json with log-mel (float16, 10 ms) and prosody (20 ms) of every utterance, computed once by the FrontEnd."""

    def __init__(self, work_dir):
        self.rows = json.load(open(os.path.join(work_dir, "index.json")))
        cache = os.path.join(work_dir, "features.pt")
        if not os.path.exists(cache):
            audio = np.memmap(os.path.join(work_dir, "audio.i16"), np.int16, "r")
            front = FrontEnd()
            mels, prosody = [], []
            with torch.no_grad():
                for row in self.rows:
                    samples = np.array(audio[row["start"] : row["start"] + row["length"]], np.float32) / 32768
                    mel, track = front(torch.from_numpy(samples)[None])
                    mels.append(mel[0].half())
                    prosody.append(track[0])
            torch.save((mels, prosody), cache)
        self.mels, self.prosody = torch.load(cache)
        for row, mel in zip(self.rows, self.mels):
            row["frames"] = len(mel) // 2
        # Rows that are too short for their phonemes cannot be aligned even when sped up.
        self.real = [i for i, r in enumerate(self.rows) if "speaker" in r]
        self.synthetic = [
            i for i, r in enumerate(self.rows)
            if "speaker" not in r and 50 < r["frames"] < 600 and sum(p != SIL for p in r["phones"]) * 1.5 < r["frames"]
        ]

    def add_times(self, path):
        times = json.load(open(path))
        for i in self.real:
            self.rows[i].update(times[self.rows[i]["id"]])

    def held_out(self, count=15):
        """Every n-th speaker in order of their mean total score: the same spread of levels as the rest."""
        totals = {}
        for i in self.real:
            totals.setdefault(self.rows[i]["speaker"], []).append(self.rows[i]["utterance"][4])
        order = sorted(totals, key=lambda s: (np.mean(totals[s]), s))
        step = len(order) / count
        return sorted(order[int((k + 0.5) * step)] for k in range(count))


def warp(mel, speed, shift):
    """Plays log-mel [T, 80] `speed` times faster and moves its bands by `shift` (fractional) bands."""
    length = max(2, int(round(len(mel) / speed / 2)) * 2)
    at = torch.linspace(0, len(mel) - 1, length)
    low = at.floor().long().clamp(max=len(mel) - 2)
    mel = torch.lerp(mel[low], mel[low + 1], (at - low)[:, None])
    if shift:
        # Mel bands are near logarithmic, so that a constant shift is close to another vocal-tract length.
        at = (torch.arange(MELS) + shift).clamp(0, MELS - 1)
        low = at.floor().long().clamp(max=MELS - 2)
        mel = torch.lerp(mel[:, low], mel[:, low + 1], (at - low)[None])
    return mel


class Augment:
    """Changes a log-mel as another speaker, room and microphone would. `strength` 1 for CTC training, less for scoring."""

    def __init__(self, corpus, rng, strength):
        self.corpus, self.rng, self.strength = corpus, rng, strength

    def __call__(self, mel, speed_range):
        rng, k = self.rng, self.strength
        speed = rng.uniform(1 - speed_range, 1 + speed_range)
        mel = warp(mel, speed, rng.uniform(-4, 4) if rng.random() < 0.8 else 0)
        power = mel.exp() - FLOOR
        if rng.random() < 0.25 * k:  # a reverberant tail: energy decays exponentially after every frame
            decay = np.exp(-1 / rng.uniform(4, 14))
            tail = torch.from_numpy(decay ** np.arange(30)).float() * rng.uniform(0.05, 0.25)
            tail[0] = 1
            power = torch.nn.functional.conv1d(
                torch.nn.functional.pad(power.t()[:, None], (29, 0)), tail.flip(0)[None, None]
            )[:, 0].t()
        level = power.mean()
        if rng.random() < 0.5 * k:  # stationary noise of a smooth spectrum
            shape = torch.from_numpy(np.interp(np.arange(MELS), np.linspace(0, MELS, 6), rng.normal(0, 1.2, 6))).float()
            noise = level * 10 ** (-rng.uniform(0.3, 4)) * shape.exp()
            power = power + noise * torch.from_numpy(rng.exponential(1, power.shape)).float()
        if rng.random() < 0.2 * k:  # somebody else talks in the background
            other = self.corpus.mels[int(rng.integers(len(self.corpus.mels)))].float().exp()
            other = other.repeat(len(power) // len(other) + 1, 1)[: len(power)]
            power = power + other * (level / other.mean()) * 10 ** (-rng.uniform(0.7, 2.5))
        gain = 10 ** rng.uniform(-1, 0.5)
        mel = (power.clamp(min=0) * gain + FLOOR).log()
        if rng.random() < 0.5:  # another microphone's frequency response
            mel = mel + torch.from_numpy(np.interp(np.arange(MELS), np.linspace(0, MELS, 5), rng.normal(0, 0.8, 5))).float()
        middle = mel.mean()
        for _ in range(2):
            width = int(rng.integers(0, int(14 * k) + 1))
            start = int(rng.integers(0, MELS - width))
            mel[:, start : start + width] = middle
        for _ in range(2 + int(len(mel) > 400)):
            width = int(rng.integers(0, int(24 * k) + 1))
            start = int(rng.integers(0, max(1, len(mel) - width)))
            mel[start : start + width] = middle
        return mel, speed


def batches(corpus, ids, size, rng):
    """Shuffled batches of utterances of like length."""
    ids = np.array(ids)
    length = np.array([corpus.rows[i]["frames"] for i in ids]) * rng.uniform(0.9, 1.1, len(ids))
    order = ids[np.argsort(length)]
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def collate(corpus, ids, augment=None, speed_range=0.0):
    """One padded batch: mel [B, 2T, 80], mask [B, 2T, 1], prosody [B, T, 3], frames[B], speeds[B], rows."""
    mels, speeds = [], []
    for i in ids:
        mel = corpus.mels[i].float()
        mel, speed = augment(mel, speed_range) if augment else (mel, 1.0)
        mels.append(mel)
        speeds.append(speed)
    frames = torch.tensor([len(m) // 2 for m in mels])
    top = int(frames.max())
    mel = torch.zeros(len(ids), 2 * top, MELS)
    mask = torch.zeros(len(ids), 2 * top, 1)
    prosody = torch.zeros(len(ids), top, 3)
    for b, (i, m) in enumerate(zip(ids, mels)):
        mel[b, : len(m)] = m
        mask[b, : len(m)] = 1
        track = corpus.prosody[i]
        at = torch.linspace(0, len(track) - 1, len(m) // 2).round().long()
        prosody[b, : len(m) // 2] = track[at]
    return {"mel": mel, "mask": mask, "prosody": prosody, "frames": frames, "speeds": speeds, "rows": [corpus.rows[i] for i in ids]}
