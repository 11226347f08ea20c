/** Diphthongs of American English, with advice in our own words. Place says how far front the tongue is, manner how high. */
import type { PhonemeDetails } from './phoneme.ts';

export const diphthongs = {
  EY: {
    ipa: 'eɪ',
    type: 'diphthong',
    description: 'The gliding vowel of “day”.',
    example_words: ['day', 'make', 'rain', 'great'],
    articulation: {
      place: 'front',
      manner: 'close-mid, gliding to near-close',
      voicing: 'voiced',
      tongue: 'The tongue starts in the middle at the front and rises towards “ee”.',
      lips: 'Spread, a little more at the end.',
    },
    tips: [
      'Start with the vowel of “bed”, then slide up towards “ee” while you smile.',
      'Make it long: the glide must be heard.',
    ],
    common_errors: [
      {
        heard: 'EH',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Make it longer and slide up towards “ee”: “late” must not become “let”.',
      },
      {
        heard: 'AY',
        speakers: ['any'],
        text: 'Start with the jaw half closed: “late” must not become “light”.',
      },
      {
        heard: 'IY',
        speakers: ['any'],
        text: 'Start lower, with the jaw half open, and only then rise towards “ee”.',
      },
    ],
  },
  AY: {
    ipa: 'aɪ',
    type: 'diphthong',
    description: 'The gliding vowel of “my”.',
    example_words: ['my', 'time', 'light', 'buy'],
    articulation: {
      place: 'central to front',
      manner: 'open, gliding to near-close',
      voicing: 'voiced',
      tongue: 'The tongue starts low and flat and rises towards “ee”.',
      lips: 'Open wide, then spread.',
    },
    tips: [
      'Open wide for “ah”, then slide up towards “ee” in one movement.',
      'The first half is longer and louder than the second.',
    ],
    common_errors: [
      {
        heard: 'AA',
        speakers: ['any'],
        text: 'Do not stop at “ah”: finish by raising the tongue towards “ee”.',
      },
      {
        heard: 'EY',
        speakers: ['any'],
        text: 'Start with the mouth wide open: “my” must not become “may”.',
      },
    ],
  },
  OY: {
    ipa: 'ɔɪ',
    type: 'diphthong',
    description: 'The gliding vowel of “boy”.',
    example_words: ['boy', 'voice', 'point', 'enjoy'],
    articulation: {
      place: 'back to front',
      manner: 'open-mid, gliding to near-close',
      voicing: 'voiced',
      tongue: 'The tongue starts low at the back and moves forward and up towards “ee”.',
      lips: 'Rounded, then spread.',
    },
    tips: [
      'Start with rounded lips as in “law”, then slide to a smiling “ee”.',
      'Keep both halves in one syllable, without a break.',
    ],
    common_errors: [
      {
        heard: 'AY',
        speakers: ['any'],
        text: 'Round the lips at the start: “toy” must not become “tie”.',
      },
      {
        heard: 'OW',
        speakers: ['any'],
        text: 'Finish by spreading the lips and moving the tongue forward to “ee”.',
      },
    ],
  },
  AW: {
    ipa: 'aʊ',
    type: 'diphthong',
    description: 'The gliding vowel of “now”.',
    example_words: ['now', 'house', 'town', 'about'],
    articulation: {
      place: 'central to back',
      manner: 'open, gliding to near-close',
      voicing: 'voiced',
      tongue: 'The tongue starts low and flat and its back rises towards “oo”.',
      lips: 'Open wide, then rounded.',
    },
    tips: [
      'Open wide for “ah”, then close and round the lips towards “oo”.',
      'The first half is longer and louder than the second.',
    ],
    common_errors: [
      {
        heard: 'OW',
        speakers: ['ru', 'kk'],
        text: 'Start with the jaw wide open and flat lips: “now” must not become “no”.',
      },
      {
        heard: 'AA',
        speakers: ['uz'],
        text: 'Do not stop at “ah”: finish by rounding the lips towards “oo”.',
      },
    ],
  },
  OW: {
    ipa: 'oʊ',
    type: 'diphthong',
    description: 'The gliding vowel of “go”.',
    example_words: ['go', 'home', 'boat', 'know'],
    articulation: {
      place: 'back',
      manner: 'close-mid, gliding to near-close',
      voicing: 'voiced',
      tongue: 'The back of the tongue starts in the middle and rises.',
      lips: 'Rounded, closing to a small circle.',
    },
    tips: [
      'Start with loosely rounded lips and close them to a small circle as in “oo”.',
      'Make it long: the lips must move while the vowel lasts.',
    ],
    common_errors: [
      {
        heard: 'AO',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Start with the jaw more closed and finish with a small round “oo”: “coat” must not become “caught”.',
      },
      {
        heard: 'UW',
        speakers: ['any'],
        text: 'Start with the mouth more open before you close the lips.',
      },
      {
        heard: 'AA',
        speakers: ['any'],
        text: 'Round the lips from the start: “note” must not become “not”.',
      },
    ],
  },
} satisfies Record<'EY' | 'AY' | 'OY' | 'AW' | 'OW', PhonemeDetails>;
