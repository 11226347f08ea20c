/** Exams and a mock test of the demo school's office, with what students have handed in. */
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { storage } from '@talaffuz/core/storage/storage';
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { asDay, wallTime } from '../schools/clock.ts';
import { overall } from '../mock/bands.ts';

interface DemoExams {
  school_id: number;
  teacher_id: number;
  /** Two of them. */
  students: readonly number[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const questions = [
  { text: 'My sister … in a bank.', options: ['work', 'works', 'working'], right: 2 },
  { text: 'We … to Samarkand last summer.', options: ['go', 'have gone', 'went'], right: 3 },
  { text: 'There isn’t … milk left.', options: ['any', 'some', 'no'], right: 1 },
  { text: 'If it rains, we … at home.', options: ['stayed', 'will stay', 'would stay'], right: 2 },
];
const essay = {
  text: 'Write two or three sentences about your favourite season.',
  sample: 'I like spring best, because the days get longer and the apricot trees are in blossom.',
};

async function addExam(
  tx: Transaction,
  { school_id, teacher_id }: DemoExams,
  fields: { title: string; code: string; is_published: boolean; subject_id: number | null },
) {
  return tx.test.create({
    data: {
      ...fields,
      school_id,
      created_by: teacher_id,
      test_type: 'exam',
      description: 'Grammar of the last four units, and a few sentences of your own.',
      duration_minutes: 30,
      date: asDay(wallTime('Asia/Tashkent').date),
      sections: {
        create: {
          section_type: 'general',
          title: fields.title,
          duration_minutes: 0,
          questions: {
            create: [
              ...questions.map(({ text, options, right }, i) => ({
                question_type: 'multiple_choice' as const,
                question_text: text,
                question_data: {
                  options: options.map((option, j) => ({ id: String(j + 1), text: option })),
                  correct: String(right),
                },
                order_index: i + 1,
              })),
              {
                question_type: 'essay',
                question_text: essay.text,
                question_data: { prompt: essay.text, min_words: 0, sample: essay.sample },
                order_index: questions.length + 1,
              },
            ],
          },
        },
      },
    },
    include: { sections: { include: { questions: { orderBy: { order_index: 'asc' } } } } },
  });
}

/** `essayRight`: null while it waits for the teacher. */
async function addResult(
  tx: Transaction,
  { school_id, teacher_id }: DemoExams,
  exam: Awaited<ReturnType<typeof addExam>>,
  {
    user_id,
    chosen,
    text,
    essayRight,
  }: { user_id: number; chosen: number[]; text: string; essayRight: boolean | null },
) {
  const end_time = new Date(Date.now() - DAY_MS);
  const start_time = new Date(end_time.getTime() - 21 * MINUTE_MS);
  const rights = chosen.map((option, i) => option === questions[i]?.right);
  const total = rights.filter(Boolean).length + (essayRight === true ? 1 : 0);
  const checked = essayRight === null ? {} : { checked_at: end_time, checked_by: teacher_id };
  const asked = exam.sections.flatMap((section) => section.questions);
  await tx.testAttempt.create({
    data: {
      school_id,
      test_id: exam.id,
      user_id,
      status: essayRight === null ? 'submitted' : 'graded',
      start_time,
      deadline: new Date(start_time.getTime() + 30 * MINUTE_MS),
      end_time,
      time_spent_seconds: 21 * 60,
      is_completed: true,
      total_score: total,
      max_score: asked.length,
      is_passed: essayRight === null ? null : total / asked.length >= 0.6,
      ...checked,
      answers: {
        create: asked.map((question, i) => {
          const option = chosen[i];
          const right = option === undefined ? essayRight : (rights[i] ?? false);
          return {
            question_id: question.id,
            answer_data: asJson(option === undefined ? { text } : { selected: String(option) }),
            score: right === null ? null : right ? 1 : 0,
            is_correct: right,
          };
        }),
      },
    },
  });
}

async function paper(title: string, lines: string[]): Promise<Buffer> {
  const day = new Date('2026-01-01T00:00:00Z');
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    info: { Title: title, CreationDate: day, ModDate: day },
  });
  doc.fontSize(20).text(title).moveDown();
  doc.fontSize(12);
  for (const line of lines) doc.text(line).moveDown(0.6);
  doc.end();
  return buffer(doc);
}

/** Three soft notes instead of a recording: 16 bits, mono. */
function notes(): Buffer {
  const rate = 16_000;
  const samples = Int16Array.from({ length: rate * 3 }, (_, i) => {
    const pitch = [440, 550, 660][Math.floor(i / rate)] ?? 440;
    return Math.round(3_000 * Math.sin((2 * Math.PI * pitch * i) / rate));
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}

async function addFile(
  tx: Transaction,
  { school_id, teacher_id }: DemoExams,
  name: string,
  bytes: Buffer,
): Promise<number> {
  const sound = name.endsWith('.wav');
  const [kind, mime] = sound ? (['audio', 'audio/wav'] as const) : (['document', 'application/pdf'] as const);
  const key = `${kind}/demo/${name}`;
  const stored = await (await storage()).put(key, bytes, { content_type: mime });
  const data = { school_id, owner_id: teacher_id, kind, key, name, mime, ...stored };
  return (await tx.file.create({ data, select: { id: true } })).id;
}

const numbered = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, i) => `${String(i + 1)}. ${line(i + 1)}`);

