/** Courses, lessons, words, progress and certificates, by operations.json. */
import { db } from '@talaffuz/db/client';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { makeCourse } from '@talaffuz/features/testing/courses';
import { checkContract, type Case, type Caller, type World } from './harness.ts';

const staff = ['owner', 'teacher'] as const;
const owner = ['owner'] as const;

const newCourse = {
  title: 'At home',
  description: 'Rooms and things.',
  difficulty_level: 'A1',
  short_description: 'Rooms',
  thumbnail_url: 'https://pictures.example/house.png',
  is_published: true,
  is_featured: true,
  estimated_duration: 40,
  language: 'en',
  price: 100,
  discount_price: 90.5,
  category: 'everyday',
  tags: ['home'],
  requirements: ['The alphabet'],
  learning_outcomes: ['Name the rooms'],
};

/** A course of the world's school, made for one call. */
const course = (world: World, lessons = [false, true]) => makeCourse(world.school.id, { lessons });

async function word(world: World) {
  const { lessons } = await course(world, [false]);
  return db.word.findFirstOrThrow({ where: { lesson_id: lessons[0]?.id ?? 0 } });
}

async function certificate(caller: Caller, world: World) {
  const { id } = await course(world);
  const number = `TLF-TEST-${String(id)}`;
  return db.certificate.create({
    data: {
      school_id: world.school.id,
      user_id: caller.id,
      course_id: id,
      number,
      title: 'At home',
      course_name: 'At home',
      verification_code: number,
    },
  });
}

/** A course of one lesson that the caller has completed. */
async function completed(caller: Caller, world: World) {
  const made = await course(world, [false]);
  await db.userProgress.createMany({
    data: made.lessons.map(({ id }) => ({ user_id: caller.id, lesson_id: id })),
  });
  return made;
}

const firstLesson = async (world: World) => (await course(world)).lessons[0]?.id ?? 0;
const ofCourse =
  (key: string, body?: object): NonNullable<Case['send']> =>
  async (_caller, world) => ({
    path: { [key]: (await course(world)).id },
    ...(body === undefined ? {} : { body }),
  });
const ofLesson =
  (body?: object): NonNullable<Case['send']> =>
  async (_caller, world) => ({
    path: { id: await firstLesson(world) },
    ...(body === undefined ? {} : { body }),
  });
const ofWord =
  (body?: object): NonNullable<Case['send']> =>
  async (_caller, world) => ({
    path: { id: (await word(world)).id },
    ...(body === undefined ? {} : { body }),
  });
const ofCertificate: NonNullable<Case['send']> = async (caller, world) => ({
  path: { certificate_id: (await certificate(caller, world)).id },
});

const lessonTitle = { id: 'number', title: 'string', order: 'number', premium_only: 'boolean' };
const wordShape = { id: 'number', word: 'string', translation: 'string', ipa_pronunciation: 'string' };

checkContract(
  'learning-platform',
  {
    'GET /api/v1/courses/': { open: true, shape: [{ lessons: [lessonTitle] }] },
    'GET /api/v1/courses/{id}': { open: true, send: ofCourse('id'), shape: { lessons: [lessonTitle] } },
    'POST /api/v1/courses/': { who: staff, send: () => ({ body: newCourse }) },
    'PUT /api/v1/courses/{id}': { who: staff, send: ofCourse('id', newCourse) },
    'DELETE /api/v1/courses/{id}': { who: staff, send: ofCourse('id') },
    'GET /api/v1/admin/courses/': { who: owner },
    'POST /api/v1/admin/courses/': { who: owner, send: () => ({ body: newCourse }) },
    'PUT /api/v1/admin/courses/{course_id}': { who: owner, send: ofCourse('course_id', newCourse) },
    'DELETE /api/v1/admin/courses/{course_id}': { who: owner, send: ofCourse('course_id') },

    'GET /api/v1/lessons/': { shape: [{ words: [wordShape] }] },
    'GET /api/v1/lessons/{id}': { send: ofLesson(), shape: { words: [wordShape] } },
    'POST /api/v1/lessons/': {
      who: staff,
      send: async (_caller, world) => ({
        body: {
          title: 'Rooms',
          content: '# Rooms',
          video_url: 'https://video.example/rooms',
          course_id: (await course(world)).id,
          order: 3,
          premium_only: false,
        },
      }),
    },
    'PUT /api/v1/lessons/{id}': {
      who: staff,
      send: ofLesson({ title: 'Rooms', content: '# Rooms', order: 2, premium_only: true }),
    },
    'DELETE /api/v1/lessons/{id}': { who: staff, send: ofLesson() },

    'GET /api/v1/words/': {},
    'GET /api/v1/words/{id}': { send: ofWord() },
    'POST /api/v1/words/': {
      who: staff,
      send: async (_caller, world) => ({
        body: { word: 'kitchen', translation: 'oshxona', lesson_id: await firstLesson(world) },
      }),
    },
    'PUT /api/v1/words/{id}': {
      who: staff,
      send: ofWord({ word: 'door', translation: 'eshik', ipa_pronunciation: 'dɔːɹ' }),
    },
    'DELETE /api/v1/words/{id}': { who: staff, send: ofWord() },

    'GET /api/v1/user-progress/': {},
    'POST /api/v1/user-progress/lessons/{lesson_id}/complete': {
      send: async (_caller, world) => ({ path: { lesson_id: await firstLesson(world) } }),
    },
    'GET /api/v1/users/me/next-lesson': {
      send: async (_caller, world) => {
        await course(world);
        return {};
      },
    },
    'POST /api/v1/users/courses/{course_id}/complete': {
      send: async (caller, world) => ({ path: { course_id: (await completed(caller, world)).id } }),
    },

    'POST /api/v1/certificates/': {
      who: staff,
      send: async (_caller, world) => ({
        body: {
          title: 'Winter course',
          user_id: (await makeUser('student', world.school.id)).id,
          course_id: (await course(world)).id,
          course_name: 'At home',
          level_completed: 'A1',
          description: 'Rooms and things.',
        },
      }),
    },
    'GET /api/v1/certificates/my-certificates': {},
    'GET /api/v1/certificates/user/{user_id}': { send: ({ id }) => ({ path: { user_id: id } }) },
    'GET /api/v1/certificates/{certificate_id}/download': { send: ofCertificate, type: 'application/pdf' },
    'GET /api/v1/certificates/{certificate_id}/verify/{verification_code}': {
      open: true,
      send: async (caller, world) => {
        const { id, verification_code } = await certificate(caller, world);
        return { path: { certificate_id: id, verification_code } };
      },
      shape: { number: 'string', full_name: 'string', school_name: 'string' },
    },
    'GET /api/v1/users/certificates/': {},
    'GET /api/v1/users/certificates/{certificate_id}': { send: ofCertificate, type: 'application/pdf' },
  },
  {
    before: async (world) => {
      await course(world);
      for (const caller of Object.values(world.callers)) {
        await certificate(caller, world);
        await completed(caller, world);
      }
    },
  },
);
