/** RIFF/WAVE as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0". */
export interface WavFormat {
  /** Written into the header, default 16,000; the samples are taken as they are. */
  sampleRate?: number;
  /** 8 (unsigned), 16 (default), 24, or 32 (IEEE float). */
  bits?: 8 | 16 | 24 | 32;
  /** Every channel gets the same samples, default 1. */
  channels?: number;
}

const PCM = 1;
const IEEE_FLOAT = 3;

export function wavBytes(samples: Float32Array, format: WavFormat = {}): Buffer {
  const { sampleRate = 16_000, bits = 16, channels = 1 } = format;
  const frameBytes = (channels * bits) / 8;
  const header = Buffer.alloc(44);
  const dataBytes = samples.length * frameBytes;
  header.write('RIFF', 0, 'ascii');
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'ascii');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(bits === 32 ? IEEE_FLOAT : PCM, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frameBytes, 28);
  header.writeUInt16LE(frameBytes, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'ascii');
  header.writeUInt32LE(dataBytes, 40);

  const data = Buffer.alloc(dataBytes);
  let offset = 0;
  for (const sample of samples) {
    const value = Math.max(-1, Math.min(1, sample));
    for (let channel = 0; channel < channels; channel++) {
      if (bits === 8) data.writeUInt8(Math.round(value * 127) + 128, offset);
      else if (bits === 16) data.writeInt16LE(Math.round(value * 32_767), offset);
      else if (bits === 24) data.writeIntLE(Math.round(value * 8_388_607), offset, 3);
      else data.writeFloatLE(sample, offset);
      offset += bits / 8;
    }
  }
  return Buffer.concat([header, data]);
}
