/** Homework, by operations.json. */
import { db } from '@talaffuz/db/client';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { makeCourse } from '@talaffuz/features/testing/courses';
import { checkContract, type Caller, type Case, type World } from './harness.ts';

const staff = ['owner', 'teacher'] as const;

/** The smallest WAV that has sound in it: a tenth of a second of silence. */
function wav(): Blob {
  const samples = 1_600;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(32_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples * 2, 40);
  return new Blob([head, Buffer.alloc(samples * 2)], { type: 'audio/wav' });
}
const pdf = () => new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' });

function formOf(fields: Record<string, string | number | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) form.append(name, value, name === 'audio_file' ? 'me.wav' : 'task.pdf');
    else form.append(name, String(value));
  }
  return form;
}

async function homework(world: World, more: { homework_type?: 'oral' } = {}) {
  const { id: course_id, lessons } = await makeCourse(world.school.id);
  return db.homework.create({
    data: {
      school_id: world.school.id,
      created_by: world.callers.teacher.id,
      course_id,
      lesson_id: lessons[0]?.id ?? 0,
      title: 'My room',
      oral_assignment: 'We went to the market.',
      due_date: new Date('2099-01-01'),
      ...more,
    },
  });
}

/** Homework that the caller has to do. */
async function given(caller: Caller, world: World, more: { homework_type?: 'oral' } = {}) {
  const made = await homework(world, more);
  await db.userHomework.create({ data: { homework_id: made.id, user_id: caller.id } });
  return made;
}

const one: NonNullable<Case['send']> = async (_caller, world) => ({
  path: { homework_id: (await homework(world)).id },
  query: { include_submissions: 'true', include_files: 'true' },
});

async function handedIn(world: World) {
  const made = await homework(world);
  return db.userHomework.create({
    data: {
      homework_id: made.id,
      user_id: (await makeUser('student', world.school.id)).id,
      status: 'submitted',
      submission: { text: 'It is small.' },
      submitted_at: new Date(),
    },
  });
}

checkContract('learning-platform', {
  'GET /api/v1/homework/': {},
  'POST /api/v1/homework/': {
    who: staff,
    send: async (_caller, world) => {
      const { id, lessons } = await makeCourse(world.school.id);
      return {
        form: formOf({
          title: 'My room',
          description: 'Three sentences.',
          instructions: 'Write them.',
          homework_type: 'written',
          due_date: '2099-01-01T00:00:00Z',
          course_id: id,
          lesson_id: lessons[0]?.id ?? 0,
          is_published: 'false',
          metadata: '{}',
          oral_assignment: '',
          files: pdf(),
        }),
      };
    },
  },
  'GET /api/v1/homework/{homework_id}': { send: one },
  'GET /api/v1/homework/lesson/{lesson_id}': {
    send: async (_caller, world) => ({
      path: { lesson_id: (await homework(world)).lesson_id ?? 0 },
      query: { status: 'assigned', due_soon: 30, include_files: 'true' },
    }),
  },
  'GET /api/v1/homework/user/me': {
    send: async (caller, world) => {
      await given(caller, world);
      return {};
    },
  },
  'GET /api/v1/homework/files/{file_id}/download': {
    type: 'application/pdf',
    send: async (_caller, world) => {
      const { id } = await homework(world);
      const answer = await fetch(`${world.api.url}/api/v1/homework/${String(id)}`, {
        method: 'PUT',
        headers: world.callers.teacher.headers,
        body: formOf({ files: pdf() }),
      });
      const { files } = (await answer.json()) as { files: { id: number }[] };
      return { path: { file_id: files[0]?.id ?? 0 } };
    },
  },
  'POST /api/v1/homework/{homework_id}/assign/{user_id}': {
    who: staff,
    send: async (_caller, world) => ({
      path: {
        homework_id: (await homework(world)).id,
        user_id: (await makeUser('student', world.school.id)).id,
      },
    }),
  },
  'POST /api/v1/homework/{homework_id}/submit': {
    send: async (caller, world) => ({
      path: { homework_id: (await given(caller, world)).id },
      form: formOf({ submission: 'It is small.', files: pdf() }),
    }),
  },
  'POST /api/v1/homework/{homework_id}/submit-oral': {
    send: async (caller, world) => ({
      path: { homework_id: (await given(caller, world, { homework_type: 'oral' })).id },
      form: formOf({ audio_file: wav() }),
    }),
  },
  'POST /api/v1/homework/grade/{user_homework_id}': {
    who: staff,
    send: async (_caller, world) => ({
      path: { user_homework_id: (await handedIn(world)).id },
      form: new URLSearchParams({ feedback: 'Good', score: '80.5' }),
    }),
  },
});
