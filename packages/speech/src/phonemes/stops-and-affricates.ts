/** Stops and affricates of American English, with advice in our own words. */
import type { PhonemeDetails } from './phoneme.ts';

export const stopsAndAffricates = {
  P: {
    ipa: 'p',
    type: 'consonant',
    description: 'The sound of “p” in “pen”, with a puff of air when it begins a stressed syllable.',
    example_words: ['pen', 'happy', 'stop', 'paper'],
    articulation: {
      place: 'bilabial',
      manner: 'stop',
      voicing: 'voiceless',
      tongue: 'Takes no part.',
      lips: 'Pressed together, then opened.',
    },
    tips: [
      'Close your lips, build up air and open them with a clear puff.',
      'Hold a strip of paper before your mouth: at the start of “pen” it should move.',
    ],
    common_errors: [
      {
        heard: 'B',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Add a puff of air and keep your voice off until the vowel: “pack” must not become “back”.',
      },
      {
        heard: 'F',
        speakers: ['any'],
        text: 'Close both lips completely before you let the air out.',
      },
    ],
  },
  B: {
    ipa: 'b',
    type: 'consonant',
    description: 'The sound of “b” in “book”, with voice.',
    example_words: ['book', 'number', 'job', 'rabbit'],
    articulation: {
      place: 'bilabial',
      manner: 'stop',
      voicing: 'voiced',
      tongue: 'Takes no part.',
      lips: 'Pressed together, then opened.',
    },
    tips: [
      'Close your lips and start to hum before you open them.',
      'At the end of a word keep the voice on and make the vowel before it longer.',
    ],
    common_errors: [
      {
        heard: 'P',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on: “cab” must not become “cap”.',
      },
      {
        heard: 'V',
        speakers: ['any'],
        text: 'Press both lips together so that the air stops: “best” must not become “vest”.',
      },
    ],
  },
  T: {
    ipa: 't',
    type: 'consonant',
    description: 'The sound of “t” in “ten”; between vowels Americans make it a quick tap, as in “water”.',
    example_words: ['ten', 'city', 'cat', 'stop'],
    articulation: {
      place: 'alveolar',
      manner: 'stop',
      voicing: 'voiceless',
      tongue: 'The tip closes against the ridge behind the upper teeth, not against the teeth.',
      lips: 'Neutral.',
    },
    tips: [
      'Touch the ridge behind your upper teeth with the tip of the tongue and release it with a puff of air.',
      'Keep the tongue off the teeth themselves: English “t” is further back than Uzbek or Russian “т”.',
    ],
    common_errors: [
      {
        heard: 'D',
        speakers: ['any'],
        text: 'Keep your voice off and add a puff of air: “ten” must not become “den”.',
      },
      {
        heard: 'TH',
        speakers: ['any'],
        text: 'Close the air off completely against the ridge behind the teeth.',
      },
      {
        heard: 'CH',
        speakers: ['ru'],
        text: 'Keep the tongue tip up and release it quickly, without a hiss before “ee”.',
      },
    ],
  },
  D: {
    ipa: 'd',
    type: 'consonant',
    description: 'The sound of “d” in “day”, with voice.',
    example_words: ['day', 'ladder', 'bad', 'wanted'],
    articulation: {
      place: 'alveolar',
      manner: 'stop',
      voicing: 'voiced',
      tongue: 'The tip closes against the ridge behind the upper teeth.',
      lips: 'Neutral.',
    },
    tips: [
      'Touch the ridge behind your upper teeth with the tip of the tongue and keep your voice on.',
      'At the end of a word hold the voice and make the vowel before it longer.',
    ],
    common_errors: [
      {
        heard: 'T',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on to the end: “bad” must not become “bat”.',
      },
      {
        heard: 'DH',
        speakers: ['any'],
        text: 'Pull the tongue back to the ridge behind the teeth and stop the air: “day” must not become “they”.',
      },
    ],
  },
  K: {
    ipa: 'k',
    type: 'consonant',
    description: 'The sound of “k” in “key”, with a puff of air when it begins a stressed syllable.',
    example_words: ['key', 'school', 'black', 'question'],
    articulation: {
      place: 'velar',
      manner: 'stop',
      voicing: 'voiceless',
      tongue: 'The back closes against the soft palate.',
      lips: 'Neutral.',
    },
    tips: [
      'Press the back of your tongue against the soft palate and release it with a puff of air.',
      'Keep the contact higher than for Uzbek or Kazakh “q”, which is made deeper in the throat.',
    ],
    common_errors: [
      {
        heard: 'G',
        speakers: ['any'],
        text: 'Keep your voice off and add a puff of air: “coat” must not become “goat”.',
      },
      {
        heard: 'HH',
        speakers: ['kk', 'uz'],
        text: 'Close the air off completely before you release it.',
      },
    ],
  },
  G: {
    ipa: 'ɡ',
    type: 'consonant',
    description: 'The sound of “g” in “go”, with voice.',
    example_words: ['go', 'again', 'big', 'ghost'],
    articulation: {
      place: 'velar',
      manner: 'stop',
      voicing: 'voiced',
      tongue: 'The back closes against the soft palate.',
      lips: 'Neutral.',
    },
    tips: [
      'Press the back of your tongue against the soft palate and keep your voice on.',
      'At the end of a word hold the voice and make the vowel before it longer.',
    ],
    common_errors: [
      {
        heard: 'K',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on to the end: “bag” must not become “back”.',
      },
      {
        heard: 'HH',
        speakers: ['ru'],
        text: 'Close the air off completely with the back of the tongue, without any rubbing.',
      },
    ],
  },
  CH: {
    ipa: 'tʃ',
    type: 'consonant',
    description: 'The “ch” of “chair”.',
    example_words: ['chair', 'teacher', 'nature', 'watch'],
    articulation: {
      place: 'post-alveolar',
      manner: 'affricate',
      voicing: 'voiceless',
      tongue: 'The tip and blade close off the air just behind the ridge, then open slowly.',
      lips: 'Rounded and pushed forward.',
    },
    tips: [
      'Stop the air as for “t” and let it out through “sh” in one quick movement.',
      'Push the lips forward and release a clear puff of air.',
    ],
    common_errors: [
      {
        heard: 'SH',
        speakers: ['any'],
        text: 'Touch the ridge behind the teeth first and stop the air for a moment: “chair” must not become “share”.',
      },
      {
        heard: 'JH',
        speakers: ['any'],
        text: 'Switch your voice off and add a puff of air: “rich” must not become “ridge”.',
      },
      {
        heard: 'T',
        speakers: ['any'],
        text: 'Pull the tongue a little back, round the lips and let the air out slowly.',
      },
    ],
  },
  JH: {
    ipa: 'dʒ',
    type: 'consonant',
    description: 'The “j” of “job”.',
    example_words: ['job', 'large', 'gym', 'bridge'],
    articulation: {
      place: 'post-alveolar',
      manner: 'affricate',
      voicing: 'voiced',
      tongue: 'The tip and blade close off the air just behind the ridge, then open slowly.',
      lips: 'Rounded and pushed forward.',
    },
    tips: [
      'Stop the air as for “d” and let it out with a soft buzz, with your voice on all the time.',
      'At the end of a word keep the voice on and make the vowel before it longer.',
    ],
    common_errors: [
      {
        heard: 'CH',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Keep your voice on: “large” must not become “larch”.',
      },
      {
        heard: 'ZH',
        speakers: ['ru', 'kk'],
        text: 'Touch the ridge behind the teeth first, so that the sound begins with a small “d”.',
      },
      {
        heard: 'Y',
        speakers: ['any'],
        text: 'Press the tongue against the ridge behind the teeth: “jet” must not become “yet”.',
      },
    ],
  },
} satisfies Record<'P' | 'B' | 'T' | 'D' | 'K' | 'G' | 'CH' | 'JH', PhonemeDetails>;
