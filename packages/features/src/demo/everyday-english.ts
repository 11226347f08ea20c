/** A course for A1–A2, and a draft. */
import type { DemoCourse } from './courses.ts';

export const everydayEnglish: DemoCourse = {
  title: 'Everyday English',
  short_description: 'Short lessons for daily life: people, home, shopping and plans.',
  description:
    'Six short lessons for the first months of English. Each one gives you a few patterns that work in many places, a small dialogue to read aloud, and words to practise.',
  difficulty_level: 'A1–A2',
  category: 'Speaking',
  is_published: true,
  is_featured: true,
  estimated_duration: 90,
  tags: ['A1', 'A2', 'speaking'],
  requirements: ['You can read the English alphabet.'],
  learning_outcomes: [
    'Greet people and say who you are',
    'Describe your home and your day',
    'Ask for things and prices in a shop',
    'Make simple plans',
  ],
  lessons: [
    {
      title: 'Hello, I am …',
      content: `## Meeting people

When you meet somebody, three short sentences are enough:

1. **Greet**: *Hello!* with anybody, *Hi!* with friends.
2. **Say who you are**: *I'm Malika. I'm from Samarkand.*
3. **Ask back**: *And you?*

> — Hello! I'm Timur.\\
> — Nice to meet you, Timur. I'm Malika.\\
> — Nice to meet you too. Where are you from?\\
> — I'm from Samarkand. And you?

### Short forms

In speech we nearly always use short forms.

| Full | Short |
| --- | --- |
| I am | I'm |
| you are | you're |
| she is | she's |

**Try it:** read the dialogue aloud twice. The second time, use your own name and town.`,
      words: [
        ['hello', 'salom'],
        ['name', 'ism'],
        ['friend', 'doʻst'],
        ['teacher', 'oʻqituvchi'],
        ['country', 'mamlakat'],
        ['meet', 'uchrashmoq'],
        ['nice', 'yoqimli'],
      ],
    },
    {
      title: 'My home',
      content: `## Rooms and things

Use **there is** for one thing and **there are** for more.

- *There is a table in the kitchen.*
- *There are two windows in my room.*

To say **where** something is, you need only a few words: **in**, **on**, **under**, **next to**.

> Our flat is small but warm. There is a sofa next to the window. My books are on the shelf, and the cat is usually under the table.

**Try it:** describe the room you are in now with four sentences. Begin each with *There is* or *There are*.`,
      words: [
        ['kitchen', 'oshxona'],
        ['window', 'deraza'],
        ['shelf', 'javon'],
        ['table', 'stol'],
        ['flat', 'kvartira'],
        ['under', 'ostida'],
        ['warm', 'iliq'],
        ['door', 'eshik'],
      ],
    },
    {
      title: 'A usual day',
      content: `## What you do every day

For habits we use the plain verb. With *he*, *she* and *it* the verb gets **-s**.

- *I **wake up** at seven.*
- *She **wakes up** at six.*

Words such as **always**, **usually**, **sometimes** and **never** stand before the verb: *I usually have tea for breakfast.*

> My brother never eats breakfast. He leaves at eight and takes the bus. I usually walk, because the school is close.

### How the -s sounds

- after *p, t, k, f* it is /s/: *walks, takes*
- after a vowel and most other sounds it is /z/: *leaves, goes*
- after *s, z, sh, ch* it is a new syllable /ɪz/: *washes, teaches*

**Try it:** say five things that somebody in your family does every day.`,
      words: [
        ['breakfast', 'nonushta'],
        ['usually', 'odatda'],
        ['never', 'hech qachon'],
        ['wake', 'uygʻonmoq'],
        ['leave', 'joʻnamoq'],
        ['brother', 'aka yoki uka'],
        ['evening', 'oqshom'],
      ],
    },
    {
      title: 'At the market',
      content: `## Asking for things

Polite questions open every door:

- *How much are these apples?*
- *Can I have a kilo, please?*
- *Do you have something smaller?*

> — Good morning. How much are the tomatoes?\\
> — Twelve thousand a kilo.\\
> — Can I have half a kilo, please? And some herbs.\\
> — Here you are. Anything else?\\
> — No, that's all. Thank you.

Let your voice **fall** at the end of *How much are the tomatoes?* and **rise** in *Anything else?*

**Try it:** read both parts of the dialogue, then buy three other things.`,
      words: [
        ['market', 'bozor'],
        ['price', 'narx'],
        ['cheap', 'arzon'],
        ['apple', 'olma'],
        ['tomato', 'pomidor'],
        ['half', 'yarim'],
        ['enough', 'yetarli'],
        ['please', 'iltimos'],
      ],
    },
    {
      title: 'What happened yesterday',
      premium_only: true,
      content: `## Talking about the past

Most verbs get **-ed**, and it has three sounds:

| Sound | After | Example |
| --- | --- | --- |
| /t/ | p, k, s, sh, ch, f | *walked, watched* |
| /d/ | vowels, b, g, l, m, n, r, v, z | *played, called* |
| /ɪd/ | t and d | *wanted, needed* |

The most common verbs have a form of their own: *go → went, have → had, see → saw, buy → bought*.

> Yesterday we went to the old town. We walked for three hours and saw a small museum. I wanted to buy a plate, but it cost too much.

**Try it:** tell about yesterday in five sentences, with at least two verbs in **-ed**.`,
      words: [
        ['yesterday', 'kecha'],
        ['walked', 'yurdi'],
        ['watched', 'tomosha qildi'],
        ['wanted', 'xohladi'],
        ['bought', 'sotib oldi'],
        ['museum', 'muzey'],
      ],
    },
    {
      title: 'Making plans',
      premium_only: true,
      content: `## Tomorrow and the weekend

For something you have decided, say **going to**: *I'm going to visit my aunt.* To suggest something, begin with **Let's** or **Would you like to**.

> — Are you free on Saturday?\\
> — I think so. Why?\\
> — Would you like to go to the mountains?\\
> — I'd love to! What time are we going to leave?\\
> — Let's meet at eight.

In quick speech *going to* often sounds like **gonna** /ˈɡənə/. You should understand it; in writing keep *going to*.

**Try it:** invite a friend to something and agree on the time and the place.`,
      words: [
        ['weekend', 'dam olish kunlari'],
        ['tomorrow', 'ertaga'],
        ['mountain', 'togʻ'],
        ['invite', 'taklif qilmoq'],
        ['would', 'shart maylidagi yordamchi feʼl'],
        ['decide', 'qaror qilmoq'],
        ['free', 'boʻsh'],
      ],
    },
  ],
};

export const storyClub: DemoCourse = {
  title: 'Story club',
  short_description: 'Short stories to read aloud. Still being written.',
  description: 'A draft: its teacher is still working on it, so learners do not see it yet.',
  difficulty_level: 'A2',
  category: 'Reading',
  is_published: false,
  is_featured: false,
  estimated_duration: 30,
  tags: ['A2', 'reading'],
  requirements: [],
  learning_outcomes: ['Read a short story aloud with good pauses'],
  lessons: [
    {
      title: 'The lost umbrella',
      content: `## The lost umbrella

On Monday it rained, so Aziz took his father's umbrella. On Tuesday the sun was out, and the umbrella was on bus number nine.

*More follows.*`,
      words: [
        ['umbrella', 'soyabon'],
        ['rain', 'yomgʻir'],
        ['lost', 'yoʻqolgan'],
        ['father', 'ota'],
        ['sun', 'quyosh'],
        ['bus', 'avtobus'],
      ],
    },
  ],
};
