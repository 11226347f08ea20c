"""Trains encoder and scorer.

  python3 train.py WORK_DIR OUT.pt [--all] [--init CHECKPOINT] [--ctc-epochs N] [--joint-epochs N] [--seed S]

Stage 1 trains the encoder: CTC over the expected phonemes, an early CTC after half of the blocks, and a frame classifier
that learns boundaries from synthesised speech, whose times are known. After a few epochs it estimates the times of the real
recordings, once (WORK_DIR/times.json), and learns from those as well. Stage 2 trains encoder and scorer together, aligning afresh on every augmented batch. Without --all, 15 speakers
are held out and scored every few epochs. OUT.pt is rewritten after every epoch.
"""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from align import align
from data import Augment, Corpus, batches, collate
from model import CLASSES, Encoder, Scorer
from phones import INDEX, SIL

NAMES = ("phone", "word_accuracy", "word_stress", "word_total", "accuracy", "completeness", "fluency", "prosody", "total")


def frame_labels(row, frames, speed):
    """Labels of 20 ms frames from the times of the phonemes: known for synthesised speech, estimated for the real one."""
    ends = np.array(row["ends"]) / speed
    centres = (np.arange(frames) + 0.5) * 0.02
    where = np.searchsorted(ends, centres, "right").clip(max=len(ends) - 1)
    return torch.from_numpy(np.array(row.get("timed", row["phones"]))[where])


@torch.no_grad()
def label_real(corpus, encoder):
    """Estimates the times of all real recordings once, with a frame head that has learnt from synthesised speech alone.

    Once, because a head that learns from its own alignments again and again collapses: one class takes nearly every frame. Posteriors
    are divided by the classes' shares of the synthesised frames, as hybrid recognisers do.
    """
    encoder.eval()
    counts = torch.ones(CLASSES)
    for i in corpus.synthetic:
        row = corpus.rows[i]
        counts += torch.bincount(frame_labels(row, row["frames"], 1.0), minlength=CLASSES)
    prior = (counts / counts.sum()).log()
    times = {}
    for group in batches(corpus, corpus.real, 32, np.random.default_rng(0)):
        batch = collate(corpus, group)
        _, frames, _, _ = encoder(batch["mel"], batch["mask"])
        _, _, labels = align(frames - prior, batch["frames"], batch["rows"], batch["prosody"][:, :, 2])
        for b, row in enumerate(batch["rows"]):
            track = labels[b, : int(batch["frames"][b])].tolist()
            changes = [t for t in range(1, len(track)) if track[t] != track[t - 1]] + [len(track)]
            times[row["id"]] = {"timed": [track[t - 1] for t in changes], "ends": [t * 0.02 for t in changes]}
    return times


def ctc_loss(log_probs, frames, targets):
    lengths = torch.tensor([len(t) for t in targets])
    losses = F.ctc_loss(
        log_probs.transpose(0, 1), torch.cat([torch.tensor(t) for t in targets]), frames, lengths, blank=CLASSES - 1,
        reduction="none", zero_infinity=True,
    )
    return (losses / lengths).mean()


def frame_loss(log_probs, labels, frames, weight):
    mask = (torch.arange(log_probs.shape[1])[None] < frames[:, None]).float() * weight[:, None]
    losses = F.nll_loss(log_probs.transpose(1, 2), labels, reduction="none")
    return (losses * mask).sum() / mask.sum().clamp(min=1)


def encoder_losses(model, batch, aligned=False):
    """CTC, early CTC and frame losses of a batch; with `aligned` also where the phonemes of its rows are."""
    rows, frames = batch["rows"], batch["frames"]
    ctc, framewise, hidden, early = model(batch["mel"], batch["mask"])
    targets = [[p for p in r.get("said", r["phones"]) if p != SIL] for r in rows]
    labels = torch.full(framewise.shape[:2], SIL)
    timed = torch.zeros(len(rows))
    for b, row in enumerate(rows):
        if "ends" in row:
            count = int(frames[b])
            labels[b, :count] = frame_labels(row, count, batch["speeds"][b])
            timed[b] = 1
    losses = (ctc_loss(ctc, frames, targets), ctc_loss(early, frames, targets), frame_loss(framewise, labels, frames, timed))
    starts, ends = align(framewise, frames, rows)[:2] if aligned else (None, None)
    return losses, (ctc, framewise, hidden, starts, ends)


