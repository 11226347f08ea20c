/** The form of a new mock test, with files as small as they can be. */

const pdf = () => new Blob(['%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n']);

/** One second of silence: frames of MPEG 1 Layer III, 32 kbit/s, 44.1 kHz, mono, whose data is nothing. */
function mp3(): Blob {
  const frame = Buffer.alloc(104);
  frame.set([0xff, 0xfb, 0x10, 0xc4]);
  return new Blob([Buffer.concat(Array.from({ length: 39 }, () => frame))]);
}

/** `other`: fields and files in the place of these, by their names; null leaves one out. */
export function mockForm(other: Record<string, string | Blob | null> = {}): FormData {
  const parts: Record<string, string | Blob | null> = {
    title: 'Mock',
    'reading[file]': pdf(),
    'reading[duration]': '60',
    'reading[question_count]': '40',
    'writing[file]': pdf(),
    'writing[duration]': '60',
    'writing[question_count]': '2',
    'listening[audio_file]': mp3(),
    'listening[question_file]': pdf(),
    'listening[duration]': '30',
    'listening[question_count]': '40',
    ...other,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) continue;
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, `${name}.bin`);
  }
  return form;
}
