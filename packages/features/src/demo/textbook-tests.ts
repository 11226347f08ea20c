/** Tests of the demo textbook beside those of its bundle: a check of each paragraph, and one at the end of each chapter. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Transaction } from '@talaffuz/db/client';
import { createTextbookTest } from '../textbook-tests/build.ts';
import { newTest, type NewTextbookQuestion } from '../textbook-tests/schema.ts';

type Question = Omit<NewTextbookQuestion, 'points'>;
const optionsOf = (texts: readonly string[]) => texts.map((text, i) => ({ id: `o${String(i + 1)}`, text }));

/** `right` from 1. */
const one = (question_text: string, texts: string[], right: number, explanation: string): Question => ({
  question_type: 'multiple_choice',
  question_text,
  question_data: { options: optionsOf(texts), correct: `o${String(right)}` },
  explanation,
});
const many = (question_text: string, texts: string[], right: number[], explanation: string): Question => ({
  question_type: 'multiple_answers',
  question_text,
  question_data: { options: optionsOf(texts), correct: right.map((n) => `o${String(n)}`) },
  explanation,
});
const truth = (question_text: string, correct: 'true' | 'false', explanation: string): Question => ({
  question_type: 'true_false_not_given',
  question_text,
  question_data: { correct },
  explanation,
});
const word = (question_text: string, accepted: string[], explanation: string): Question => ({
  question_type: 'short_answer',
  question_text,
  question_data: { accepted },
  explanation,
});

interface DemoTest {
  title: string;
  test_purpose: 'formative' | 'practice' | 'summative';
  difficulty: 'easy' | 'medium' | 'hard';
  chapter: string;
  /** Its title; without one the whole chapter. */
  paragraph?: string;
  questions: Question[];
}

