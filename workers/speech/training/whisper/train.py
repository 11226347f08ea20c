"""Trains for MINUTES on one core and keeps a checkpoint: python train.py WORK_DIR MINUTES."""

import json
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from features import HOP, RATE, SECONDS, log_mel
from model import Config, TinyWhisper
from tokens import END, NO_TIMES, START, make

torch.set_num_threads(1)
BATCH, RATE_MAX = 32, 1.5e-3


class Speech:
    """What prepare.py wrote under one name."""

    def __init__(self, path):
        self.audio = np.load(path.with_suffix(".npy"), mmap_mode="r")
        self.rows = json.loads(path.with_suffix(".json").read_text())

    def samples(self, row):
        return self.audio[row["at"] : row["at"] + row["length"]].astype(np.float32) / 32768


def batches(parts, rng):
    """Batches of like length for ever: little padding, and short ones, from which attention is learned first, are cheap."""
    while True:
        rows = [(part, row) for part in parts for row in part.rows]
        rng.shuffle(rows)
        for start in range(0, len(rows) - BATCH * 20, BATCH * 20):
            block = sorted(rows[start : start + BATCH * 20], key=lambda pair: pair[1]["length"])
            groups = [block[i : i + BATCH] for i in range(0, len(block), BATCH)]
            rng.shuffle(groups)
            yield from groups


def windows(group, rng, whole):
    """One window of audio for each: the speech somewhere in it, louder or softer, mostly with some noise."""
    longest = max(row["length"] for _, row in group)
    size = SECONDS * RATE if whole else min(SECONDS * RATE, math.ceil((longest + 0.5 * RATE) / HOP / 2) * HOP * 2)
    result = np.zeros((len(group), size), dtype=np.float32)
    for target, (part, row) in zip(result, group):
        samples = part.samples(row)[:size]
        start = rng.randint(0, min(size - len(samples), int(0.6 * RATE)))
        speech = samples * 10 ** (rng.uniform(-12, 4) / 20)
        target[start : start + len(samples)] = speech
        if rng.random() < 0.6:
            noise = np.random.standard_normal(size).astype(np.float32)
            if rng.random() < 0.5:
                noise[1:] = noise[1:] * 0.3 + noise[:-1] * 0.7
            level = np.sqrt((speech**2).mean()) * 10 ** (-rng.uniform(12, 40) / 20)
            end = size if rng.random() < 0.5 else min(size, start + len(samples) + int(0.2 * RATE))
            target[:end] += noise[:end] * level
    return torch.from_numpy(result)


def masked(features, rng):
    """SpecAugment (Park et al. 2019): a band of frequencies and a stretch of time are blanked."""
    for one in features:
        low = rng.randint(0, 70)
        one[low : low + rng.randint(0, 10)] = one.mean()
        at = rng.randint(0, features.shape[2] - 15)
        one[:, at : at + rng.randint(0, 12)] = one.mean()
    return features


def transcribe(model, tokenizer, samples):
    """Greedy decoding, a list of 16 kHz arrays → texts."""
    window = torch.zeros(len(samples), SECONDS * RATE)
    for target, one in zip(window, samples):
        target[3200 : 3200 + len(one)] = torch.from_numpy(one)[: len(target) - 3200]
    end = tokenizer.token_to_id(END)
    with torch.no_grad():
        encoded = model.encoder(log_mel(window))
        ids = torch.tensor([[tokenizer.token_to_id(START), tokenizer.token_to_id(NO_TIMES)]] * len(samples))
        for _ in range(30):
            logits, _ = model.decoder(ids, encoded)
            ids = torch.cat([ids, logits[:, -1].argmax(-1, keepdim=True)], dim=1)
            if (ids == end).any(1).all():
                break
    return [tokenizer.decode(row[: row.index(end)] if end in row else row).strip() for row in (r[2:] for r in ids.tolist())]


def word_errors(said, heard):
    """Levenshtein's distance in words."""
    before = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        now = [i]
        for j, other in enumerate(heard, 1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (word != other)))
        before = now
    return before[-1]


