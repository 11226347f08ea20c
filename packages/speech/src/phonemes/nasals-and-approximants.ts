/** Nasals and approximants of American English, with advice in our own words. */
import type { PhonemeDetails } from './phoneme.ts';

export const nasalsAndApproximants = {
  M: {
    ipa: 'm',
    type: 'consonant',
    description: 'The sound of “m” in “man”.',
    example_words: ['man', 'summer', 'time', 'climb'],
    articulation: {
      place: 'bilabial',
      manner: 'nasal',
      voicing: 'voiced',
      tongue: 'Rests low in the mouth.',
      lips: 'Closed until the sound ends.',
    },
    tips: [
      'Close your lips and hum through the nose.',
      'Keep the lips closed until the sound is over, also at the end of a word.',
    ],
    common_errors: [
      {
        heard: 'N',
        speakers: ['any'],
        text: 'Close the lips: the tongue has nothing to do.',
      },
      {
        heard: 'B',
        speakers: ['any'],
        text: 'Let the air out through the nose and hum on instead of opening the lips at once.',
      },
    ],
  },
  N: {
    ipa: 'n',
    type: 'consonant',
    description: 'The sound of “n” in “no”.',
    example_words: ['no', 'dinner', 'seven', 'know'],
    articulation: {
      place: 'alveolar',
      manner: 'nasal',
      voicing: 'voiced',
      tongue: 'The tip closes against the ridge behind the upper teeth.',
      lips: 'Slightly open.',
    },
    tips: [
      'Put the tip of your tongue on the ridge behind the upper teeth and hum through the nose.',
      'Keep the tip up until the sound is over, also at the end of a word.',
    ],
    common_errors: [
      {
        heard: 'NG',
        speakers: ['any'],
        text: 'Lift the tip of the tongue to the ridge behind the teeth: “sin” must not become “sing”.',
      },
      {
        heard: 'M',
        speakers: ['any'],
        text: 'Keep the lips open and use the tip of the tongue.',
      },
      {
        heard: 'L',
        speakers: ['any'],
        text: 'Let the air out through the nose, not past the sides of the tongue.',
      },
    ],
  },
  NG: {
    ipa: 'ŋ',
    type: 'consonant',
    description: 'The “ng” of “sing”: one sound, without a “g” after it.',
    example_words: ['sing', 'long', 'think', 'reading'],
    articulation: {
      place: 'velar',
      manner: 'nasal',
      voicing: 'voiced',
      tongue: 'The back closes against the soft palate; the tip stays down.',
      lips: 'Slightly open.',
    },
    tips: [
      'Raise the back of your tongue as for “g”, keep its tip down and hum through the nose.',
      'Stop humming before you move the tongue, so that no “g” is heard at the end.',
    ],
    common_errors: [
      {
        heard: 'N',
        speakers: ['ru', 'kk'],
        text: 'Keep the tip of the tongue down and raise its back: “sing” must not become “sin”.',
      },
      {
        heard: 'G',
        speakers: ['ru', 'uz'],
        text: 'Hum through the nose and end there: no “g” or “k” follows.',
      },
      {
        heard: 'K',
        speakers: ['ru'],
        text: 'Hum through the nose and end there: no “k” follows.',
      },
    ],
  },
  L: {
    ipa: 'l',
    type: 'consonant',
    description: 'The sound of “l” in “light”; it is darker at the end of a syllable, as in “ball”.',
    example_words: ['light', 'yellow', 'ball', 'people'],
    articulation: {
      place: 'alveolar',
      manner: 'lateral approximant',
      voicing: 'voiced',
      tongue: 'The tip touches the ridge behind the upper teeth and air flows past the sides.',
      lips: 'Neutral.',
    },
    tips: [
      'Put the tip of your tongue on the ridge behind the upper teeth and let the air pass at the sides.',
      'At the end of a word also raise the back of the tongue a little, and keep the tip up.',
    ],
    common_errors: [
      {
        heard: 'R',
        speakers: ['any'],
        text: 'Touch the ridge with the tip of the tongue and hold it there: “light” must not become “right”.',
      },
      {
        heard: 'W',
        speakers: ['any'],
        text: 'Lift the tip of the tongue to the ridge and do not round the lips.',
      },
      {
        heard: 'N',
        speakers: ['any'],
        text: 'Lower the sides of the tongue so that the air leaves through the mouth, not the nose.',
      },
    ],
  },
  R: {
    ipa: 'ɹ',
    type: 'consonant',
    description: 'The American “r” of “red”: no roll and no tap.',
    example_words: ['red', 'sorry', 'write', 'car'],
    articulation: {
      place: 'post-alveolar',
      manner: 'approximant',
      voicing: 'voiced',
      tongue: 'The tip curls up or the body bunches; it touches nothing.',
      lips: 'Slightly rounded.',
    },
    tips: [
      'Curl the tip of your tongue up and back without touching anything, and round your lips a little.',
      'Do not roll it: the tongue stays still while your voice goes on.',
    ],
    common_errors: [
      {
        heard: 'L',
        speakers: ['any'],
        text: 'Pull the tongue back so that its tip touches nothing: “right” must not become “light”.',
      },
      {
        heard: 'D',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Do not tap or roll: hold the tongue still, away from the ridge.',
      },
      {
        heard: 'W',
        speakers: ['any'],
        text: 'Curl the tongue back and round the lips less: “red” must not become “wed”.',
      },
    ],
  },
  W: {
    ipa: 'w',
    type: 'consonant',
    description: 'The sound of “w” in “we”, made with round lips.',
    example_words: ['we', 'what', 'quick', 'away'],
    articulation: {
      place: 'labial-velar',
      manner: 'approximant',
      voicing: 'voiced',
      tongue: 'The back is raised towards the soft palate.',
      lips: 'Tightly rounded, then opened quickly.',
    },
    tips: [
      'Round your lips as for “oo” and open them quickly into the next vowel.',
      'Your teeth must not touch your lips.',
    ],
    common_errors: [
      {
        heard: 'V',
        speakers: ['uz', 'ru', 'kk'],
        text: 'Keep your teeth off the lower lip and round both lips: “west” must not become “vest”.',
      },
      {
        heard: 'F',
        speakers: ['any'],
        text: 'Round both lips and switch your voice on.',
      },
    ],
  },
  Y: {
    ipa: 'j',
    type: 'consonant',
    description: 'The sound of “y” in “yes”.',
    example_words: ['yes', 'use', 'music', 'million'],
    articulation: {
      place: 'palatal',
      manner: 'approximant',
      voicing: 'voiced',
      tongue: 'The front is raised close to the hard palate, then glides to the next vowel.',
      lips: 'Spread.',
    },
    tips: [
      'Start from a very short “ee” and glide straight into the next vowel.',
      'Keep the tongue off the roof of the mouth so that nothing rubs.',
    ],
    common_errors: [
      {
        heard: 'JH',
        speakers: ['kk', 'uz'],
        text: 'Do not touch the roof of the mouth: “yes” must not become “Jess”.',
      },
      {
        heard: 'IY',
        speakers: ['any'],
        text: 'Make it shorter and glide at once into the next vowel.',
      },
    ],
  },
} satisfies Record<'M' | 'N' | 'NG' | 'L' | 'R' | 'W' | 'Y', PhonemeDetails>;
