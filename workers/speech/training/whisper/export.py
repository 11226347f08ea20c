"""Writes a trained model in the files of the hub's ONNX repositories: python export.py WORK_DIR MODEL_DIR."""

import json
import sys
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from features import FFT, HOP, MELS, RATE, SECONDS
from model import Config, TinyWhisper
from tokens import END, NO_TIMES, START, config_of, make


class Step(nn.Module):
    """The decoder with its cache as separate tensors, as the hub's `decoder_model_merged` has them."""

    def __init__(self, decoder):
        super().__init__()
        self.decoder = decoder

    def forward(self, ids, encoded, *cache):
        past = [(cache[i], cache[i + 1]) for i in range(0, len(cache), 2)]
        logits, present = self.decoder(ids, encoded, past)
        outputs = [logits]
        for layer, own in zip(self.decoder.layers, present):
            outputs += [*own, *layer.cross_attention.keys(encoded)]
        return tuple(outputs)


def export_encoder(model, path):
    features = torch.zeros(1, MELS, SECONDS * RATE // HOP)
    torch.onnx.export(
        model.encoder, (features,), str(path), dynamo=False, opset_version=17,
        input_names=["input_features"], output_names=["last_hidden_state"],
        dynamic_axes={"input_features": {0: "batch_size"}, "last_hidden_state": {0: "batch_size"}},
    )  # fmt: skip


def export_decoder(model, config, path):
    """One graph serves the first step (an empty cache) and the later ones, so that it needs no `use_cache_branch`."""
    heads, size = config.heads, config.d_model // config.heads
    cache, inputs, outputs = [], ["input_ids", "encoder_hidden_states"], ["logits"]
    axes = {"input_ids": {0: "batch_size", 1: "decoder_sequence_length"}, "encoder_hidden_states": {0: "batch_size"}}
    for i in range(config.decoder_layers):
        for part in ("decoder.key", "decoder.value"):
            name = f"past_key_values.{i}.{part}"
            inputs.append(name)
            cache.append(torch.zeros(1, heads, 3, size))
            axes[name] = {0: "batch_size", 2: "past_decoder_sequence_length"}
        for part in ("decoder.key", "decoder.value", "encoder.key", "encoder.value"):
            outputs.append(f"present.{i}.{part}")
    torch.onnx.export(
        Step(model.decoder), (torch.zeros(1, 2, dtype=torch.int64), torch.zeros(1, config.source_positions, config.d_model), *cache),
        str(path), dynamo=False, opset_version=17, input_names=inputs, output_names=outputs, dynamic_axes=axes,
    )  # fmt: skip


def quantized(path):
    """8-bit weights of the matrix products; the convolutions and embeddings stay as they are."""
    target = path.with_name(path.stem + "_quantized.onnx")
    quantize_dynamic(path, target, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    return target


def write_configs(folder, config, tokenizer):
    ids = {name: tokenizer.token_to_id(name) for name in (START, NO_TIMES, END)}
    special = {
        "bos_token_id": ids[END], "eos_token_id": ids[END], "pad_token_id": ids[END], "decoder_start_token_id": ids[START],
    }  # fmt: skip
    config_json = {
        "architectures": ["WhisperForConditionalGeneration"], "model_type": "whisper", "is_encoder_decoder": True,
        "activation_function": "gelu", "d_model": config.d_model, "vocab_size": config.vocab_size,
        "num_mel_bins": config.mels, "num_hidden_layers": config.encoder_layers, "scale_embedding": False, "use_cache": True,
        "encoder_layers": config.encoder_layers, "encoder_attention_heads": config.heads, "encoder_ffn_dim": config.ffn,
        "decoder_layers": config.decoder_layers, "decoder_attention_heads": config.heads, "decoder_ffn_dim": config.ffn,
        "max_source_positions": config.source_positions, "max_target_positions": config.target_positions,
        "max_length": config.target_positions, "begin_suppress_tokens": [ids[END]], **special,
    }  # fmt: skip
    # An English-only model that never gives timestamps.
    generation = {
        **special, "is_multilingual": False, "no_timestamps_token_id": ids[NO_TIMES], "return_timestamps": False,
        "max_length": config.target_positions, "suppress_tokens": [], "begin_suppress_tokens": [ids[END]],
    }  # fmt: skip
    preprocessor = {
        "feature_extractor_type": "WhisperFeatureExtractor", "processor_class": "WhisperProcessor",
        "feature_size": MELS, "n_fft": FFT, "hop_length": HOP, "sampling_rate": RATE, "padding_side": "right",
        "padding_value": 0.0, "return_attention_mask": False, "chunk_length": SECONDS, "n_samples": SECONDS * RATE,
        "nb_max_frames": SECONDS * RATE // HOP,
    }  # fmt: skip
    for name, content in {
        "config.json": config_json, "generation_config.json": generation, "preprocessor_config.json": preprocessor,
        "tokenizer_config.json": config_of(tokenizer),
    }.items():  # fmt: skip
        (folder / name).write_text(json.dumps(content, indent=2) + "\n")
    tokenizer.save(str(folder / "tokenizer.json"))


def main():
    work, folder = Path(sys.argv[1]), Path(sys.argv[2])
    tokenizer = make()
    config = Config(tokenizer.get_vocab_size())
    symbols = json.loads((work / "phonemes.json").read_text())
    model = TinyWhisper(config, len(symbols))
    trained = work / "model.pt"
    state = torch.load(trained) if trained.exists() else torch.load(work / "checkpoint.pt")["model"]
    model.load_state_dict(state)
    model.eval()
    graphs = folder / "onnx"
    graphs.mkdir(parents=True, exist_ok=True)
    write_configs(folder, config, tokenizer)
    for name, export in {
        "encoder_model": lambda path: export_encoder(model, path),
        "decoder_model_merged": lambda path: export_decoder(model, config, path),
    }.items():
        full = graphs / f"{name}.onnx"
        export(full)
        onnx.checker.check_model(str(full))
        small = quantized(full)
        print(small.name, small.stat().st_size, "bytes, of", full.stat().st_size)
        full.unlink()


main()
