/** Central and back vowels of American English, with advice in our own words. Place says how far front the tongue is, manner how high. */
import type { PhonemeDetails } from './phoneme.ts';

export const centralAndBackVowels = {
  AA: {
    ipa: 'ɑː',
    type: 'vowel',
    description: 'The open back vowel of “father” and of American “hot”.',
    example_words: ['father', 'hot', 'car', 'watch'],
    articulation: {
      place: 'back',
      manner: 'open',
      voicing: 'voiced',
      tongue: 'The tongue lies flat, low and pulled back.',
      lips: 'Open and not rounded.',
    },
    tips: [
      'Open your mouth as at the doctor’s and keep the tongue flat and low.',
      'Do not round your lips, even when the word is spelled with “o”.',
    ],
    common_errors: [
      {
        heard: 'OW',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Unround the lips and drop the jaw: “not” must not become “note”.',
      },
      {
        heard: 'AO',
        speakers: ['ru', 'uz', 'kk'],
        text: 'Open the jaw further and keep the lips flat instead of rounding them.',
      },
      {
        heard: 'AH',
        speakers: ['any'],
        text: 'Open wider and hold it longer: “hot” must not become “hut”.',
      },
    ],
  },
  AO: {
    ipa: 'ɔː',
    type: 'vowel',
    description: 'The rounded back vowel of “law” and, before r, of “more”.',
    example_words: ['law', 'thought', 'more', 'talk'],
    articulation: {
      place: 'back',
      manner: 'open-mid',
      voicing: 'voiced',
      tongue: 'The tongue is low and pulled back, a little higher than for “hot”.',
      lips: 'Slightly rounded and pushed forward.',
    },
    tips: [
      'Open your mouth, pull the tongue back and round the lips a little.',
      'Keep the lips still until the vowel ends: it does not close into “oo”.',
    ],
    common_errors: [
      {
        heard: 'OW',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Keep the jaw open and the lips still: “bought” must not become “boat”.',
      },
      {
        heard: 'AA',
        speakers: ['any'],
        text: 'Round the lips a little and raise the back of the tongue.',
      },
    ],
  },
  UH: {
    ipa: 'ʊ',
    type: 'vowel',
    description: 'The short, relaxed vowel of “book”.',
    example_words: ['book', 'put', 'could', 'woman'],
    articulation: {
      place: 'back, a little towards the centre',
      manner: 'near-close',
      voicing: 'voiced',
      tongue: 'The back of the tongue is fairly high and relaxed.',
      lips: 'Loosely rounded.',
    },
    tips: [
      'Make it short, with loose lips and a relaxed tongue.',
      'Say “boot”, then relax everything and stop early: that gives the vowel of “book”.',
    ],
    common_errors: [
      {
        heard: 'UW',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Make it shorter and relax the lips: “full” must not become “fool”.',
      },
      {
        heard: 'AH',
        speakers: ['any'],
        text: 'Round the lips a little and raise the back of the tongue: “look” must not become “luck”.',
      },
    ],
  },
  UW: {
    ipa: 'uː',
    type: 'vowel',
    description: 'The long, tense vowel of “food”.',
    example_words: ['food', 'blue', 'shoe', 'through'],
    articulation: {
      place: 'back',
      manner: 'close',
      voicing: 'voiced',
      tongue: 'The back of the tongue is raised high towards the soft palate.',
      lips: 'Tightly rounded, as for whistling.',
    },
    tips: [
      'Round your lips as if to whistle and hold the sound long.',
      'Lift the back of the tongue and keep it there until the vowel ends.',
    ],
    common_errors: [
      {
        heard: 'UH',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Round the lips more tightly and hold it longer: “pool” must not become “pull”.',
      },
      {
        heard: 'OW',
        speakers: ['any'],
        text: 'Close the jaw and keep the lips tightly round from the start.',
      },
    ],
  },
  AH: {
    ipa: 'ʌ',
    type: 'vowel',
    description: 'The short, central vowel of “cup”; without stress it is the weak “uh” of “about”.',
    example_words: ['cup', 'love', 'about', 'sofa'],
    articulation: {
      place: 'central',
      manner: 'open-mid; mid when unstressed',
      voicing: 'voiced',
      tongue: 'The tongue rests in the middle of the mouth.',
      lips: 'Relaxed and neutral.',
    },
    tips: [
      'Relax the whole mouth, open the jaw only a little and make a short “uh”.',
      'In an unstressed syllable make it even shorter and quieter.',
    ],
    common_errors: [
      {
        heard: 'AA',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Open less and stop sooner: “cut” must not become “cot”.',
      },
      {
        heard: 'AE',
        speakers: ['any'],
        text: 'Let the tongue fall back to the middle and do not spread the lips.',
      },
      {
        heard: 'OW',
        speakers: ['ru'],
        text: 'Do not round the lips; an unstressed “o” is only a short “uh”.',
      },
      {
        heard: 'EH',
        speakers: ['any'],
        text: 'Pull the tongue back from the front of the mouth to the middle.',
      },
    ],
  },
  ER: {
    ipa: 'ɝ',
    type: 'vowel',
    description: 'The r-coloured vowel of “bird” and of the ending of “teacher”.',
    example_words: ['bird', 'work', 'nurse', 'teacher'],
    articulation: {
      place: 'central, r-coloured',
      manner: 'mid',
      voicing: 'voiced',
      tongue: 'The tongue bunches up in the middle or curls its tip back, touching nothing.',
      lips: 'Slightly rounded.',
    },
    tips: [
      'Pull the tongue back and curl its tip up without touching anything, and hold that “r” as the vowel.',
      'There is no other vowel before the r: “bird” is b, one long “er”, d.',
    ],
    common_errors: [
      {
        heard: 'EH',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Pull the tongue back and begin the r at once: “bird” must not become “bed” with an r.',
      },
      {
        heard: 'AO',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Do not follow the spelling: “work” and “word” have the same vowel as “bird”.',
      },
      {
        heard: 'AH',
        speakers: ['any'],
        text: 'Curl the tongue tip up and back so that the r is heard through the whole vowel.',
      },
    ],
  },
} satisfies Record<'AA' | 'AO' | 'UH' | 'UW' | 'AH' | 'ER', PhonemeDetails>;
