"""What the tiny Whisper hears in training: the beginners' sentences, parts of them, and words in any order."""

import random
import re
from pathlib import Path

LIBRARY = Path(__file__).parents[4] / "packages/speech/src/library/sentences-beginner.ts"
DIGITS = "zero one two three four five six seven eight nine ten".split()
# Of words that sound alike only one may stand in a random order: no one could tell them apart.
SOUND_ALIKE = {"red": "read", "two": "too", "to": "too", "meet": "meat", "there": "their", "hour": "our", "aunt": "aren't"}


def sentences():
    found = re.findall(r"^  '(.*)',$|^  \"(.*)\",$", LIBRARY.read_text(), re.M)
    return [re.sub(r"[^a-z' ]", "", (a or b).lower().replace("-", " ")).strip() for a, b in found]


def held_out(all_sentences):
    """Every sixth sentence is never spoken in training, whole or in part."""
    return all_sentences[5::6]


def vocabulary():
    return sorted({word for sentence in sentences() for word in sentence.split()} | set(DIGITS))


def training_text(rng: random.Random, known, words):
    """Few whole sentences: a decoder that knows them by heart hears them everywhere."""
    kind = rng.random()
    if kind < 0.1:
        return rng.choice(known)
    if kind < 0.25:
        parts = rng.choice(known).split()
        start = rng.randrange(len(parts))
        return " ".join(parts[start : start + rng.randint(1, 4)])
    if kind < 0.5:
        first, second = rng.choice(known).split(), rng.choice(known).split()
        return " ".join(first[: rng.randint(1, 4)] + [rng.choice(words)] * rng.randint(0, 1) + second[-rng.randint(1, 4) :])
    return " ".join(rng.choice(words) for _ in range(rng.choices([1, 2, 3, 4, 5, 6, 7], [3, 3, 3, 3, 3, 2, 1])[0]))


def random_order_words():
    return [word for word in vocabulary() if word not in SOUND_ALIKE]
