"""The log-mel features of Whisper's feature extractor: 25 ms Hann windows every 10 ms, 80 Slaney mel bands."""

import numpy as np
import torch

RATE, FFT, HOP, MELS, SECONDS = 16_000, 400, 160, 80, 5


def mel_filters():
    """Slaney's scale (linear to 1 kHz, then logarithmic) with filters of equal area, as librosa describes them."""
    to_hz = lambda mel: np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))
    top = 15 + 27 * np.log(8000 / 1000) / np.log(6.4)
    edges = to_hz(np.linspace(0, top, MELS + 2))
    bins = np.linspace(0, RATE / 2, FFT // 2 + 1)
    rising = (bins[None, :] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins[None, :]) / (edges[2:] - edges[1:-1])[:, None]
    filters = np.maximum(0, np.minimum(rising, falling)) * (2 / (edges[2:] - edges[:-2]))[:, None]
    return torch.tensor(filters, dtype=torch.float32)


FILTERS, WINDOW = mel_filters(), torch.hann_window(FFT)


def log_mel(samples):
    """(batch, samples −1…1) → (batch, 80, samples / 160)."""
    spectrum = torch.stft(samples, FFT, HOP, window=WINDOW, return_complex=True)[..., :-1].abs() ** 2
    logs = torch.clamp(FILTERS @ spectrum, min=1e-10).log10()
    logs = torch.maximum(logs, logs.amax(dim=(1, 2), keepdim=True) - 8)
    return (logs + 4) / 4
