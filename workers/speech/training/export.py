"""Writes encoder.onnx, scorer.onnx and model.json of a checkpoint.

  python3 export.py CHECKPOINT|untrained OUT_DIR VERSION

Weights are stored in 8 bits (`shrink`). `npm run bench:speech` measures the stored graphs, so any loss shows there.
"""

import json
import os
import sys

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper

from model import Encoder, FrontEnd, Scorer


class EncoderGraph(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.front, self.encoder = FrontEnd(), encoder

    def forward(self, audio):
        mel, prosody = self.front(audio)
        ctc, frames, hidden, _ = self.encoder(mel, torch.ones_like(mel[:, :, :1]))
        return ctc, frames, hidden, prosody


class ScorerGraph(nn.Module):
    def __init__(self, scorer):
        super().__init__()
        self.scorer = scorer

    def forward(self, ctc, frames, hidden, prosody, phones, starts, ends, word_mask):
        mask = torch.ones_like(phones[:, :, None], dtype=torch.float32)
        frame_mask = torch.ones_like(ctc[:, :, 0])
        outputs = self.scorer(ctc, frames, hidden, prosody, phones, starts, ends, word_mask, mask, frame_mask)
        return tuple(100 * (sum(part) / len(part)).clamp(0, 1) for part in outputs)


def quantised(array):
    """int8 values and float32 scales of a matrix, symmetric, one scale a row or a column, whichever errs less."""
    best = None
    for axis in range(array.ndim) if array.ndim == 2 else [0]:
        others = tuple(i for i in range(array.ndim) if i != axis)
        scale = np.maximum(np.abs(array).max(others, keepdims=True), 1e-8).astype(np.float32) / 127
        values = np.round(array / scale).astype(np.int8)
        error = float(((values * scale - array) ** 2).sum())
        if best is None or error < best[0]:
            best = (error, values, scale)
    return best[1:]


def shrink(path):
    """Stores float32 matrices of an ONNX file as int8 with scales, vectors as they are and the front end's tables as float16.

    The graph itself multiplies them out (ONNX Runtime does it once, when a session loads), so that it computes in float32.
    """
    model = onnx.load(path)
    kept, nodes = [], []
    for tensor in model.graph.initializer:
        array = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or array.ndim < 2 or array.size < 1024:
            kept.append(tensor)
            continue
        name = tensor.name
        if ".front." in name or name.startswith("front."):
            kept.append(numpy_helper.from_array(array.astype(np.float16), name + ".half"))
            nodes.append(helper.make_node("Cast", [name + ".half"], [name], to=TensorProto.FLOAT))
            continue
        values, scale = quantised(array)
        kept += [numpy_helper.from_array(values, name + ".int8"), numpy_helper.from_array(scale, name + ".scale")]
        nodes.append(helper.make_node("Cast", [name + ".int8"], [name + ".float"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [name + ".float", name + ".scale"], [name]))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    nodes += model.graph.node
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main():
    checkpoint, out, version = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    torch.manual_seed(0)
    encoder, scorer = Encoder(), Scorer()
    held_out = []
    if checkpoint != "untrained":
        state = torch.load(checkpoint)
        encoder.load_state_dict(state["encoder"])
        scorer.load_state_dict(state["scorer"])
        held_out = state["held_out"]
    encoder.eval(), scorer.eval()
    audio = torch.randn(1, 32000) * 0.05
    graph = EncoderGraph(encoder).eval()
    with torch.no_grad():
        ctc, frames, hidden, prosody = graph(audio)
    path = os.path.join(out, "encoder.onnx")
    torch.onnx.export(
        graph, (audio,), path, opset_version=15, input_names=["audio"], output_names=["ctc", "frames", "hidden", "prosody"],
        dynamic_axes={"audio": {1: "samples"}, **{n: {1: "frames"} for n in ("ctc", "frames", "hidden", "prosody")}},
        do_constant_folding=True,
    )
    shrink(path)
    phones = torch.tensor([[1, 2, 3, 4, 5]])
    starts, ends = torch.tensor([[3, 10, 20, 35, 50]]), torch.tensor([[10, 20, 30, 50, 70]])
    word_mask = torch.tensor([[[1.0, 1, 0, 0, 0], [0, 0, 1, 1, 1]]])
    path = os.path.join(out, "scorer.onnx")
    torch.onnx.export(
        ScorerGraph(scorer).eval(), (ctc, frames, hidden, prosody, phones, starts, ends, word_mask), path, opset_version=15,
        input_names=["ctc", "frames", "hidden", "prosody", "phones", "starts", "ends", "word_mask"],
        output_names=["phone_scores", "word_scores", "utterance_scores"],
        dynamic_axes={
            **{n: {1: "frames"} for n in ("ctc", "frames", "hidden", "prosody")},
            **{n: {1: "phones"} for n in ("phones", "starts", "ends", "phone_scores")},
            "word_mask": {1: "words", 2: "phones"}, "word_scores": {1: "words"},
        },
    )
    shrink(path)
    json.dump(
        {"name": "talaffuz-phonemes", "version": version, "held_out_speakers": held_out},
        open(os.path.join(out, "model.json"), "w"), indent=1,
    )
    print({f: os.path.getsize(os.path.join(out, f)) for f in sorted(os.listdir(out))})


if __name__ == "__main__":
    main()
