"""The three modules: FrontEnd (samples -> log-mel and prosody), Encoder (log-mel -> states and posteriors), Scorer.

Activations are [batch, time, channels] and the heavy products run in bfloat16 when Encoder.half is set, which is
several times faster on processors with AMX; parameters stay float32. Export runs everything in float32.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

RATE, HOP, MELS = 16000, 160, 80
CLASSES = 40  # 39 phonemes + blank (CTC head) or silence (frame head)
FLOOR = 1e-7


def mel_filters(bins, mels, low=20.0, high=7600.0):
    """Triangular filters on the HTK mel scale, [bins, mels]."""
    def to_mel(hz):
        return 2595 * math.log10(1 + hz / 700)

    edges = 700 * (10 ** (torch.linspace(to_mel(low), to_mel(high), mels + 2) / 2595) - 1)
    freqs = torch.linspace(0, RATE / 2, bins)
    up = (freqs[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    down = (edges[2:] - freqs[:, None]) / (edges[2:] - edges[1:-1])
    return torch.minimum(up, down).clamp(min=0)


def dft_kernels(window, fft):
    """Windowed cosine and sine kernels for conv1d, [2 * (fft / 2 + 1), 1, window]."""
    hann = torch.hann_window(window, periodic=True)
    angle = 2 * math.pi * torch.arange(fft // 2 + 1)[:, None] * torch.arange(window)[None] / fft
    return (torch.cat([angle.cos(), angle.sin()]) * hann / hann.sum())[:, None]


class FrontEnd(nn.Module):
    """audio [1, N] at 16 kHz -> log-mel [1, 2T, 80] at 10 ms and prosody [1, T, 3] at 20 ms (f0 Hz, voicing, energy dB).

    Pitch: autocorrelation of the windowed signal over that of the window (Boersma 1993), evaluated through the power
    spectrum at lags spaced by a third of a semitone; voicing is its height. Done at 4 kHz, where voices have their energy.
    """

    PITCH_RATE, PITCH_WINDOW, PITCH_FFT, PITCH_HOP = 4000, 160, 512, 80
    F0_LOW, F0_HIGH, F0_STEPS = 65.0, 480.0, 104

    def __init__(self):
        super().__init__()
        self.register_buffer("dft", dft_kernels(400, 512))
        self.register_buffer("mel", mel_filters(257, MELS))
        taps = torch.arange(-32, 33) / 4
        self.register_buffer("lowpass", (torch.sinc(taps) * torch.hann_window(65, periodic=False) / 4)[None, None])
        self.register_buffer("pitch_dft", dft_kernels(self.PITCH_WINDOW, self.PITCH_FFT))
        grid = self.F0_LOW * (self.F0_HIGH / self.F0_LOW) ** (torch.arange(self.F0_STEPS) / (self.F0_STEPS - 1))
        lags = self.PITCH_RATE / grid
        bins = torch.arange(self.PITCH_FFT // 2 + 1)
        weight = torch.full((len(bins), 1), 2.0)
        weight[0] = weight[-1] = 1
        cosines = weight * torch.cos(2 * math.pi * bins[:, None] * lags[None] / self.PITCH_FFT)
        hann = torch.hann_window(self.PITCH_WINDOW, periodic=True)
        angle = 2 * math.pi * bins[:, None] * torch.arange(self.PITCH_WINDOW)[None] / self.PITCH_FFT
        power = ((angle.cos() @ hann) ** 2 + (angle.sin() @ hann) ** 2)
        window_ac = (power @ cosines) / (power @ weight)
        self.register_buffer("autocorrelation", cosines / window_ac)
        self.register_buffer("total", weight)
        self.register_buffer("grid", grid)
        # Prefers the higher of two octaves that fit alike, since every multiple of a period fits as well.
        self.register_buffer("octave", 0.02 * torch.log2(grid / self.F0_LOW))

    def forward(self, audio):
        audio = audio - audio.mean(1, keepdim=True)
        rms = (audio * audio).mean(1, keepdim=True).sqrt()
        x = (audio * (0.1 / (rms + 1e-4)))[:, None]
        spectrum = F.conv1d(F.pad(x, (120, 440)), self.dft, stride=HOP)
        power = spectrum[:, :257] ** 2 + spectrum[:, 257:] ** 2
        mel = (power.transpose(1, 2) @ self.mel + FLOOR).log()
        frames = torch.div(audio.shape[1], 2 * HOP, rounding_mode="floor")
        low = F.conv1d(F.pad(x, (32, 32)), self.lowpass, stride=4)
        margin = (self.PITCH_WINDOW - self.PITCH_HOP) // 2
        spectrum = F.conv1d(F.pad(low, (margin, margin + self.PITCH_HOP)), self.pitch_dft, stride=self.PITCH_HOP)
        bins = self.PITCH_FFT // 2 + 1
        power = (spectrum[:, :bins] ** 2 + spectrum[:, bins:] ** 2).transpose(1, 2)
        strength = (power @ self.autocorrelation) / (power @ self.total + 1e-9)
        best, where = (strength + self.octave).max(2)
        voicing = (best - 0.04).clamp(0, 1)
        f0 = self.grid[where] * (voicing > 0.5).float()
        energy = F.avg_pool1d((audio * audio)[:, None], 2 * HOP, 2 * HOP)[:, 0]
        energy = 10 * torch.log10(energy + 1e-10)
        prosody = torch.stack([f0[:, :frames], voicing[:, :frames], energy[:, :frames]], 2)
        return mel[:, : 2 * frames], prosody


class Linear(nn.Linear):
    def forward(self, x):
        bias = None if self.bias is None else self.bias.to(x.dtype)
        return F.linear(x, self.weight.to(x.dtype), bias)


class LayerNorm(nn.LayerNorm):
    def forward(self, x):
        return F.layer_norm(x.float(), self.normalized_shape, self.weight, self.bias, self.eps).to(x.dtype)


class ChannelDropout(nn.Module):
    """Drops whole channels of an utterance: as good a regulariser here as dropping single values, and far cheaper."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        keep = (torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate).to(x.dtype) / (1 - self.rate)
        return x * keep


