/** A short textbook for beginners: the language itself in English, and explained in Russian, Uzbek and Kazakh. */
import type { BundleInput } from '../textbooks/bundle.ts';

type Chapter = BundleInput['chapters'][number];

const choice = (texts: string[], right: number) => ({
  options: texts.map((text, i) => ({ id: `o${String(i + 1)}`, text })),
  correct: `o${String(right)}`,
});

const meeting: Chapter = {
  title: 'Meeting people',
  description: 'Greetings, names and the verb “to be”.',
  learning_objective: 'Say who you are and ask the same of others.',
  paragraphs: [
    {
      title: 'Hello and goodbye',
      summary: 'What to say when you meet somebody and when you leave.',
      learning_objective: 'Greet people at any time of the day.',
      lesson_objective: 'Choose a greeting that fits the person and the hour.',
      key_terms: ['hello', 'good morning', 'good evening', 'goodbye', 'see you'],
      questions: [
        'Which greeting do you use with your teacher, and which with a friend?',
        'Why is “good night” a goodbye and not a hello?',
      ],
      markdown: `With friends we say **hi** or **hello**. With a teacher, or with somebody whom we do not know, we look at the clock:

| time | what we say |
|---|---|
| before noon | Good morning! |
| noon to about five or six | Good afternoon! |
| after that | Good evening! |

When we leave we say **goodbye** or, to friends, **bye** and **see you tomorrow**.

> **Good night** is not a greeting. We say it when we leave late in the evening or go to bed.

## A short talk

- *Good morning, Mr Brown.*
- *Good morning, Aziza. How are you?*
- *I’m fine, thank you. And you?*
- *Very well, thanks.*`,
      contents: [
        {
          language: 'ru',
          explain_text: `Приветствие зависит от двух вещей: **с кем** вы говорите и **который час**.

- *Hi* и *hello* — друзьям и ровесникам, в любое время.
- *Good morning / afternoon / evening* — учителю и незнакомым людям.
- *Good night* значит «спокойной ночи»: так прощаются, а не здороваются.

На вопрос *How are you?* обычно отвечают коротко: *I’m fine, thank you* — и спрашивают в ответ: *And you?*`,
          cards: [
            { id: 'card-1', front: 'Good afternoon', back: 'Добрый день' },
            { id: 'card-2', front: 'Good night', back: 'Спокойной ночи (при прощании)' },
            { id: 'card-3', front: 'See you tomorrow', back: 'До завтра' },
          ],
        },
        {
          language: 'uz',
          explain_text: `Salomlashish ikki narsaga bogʻliq: **kim bilan** gaplashyapsiz va **soat nechchi**.

- *Hi* va *hello* — doʻstlarga, istalgan vaqtda.
- *Good morning / afternoon / evening* — oʻqituvchiga va notanish odamlarga.
- *Good night* — xayrlashganda aytiladi, salomlashganda emas.`,
          cards: [
            { id: 'card-1', front: 'Good afternoon', back: 'Xayrli kun' },
            { id: 'card-2', front: 'See you tomorrow', back: 'Ertagacha' },
          ],
        },
        {
          language: 'kk',
          explain_text: `Сәлемдесу екі нәрсеге байланысты: **кіммен** сөйлесесіз және **сағат қанша**.

- *Hi* және *hello* — достарға, кез келген уақытта.
- *Good morning / afternoon / evening* — мұғалімге және бейтаныс адамдарға.
- *Good night* — қоштасқанда айтылады, амандасқанда емес.`,
          cards: [
            { id: 'card-1', front: 'Good morning', back: 'Қайырлы таң' },
            { id: 'card-2', front: 'Goodbye', back: 'Сау болыңыз' },
          ],
        },
      ],
    },
    {
      title: 'I am, you are, he is',
      summary: 'The three forms of “to be” in the present.',
      learning_objective: 'Use am, is and are with the right person.',
      lesson_objective: 'Build short sentences about people and things.',
      key_terms: ['am', 'is', 'are', 'short form'],
      questions: ['How do the short forms of “to be” sound when people speak fast?'],
      markdown: `The verb **to be** has three forms in the present.

| person | full form | short form |
|---|---|---|
| I | I am | I’m |
| he, she, it | he is | he’s |
| you, we, they | you are | you’re |

We use it to say **who** or **what** somebody is, **how** they are and **where** they are:

- I **am** a student.
- My sister **is** ten years old.
- The books **are** on the table.

## No and yes

Put **not** after the verb to say no: *She is **not** at home.* Short: *She isn’t at home. They aren’t late.*

Put the verb first to ask: ***Are** you ready? — Yes, I am. / No, I’m not.*`,
      contents: [
        {
          language: 'ru',
          explain_text: `В русском предложении «Я ученик» глагола нет, а в английском он **нужен всегда**: *I **am** a student*.

| Кто | Форма |
|---|---|
| I | am |
| he, she, it | is |
| you, we, they | are |

В вопросе глагол выходит вперёд: *You are ready.* → *Are you ready?* В коротком утвердительном ответе сокращать нельзя: *Yes, I am*, а не ~~Yes, I’m~~.`,
          cards: [
            { id: 'card-1', front: 'I … a student.', back: 'am' },
            { id: 'card-2', front: 'They … late.', back: 'are' },
            { id: 'card-3', front: 'She … my sister.', back: 'is' },
          ],
        },
        {
          language: 'en',
          explain_text: `Three things to remember:

1. Every English sentence needs a verb. *I student* is not a sentence; *I **am** a student* is.
2. *You* takes **are** for one person and for many.
3. A short answer that says yes is never shortened: *Yes, he is.*`,
        },
      ],
    },
    {
      title: 'What’s your name?',
      summary: 'First questions to somebody whom you have just met.',
      learning_objective: 'Ask for a name, an age and a home town.',
      lesson_objective: 'Hold a first talk of four or five turns.',
      key_terms: ['name', 'from', 'years old', 'nice to meet you'],
      questions: ['What would you ask a new classmate first?'],
      markdown: `Here are the questions that help in any first talk.

1. **What’s your name?** — My name’s Timur.
2. **How old are you?** — I’m eleven. *or* I’m eleven years old.
3. **Where are you from?** — I’m from Samarkand.
4. **Nice to meet you!** — Nice to meet you too!

## A small trap

English asks **how old** somebody *is*. Say *I **am** twelve*, never *I have twelve years*.

## Writing names

Names of people, towns, countries and languages begin with a capital letter: **A**ziza, **T**ashkent, **K**azakhstan, **E**nglish. The word **I** is always a capital letter.`,
      contents: [
        {
          language: 'ru',
          explain_text: `Возраст по-английски — это то, каков человек, поэтому говорят *I **am** twelve* («я есть двенадцать»), а не *I have*.

После *from* идёт название места без предлога «из» где-то ещё: *I’m from Samarkand*.

На *Nice to meet you* отвечают *Nice to meet you **too*** — «мне тоже приятно».`,
          cards: [
            { id: 'card-1', front: 'How old are you?', back: 'Сколько тебе лет?' },
            { id: 'card-2', front: 'Where are you from?', back: 'Откуда ты?' },
          ],
        },
        {
          language: 'uz',
          explain_text: `Yosh haqida *I **am** twelve* deymiz, *I have twelve* emas.

*Where are you from?* — “Qayerdansan?” Javob: *I’m from Samarkand.*

*Nice to meet you* — “Tanishganimdan xursandman”. Javobda *too* (“ham”) qoʻshiladi.`,
        },
      ],
    },
  ],
  tests: [
    {
      title: 'Am, is or are?',
      test_purpose: 'practice',
      difficulty: 'easy',
      paragraph: 2,
      time_limit: 10,
      passing_score: 0.6,
      questions: [
        {
          question_type: 'multiple_choice',
          question_text: 'My parents … at work.',
          question_data: choice(['am', 'is', 'are'], 3),
          explanation: '“My parents” is “they”, and they take “are”.',
        },
        {
          question_type: 'multiple_choice',
          question_text: 'I … not tired.',
          question_data: choice(['am', 'is', 'are'], 1),
          explanation: '“I” always takes “am”.',
        },
        {
          question_type: 'short_answer',
          question_text: 'Write the short form of “she is”.',
          question_data: { accepted: ['she’s', "she's"] },
          explanation: 'The apostrophe stands for the letter that is gone: she’s.',
        },
      ],
    },
    {
      title: 'Meeting people: what you know',
      test_purpose: 'summative',
      difficulty: 'medium',
      time_limit: 15,
      passing_score: 0.7,
      questions: [
        {
          question_type: 'multiple_choice',
          question_text:
            'It is eight in the evening and you come to a friend’s house. You say to his father:',
          question_data: choice(['Good night!', 'Good evening!', 'Goodbye!'], 2),
          explanation: '“Good night” is for leaving or going to bed.',
        },
        {
          question_type: 'true_false_not_given',
          question_text: '“I have twelve years” is right when somebody asks how old you are.',
          question_data: { correct: 'false' },
          explanation: 'English says: I am twelve.',
        },
        {
          question_type: 'multiple_answers',
          question_text: 'Which words are always written with a capital letter?',
          question_data: {
            options: [
              { id: 'o1', text: 'the word I' },
              { id: 'o2', text: 'names of countries' },
              { id: 'o3', text: 'every noun' },
            ],
            correct: ['o1', 'o2'],
          },
        },
      ],
    },
  ],
};