def misread(row, rng):
    """The row with one expected phoneme replaced by another of its kind: what was said is then wrong there.

    Only few phonemes of the recordings have low scores; these examples make the scorer listen instead of trusting the text.
    """
    phones, scores, words = list(row["phones"]), list(row["phone_scores"]), [list(w) for w in row["words"]]
    at = int(rng.integers(len(phones)))
    kind = VOWELS if phones[at] in VOWELS else CONSONANTS
    phones[at] = int(rng.choice([p for p in kind if p != phones[at]]))
    scores[at] = MISREAD_SCORE
    words[row["word_of"][at]] = [float("nan")] * 3
    return {**row, "phones": phones, "said": row["phones"], "phone_scores": scores, "words": words, "utterance": [float("nan")] * 5}


MISREAD_SHARE, MISREAD_SCORE = 0.2, 0.4
VOWELS = [INDEX[p] for p in "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split()]
CONSONANTS = [p for p in range(SIL) if p not in VOWELS]


def tokens(rows):
    """phones [B, P], mask [B, P, 1], word_mask [B, W, P] and the targets with NaN where there is nothing."""
    count = max(len(r["phones"]) for r in rows)
    words = max(len(r["words"]) for r in rows)
    phones = torch.zeros(len(rows), count, dtype=torch.long)
    mask, word_mask = torch.zeros(len(rows), count, 1), torch.zeros(len(rows), words, count)
    phone = torch.full((len(rows), count), float("nan"))
    word = torch.full((len(rows), words, 3), float("nan"))
    for b, row in enumerate(rows):
        n = len(row["phones"])
        phones[b, :n], mask[b, :n] = torch.tensor(row["phones"]), 1
        word_mask[b, row["word_of"], range(n)] = 1
        phone[b, :n] = torch.tensor(row["phone_scores"]) / 2
        word[b, : len(row["words"])] = torch.tensor(row["words"]) / 10
    utterance = torch.tensor([r["utterance"] for r in rows]) / 10
    return phones, mask, word_mask, (phone, word, utterance)


def concordance(x, y):
    """1 - Lin's concordance correlation: punishes a wrong order as well as a wrong scale."""
    mx, my = x.mean(), y.mean()
    cov = ((x - mx) * (y - my)).mean()
    return 1 - 2 * cov / (((x - mx) ** 2).mean() + ((y - my) ** 2).mean() + (mx - my) ** 2 + 1e-4)


def score_loss(outputs, targets):
    phone_y, word_y, utterance_y = targets
    total = 0.0
    for phone, word, utterance in zip(*outputs):
        known = ~phone_y.isnan()
        y, p = phone_y[known], phone[known]
        # The few low scores carry what the learner wants to know.
        total = total + ((1 + 2 * (1 - y)) * (p - y) ** 2).mean() / 0.03 + 0.4 * concordance(p, y)
        known = ~word_y[:, :, 0].isnan()
        y, p = word_y[known], word[known]
        total = total + 0.5 * (((1 + 2 * (1 - y)) * (p - y) ** 2).mean(0) / torch.tensor([0.03, 0.02, 0.03])).sum() / 2
        total = total + 0.2 * concordance(p[:, 0], y[:, 0]) + 0.2 * concordance(p[:, 2], y[:, 2])
        known = ~utterance_y[:, 0].isnan()
        y, p = utterance_y[known], utterance[known]
        total = total + 0.8 * (((p - y) ** 2).mean(0) / torch.tensor([0.024, 0.02, 0.024, 0.024, 0.024])).sum() / 4
        total = total + 0.15 * sum(concordance(p[:, k], y[:, k]) for k in (0, 2, 3, 4))
    return total / len(outputs[0])


def score(encoder, scorer, batch):
    (losses, (ctc, frames, hidden, starts, ends)) = encoder_losses(encoder, batch, True)
    phones, mask, word_mask, targets = tokens(batch["rows"])
    frame_mask = (torch.arange(ctc.shape[1])[None] < batch["frames"][:, None]).float()
    return losses, scorer(ctc, frames, hidden, batch["prosody"], phones, starts, ends, word_mask, mask, frame_mask), targets


def pearson(x, y):
    return float(np.corrcoef(x, y)[0, 1])


@torch.no_grad()
def evaluate(corpus, ids, encoder, scorer):
    """Pearson correlations of the scores on the given utterances."""
    encoder.eval()
    scorer.eval()
    got, wanted = [[] for _ in NAMES], [[] for _ in NAMES]
    for group in batches(corpus, ids, 32, np.random.default_rng(0)):
        batch = collate(corpus, group)
        _, outputs, (phone_y, word_y, utt_y) = score(encoder, scorer, batch)
        phone, word, utt = (sum(o) / len(o) for o in outputs)
        known = ~phone_y.isnan()
        got[0] += phone[known].tolist()
        wanted[0] += phone_y[known].tolist()
        known = ~word_y[:, :, 0].isnan()
        for k in range(3):
            got[1 + k] += word[known][:, k].tolist()
            wanted[1 + k] += word_y[known][:, k].tolist()
        for k in range(5):
            got[4 + k] += utt[:, k].tolist()
            wanted[4 + k] += utt_y[:, k].tolist()
    figures = {n: round(pearson(np.clip(g, 0, 1), w), 4) for n, g, w in zip(NAMES, got, wanted)}
    return figures


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        previous, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            previous, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, previous + (x != y))
    return row[-1]