class Conv(nn.Module):
    """1-D convolution over [B, T, C], run as a channels-last 2-D one because that kernel is many times faster here."""

    def __init__(self, inputs, outputs, width, stride=1, groups=1):
        super().__init__()
        self.stride, self.groups, self.left = stride, groups, (width - stride) // 2
        self.right = width - stride - self.left
        self.weight = nn.Parameter(torch.empty(outputs, inputs // groups, 1, width))
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x):
        x = F.pad(x, (0, 0, self.left, self.right)).transpose(1, 2).unsqueeze(2)
        y = F.conv2d(x, self.weight.to(x.dtype), self.bias.to(x.dtype), (1, self.stride), groups=self.groups)
        return y.squeeze(2).transpose(1, 2)


class ConvBlock(nn.Module):
    """Gated 1x1, depthwise convolution, squeeze-excite, 1x1; residual."""

    def __init__(self, channels, width, dropout):
        super().__init__()
        self.norm, self.norm2 = LayerNorm(channels), LayerNorm(channels)
        self.gate, self.out = Linear(channels, 2 * channels), Linear(channels, channels)
        self.depthwise = Conv(channels, channels, width, groups=channels)
        self.squeeze, self.excite = Linear(channels, channels // 4), Linear(channels // 4, channels)
        self.dropout = ChannelDropout(dropout)

    def forward(self, x, mask):
        y = F.glu(self.gate(self.norm(x)), -1) * mask
        y = F.silu(self.norm2(self.depthwise(y))) * mask
        mean = y.sum(1, keepdim=True) / mask.sum(1, keepdim=True)
        y = y * torch.sigmoid(self.excite(F.relu(self.squeeze(mean))))
        return x + self.dropout(self.out(y))


class FeedForward(nn.Module):
    def __init__(self, channels, hidden, dropout):
        super().__init__()
        self.norm, self.up, self.down = LayerNorm(channels), Linear(channels, hidden), Linear(hidden, channels)
        self.dropout = ChannelDropout(dropout)

    def forward(self, x):
        return x + self.dropout(self.down(F.silu(self.up(self.norm(x)))))


class Attention(nn.Module):
    """Self-attention; `pool` averages keys and values over that many frames, so that a minute of speech stays small."""

    def __init__(self, channels, heads, dropout, pool=1):
        super().__init__()
        self.heads, self.pool = heads, pool
        self.norm, self.query, self.kv = LayerNorm(channels), Linear(channels, channels), Linear(channels, 2 * channels)
        self.out, self.dropout = Linear(channels, channels), ChannelDropout(dropout)

    def forward(self, x, mask):
        batch, _, channels = x.shape
        y = self.norm(x)
        source, valid = y, mask
        if self.pool > 1:
            both = torch.cat([y * mask, mask], 2).transpose(1, 2)
            both = F.avg_pool1d(both, self.pool, self.pool, ceil_mode=True).transpose(1, 2)
            valid = (both[:, :, channels:] > 0).to(y.dtype)
            source = both[:, :, :channels] / both[:, :, channels:].clamp(min=0.1)
        q = self.query(y).reshape(batch, -1, self.heads, channels // self.heads).transpose(1, 2)
        k, v = self.kv(source).reshape(batch, -1, 2 * self.heads, channels // self.heads).transpose(1, 2).chunk(2, 1)
        weights = (q @ k.transpose(2, 3)).float() / math.sqrt(channels // self.heads)
        weights = (weights + (valid.transpose(1, 2).float()[:, None] - 1) * 1e4).softmax(3).to(v.dtype)
        return x + self.dropout(self.out((weights @ v).transpose(1, 2).reshape(batch, -1, channels)))


class Encoder(nn.Module):
    """log-mel [B, 2T, 80] -> ctc and frame log-probabilities [B, T, 40], states [B, T, C]."""

    def __init__(self, channels=256, widths=(9, 9, 11, 11, 13, 13, 15, 15), dropout=0.1, half=False):
        super().__init__()
        self.half, self.channels = half, channels
        self.stem = nn.ModuleList([Conv(MELS, channels, 5), Conv(channels, channels, 6, stride=2)])
        self.stem_norm = LayerNorm(channels)
        self.blocks = nn.ModuleList([ConvBlock(channels, w, dropout) for w in widths])
        self.middle = nn.ModuleList([Attention(channels, 4, dropout, pool=12), FeedForward(channels, 2 * channels, dropout)])
        self.last = nn.ModuleList([Attention(channels, 4, dropout, pool=12), FeedForward(channels, 2 * channels, dropout)])
        self.norm = LayerNorm(channels)
        self.early, self.ctc, self.frames = (nn.Linear(channels, CLASSES) for _ in range(3))

    def forward(self, mel, mask):
        """mask [B, 2T, 1] is 1 on real frames. Returns ctc, frames, states, early ctc (for training)."""
        x = (mel - (mel * mask).sum(1, keepdim=True) / mask.sum(1, keepdim=True)) * mask * 0.4
        mask = mask[:, ::2]
        if self.half:
            x, mask = x.bfloat16(), mask.bfloat16()
        x = F.silu(self.stem[0](x))
        x = self.stem_norm(self.stem[1](x)) * mask
        early = None
        for i, block in enumerate(self.blocks):
            x = block(x, mask)
            if i == len(self.blocks) // 2 - 1:
                early = x
                x = self.middle[1](self.middle[0](x, mask))
        x = self.last[1](self.last[0](x, mask))
        x = self.norm(x).float()
        return self.ctc(x).log_softmax(2), self.frames(x).log_softmax(2), x, self.early(early.float()).log_softmax(2)


class Head(nn.Module):
    """Phone tokens -> phone, word and utterance scores (0-1, unclipped)."""

    def __init__(self, features, summary, width, layers, dropout):
        super().__init__()
        self.inputs = nn.Sequential(nn.Linear(features, width), nn.ReLU(), nn.Dropout(dropout))
        self.embedding = nn.Embedding(CLASSES, width)
        self.local = nn.Conv1d(width, width, 3, padding=1)
        self.layers = nn.ModuleList(
            [nn.ModuleList([Attention(width, 4, dropout), FeedForward(width, 2 * width, dropout)]) for _ in range(layers)]
        )
        self.norm = nn.LayerNorm(width)
        self.summary = nn.Sequential(nn.Linear(summary, width), nn.ReLU(), nn.Dropout(dropout))
        self.phone = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 1))
        self.word = nn.Sequential(nn.Linear(3 * width, width), nn.ReLU(), nn.Dropout(dropout), nn.Linear(width, 3))
        self.pool, self.focus = nn.Linear(width, 1), nn.Linear(width, 1)
        self.utterance = nn.Sequential(nn.Linear(3 * width, width), nn.ReLU(), nn.Dropout(dropout), nn.Linear(width, 5))

    def forward(self, features, summary, phones, mask, word_mask):
        x = (self.inputs(features) + self.embedding(phones)) * mask
        x = x + F.relu(self.local(x.transpose(1, 2))).transpose(1, 2) * mask
        for attention, feed in self.layers:
            x = feed(attention(x, mask)) * mask
        x = self.norm(x) * mask
        phone = self.phone(x)[:, :, 0]
        count = word_mask.sum(2, keepdim=True).clamp(min=1)
        mean = (word_mask @ x) / count
        focus = self.focus(x).transpose(1, 2) + (word_mask - 1) * 1e4
        worst = focus.softmax(2) @ x
        summary = self.summary(summary)
        everywhere = summary[:, None].expand(-1, word_mask.shape[1], -1)
        word = self.word(torch.cat([mean, worst, everywhere], 2))
        weights = (self.pool(x) + (mask - 1) * 1e4).softmax(1)
        pooled = (weights * x).sum(1)
        flat = x.sum(1) / mask.sum(1)
        return phone, word, self.utterance(torch.cat([pooled, flat, summary], 1))


class Scorer(nn.Module):
    """States, posteriors and an alignment -> scores 0-100, the mean of a few heads that differ by their initial weights."""

    def __init__(self, channels=256, reduced=96, width=96, layers=3, heads=3, dropout=0.15):
        super().__init__()
        self.reduce = nn.Linear(channels, reduced)
        self.features = reduced + 2 * CLASSES + 21
        self.summary = reduced + 14
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.ModuleList([Head(self.features, self.summary, width, layers, dropout) for _ in range(heads)])

    def describe(self, ctc, frames, hidden, prosody, phones, starts, ends, word_mask, mask, frame_mask):
        """Per-phone features [B, P, features] and a summary of the utterance [B, summary]."""
        f0, voicing, energy = prosody[:, :, 0], prosody[:, :, 1], prosody[:, :, 2]
        voiced = (f0 > 0).float() * frame_mask
        semitones = 12 * torch.log2(f0.clamp(min=50) / 200) * voiced
        centre = semitones.sum(1, keepdim=True) / voiced.sum(1, keepdim=True).clamp(min=1)
        semitones = (semitones - centre) * voiced / 6
        tracks = torch.stack([semitones, voiced, voicing, energy / 10, (energy / 10) ** 2], 2)
        ctc, frames = ctc.clamp(min=-12) / 4, frames.clamp(min=-12) / 4
        series = torch.cat([self.reduce(hidden), ctc, frames, tracks], 2) * frame_mask[:, :, None]
        sums = F.pad(series.cumsum(1), (0, 0, 1, 0))
        width = series.shape[2]

        def until(t):
            return sums.gather(1, t[:, :, None].expand(-1, -1, width))

        duration = (ends - starts).float().clamp(min=1)[:, :, None]
        means = (until(ends) - until(starts)) / duration
        own = phones[:, :, None]
        at = ctc.shape[2]
        reduced = width - 2 * at - 5
        ctc_mean, frame_mean = means[:, :, reduced : reduced + at], means[:, :, reduced + at : reduced + 2 * at]
        other = F.one_hot(phones, at).float() * 100
        own_ctc, own_frame = ctc_mean.gather(2, own), frame_mean.gather(2, own)
        margin_ctc = own_ctc - (ctc_mean - other)[:, :, : at - 1].amax(2, keepdim=True)
        margin_frame = own_frame - (frame_mean - other).amax(2, keepdim=True)
        # CTC speaks in single frames, so its best frame inside the segment says more than its mean.
        times = torch.arange(ctc.shape[1], device=ctc.device)[None, None]
        inside = ((times >= starts[:, :, None]) & (times < ends[:, :, None])).float()
        track = ctc.gather(2, phones[:, None, :].expand(-1, ctc.shape[1], -1)).transpose(1, 2)
        peak = (track + (inside - 1) * 100).amax(2, keepdim=True)
        semitone, share, voice, loud, loud2 = means[:, :, -5:].split(1, 2)
        m = mask
        count = m.sum(1, keepdim=True).clamp(min=1)
        log_duration = duration.log()
        mean_duration = (log_duration * m).sum(1, keepdim=True) / count
        mean_loud = (loud * m).sum(1, keepdim=True) / count
        before = F.pad(ends[:, :-1], (1, 0)).float()[:, :, None]
        gap_before = (starts[:, :, None].float() - before).clamp(0, 50)
        first = F.one_hot(torch.zeros_like(starts[:, 0]), starts.shape[1]).float()[:, :, None]
        gap_before = gap_before * (1 - first)
        gap_after = F.pad(gap_before[:, 1:], (0, 0, 0, 1))
        index = torch.arange(phones.shape[1], device=phones.device).float()[None, :, None]
        place = (word_mask.cumsum(2) * word_mask).sum(1)[:, :, None]
        length = (word_mask * word_mask.sum(2, keepdim=True)).sum(1)[:, :, None]
        span = ((ends * m[:, :, 0].long()).amax(1) - starts[:, 0]).float().clamp(min=1)[:, None]
        rate = (count[:, :, 0] / span).log()[:, None].expand(-1, phones.shape[1], -1)
        features = torch.cat([
            means[:, :, :-5], own_ctc, own_frame, margin_ctc, margin_frame, peak, semitone, share, voice, loud - mean_loud,
            (loud2 - loud * loud).clamp(min=0).sqrt(), log_duration, log_duration - mean_duration, (1 + gap_before).log(),
            (1 + gap_after).log(), index / count, (place == 1).float(), (place == length).float(), length / 5, rate + 2,
            (count / 20).log().expand_as(log_duration), (mean_duration - 1.5).expand_as(log_duration),
        ], 2) * m

        def spread(v):
            centre = (v * m).sum(1) / count[:, 0]
            return centre, ((((v - centre[:, None]) * m) ** 2).sum(1) / count[:, 0]).clamp(min=1e-6).sqrt()

        gaps = gap_before[:, :, 0]
        spoken = voiced.sum(1, keepdim=True).clamp(min=1)
        summary = torch.cat([
            (series[:, :, :reduced].sum(1) / frame_mask.sum(1, keepdim=True)), *spread(own_ctc), *spread(own_frame),
            *spread(peak), rate[:, 0] + 2, (count[:, 0] / 20).log(), gaps.sum(1, keepdim=True) / span * 5,
            (gaps > 9).float().sum(1, keepdim=True) / 3, (gaps > 24).float().sum(1, keepdim=True) / 2,
            (((semitones**2).sum(1, keepdim=True) / spoken) + 1e-6).sqrt(), spread(log_duration)[1], spread(loud)[1],
        ], 1)
        return features, summary

    def forward(self, ctc, frames, hidden, prosody, phones, starts, ends, word_mask, mask, frame_mask):
        features, summary = self.describe(
            ctc, frames, hidden, prosody, phones, starts, ends, word_mask, mask, frame_mask
        )
        outputs = [h(self.dropout(features), self.dropout(summary), phones, mask, word_mask) for h in self.heads]
        return [list(part) for part in zip(*outputs)]
