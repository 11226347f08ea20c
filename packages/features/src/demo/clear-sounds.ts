/** A course about the sounds that speakers of Uzbek and Kazakh find hard. */
import type { DemoCourse } from './courses.ts';

export const clearSounds: DemoCourse = {
  title: 'Clear sounds',
  short_description: 'English sounds that Uzbek and Kazakh do not have, one after another.',
  description:
    'Five lessons about the sounds that make the most difference when you grew up with Uzbek or Kazakh. Each lesson says what your mouth does, shows pairs of words that differ in one sound, and gives sentences to record.',
  difficulty_level: 'A2–B1',
  category: 'Pronunciation',
  is_published: true,
  is_featured: false,
  estimated_duration: 75,
  tags: ['pronunciation', 'sounds'],
  requirements: ['You can read short English sentences.', 'A microphone'],
  learning_outcomes: [
    'Make both th-sounds',
    'Keep w and v apart',
    'Hear and say long and short vowels',
    'Put the stress on the right syllable',
  ],
  lessons: [
    {
      title: 'The tongue between the teeth: th',
      content: `## /θ/ and /ð/

Neither Uzbek nor Kazakh has these sounds, so *think* easily becomes *sink* or *tink*.

**What to do**

1. Put the tip of your tongue lightly **between** your teeth. You should see it in a mirror.
2. Blow. That is /θ/ as in *think*.
3. Keep the tongue there and switch your voice on. That is /ð/ as in *this*.

| /θ/ | /s/ |
| --- | --- |
| think | sink |
| mouth | mouse |
| path | pass |

**Record:** *I think there are three other things to do.*`,
      words: [
        ['think', 'oʻylamoq'],
        ['three', 'uch'],
        ['mouth', 'ogʻiz'],
        ['path', 'yoʻlak'],
        ['this', 'bu'],
        ['mother', 'ona'],
        ['weather', 'ob-havo'],
      ],
    },
    {
      title: 'Round lips and teeth on the lip: w and v',
      content: `## /w/ and /v/

In Uzbek and Kazakh the letter *v* may sound like either, so *wine* and *vine* become one word.

- For **/w/** make your lips small and round, as if to whistle. **No teeth.**
- For **/v/** the upper teeth touch the lower lip, and it buzzes.

| /w/ | /v/ |
| --- | --- |
| wine | vine |
| west | vest |
| while | vile |

A trick for /w/: begin with *oo* and slide on: *oo-ater* → *water*.

**Record:** *We were very warm in the village last winter.*`,
      words: [
        ['water', 'suv'],
        ['west', 'gʻarb'],
        ['vest', 'nimcha'],
        ['village', 'qishloq'],
        ['winter', 'qish'],
        ['very', 'juda'],
        ['voice', 'ovoz'],
      ],
    },
    {
      title: 'Long and short: sheep and ship',
      content: `## /iː/ and /ɪ/

English keeps these apart by **length and by quality**. For /iː/ smile and hold it; for /ɪ/ relax your lips and be quick.

| /iː/ | /ɪ/ |
| --- | --- |
| sheep | ship |
| leave | live |
| feet | fit |

Another pair works in the same way: /uː/ in *pool* is long with tight lips, /ʊ/ in *pull* is short and relaxed.

**Record:** *Please sit in this seat and eat a bit of cheese.*`,
      words: [
        ['sheep', 'qoʻy'],
        ['ship', 'kema'],
        ['live', 'yashamoq'],
        ['seat', 'oʻrindiq'],
        ['pool', 'hovuz'],
        ['pull', 'tortmoq'],
        ['cheese', 'pishloq'],
      ],
    },
    {
      title: 'Open wide: man and men',
      premium_only: true,
      content: `## /æ/ and /ɛ/

For /æ/ your jaw drops lower than for any vowel of Uzbek or Kazakh, and the tongue stays forward. For /ɛ/ the mouth is half open.

| /æ/ | /ɛ/ |
| --- | --- |
| man | men |
| bad | bed |
| sat | set |

Put two fingers, one above the other, between your teeth: that is about how wide /æ/ is.

**Record:** *The man had a black hat and a red pen in his hand.*`,
      words: [
        ['man', 'erkak kishi'],
        ['men', 'erkaklar'],
        ['bad', 'yomon'],
        ['bed', 'karavot'],
        ['hat', 'shlyapa'],
        ['hand', 'qoʻl'],
      ],
    },
    {
      title: 'Stress and the weak vowel',
      premium_only: true,
      content: `## One syllable wins

In Uzbek and Kazakh the stress usually falls on the **last** syllable. In English every word has its own place for it, and the other vowels become weak, often /ə/.

- **ba**·na·na? No: ba·**NA**·na /bəˈnænə/
- **TEA**·cher, to·**MOR**·row, **IN**·teresting

Some words change their meaning with the stress: a **RE**·cord is a thing, to re·**CORD** is what you do here.

**Record:** *The teacher recorded an interesting record about bananas.*`,
      words: [
        ['banana', 'banan'],
        ['interesting', 'qiziqarli'],
        ['about', 'haqida'],
        ['police', 'politsiya'],
        ['hotel', 'mehmonxona'],
        ['important', 'muhim'],
        ['photograph', 'surat'],
      ],
    },
  ],
};