const home: Chapter = {
  title: 'My home',
  description: 'Rooms, things, and where they stand.',
  learning_objective: 'Describe a home in five or six sentences.',
  paragraphs: [
    {
      title: 'Rooms of a house',
      summary: 'Names of rooms and what people do there.',
      learning_objective: 'Name the rooms of a home.',
      lesson_objective: 'Say what each room is for.',
      key_terms: ['kitchen', 'bedroom', 'bathroom', 'living room', 'hall'],
      questions: ['Which room do you like best, and why?'],
      markdown: `A home may be a **house** or a **flat**. Most homes have these rooms:

- the **kitchen**, where we cook and often eat;
- the **living room**, where the family sits together;
- the **bedroom**, where we sleep;
- the **bathroom**, where we wash;
- the **hall**, where we come in and take off our shoes.

Many names of rooms are two words in one: *bed + room*, *bath + room*. The first word says what the room is for, and it is the part that we say louder: **BED**room, **BATH**room.`,
      contents: [
        {
          language: 'ru',
          explain_text: `*House* — отдельный дом, *flat* — квартира, а *home* — «дом» как место, где живёт семья.

В сложных словах ударение падает на **первую** часть: *BEDroom, BATHroom*. Она же и объясняет, для чего комната: *bed* — кровать, *bath* — ванна.`,
          cards: [
            { id: 'card-1', front: 'kitchen', back: 'кухня' },
            { id: 'card-2', front: 'living room', back: 'гостиная' },
            { id: 'card-3', front: 'bathroom', back: 'ванная' },
          ],
        },
        {
          language: 'kk',
          explain_text: `*House* — жеке үй, *flat* — пәтер, ал *home* — отбасы тұратын орын.

Күрделі сөздерде екпін **бірінші** бөлікке түседі: *BEDroom, BATHroom*.`,
          cards: [
            { id: 'card-1', front: 'kitchen', back: 'ас үй' },
            { id: 'card-2', front: 'bedroom', back: 'жатын бөлме' },
          ],
        },
      ],
    },
    {
      title: 'There is and there are',
      summary: 'How to say what is in a place.',
      learning_objective: 'Use there is for one thing and there are for several.',
      lesson_objective: 'Describe a room.',
      key_terms: ['there is', 'there are', 'some', 'any'],
      questions: ['What is there in your room that is not in the classroom?'],
      markdown: `To say that a thing is in a place, English begins with **there**.

- **There is** a lamp on the desk. *(one thing)*
- **There are** two chairs by the window. *(more than one)*

In a list we look at the **first** thing: *There **is** a bed, a desk and two chairs. There **are** two chairs and a desk.*

## Asking and saying no

- **Is there** a garden? — Yes, there is. / No, there isn’t.
- **Are there any** books? — Yes, there are **some**. / No, there are**n’t any**.

We use **some** when we say yes and **any** in most questions and after *not*.`,
      contents: [
        {
          language: 'ru',
          explain_text: `Русское «На столе лампа» начинается с места, а английское — со слова *there*: ***There is** a lamp on the desk*.

- один предмет — *there is*;
- несколько — *there are*;
- в перечислении смотрим на **первый** предмет.

*There* здесь не переводится: это не «там».`,
          cards: [
            { id: 'card-1', front: 'There … a cat under the table.', back: 'is' },
            { id: 'card-2', front: 'There aren’t … apples.', back: 'any' },
          ],
        },
        {
          language: 'uz',
          explain_text: `“Stolda chiroq bor” degan gap inglizchada *there* bilan boshlanadi: ***There is** a lamp on the desk*.

- bitta narsa — *there is*;
- koʻp narsa — *there are*;
- sanaganda **birinchi** narsaga qaraymiz.`,
        },
      ],
    },
    {
      title: 'In, on, under, next to',
      summary: 'Small words that say where a thing is.',
      learning_objective: 'Say where things are.',
      lesson_objective: 'Guide somebody to a thing in a room.',
      key_terms: ['in', 'on', 'under', 'next to', 'behind', 'between'],
      questions: ['Where is your phone now? Say it in two ways.'],
      markdown: `Each of these words is one picture.

| word | picture | example |
|---|---|---|
| in | inside something | The pen is **in** the bag. |
| on | touching it from above | The cup is **on** the table. |
| under | lower than it | The cat is **under** the bed. |
| next to | beside it | The lamp is **next to** the bed. |
| behind | at its back | The broom is **behind** the door. |
| between | with one on each side | The desk is **between** the windows. |

A picture hangs **on** the wall, and people sit **in** an armchair but **on** a chair: an armchair is around you, a chair is under you.`,
      contents: [
        {
          language: 'ru',
          explain_text: `Предлог выбираем по картинке, а не по русскому слову: «на стене» — *on the wall*, «в кресле» — *in an armchair*, «на стуле» — *on a chair*.

*Next to* — «рядом с»: второе слово *to* терять нельзя.`,
          cards: [
            { id: 'card-1', front: 'under the bed', back: 'под кроватью' },
            { id: 'card-2', front: 'between the windows', back: 'между окнами' },
            { id: 'card-3', front: 'behind the door', back: 'за дверью' },
          ],
        },
      ],
    },
  ],
  tests: [
    {
      title: 'There is or there are?',
      test_purpose: 'formative',
      difficulty: 'easy',
      paragraph: 2,
      time_limit: 10,
      passing_score: 0.6,
      questions: [
        {
          question_type: 'multiple_choice',
          question_text: 'There … a sofa and two chairs in the living room.',
          question_data: choice(['is', 'are'], 1),
          explanation: 'The first thing of the list is one sofa.',
        },
        {
          question_type: 'multiple_choice',
          question_text: 'There aren’t … plates on the table.',
          question_data: choice(['some', 'any'], 2),
          explanation: 'After “not” we use “any”.',
        },
      ],
    },
  ],
};

