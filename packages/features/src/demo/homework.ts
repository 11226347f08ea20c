/** Homework to try the product with: of the demo course and the demo group, handed in by nobody. */
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { readQuiz } from '../homework/quiz-questions.ts';
import { lettered } from './tests-rows.ts';

const quiz = {
  questions: [
    {
      question_type: 'multiple_choice',
      question_text: 'You meet somebody for the first time. What do you say?',
      question_data: {
        options: lettered('Nice to meet you.', 'See you later.', 'You are welcome.'),
        correct: 'a',
      },
    },
    {
      question_type: 'gap_fill',
      question_text: 'Write the short forms.',
      question_data: {
        text: '{{1}} from Samarkand, and {{2}} my sister.',
        accepted: { 1: ["I'm"], 2: ["she's"] },
      },
      marks: 2,
    },
    {
      question_type: 'short_answer',
      question_text: 'What is the opposite of “goodbye”?',
      question_data: { accepted: ['hello', 'hi'] },
    },
  ],
};

const homework = [
  {
    title: 'Say who you are',
    description: 'Read the text aloud, slowly and clearly, and send the recording.',
    instructions: 'Listen to your recording before you send it. You may record as often as you like.',
    homework_type: 'oral',
    oral_assignment: 'Hello, nice to meet you. I am from Samarkand, and I have three brothers.',
    due_date: new Date('2027-06-18T13:00:00Z'),
  },
  {
    title: 'Meeting people: a quiz',
    description: 'Three short questions about the first lesson. It is marked at once.',
    homework_type: 'quiz',
    max_score: 20,
    metadata: readQuiz(quiz),
    due_date: new Date('2027-06-21T13:00:00Z'),
  },
  {
    title: 'My home in ten sentences',
    description: 'Describe the place where you live. Write **at least ten sentences**.',
    instructions: 'Use *there is* and *there are*. You may add a photograph.',
    homework_type: 'written',
    due_date: null,
  },
] as const;

export async function loadHomework(
  tx: Transaction,
  { school_id, teacher_id, students }: { school_id: number; teacher_id: number; students: readonly number[] },
): Promise<void> {
  const course = await tx.course.findFirstOrThrow({
    where: { school_id },
    orderBy: { id: 'asc' },
    select: { id: true, lessons: { orderBy: { order: 'asc' }, take: 2, select: { id: true } } },
  });
  const group = await tx.group.findFirstOrThrow({
    where: { school_id },
    orderBy: { id: 'asc' },
    select: { id: true, students: { select: { student_id: true } } },
  });
  const members = group.students.map(({ student_id }) => student_id);
  for (const { metadata, ...one } of homework.map((each) => ({ metadata: {}, ...each }))) {
    const written = one.homework_type === 'written';
    await tx.homework.create({
      data: {
        ...one,
        metadata: asJson(metadata),
        school_id,
        created_by: teacher_id,
        course_id: course.id,
        lesson_id: course.lessons[written ? 1 : 0]?.id ?? null,
        group_id: written ? group.id : null,
        submissions: { create: (written ? members : students).map((user_id) => ({ user_id })) },
      },
      select: { id: true },
    });
  }
}