const tests: DemoTest[] = [
  {
    title: 'Which greeting fits?',
    test_purpose: 'formative',
    difficulty: 'easy',
    chapter: 'Meeting people',
    paragraph: 'Hello and goodbye',
    questions: [
      one(
        'It is ten in the morning. You meet your teacher and say:',
        ['Good morning!', 'Good evening!', 'Bye!'],
        1,
        'Before noon we say “Good morning”; “Bye” is for leaving, and for friends.',
      ),
      truth(
        '“Good night” is said when you come into a room in the evening.',
        'false',
        'When you come in you say “Good evening”. “Good night” is said when you leave late or go to bed.',
      ),
      many(
        'Which of these do we say when we leave?',
        ['See you tomorrow!', 'Hello!', 'Goodbye!', 'How are you?'],
        [1, 3],
        '“Hello” and “How are you?” begin a talk.',
      ),
    ],
  },
  {
    title: 'The verb “to be”: check',
    test_purpose: 'formative',
    difficulty: 'easy',
    chapter: 'Meeting people',
    paragraph: 'I am, you are, he is',
    questions: [
      one('Aziza … from Samarkand.', ['am', 'is', 'are'], 2, '“Aziza” is “she”, and she takes “is”.'),
      one('You and I … friends.', ['am', 'is', 'are'], 3, '“You and I” is “we”, and we take “are”.'),
      word('Write the short form of “they are”.', ['they’re'], 'The apostrophe stands for the a: they’re.'),
    ],
  },
  {
    title: 'Asking for a name',
    test_purpose: 'formative',
    difficulty: 'easy',
    chapter: 'Meeting people',
    paragraph: 'What’s your name?',
    questions: [
      one(
        'What do you answer when somebody asks “What’s your name?”',
        ['I’m fine, thank you.', 'My name is Timur.', 'Your name is Timur.'],
        2,
        '“My” says that the name is yours. “I’m fine” answers “How are you?”.',
      ),
      word('Write the whole form of “What’s”.', ['what is'], '“What’s” is short for “What is”.'),
    ],
  },
  {
    title: 'What is the room for?',
    test_purpose: 'formative',
    difficulty: 'easy',
    chapter: 'My home',
    paragraph: 'Rooms of a house',
    questions: [
      one(
        'Where do people usually cook?',
        ['in the bathroom', 'in the kitchen', 'in the hall'],
        2,
        'We cook in the kitchen, and often eat there, too.',
      ),
      truth(
        'In “bathroom” the first part is said louder.',
        'true',
        'The first word says what the room is for, and it is the louder one: BATHroom.',
      ),
      word('Write in one word: a room to sleep in.', ['bedroom', 'a bedroom', 'the bedroom'], 'Bed + room.'),
    ],
  },
  {
    title: 'Where is it?',
    test_purpose: 'formative',
    difficulty: 'medium',
    chapter: 'My home',
    paragraph: 'In, on, under, next to',
    questions: [
      one('The picture hangs … the wall.', ['in', 'on', 'under'], 2, 'It touches the wall, so it is on it.'),
      one('The pen is … the bag.', ['in', 'on', 'between'], 1, 'It is inside the bag.'),
      one(
        'There is a window to the left of the desk and one to its right. The desk is … the windows.',
        ['between', 'under', 'on'],
        1,
        'With one on each side, it is between them.',
      ),
    ],
  },
  {
    title: 'My home: what you know',
    test_purpose: 'summative',
    difficulty: 'medium',
    chapter: 'My home',
    questions: [
      one('There … two bedrooms in our flat.', ['is', 'are', 'am'], 2, 'Two bedrooms are many: there are.'),
      one('Is there … milk in the kitchen?', ['any', 'a', 'two'], 1, 'In questions we use “any” here.'),
      many(
        'The cat is under the bed. Which sentences can be true?',
        ['The bed is above the cat.', 'The cat is lower than the bed.', 'The cat is on the bed.'],
        [1, 2],
        'Under means lower than something; on means touching it from above.',
      ),
      truth('A home may be a house or a flat.', 'true', 'Home is the place where the family lives.'),
      word('The lamp is next … the bed. Which word is missing?', ['to'], 'We say “next to”.'),
    ],
  },
  {
    title: 'Reading the clock',
    test_purpose: 'formative',
    difficulty: 'easy',
    chapter: 'My day',
    paragraph: 'What time is it?',
    questions: [
      one(
        'It is 7:45. We say:',
        ['quarter past seven', 'quarter to eight', 'quarter to seven'],
        2,
        'After half an hour we look forward to the next hour: fifteen minutes to eight.',
      ),
      one(
        'It is 9:30. We say:',
        ['half past nine', 'half to nine', 'half past ten'],
        1,
        'Half an hour after nine.',
      ),
      word('I get up … half past six. Which word is missing?', ['at'], 'We do things at a time.'),
    ],
  },
  {
    title: 'Where does the s go?',
    test_purpose: 'formative',
    difficulty: 'medium',
    chapter: 'My day',
    paragraph: 'Every day: the present simple',
    questions: [
      one('My sister … English.', ['study', 'studys', 'studies'], 3, 'A y after a consonant becomes ies.'),
      one('… he like tea?', ['Do', 'Does', 'Is'], 2, 'With he, she, it a question begins with “does”.'),
      truth('“She doesn’t likes tea” is right.', 'false', 'The s has moved to “does”: She doesn’t like tea.'),
    ],
  },
  {
    title: 'Verbs with s, es and ies',
    test_purpose: 'practice',
    difficulty: 'medium',
    chapter: 'My day',
    paragraph: 'Every day: the present simple',
    questions: [
      word('He (watch) television. Write the verb.', ['watches'], 'After ch the verb takes es.'),
      word('She (play) chess. Write the verb.', ['plays'], 'A y after a vowel stays: plays.'),
      word('It (go) to the city. Write the verb.', ['goes'], 'After o the verb takes es.'),
      word('We (walk) to school. Write the verb.', ['walk'], 'Only he, she and it take the s.'),
    ],
  },
  {
    title: 'How often?',
    test_purpose: 'formative',
    difficulty: 'medium',
    chapter: 'My day',
    paragraph: 'Always, sometimes, never',
    questions: [
      one(
        'Which sentence is right?',
        ['He late is often.', 'He often is late.', 'He is often late.'],
        3,
        'The word stands after the verb “to be”.',
      ),
      one(
        'Which word means “at no time”?',
        ['sometimes', 'never', 'usually'],
        2,
        '“Never” says no by itself.',
      ),
    ],
  },
  {
    title: 'My day: what you know',
    test_purpose: 'summative',
    difficulty: 'hard',
    chapter: 'My day',
    questions: [
      one(
        'It is 10:50. We say:',
        ['ten to eleven', 'ten past eleven', 'ten to ten'],
        1,
        'Ten minutes to the next hour.',
      ),
      one('… you walk to school?', ['Does', 'Are', 'Do'], 3, 'With you a question begins with “do”.'),
      many(
        'Which sentences are right?',
        [
          'She always gets up early.',
          'I don’t never drink coffee.',
          'They are usually at home.',
          'He go home at five.',
        ],
        [1, 3],
        '“Never” needs no second “not”, and he takes the s: he goes.',
      ),
      word('My brother (study) at night. Write the verb.', ['studies'], 'A y after a consonant becomes ies.'),
    ],
  },
];

/** Makes them in the textbook, as its teacher. */
export async function loadTextbookTests(tx: Transaction, teacher: Actor, textbook_id: number): Promise<void> {
  const chapters = await tx.chapter.findMany({ where: { textbook_id }, include: { paragraphs: true } });
  for (const { chapter, paragraph, ...test } of tests) {
    const place = chapters.find(({ title }) => title === chapter);
    const inside = place?.paragraphs.find(({ title }) => title === paragraph);
    if (place === undefined || (paragraph !== undefined && inside === undefined)) {
      throw new AppError('internal', `The demo textbook has no "${paragraph ?? chapter}".`);
    }
    const input = newTest.parse({
      ...test,
      chapter_id: place.id,
      paragraph_id: inside?.id ?? null,
      time_limit: 15,
    });
    await createTextbookTest(tx, teacher, input);
  }
}
