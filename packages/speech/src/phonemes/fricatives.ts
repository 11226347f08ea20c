/** Fricatives of American English, with advice in our own words. */
import type { PhonemeDetails } from './phoneme.ts';

export const fricatives = {
  TH: {
    ipa: 'θ',
    type: 'consonant',
    description: 'The soft “th” of “think”, made with breath only.',
    example_words: ['think', 'three', 'month', 'birthday'],
    articulation: {
      place: 'dental',
      manner: 'fricative',
      voicing: 'voiceless',
      tongue: 'The tip lies lightly between the upper and lower teeth.',
      lips: 'Slightly open and relaxed.',
    },
    tips: [
      'Put the tip of your tongue lightly between your teeth and blow air over it without voice.',
      'Look in a mirror: the tip of the tongue must be seen.',
    ],
    common_errors: [
      {
        heard: 'S',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Move the tip of your tongue out between the teeth instead of behind them, and blow softly: “think” must not become “sink”.',
      },
      {
        heard: 'T',
        speakers: ['uz', 'kk'],
        text: 'Do not stop the air: rest the tip of the tongue between the teeth and let the breath flow on.',
      },
      {
        heard: 'F',
        speakers: ['ru', 'kk'],
        text: 'Keep the lower lip away from the teeth; the tip of the tongue does the work: “three” must not become “free”.',
      },
      {
        heard: 'DH',
        speakers: ['any'],
        text: 'Keep the tongue where it is and switch your voice off: only breath is heard.',
      },
    ],
  },
  DH: {
    ipa: 'ð',
    type: 'consonant',
    description: 'The voiced “th” of “this”.',
    example_words: ['this', 'mother', 'they', 'breathe'],
    articulation: {
      place: 'dental',
      manner: 'fricative',
      voicing: 'voiced',
      tongue: 'The tip lies lightly between the upper and lower teeth.',
      lips: 'Slightly open and relaxed.',
    },
    tips: [
      'Put the tip of your tongue lightly between your teeth and hum: you should feel it buzz.',
      'Keep the air flowing; the tongue touches the teeth but never blocks them.',
    ],
    common_errors: [
      {
        heard: 'D',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Bring the tip of your tongue forward between the teeth and let the air flow: “they” must not become “day”.',
      },
      {
        heard: 'Z',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Move the tip of your tongue from behind the teeth to between them: “then” must not become “zen”.',
      },
      {
        heard: 'V',
        speakers: ['any'],
        text: 'Keep the lower lip away from the teeth and use the tip of the tongue instead.',
      },
      {
        heard: 'TH',
        speakers: ['any'],
        text: 'Keep the tongue where it is and switch your voice on until you feel a buzz.',
      },
    ],
  },
  F: {
    ipa: 'f',
    type: 'consonant',
    description: 'The sound of “f” in “fish”, breath only.',
    example_words: ['fish', 'coffee', 'phone', 'laugh'],
    articulation: {
      place: 'labiodental',
      manner: 'fricative',
      voicing: 'voiceless',
      tongue: 'Rests low in the mouth.',
      lips: 'The lower lip touches the edge of the upper teeth.',
    },
    tips: [
      'Touch your upper teeth with the lower lip and blow without voice.',
      'Only one lip works: the upper lip stays out of the way.',
    ],
    common_errors: [
      {
        heard: 'P',
        speakers: ['uz', 'kk'],
        text: 'Do not close both lips: rest the upper teeth on the lower lip and let the air flow.',
      },
      {
        heard: 'V',
        speakers: ['any'],
        text: 'Switch your voice off: only breath is heard, “fan” and not “van”.',
      },
      {
        heard: 'HH',
        speakers: ['any'],
        text: 'Bring the lower lip up to the teeth so that the air hisses there, not in the throat.',
      },
    ],
  },
  V: {
    ipa: 'v',
    type: 'consonant',
    description: 'The sound of “v” in “very”, with voice.',
    example_words: ['very', 'seven', 'love', 'of'],
    articulation: {
      place: 'labiodental',
      manner: 'fricative',
      voicing: 'voiced',
      tongue: 'Rests low in the mouth.',
      lips: 'The lower lip touches the edge of the upper teeth.',
    },
    tips: [
      'Rest your upper teeth on the lower lip and hum until the lip buzzes.',
      'At the end of a word keep the voice going to the very end.',
    ],
    common_errors: [
      {
        heard: 'W',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Do not round your lips: bite the lower lip gently with the upper teeth, “vet” and not “wet”.',
      },
      {
        heard: 'F',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on to the end: “leave” must not become “leaf”.',
      },
      {
        heard: 'B',
        speakers: ['any'],
        text: 'Do not close the lips: let the air buzz between the upper teeth and the lower lip.',
      },
    ],
  },
  S: {
    ipa: 's',
    type: 'consonant',
    description: 'The hissing sound of “s” in “sun”.',
    example_words: ['sun', 'class', 'city', 'science'],
    articulation: {
      place: 'alveolar',
      manner: 'fricative',
      voicing: 'voiceless',
      tongue: 'The tip is close to the ridge behind the upper teeth and leaves a narrow groove for the air.',
      lips: 'Slightly spread.',
    },
    tips: [
      'Bring the tip of your tongue close to the ridge behind the upper teeth and hiss.',
      'Keep your teeth nearly closed and your lips spread.',
    ],
    common_errors: [
      {
        heard: 'Z',
        speakers: ['any'],
        text: 'Switch your voice off: “price” must not become “prize”.',
      },
      {
        heard: 'SH',
        speakers: ['any'],
        text: 'Move the tip of the tongue forward and spread the lips: “sea” must not become “she”.',
      },
      {
        heard: 'TH',
        speakers: ['any'],
        text: 'Pull the tongue back behind the teeth; the tip must not show.',
      },
    ],
  },
  Z: {
    ipa: 'z',
    type: 'consonant',
    description: 'The buzzing sound of “z” in “zoo” and of many final “s” letters.',
    example_words: ['zoo', 'music', 'is', 'dogs'],
    articulation: {
      place: 'alveolar',
      manner: 'fricative',
      voicing: 'voiced',
      tongue: 'As for “s”: the tip close to the ridge behind the upper teeth.',
      lips: 'Slightly spread.',
    },
    tips: [
      'Make an “s” and hum at the same time, like a bee.',
      'At the end of a word keep the voice on and make the vowel before it longer.',
    ],
    common_errors: [
      {
        heard: 'S',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on to the end: “eyes” must not become “ice”.',
      },
      {
        heard: 'JH',
        speakers: ['any'],
        text: 'Do not stop the air before the sound: only let it buzz.',
      },
      {
        heard: 'DH',
        speakers: ['any'],
        text: 'Pull the tongue back behind the teeth and let the air hiss over its groove.',
      },
    ],
  },
  SH: {
    ipa: 'ʃ',
    type: 'consonant',
    description: 'The “sh” of “she”.',
    example_words: ['she', 'nation', 'sugar', 'fish'],
    articulation: {
      place: 'post-alveolar',
      manner: 'fricative',
      voicing: 'voiceless',
      tongue: 'The blade is raised just behind the ridge, further back than for “s”.',
      lips: 'Rounded and pushed forward.',
    },
    tips: [
      'Push your lips forward, pull the tongue a little back from “s” and blow.',
      'It is softer than the Russian “ш”: keep the tongue flatter.',
    ],
    common_errors: [
      {
        heard: 'S',
        speakers: ['any'],
        text: 'Pull the tongue back and round the lips: “she” must not become “sea”.',
      },
      {
        heard: 'CH',
        speakers: ['any'],
        text: 'Do not touch the roof of the mouth: let the air flow from the start, “shop” and not “chop”.',
      },
      {
        heard: 'ZH',
        speakers: ['any'],
        text: 'Switch your voice off: only breath is heard.',
      },
    ],
  },
  ZH: {
    ipa: 'ʒ',
    type: 'consonant',
    description: 'The voiced partner of “sh”, as in “measure”.',
    example_words: ['measure', 'vision', 'usually', 'beige'],
    articulation: {
      place: 'post-alveolar',
      manner: 'fricative',
      voicing: 'voiced',
      tongue: 'As for “sh”: the blade raised just behind the ridge.',
      lips: 'Rounded and pushed forward.',
    },
    tips: [
      'Make “sh” and switch your voice on: it should buzz softly.',
      'Keep the air flowing; the tongue does not touch the roof of the mouth.',
    ],
    common_errors: [
      {
        heard: 'JH',
        speakers: ['uz', 'kk'],
        text: 'Do not let the tongue touch the roof of the mouth first: the sound begins softly.',
      },
      {
        heard: 'SH',
        speakers: ['ru', 'kk'],
        text: 'Keep your voice on until the sound ends.',
      },
      {
        heard: 'Z',
        speakers: ['any'],
        text: 'Pull the tongue back and push the lips forward.',
      },
    ],
  },
  HH: {
    ipa: 'h',
    type: 'consonant',
    description: 'The breath of “h” in “house”.',
    example_words: ['house', 'behind', 'who', 'perhaps'],
    articulation: {
      place: 'glottal',
      manner: 'fricative',
      voicing: 'voiceless',
      tongue: 'Already in the position of the following vowel; it makes no noise itself.',
      lips: 'Already in the position of the following vowel.',
    },
    tips: [
      'Just breathe out before the vowel, as if to clean a pair of glasses.',
      'Nothing in the mouth rubs or touches: the breath comes straight from the throat.',
    ],
    common_errors: [
      {
        heard: 'K',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Lower the back of your tongue so that nothing scratches: only soft breath, not “kh”.',
      },
      {
        heard: 'G',
        speakers: ['ru'],
        text: 'Do not close the throat or use your voice: only breathe out.',
      },
      {
        heard: 'F',
        speakers: ['any'],
        text: 'Keep the lips open and away from the teeth.',
      },
    ],
  },
} satisfies Record<'TH' | 'DH' | 'F' | 'V' | 'S' | 'Z' | 'SH' | 'ZH' | 'HH', PhonemeDetails>;
