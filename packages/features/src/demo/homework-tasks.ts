/** Homework made of tasks, about the first paragraphs of the demo textbook, for the demo group. */
import type { Transaction } from '@talaffuz/db/client';
import { replaceTasks } from '../homework-tasks/build.ts';
import { taskInput } from '../homework-tasks/schema.ts';
import { lettered } from './tests-rows.ts';

const quiz = {
  task_type: 'quiz',
  instructions: 'Choose or write the right word. Each answer is checked at once.',
  points: 10,
  max_attempts: 3,
  time_limit_minutes: 15,
  questions: [
    {
      question_type: 'multiple_choice',
      question_text: 'It is nine in the evening and you meet a neighbour. What do you say first?',
      question_data: { options: lettered('Good evening.', 'Good night.', 'Good morning.'), correct: 'a' },
      explanation: '“Good evening” is a greeting; “good night” is said when people part or go to bed.',
      points: 2,
    },
    {
      question_type: 'multiple_answers',
      question_text: 'Which of these do you say when you leave?',
      question_data: {
        options: lettered('See you tomorrow.', 'Nice to meet you.', 'Bye!', 'How are you?'),
        correct: ['a', 'c'],
      },
      explanation: 'The other two open a conversation.',
      points: 2,
    },
    {
      question_type: 'gap_fill',
      question_text: 'Write the right form of “be”.',
      question_data: { text: 'My sister {{1}} from Bukhara.', accepted: { 1: ['is'] } },
      explanation: 'With he, she and it, and so with “my sister”, the form is “is”.',
      points: 2,
    },
    {
      question_type: 'true_false_not_given',
      question_text: '“They is my friends” is a correct sentence.',
      question_data: { correct: 'false' },
      explanation: 'With “they” the form is “are”: they are my friends.',
      points: 2,
    },
    {
      question_type: 'short_answer',
      question_text: 'Write the short form of “I am”.',
      question_data: { accepted: ["I'm"] },
      explanation: 'The apostrophe stands where the letter “a” was.',
      points: 2,
    },
  ],
};

const writing = {
  task_type: 'open_question',
  instructions: 'Write to somebody whom you have not met before.',
  points: 10,
  max_attempts: 2,
  questions: [
    {
      question_type: 'essay',
      question_text: 'A letter to a new friend',
      question_data: {
        prompt:
          'Say your name, where you are from and two things about your family. Ask one question at the end.',
        min_words: 30,
        sample:
          'Hello! My name is Dilshod and I am from Samarkand. I have one brother and two sisters. My brother is a student and my sisters are at school. We have a small house near the river. Where are you from?',
      },
      points: 10,
    },
  ],
};

/** After the textbook. */
export async function loadHomeworkTasks(
  tx: Transaction,
  { school_id, teacher_id }: { school_id: number; teacher_id: number },
): Promise<void> {
  const group = await tx.group.findFirstOrThrow({
    where: { school_id },
    orderBy: { id: 'asc' },
    select: { id: true, students: { select: { student_id: true }, orderBy: { student_id: 'asc' } } },
  });
  const [first, second] = await tx.paragraph.findMany({
    where: { chapter: { textbook: { school_id, is_published: true } } },
    orderBy: { id: 'asc' },
    take: 2,
    select: { id: true },
  });
  const { id } = await tx.homework.create({
    data: {
      school_id,
      created_by: teacher_id,
      group_id: group.id,
      title: 'Meeting people: three tasks',
      description:
        'Read the first paragraph of the textbook, answer five questions, and write a short letter.',
      homework_type: 'tasks',
      due_date: new Date('2027-06-25T13:00:00Z'),
      late_penalty_per_day: 10,
      max_late_days: 5,
      submissions: { create: group.students.map(({ student_id: user_id }) => ({ user_id })) },
    },
    select: { id: true },
  });
  const teacher = { id: teacher_id, school_id, role: 'teacher', session_id: 0 } as const;
  const reading = {
    task_type: 'read',
    paragraph_id: first?.id,
    points: 2,
    instructions: 'Read it twice, the second time aloud.',
  };
  const tasks = [...(first === undefined ? [] : [reading]), { ...quiz, paragraph_id: second?.id }, writing];
  await replaceTasks(
    tx,
    teacher,
    id,
    tasks.map((task) => taskInput.parse(task)),
  );
}
