/** Front vowels of American English, with advice in our own words. Place says how far front the tongue is, manner how high. */
import type { PhonemeDetails } from './phoneme.ts';

export const frontVowels = {
  IY: {
    ipa: 'iː',
    type: 'vowel',
    description: 'The long, tense vowel of “see”.',
    example_words: ['see', 'tea', 'people', 'machine'],
    articulation: {
      place: 'front',
      manner: 'close',
      voicing: 'voiced',
      tongue: 'The front of the tongue is pushed high and forward, close to the roof of the mouth.',
      lips: 'Spread, as in a smile.',
    },
    tips: [
      'Smile, push the front of your tongue high and forward, and hold the sound long.',
      'Feel the muscles under your chin: they are tight in “see” and loose in “sit”.',
    ],
    common_errors: [
      {
        heard: 'IH',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Hold it longer, smile more and push the tongue higher: “sheep” must not become “ship”.',
      },
      {
        heard: 'EY',
        speakers: ['any'],
        text: 'Start with the tongue already high and do not let it move while the vowel lasts.',
      },
    ],
  },
  IH: {
    ipa: 'ɪ',
    type: 'vowel',
    description: 'The short, relaxed vowel of “sit”.',
    example_words: ['sit', 'busy', 'gym', 'women'],
    articulation: {
      place: 'front, a little towards the centre',
      manner: 'near-close',
      voicing: 'voiced',
      tongue: 'The tongue is a little lower and further back than for “see”, and relaxed.',
      lips: 'Loosely spread, without tension.',
    },
    tips: [
      'Relax your tongue and lips and make the sound very short.',
      'Say “see”, then let the jaw drop slightly and stop early: that gives “sit”.',
    ],
    common_errors: [
      {
        heard: 'IY',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Make it shorter, relax the lips and let the tongue drop a little: “ship” must not become “sheep”.',
      },
      {
        heard: 'EH',
        speakers: ['any'],
        text: 'Raise the tongue a little and close the jaw: “pin” must not become “pen”.',
      },
      {
        heard: 'AH',
        speakers: ['ru', 'kk'],
        text: 'Keep the tongue towards the front teeth instead of letting it fall back to the middle.',
      },
    ],
  },
  EH: {
    ipa: 'ɛ',
    type: 'vowel',
    description: 'The short, open vowel of “bed”.',
    example_words: ['bed', 'said', 'head', 'many'],
    articulation: {
      place: 'front',
      manner: 'open-mid',
      voicing: 'voiced',
      tongue: 'The front of the tongue lies in the middle of the mouth, its tip behind the lower teeth.',
      lips: 'Slightly spread, jaw half open.',
    },
    tips: [
      'Open your jaw about one finger wide, keep the tongue forward and the sound short.',
      'Do not glide upwards at the end: the tongue stays still.',
    ],
    common_errors: [
      {
        heard: 'AE',
        speakers: ['any'],
        text: 'Close the jaw a little and make it shorter: “men” must not become “man”.',
      },
      {
        heard: 'EY',
        speakers: ['uz', 'ru'],
        text: 'Keep the tongue still and stop early: “pen” must not become “pain”.',
      },
      {
        heard: 'IH',
        speakers: ['kk'],
        text: 'Open the jaw more and lower the tongue: “desk” must not become “disk”.',
      },
    ],
  },
  AE: {
    ipa: 'æ',
    type: 'vowel',
    description: 'The wide, open front vowel of “cat”.',
    example_words: ['cat', 'man', 'laugh', 'happy'],
    articulation: {
      place: 'front',
      manner: 'near-open',
      voicing: 'voiced',
      tongue: 'The tongue lies low and forward, its tip touching the back of the lower teeth.',
      lips: 'Spread wide, jaw well open.',
    },
    tips: [
      'Drop your jaw about two fingers wide and pull the corners of the mouth apart.',
      'Keep the tongue low but forward, and make the vowel longer than in “bed”.',
    ],
    common_errors: [
      {
        heard: 'EH',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Open the jaw much wider and keep the tongue low: “bad” must not become “bed”.',
      },
      {
        heard: 'AA',
        speakers: ['uz', 'kk'],
        text: 'Push the tongue forward and spread the lips: “hat” must not become “hot”.',
      },
      {
        heard: 'AH',
        speakers: ['ru'],
        text: 'Open wider and move the tongue to the front: “cap” must not become “cup”.',
      },
    ],
  },
} satisfies Record<'IY' | 'IH' | 'EH' | 'AE', PhonemeDetails>;
