/** A week of school as a learner with a phone has it: what is done when, the same for everybody who follows the plan. */
import type { OfflineLearner } from '@talaffuz/sdk/offline/learner';
import type { Answer } from '@talaffuz/sdk/offline/learner';

export interface School {
  paragraphs: number[];
  /** Tests by what they are for, with the ids of their questions and an answer of each that is right. */
  tests: { id: number; questions: { id: number; right: Answer }[] }[];
  homework: { id: number; tasks: { id: number; questions: { id: number; right: Answer }[] }[] }[];
}

export interface Step {
  /** Minutes since the week began. */
  minute: number;
  what: (phone: OfflineLearner, kept: Map<string, { client_id: string }>) => Promise<void>;
}

const DAY = 24 * 60;
const wrong: Answer = { selected_option_ids: [1], answer_text: 'I do not know' };

/** Steps in their order; `random` decides how much of it is right, left out, or told twice. */
export function planWeek(school: School, random: () => number): Step[] {
  const steps: Step[] = [];
  let minute = 0;
  const at = (what: Step['what'], after = 1): void => {
    minute += after;
    steps.push({ minute, what });
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  };
  const refOf = (kept: Map<string, { client_id: string }>, name: string) => {
    const ref = kept.get(name);
    if (ref === undefined) throw new Error(`${name} was never begun`);
    return ref;
  };

  function reading(): void {
    const paragraph = pick(school.paragraphs);
    at((phone) => phone.read(paragraph, { step: 'content', seconds: 60 + Math.floor(paragraph % 7) * 30 }));
    if (random() < 0.7)
      at((phone) => phone.read(paragraph, { step: 'summary', seconds: 45, completed: true }), 4);
  }

  function testing(): void {
    const test = pick(school.tests);
    const name = `attempt ${String(steps.length)}`;
    const answers = test.questions.map(({ id, right }) => ({ id, answer: random() < 0.75 ? right : wrong }));
    at(async (phone, kept) => {
      kept.set(name, await phone.startTest(test.id));
    });
    const whole = random() < 0.4;
    if (!whole) {
      for (const { id, answer } of answers) {
        // Some take longer than the test: the server keeps what was in time, and says so of the rest.
        at((phone, kept) => phone.answerTest(refOf(kept, name), id, answer), random() < 0.08 ? 45 : 2);
      }
      // A second thought comes too late: it was told what is right.
      const [first] = answers;
      if (first !== undefined && random() < 0.3) {
        at((phone, kept) => phone.answerTest(refOf(kept, name), first.id, { answer_text: 'second thought' }));
      }
    }
    if (whole || random() < 0.5) {
      const given = whole ? answers.map(({ id, answer }) => ({ question_id: id, ...answer })) : [];
      at((phone, kept) => phone.submitTest(refOf(kept, name), given), 3);
      if (random() < 0.3) at((phone, kept) => phone.submitTest(refOf(kept, name), given));
    }
  }

  function homework(): void {
    const { id, tasks } = pick(school.homework);
    const task = pick(tasks);
    const name = `submission ${String(steps.length)}`;
    at(async (phone, kept) => {
      kept.set(name, await phone.startTask(id, task.id));
    });
    for (const question of task.questions) {
      const answer = random() < 0.75 ? question.right : wrong;
      at((phone, kept) => phone.answerTask(refOf(kept, name), question.id, answer), 2);
    }
    if (random() < 0.85) at((phone, kept) => phone.completeTask(refOf(kept, name)), 3);
  }

  for (let day = 0; day < 6; day++) {
    // A day is left out now and then: a streak ends.
    if (random() < 0.15) continue;
    minute = Math.max(minute, day * DAY + Math.floor(random() * 600));
    const parts = 3 + Math.floor(random() * 4);
    for (let part = 0; part < parts; part++) pick([reading, testing, testing, homework])();
  }
  return steps;
}
