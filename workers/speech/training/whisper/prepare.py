"""Speaks the training and the held-out texts with eSpeak NG: python prepare.py WORK_DIR [COUNT]."""

import json
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from scipy.signal import resample_poly

from texts import held_out, random_order_words, sentences, training_text

VOICES = ["en-us", "en-us", "en-us", "en-us", "en-gb-x-rp", "en-gb", "en-gb-scotland"]
VARIANTS = ["", "", "", "+m1", "+m2", "+m3", "+m4", "+m5", "+m7", "+f1", "+f2", "+f3", "+f5"]
# Spoken by nobody in training.
NEW_VARIANTS = ["+m6", "+f4"]


def speak(text, voice, rate, pitch):
    """16 kHz 16-bit samples, and eSpeak's names of the phonemes said."""
    common = ["espeak-ng", "-v", voice, "-s", str(rate), "-p", str(pitch)]
    output = subprocess.run([*common, "--stdout", text], capture_output=True, check=True).stdout
    phonemes = subprocess.run([*common, "-q", "-x", "--sep= ", text], capture_output=True, check=True).stdout.decode()
    header = 44
    samples = np.frombuffer(output[header:], dtype=np.int16).astype(np.float32)
    samples = resample_poly(samples, 320, 441)
    symbols = [s.strip("',%_:|=;") for s in phonemes.split()]
    return np.clip(samples, -32768, 32767).astype(np.int16), [s for s in symbols if s]


def plan(count, seed, texts, variants):
    rng = random.Random(seed)
    for _ in range(count):
        yield texts(rng), rng.choice(VOICES) + rng.choice(variants), rng.randint(120, 200), rng.randint(25, 75)


def write(path, jobs):
    audio, rows, at = [], [], 0
    with ThreadPoolExecutor(2) as pool:
        for (text, voice, rate, pitch), (samples, symbols) in zip(jobs, pool.map(lambda job: speak(*job), jobs)):
            if len(samples) > 4.7 * 16_000:
                continue
            audio.append(samples)
            rows.append({"text": text, "voice": voice, "at": at, "length": len(samples), "phonemes": symbols})
            at += len(samples)
    np.save(path.with_suffix(".npy"), np.concatenate(audio))
    path.with_suffix(".json").write_text(json.dumps(rows))
    print(path.name, len(rows), f"{at / 16_000 / 3600:.2f} h", flush=True)


def main():
    work, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 16_000
    work.mkdir(parents=True, exist_ok=True)
    every = sentences()
    new = held_out(every)
    known = [sentence for sentence in every if sentence not in new]
    words = random_order_words()
    order = lambda rng: " ".join(rng.choice(words) for _ in range(rng.randint(2, 4)))
    write(work / "new-sentences", list(plan(120, 1, lambda rng: rng.choice(new), NEW_VARIANTS)))
    write(work / "new-orders", list(plan(120, 2, order, NEW_VARIANTS)))
    write(work / "train-0", list(plan(count // 4, 3, lambda rng: training_text(rng, known, words), VARIANTS)))
    write(work / "train-1", list(plan(count - count // 4, 4, lambda rng: training_text(rng, known, words), VARIANTS)))


if __name__ == "__main__":
    main()
