"""Turns the data folder and three speech synthesisers into one flat array of samples with an index.

  python3 prepare.py DATA_DIR WORK_DIR

DATA_DIR holds labels.jsonl and audio/ID.opus. WORK_DIR receives audio.i16 (16 kHz mono int16, utterances end to end) and
index.json: {start, length, phones[], and for real speech speaker, words and scores, for synthesised speech ends[] in s}.
Needs ffmpeg, flite, festival (kal, ked and slt voices) and libespeak-ng.
"""

import concurrent.futures as futures
import ctypes
import json
import os
import random
import subprocess
import sys
import tempfile
import wave

import numpy as np

from phones import INDEX, IPA, RADIO, SIL

RATE = 16000
ESPEAK_SENTENCES, FLITE_SENTENCES, FESTIVAL_SENTENCES = 2600, 1500, 700
ESPEAK_VARIANTS = (
    "f1 f2 f3 f4 f5 m1 m2 m3 m4 m5 m6 m7 m8 Alex Alicia Andrea Andy Annie Antonio AnxiousAndy Auto Diogo Ed Gene Gene2 "
    "Hugo Jacky John Lee Marco Mario Michael Mike Mr_serious Nguyen Reed Sandro Steph Steph2 Steph3 Storm Travis "
    "adam anika belinda benjamin boris caleb david edward grandma grandpa gustave iven linda pablo paul rob sandro steph victor"
).split()


def decode(path):
    raw = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"],
        check=True, stdout=subprocess.PIPE,
    ).stdout
    return np.frombuffer(raw, np.int16)


def real(data_dir):
    rows = [json.loads(line) for line in open(os.path.join(data_dir, "labels.jsonl"))]
    with futures.ThreadPoolExecutor(2) as pool:
        audios = pool.map(lambda r: decode(os.path.join(data_dir, "audio", r["id"] + ".opus")), rows)
        for row, audio in zip(rows, audios):
            words, phones, word_of, scores = [], [], [], []
            for w, word in enumerate(row["words"]):
                symbols = [INDEX[p.rstrip("0123456789")] for p in word["phones"]]
                phones += symbols
                word_of += [w] * len(symbols)
                scores += word["phone_scores"]
                words.append([word["accuracy"], word["stress"], word["total"]])
            yield audio, {
                "id": row["id"], "speaker": row["speaker"], "text": row["text"], "phones": phones, "word_of": word_of,
                "phone_scores": scores, "words": words,
                "utterance": [row["accuracy"], row["completeness"] * 10, row["fluency"], row["prosodic"], row["total"]],
            }


def labelled(segments):
    """(symbols, end in s) pairs of one synthesiser -> phones and end times; a symbol of two phonemes is halved."""
    phones, ends, last = [], [], 0.0
    for symbols, end in segments:
        for i, symbol in enumerate(symbols):
            phones.append(symbol)
            ends.append(last + (end - last) * (i + 1) / len(symbols))
        last = end
    return {"phones": phones, "ends": ends}


def radio_symbols(name):
    if name in ("pau", "h#", "brth", "#"):
        return [SIL]
    return [INDEX[p] for p in RADIO.get(name, [name.upper()])]


def read_wave(path):
    # Some synthesisers write other rates than ours; ffmpeg resamples alike for all.
    return decode(path)


def flite(job):
    text, voice, stretch, folder = job
    path = os.path.join(folder, f"{os.getpid()}-{abs(hash(job))}.wav")
    out = subprocess.run(
        ["flite", "-voice", voice, "--setf", f"duration_stretch={stretch:.2f}", "-t", text, "-o", path, "-psdur"],
        check=True, stdout=subprocess.PIPE, text=True,
    ).stdout
    audio = read_wave(path)
    os.unlink(path)
    pairs = [part.rsplit(":", 1) for part in out.split()]
    return audio, labelled([(radio_symbols(n), float(e)) for n, e in pairs])


def festival(job):
    texts, voice, folder = job
    prefix = os.path.join(folder, f"{voice}-{os.getpid()}-{abs(hash(job))}")
    script = f"(voice_{voice})\n" + "".join(
        f'(set! u (utt.synth (Utterance Text "{text}")))\n(utt.save.wave u "{prefix}-{i}.wav" \'riff)\n'
        f'(utt.save.segs u "{prefix}-{i}.lab")\n' for i, text in enumerate(texts)
    )
    open(prefix + ".scm", "w").write(script)
    # A word whose phones a diphone voice lacks ends the script; the sentences before it are kept.
    subprocess.run(["festival", "-b", prefix + ".scm"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    results = []
    for i in range(len(texts)):
        if not os.path.exists(f"{prefix}-{i}.lab"):
            break
        lines = [l.split() for l in open(f"{prefix}-{i}.lab") if len(l.split()) == 3 and l[0] != "#"]
        results.append((read_wave(f"{prefix}-{i}.wav"), labelled([(radio_symbols(n), float(e)) for e, _, n in lines])))
        os.unlink(f"{prefix}-{i}.wav")
        os.unlink(f"{prefix}-{i}.lab")
    return results


class _EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("uid", ctypes.c_uint), ("text_position", ctypes.c_int), ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int), ("sample", ctypes.c_int), ("user_data", ctypes.c_void_p), ("id", _EventId),
    ]