const day: Chapter = {
  title: 'My day',
  description: 'Times, habits and the present simple.',
  learning_objective: 'Tell about an ordinary day.',
  paragraphs: [
    {
      title: 'What time is it?',
      summary: 'Telling the time with past and to.',
      learning_objective: 'Say any time to five minutes.',
      lesson_objective: 'Ask for the time and understand the answer.',
      key_terms: ['o’clock', 'half past', 'quarter', 'past', 'to'],
      questions: ['At what time do lessons begin at your school?'],
      markdown: `We say the minutes first, then the hour.

- 7:00 — seven **o’clock**
- 7:10 — ten **past** seven
- 7:15 — **quarter past** seven
- 7:30 — **half past** seven
- 7:45 — **quarter to** eight
- 7:50 — ten **to** eight

Up to half an hour we look back (**past**); after that we look forward to the next hour (**to**).

We ask *What time is it?*, and we do things **at** a time: *I get up **at** half past six.*`,
      contents: [
        {
          language: 'ru',
          explain_text: `Главная ловушка — половина. *Half past seven* — это **7:30**, «половина после семи», а по-русски «половина **восьмого**». Час в английском называется предыдущий!

До половины считаем **past** (после), потом — **to** (до следующего часа).`,
          cards: [
            { id: 'card-1', front: '8:30', back: 'half past eight' },
            { id: 'card-2', front: '8:45', back: 'quarter to nine' },
            { id: 'card-3', front: '9:05', back: 'five past nine' },
          ],
        },
      ],
    },
    {
      title: 'Every day: the present simple',
      summary: 'The form for habits, and its s.',
      learning_objective: 'Tell what people do every day.',
      lesson_objective: 'Put the s where it belongs.',
      key_terms: ['present simple', 'every day', 'do', 'does'],
      questions: ['What does your best friend do after school?'],
      markdown: `For what we do again and again we use the **present simple**.

- I **get up** at seven. We **walk** to school.
- My brother **gets up** at eight. He **walks**, too.

With **he, she, it** the verb takes an **s**. After *s, sh, ch, x, o* it takes **es**: *watches, goes*. A *y* after a consonant becomes **ies**: *study — studies*, but *play — plays*.

## Asking and saying no

Here **do** and **does** help, and the s moves to *does*:

- **Do** you like tea? — I **don’t** like tea.
- **Does** she like tea? — She **doesn’t** like tea.

So it is *does she **like***, never *does she likes*.`,
      contents: [
        {
          language: 'ru',
          explain_text: `Окончание **-s** у глагола бывает только с *he, she, it*. Когда появляется *does*, оно **забирает** это -s себе: *She **likes** tea* → ***Does** she **like** tea?*

Если глагол *to be*, помощник не нужен: *Is she tired?*`,
          cards: [
            { id: 'card-1', front: 'watch → he …', back: 'watches' },
            { id: 'card-2', front: 'study → she …', back: 'studies' },
            { id: 'card-3', front: 'play → it …', back: 'plays' },
          ],
        },
        {
          language: 'uz',
          explain_text: `Feʼlga **-s** faqat *he, she, it* bilan qoʻshiladi. Savolda *does* kelsa, -s unga oʻtadi: *She **likes** tea* → ***Does** she **like** tea?*`,
          cards: [{ id: 'card-1', front: 'go → she …', back: 'goes' }],
        },
      ],
    },
    {
      title: 'Always, sometimes, never',
      summary: 'How often something happens, and where the word stands.',
      learning_objective: 'Say how often you do things.',
      lesson_objective: 'Put the word into its place.',
      key_terms: ['always', 'usually', 'often', 'sometimes', 'never'],
      questions: ['Name a thing that you never do on Mondays.'],
      markdown: `From every time to no time:

**always** → **usually** → **often** → **sometimes** → **never**

The word stands **before** the verb: *I **always** brush my teeth. She **never** eats meat.*

But it stands **after** the verb *to be*: *He is **often** late. They are **never** tired.*

**Never** says no by itself, so no second *not* is needed: *I never drink coffee*, and not *I don’t never drink coffee*.`,
      contents: [
        {
          language: 'ru',
          explain_text: `Место слова: **перед** обычным глаголом, но **после** *am, is, are*.

По-русски «я **никогда не** пью кофе» — два отрицания, по-английски одно: *I **never** drink coffee*.`,
          cards: [
            { id: 'card-1', front: 'He is often late.', back: 'Он часто опаздывает.' },
            { id: 'card-2', front: 'She never eats meat.', back: 'Она никогда не ест мяса.' },
          ],
        },
        {
          language: 'kk',
          explain_text: `Бұл сөздер кәдімгі етістіктің **алдында**, ал *am, is, are* сөздерінен **кейін** тұрады.

*Never* сөзінің өзі болымсыз, сондықтан *not* қосылмайды.`,
        },
      ],
    },
  ],
};

export const englishStepByStep: BundleInput = {
  format: 'talaffuz-textbook',
  version: 1,
  title: 'English step by step',
  grade_level: 5,
  language: 'en',
  author: 'Talaffuz',
  description:
    'First words, first sentences and an ordinary day, in short paragraphs with cards and small tests.',
  chapters: [meeting, home, day],
};