@torch.no_grad()
def recognise(corpus, ids, encoder):
    """Phone error rate by greedy CTC decoding; for real speech also the mean length of the aligned phonemes in frames and the share
    of those with one frame (a frame head that collapses shows there), for synthesised speech the mean boundary error in ms."""
    encoder.eval()
    edits = total = 0
    durations = []
    errors = []
    for group in batches(corpus, ids, 32, np.random.default_rng(0)):
        batch = collate(corpus, group)
        ctc, frames, _, _ = encoder(batch["mel"], batch["mask"])
        best = ctc.argmax(2).numpy()
        for b, row in enumerate(batch["rows"]):
            path = best[b, : int(batch["frames"][b])]
            heard = [int(p) for i, p in enumerate(path) if p != CLASSES - 1 and (i == 0 or path[i - 1] != p)]
            expected = [p for p in row["phones"] if p != SIL]
            edits, total = edits + distance(heard, expected), total + len(expected)
        known = [(b, r) for b, r in enumerate(batch["rows"]) if "speaker" not in r]
        if not known:
            starts, ends, _ = align(frames, batch["frames"], batch["rows"])
            for b, row in enumerate(batch["rows"]):
                durations += (ends - starts)[b, : len(row["phones"])].tolist()
        else:
            rows = []
            for _, r in known:
                phones = [p for p in r["phones"] if p != SIL]
                rows.append({"phones": phones, "word_of": [0] * len(phones)})
            pick = [b for b, _ in known]
            starts, ends, _ = align(frames[pick], batch["frames"][pick], rows)
            for k, (_, r) in enumerate(known):
                true = [(r["ends"][i - 1] if i else 0.0, r["ends"][i]) for i, p in enumerate(r["phones"]) if p != SIL]
                for p, (a, z) in enumerate(true):
                    errors.append(abs(float(starts[k, p]) * 0.02 - a) * 1000)
    figures = {"per": round(edits / total, 4)}
    if errors:
        figures["boundary_ms"] = round(float(np.mean(errors)), 1)
    if durations:
        figures["mean_frames"] = round(float(np.mean(durations)), 2)
        figures["one_frame"] = round(float(np.mean(np.array(durations) == 1)), 3)
    return figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work_dir")
    parser.add_argument("out")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--init")
    parser.add_argument("--ctc-epochs", type=int, default=24)
    parser.add_argument("--joint-epochs", type=int, default=22)
    parser.add_argument("--joint-rate", type=float, default=1.0, help="factor on the joint stage's learning rates")
    parser.add_argument("--bootstrap-epochs", type=int, default=5, help="epochs before real recordings get their times")
    parser.add_argument("--warmup", type=float, default=0.25, help="share of stage 1 in which the learning rate rises")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, default=0, help="use only so many utterances (for trying the code)")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    corpus = Corpus(args.work_dir)
    times_file = os.path.join(args.work_dir, "times.json")
    if os.path.exists(times_file):
        corpus.add_times(times_file)
    held = set(corpus.held_out())
    dev = [i for i in corpus.real if corpus.rows[i]["speaker"] in held]
    real = list(corpus.real) if args.all else [i for i in corpus.real if corpus.rows[i]["speaker"] not in held]
    synthetic_dev, synthetic = corpus.synthetic[::40], [i for k, i in enumerate(corpus.synthetic) if k % 40]
    if args.limit:
        real, synthetic, dev, synthetic_dev = real[: args.limit], synthetic[: args.limit], dev[:64], synthetic_dev[:32]
    encoder, scorer = Encoder(half=True), Scorer()
    print("parameters", *(sum(p.numel() for p in m.parameters()) for m in (encoder, scorer)), "utterances", len(real), len(synthetic), flush=True)
    started, log = time.time(), []
    if args.init:
        state = torch.load(args.init)
        encoder.load_state_dict(state["encoder"])
        scorer.load_state_dict(state["scorer"])

    def report(stage, epoch, **figures):
        log.append({"stage": stage, "epoch": epoch, "minutes": round((time.time() - started) / 60, 1), **figures})
        print(json.dumps(log[-1]), flush=True)
        state = {"encoder": encoder.state_dict(), "scorer": scorer.state_dict(), "held_out": [] if args.all else sorted(held), "log": log}
        torch.save(state, args.out + ".tmp")
        os.replace(args.out + ".tmp", args.out)

    size = 24
    if args.ctc_epochs:
        optimiser = torch.optim.AdamW(encoder.parameters(), lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98))
        per_epoch = len(batches(corpus, real + synthetic[: len(synthetic) // 6], size, rng))
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 1.6e-3, args.ctc_epochs * per_epoch + 1, pct_start=args.warmup)
        augment = Augment(corpus, rng, 1.0)
        for epoch in range(args.ctc_epochs):
            if epoch == args.bootstrap_epochs and not os.path.exists(times_file):
                json.dump(label_real(corpus, encoder), open(times_file, "w"))
                corpus.add_times(times_file)
            encoder.train()
            # Each epoch hears all real speech and a sixth of the synthesised.
            chosen = list(rng.permutation(synthetic)[: len(synthetic) // 6])
            sums, steps = np.zeros(3), 0
            for group in batches(corpus, real + chosen, size, rng)[:per_epoch]:
                losses, _ = encoder_losses(encoder, collate(corpus, group, augment, 0.15))
                ctc, early, frame = losses
                optimiser.zero_grad()
                (ctc + 0.3 * early + 0.4 * frame).backward()
                torch.nn.utils.clip_grad_norm_(encoder.parameters(), 2.0)
                optimiser.step()
                schedule.step()
                sums, steps = sums + [float(l.detach()) for l in losses], steps + 1
            figures = dict(zip(("ctc", "early", "frame"), (sums / steps).round(3).tolist()))
            if epoch % 3 == 2 or epoch == args.ctc_epochs - 1:
                figures["real"] = recognise(corpus, dev, encoder)
                figures["synthetic"] = recognise(corpus, synthetic_dev, encoder)
            report("ctc", epoch + 1, **figures)
    if args.joint_epochs:
        optimiser = torch.optim.AdamW(
            [{"params": encoder.parameters()}, {"params": scorer.parameters()}], lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98)
        )
        per_epoch = len(batches(corpus, real, size, rng))
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, [4e-4 * args.joint_rate, 1.2e-3 * args.joint_rate], args.joint_epochs * per_epoch + 1, pct_start=0.15
        )
        augment = Augment(corpus, rng, 0.8)
        for epoch in range(args.joint_epochs):
            encoder.train()
            scorer.train()
            sums, steps = np.zeros(2), 0
            for group in batches(corpus, real, size, rng):
                batch = collate(corpus, group, augment, 0.12)
                batch["rows"] = [misread(r, rng) if rng.random() < MISREAD_SHARE else r for r in batch["rows"]]
                (ctc, early, frame), outputs, targets = score(encoder, scorer, batch)
                loss = score_loss(outputs, targets)
                optimiser.zero_grad()
                (loss + 0.3 * ctc + 0.05 * early + 0.15 * frame).backward()
                torch.nn.utils.clip_grad_norm_(encoder.parameters(), 4.0)
                torch.nn.utils.clip_grad_norm_(scorer.parameters(), 4.0)
                optimiser.step()
                schedule.step()
                sums, steps = sums + [float(loss.detach()), float(ctc.detach())], steps + 1
            figures = dict(zip(("score", "ctc"), (sums / steps).round(3).tolist()))
            if epoch % 2 == 1 or epoch == args.joint_epochs - 1:
                figures["seen" if args.all else "held_out"] = evaluate(corpus, dev, encoder, scorer)
            if epoch == args.joint_epochs - 1:
                figures["real"] = recognise(corpus, dev, encoder)
                figures["synthetic"] = recognise(corpus, synthetic_dev, encoder)
            report("joint", epoch + 1, **figures)


if __name__ == "__main__":
    main()