def error_rate(model, tokenizer, part, most=10_000):
    model.eval()
    wrong = total = 0
    for start in range(0, min(most, len(part.rows)), 40):
        rows = part.rows[start : start + 40]
        for row, text in zip(rows, transcribe(model, tokenizer, [part.samples(row) for row in rows])):
            said = row["text"].split()
            wrong, total = wrong + word_errors(said, text.split()), total + len(said)
    model.train()
    return wrong / total


def main():
    work, minutes = Path(sys.argv[1]), float(sys.argv[2])
    rng = random.Random(5)
    torch.manual_seed(5)
    np.random.seed(5)
    tokenizer = make()
    parts = [Speech(work / "train-0")]
    symbols_file = work / "phonemes.json"
    if not symbols_file.exists():
        symbols_file.write_text(json.dumps(sorted({s for row in parts[0].rows for s in row["phonemes"]})))
    symbols = {symbol: i + 1 for i, symbol in enumerate(json.loads(symbols_file.read_text()))}
    model = TinyWhisper(Config(tokenizer.get_vocab_size()), len(symbols))
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE_MAX, betas=(0.9, 0.98), weight_decay=0.01)
    print(sum(p.numel() for p in model.parameters()), "parameters,", tokenizer.get_vocab_size(), "tokens", flush=True)
    checkpoint, step, spent = work / "checkpoint.pt", 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, spent = saved["step"], saved["spent"]
    began, said = time.time() - spent, time.time()
    stream = batches(parts, rng)
    sums = [0.0, 0.0, 0]
    while (progress := (time.time() - began) / 60 / minutes) < 1:
        if len(parts) == 1 and (work / "train-1.json").exists():
            parts.append(Speech(work / "train-1"))
            stream = batches(parts, rng)
        group = next(stream)
        step += 1
        for setting in optimizer.param_groups:
            setting["lr"] = RATE_MAX * min(1, step / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
        whole = progress > 0.25 and rng.random() < 0.15 + 0.3 * progress
        features = masked(log_mel(windows(group, rng, whole)), rng)
        encoded = model.encoder(features)
        texts = [tokenizer.encode(" " + row["text"]).ids for _, row in group]
        ids = torch.full((len(texts), max(map(len, texts))), -100)
        for target, text in zip(ids, texts):
            target[: len(text)] = torch.tensor(text)
        logits, _ = model.decoder(ids[:, :-1].clamp(min=0), encoded)
        wanted = ids[:, 1:].clone()
        wanted[:, 0] = -100
        words = F.cross_entropy(logits.flatten(0, 1), wanted.flatten(), ignore_index=-100, label_smoothing=0.05)
        phonemes = [[symbols[s] for s in row["phonemes"] if s in symbols] for _, row in group]
        ctc = F.ctc_loss(
            model.ctc(encoded).log_softmax(-1).transpose(0, 1),
            torch.tensor(sum(phonemes, [])),
            torch.full((len(group),), encoded.shape[1]),
            torch.tensor([len(p) for p in phonemes]),
            zero_infinity=True,
        )
        optimizer.zero_grad()
        (words + (0.5 - 0.3 * progress) * ctc).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        sums = [sums[0] + words.item(), sums[1] + ctc.item(), sums[2] + 1]
        if time.time() - said > 240:
            rates = [error_rate(model, tokenizer, Speech(work / name), 40) for name in ("new-sentences", "new-orders")]
            print(
                f"{(time.time() - began) / 60:.1f} min, step {step}: words {sums[0] / sums[2]:.3f}, ctc {sums[1] / sums[2]:.3f},"
                f" word errors {rates[0]:.1%} (new sentences) {rates[1]:.1%} (new orders)",
                flush=True,
            )
            sums, said = [0.0, 0.0, 0], time.time()
            state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
            torch.save({**state, "spent": time.time() - began}, work / "checkpoint.tmp")
            (work / "checkpoint.tmp").replace(checkpoint)
    torch.save(model.state_dict(), work / "model.pt")
    for name in ("new-sentences", "new-orders"):
        print(name, f"{error_rate(model, tokenizer, Speech(work / name)):.1%}", flush=True)


if __name__ == "__main__":
    main()
