/** Homework tasks of learners, by operations.json. */
import { makeTasks, openTask, quizTask } from '@talaffuz/features/testing/tasks';
import { makeTextbook } from '@talaffuz/features/testing/textbooks';
import { startTask } from '@talaffuz/features/homework-tasks/attempts';
import { db } from '@talaffuz/db/client';
import { checkContract, type Caller, type World } from './harness.ts';

/** Homework of three tasks that the caller has to do: a quiz about a paragraph, the paragraph itself, an essay. */
async function given(caller: Caller, { school, callers }: World) {
  const teacher = { id: callers.teacher.id, school_id: school.id, role: 'teacher', session_id: 0 } as const;
  const textbook = await makeTextbook(school.id);
  const paragraph_id = textbook.chapters[0]?.paragraphs[0]?.id ?? 0;
  const group = await db.group.create({
    data: {
      school_id: school.id,
      teacher_id: teacher.id,
      name: `Group of ${textbook.title} ${String(textbook.id)}`,
      students: { create: [{ student_id: callers.student.id }] },
    },
  });
  const made = await makeTasks(
    teacher,
    group.id,
    [{ ...quizTask, paragraph_id, time_limit_minutes: 15 }, { task_type: 'read', paragraph_id }, openTask],
    { due_date: '2099-01-01T00:00:00Z', late_penalty_per_day: 5 },
  );
  await db.userHomework.createMany({
    data: [{ homework_id: made.id, user_id: caller.id }],
    skipDuplicates: true,
  });
  return { homework_id: made.id, task_id: made.task_id, question_id: made.tasks[0]?.questions[3]?.id ?? 0 };
}

async function begun(caller: Caller, world: World) {
  const { homework_id, task_id, question_id } = await given(caller, world);
  const actor = { id: caller.id, school_id: world.school.id, role: 'student', session_id: 0 } as const;
  const { task } = await startTask(actor, { homework_id, task_id });
  return { homework_id, task_id, question_id, submission_id: task.submission_id };
}

checkContract('mentor', {
  'GET /api/v1/students/homework': {
    send: async (caller, world) => {
      await given(caller, world);
      return { query: { page: 1, page_size: 20, status: 'assigned', include_completed: 'true' } };
    },
  },
  'GET /api/v1/students/homework/{homework_id}': {
    send: async (caller, world) => ({ path: { homework_id: (await given(caller, world)).homework_id } }),
  },
  'POST /api/v1/students/homework/{homework_id}/tasks/{task_id}/start': {
    send: async (caller, world) => {
      const { homework_id, task_id } = await given(caller, world);
      return { path: { homework_id, task_id } };
    },
  },
  'GET /api/v1/students/homework/{homework_id}/tasks/{task_id}/questions': {
    send: async (caller, world) => {
      const { homework_id, task_id } = await begun(caller, world);
      return { path: { homework_id, task_id } };
    },
  },
  'POST /api/v1/students/homework/submissions/{submission_id}/answer': {
    send: async (caller, world) => {
      const { submission_id, question_id } = await begun(caller, world);
      return { path: { submission_id }, body: { question_id, answer_text: 'hello' } };
    },
  },
  'POST /api/v1/students/homework/submissions/{submission_id}/complete': {
    send: async (caller, world) => {
      const { submission_id } = await begun(caller, world);
      return { path: { submission_id } };
    },
  },
});
