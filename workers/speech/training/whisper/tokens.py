"""The tokenizer: GPT-2's byte-level BPE as Whisper has it, learned from the vocabulary."""

import json

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from texts import sentences, vocabulary

END, START, TRANSCRIBE, NO_TIMES = "<|endoftext|>", "<|startoftranscript|>", "<|transcribe|>", "<|notimestamps|>"


def make():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=1200, show_progress=False, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()
    )
    tokenizer.train_from_iterator([" " + word for word in vocabulary()] + [" " + s for s in sentences()], trainer)
    tokenizer.add_special_tokens([AddedToken(name, special=True) for name in (END, START, TRANSCRIBE, NO_TIMES)])
    start, no_times, end = (tokenizer.token_to_id(name) for name in (START, NO_TIMES, END))
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{START} {NO_TIMES} $A {END}",
        special_tokens=[(START, start), (NO_TIMES, no_times), (END, end)],
    )
    return tokenizer


def config_of(tokenizer):
    added = {
        str(tokenizer.token_to_id(name)): {
            "content": name, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True,
        }
        for name in (END, START, TRANSCRIBE, NO_TIMES)
    }  # fmt: skip
    return {
        "add_prefix_space": False, "added_tokens_decoder": added, "bos_token": END, "clean_up_tokenization_spaces": True,
        "eos_token": END, "errors": "replace", "model_max_length": 1024, "pad_token": END, "return_attention_mask": False,
        "tokenizer_class": "WhisperTokenizer", "unk_token": END, "additional_special_tokens": [START, TRANSCRIBE, NO_TIMES],
    }  # fmt: skip


if __name__ == "__main__":
    made = make()
    print(made.get_vocab_size(), json.dumps(made.encode(" my mother teaches at this school").tokens))