PHONEME_EVENT = 7
_espeak = None


def espeak(job):
    """eSpeak NG through its C library, which alone reports when each phoneme starts."""
    global _espeak
    text, voice, rate, pitch = job
    if _espeak is None:
        lib = ctypes.CDLL("libespeak-ng.so.1")
        synchronous, phoneme_events, as_ipa = 2, 1, 2
        lib_rate = lib.espeak_Initialize(synchronous, 0, None, phoneme_events | as_ipa)
        state = {"audio": [], "events": []}

        def receive(samples, count, events):
            if samples and count > 0:
                state["audio"].append(ctypes.string_at(samples, count * 2))
            i = 0
            while events[i].type != 0:
                if events[i].type == PHONEME_EVENT:
                    state["events"].append((events[i].sample, bytes(events[i].id.string).split(b"\0")[0].decode()))
                i += 1
            return 0

        callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))(receive)
        lib.espeak_SetSynthCallback(callback)
        _espeak = (lib, lib_rate, state, callback)
    lib, lib_rate, state, _ = _espeak
    state["audio"].clear()
    state["events"].clear()
    if lib.espeak_SetVoiceByName(voice.encode()) != 0:
        return None
    lib.espeak_SetParameter(1, rate, 0)
    lib.espeak_SetParameter(3, pitch, 0)
    data = text.encode()
    lib.espeak_Synth(data, len(data) + 1, 0, 1, 0, 1, None, None)
    lib.espeak_Synchronize()
    audio = np.frombuffer(b"".join(state["audio"]), np.int16)
    events = state["events"]
    segments = []
    for i, (start, name) in enumerate(events):
        end = events[i + 1][0] if i + 1 < len(events) else len(audio)
        name = name.replace("ˈ", "").replace("ˌ", "").replace("\u0329", "").strip()
        if name and name not in IPA:
            return None
        segments.append(([INDEX[p] for p in IPA[name]] if name else [SIL], end / lib_rate))
    fd, path = tempfile.mkstemp(suffix=".wav")
    os.close(fd)
    with wave.open(path, "wb") as out:
        out.setnchannels(1), out.setsampwidth(2), out.setframerate(lib_rate)
        out.writeframes(audio.tobytes())
    audio = read_wave(path)
    os.unlink(path)
    return audio, labelled(segments)


def sentences(count, common, rare, rng):
    for _ in range(count):
        length = rng.randint(3, 9)
        yield " ".join(rng.choice(common) if rng.random() < 0.6 else rng.choice(rare) for _ in range(length))


def synthesised(texts, rare, rng):
    common = sorted({w.lower() for t in texts for w in t.split()})
    with tempfile.TemporaryDirectory() as folder, futures.ProcessPoolExecutor(2) as pool:
        jobs = [
            (t, f"{rng.choice(['en-us', 'en-us', 'en-us', 'en-gb'])}+{rng.choice(ESPEAK_VARIANTS)}",
             rng.randint(110, 210), rng.randint(20, 80))
            for t in sentences(ESPEAK_SENTENCES, common, rare, rng)
        ]
        yield from (r for r in pool.map(espeak, jobs, chunksize=20) if r)
        jobs = [
            (t, rng.choice(["kal16", "awb", "rms", "slt"]), rng.uniform(0.85, 1.5), folder)
            for t in sentences(FLITE_SENTENCES, common, rare, rng)
        ]
        yield from pool.map(flite, jobs, chunksize=10)
        batches = []
        for voice in ("ked_diphone", "kal_diphone", "cmu_us_slt_arctic_hts"):
            batch = list(sentences(FESTIVAL_SENTENCES // 3, common, common, rng))
            batches += [(tuple(batch[i : i + 12]), voice, folder) for i in range(0, len(batch), 12)]
        for results in pool.map(festival, batches):
            yield from results


def main():
    data_dir, work_dir = sys.argv[1:3]
    os.makedirs(work_dir, exist_ok=True)
    rng = random.Random(1)
    rare = [w for w in open(os.path.join(work_dir, "words.txt")).read().split() if w.isalpha()]
    index, position, texts = [], 0, []
    with open(os.path.join(work_dir, "audio.i16"), "wb") as out:
        def add(audio, row):
            nonlocal position
            out.write(np.ascontiguousarray(audio, np.int16).tobytes())
            index.append({"start": position, "length": len(audio), **row})
            position += len(audio)

        for audio, row in real(data_dir):
            add(audio, row)
            texts.append(row["text"])
        print("real hours", position / RATE / 3600, flush=True)
        before = position
        for audio, row in synthesised(texts, rare, rng):
            add(audio, row)
        print("synthesised hours", (position - before) / RATE / 3600, len(index), flush=True)
    json.dump(index, open(os.path.join(work_dir, "index.json"), "w"))


if __name__ == "__main__":
    main()