async function addMock(tx: Transaction, own: DemoExams) {
  const { school_id, teacher_id } = own;
  const listening = await paper('Listening', [
    'You hear a student asking about a room. Write one word or a number in each gap.',
    ...numbered(10, (n) => `Gap ${String(n)}: ____________`),
  ]);
  const reading = await paper('Reading', [
    'The first bicycle lanes of the city were painted in a single night. Most drivers did not notice them until the morning.',
    'Are these statements TRUE, FALSE or NOT GIVEN?',
    ...numbered(10, (n) => `Statement ${String(n)} about the bicycle lanes`),
  ]);
  const writing = await paper('Writing', [
    'Task 1. The chart shows how pupils of one school travelled to lessons in 2015 and in 2025. Describe it in at least 150 words.',
    'Task 2. Some people think that homework should be given only at weekends. How far do you agree? Write at least 250 words.',
  ]);
  const questions = await addFile(tx, own, 'mock-listening.pdf', listening);
  const audio_file_id = await addFile(tx, own, 'mock-listening.wav', notes());
  const reading_file = await addFile(tx, own, 'mock-reading.pdf', reading);
  const writing_file = await addFile(tx, own, 'mock-writing.pdf', writing);
  return tx.mockTest.create({
    data: {
      school_id,
      created_by: teacher_id,
      title: 'IELTS mock test, spring',
      code: 'MCK247',
      sections: {
        create: [
          { kind: 'listening', file_id: questions, audio_file_id, duration: 30, question_count: 10 },
          { kind: 'reading', file_id: reading_file, duration: 60, question_count: 10 },
          { kind: 'writing', file_id: writing_file, duration: 60, question_count: 2 },
        ],
      },
    },
  });
}

const answersOf = (words: readonly string[]) =>
  Object.fromEntries(words.map((word, i) => [String(i + 1), word]));

async function addSession(
  tx: Transaction,
  { school_id, teacher_id }: DemoExams,
  test_id: string,
  user_id: number,
  bands: Parameters<typeof overall>[0] | null,
) {
  const started_at = new Date(Date.now() - 3 * DAY_MS);
  const after = (minutes: number) => new Date(started_at.getTime() + minutes * MINUTE_MS);
  await tx.mockSession.create({
    data: {
      school_id,
      test_id,
      user_id,
      started_at,
      deadline: after(150),
      ended_at: after(139),
      is_completed: true,
      is_finished: bands !== null,
      answers: {
        create: [
          {
            kind: 'listening',
            answers: answersOf(['Green', '14', 'kitchen', 'Tuesday', '85']),
            created_at: after(30),
          },
          {
            kind: 'reading',
            answers: answersOf(['TRUE', 'FALSE', 'NOT GIVEN', 'TRUE']),
            created_at: after(88),
          },
        ],
      },
      writings: {
        create: [
          {
            task_number: 1,
            text: 'The chart shows how pupils travelled to one school in two years. In 2015 most of them walked, while in 2025 the bus was more common.',
            teacher_comment: bands === null ? null : 'Clear overview. Compare the exact figures as well.',
          },
          {
            task_number: 2,
            text: 'I partly agree with this idea. Homework at weekends leaves the evenings free, but a language needs a little practice every day.',
          },
        ],
      },
      ...(bands === null
        ? {}
        : { score: { create: { ...bands, score: overall(bands), created_by: teacher_id } } }),
    },
  });
}

export async function loadExams(tx: Transaction, own: DemoExams): Promise<void> {
  const { school_id, students } = own;
  const [first, second] = students;
  if (first === undefined || second === undefined) return;
  const subject = await tx.subject.findFirst({ where: { school_id }, orderBy: { id: 'asc' } });
  const subject_id = subject?.id ?? null;
  const exam = await addExam(tx, own, {
    title: 'Grammar check, units 1 to 4',
    code: 'GRM482',
    is_published: true,
    subject_id,
  });
  await addExam(tx, own, {
    title: 'Grammar check, units 5 to 8',
    code: 'GRM583',
    is_published: false,
    subject_id,
  });
  await addResult(tx, own, exam, {
    user_id: second,
    chosen: [2, 3, 2, 2],
    text: 'I like autumn because there is many fruit.',
    essayRight: null,
  });
  const mock = await addMock(tx, own);
  await addSession(tx, own, mock.id, second, { listening: 6.5, reading: 6, writing: 5.5, speaking: 6.5 });
  await addSession(tx, own, mock.id, first, null);
}
