/** Textbooks on the wire: as learners read them (mentor §7), and as staff write them. */
import { z } from 'zod';
import { webLink } from '../courses/schema.ts';
import { clientId } from '../sync/client-id.ts';
import { intParam, pageQuery, rowId } from '../api/lists.ts';

/** What a paragraph may be explained in. */
export const contentLanguages = ['ru', 'kk', 'en', 'uz'] as const;
export const contentLanguage = z.enum(contentLanguages, {
  error: `Choose a language: ${contentLanguages.join(', ')}.`,
});
export type ContentLanguage = z.infer<typeof contentLanguage>;

export const steps = ['intro', 'content', 'practice', 'summary'] as const;
const step = z.enum(steps, { error: `Name a step: ${steps.join(', ')}.` });

const status = z.enum(['not_started', 'in_progress', 'completed']);
const level = z.enum(['A', 'B', 'C']).nullable();
const masteryStatus = z.enum([
  'not_started',
  'in_progress',
  'completed',
  'struggling',
  'progressing',
  'mastered',
]);

// Learners

export const textbooksQuery = pageQuery.extend({
  subject_id: intParam().optional().describe('Textbooks of this subject only'),
  grade_level: intParam(1, 11).optional().describe('Textbooks of this grade only, 1–11'),
});

const subjectRel = z.object({ id: z.int(), name: z.string(), code: z.string() });

export const textbookView = z
  .object({
    id: z.int(),
    title: z.string(),
    subject_id: z.int(),
    subject: z.string(),
    subject_rel: subjectRel,
    grade_level: z.int(),
    language: z.string(),
    description: z.string(),
    is_global: z.boolean(),
    is_published: z.boolean(),
    progress: z.object({
      chapters_total: z.int(),
      chapters_completed: z.int(),
      paragraphs_total: z.int(),
      paragraphs_completed: z.int(),
      percentage: z.number(),
    }),
    mastery_level: level,
    last_activity: z.iso.datetime().nullable(),
    author: z.string(),
    chapters_count: z.int(),
    updated_at: z.iso.datetime().describe('Also when something inside it has changed'),
  })
  .meta({ id: 'StudentTextbook' });

export const chapterView = z
  .object({
    id: z.int(),
    textbook_id: z.int(),
    title: z.string(),
    number: z.int(),
    order: z.int(),
    description: z.string(),
    learning_objective: z.string(),
    status,
    progress: z.object({
      paragraphs_total: z.int(),
      paragraphs_completed: z.int(),
      percentage: z.number(),
    }),
    mastery_level: level,
    mastery_score: z.number().nullable().describe('0–100'),
    has_summative_test: z.boolean(),
    summative_passed: z.boolean(),
  })
  .meta({ id: 'StudentChapter' });

export const paragraphLine = z
  .object({
    id: z.int(),
    chapter_id: z.int(),
    title: z.string(),
    number: z.int(),
    order: z.int(),
    summary: z.string(),
    status,
    estimated_time: z.int().describe('Minutes'),
    has_practice: z.boolean(),
    practice_score: z.number().nullable().describe('0–100'),
    learning_objective: z.string(),
    key_terms: z.array(z.string()),
  })
  .meta({ id: 'StudentParagraphLine' });

export const paragraphView = z
  .object({
    id: z.int(),
    chapter_id: z.int(),
    textbook_id: z.int(),
    title: z.string(),
    number: z.int(),
    order: z.int(),
    content: z.string().describe('Sanitised HTML'),
    summary: z.string(),
    learning_objective: z.string(),
    lesson_objective: z.string(),
    key_terms: z.array(z.string()),
    questions: z.array(z.object({ order: z.int(), text: z.string() })),
    estimated_time: z.int(),
    status,
    current_step: step.nullable(),
    has_audio: z.boolean(),
    has_video: z.boolean(),
    has_slides: z.boolean(),
    has_cards: z.boolean(),
    languages: z.array(contentLanguage).describe('What it is explained in'),
    language: z.string().describe('What its text is written in'),
    chapter_title: z.string(),
    textbook_title: z.string(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'StudentParagraph' });

export const readParagraphInput = z.object({
  paragraph_id: intParam(),
  prefetch: z.stringbool().default(false).describe('Read without noting that it was opened: for downloads'),
});

export const card = z.object({ id: z.string(), front: z.string(), back: z.string() });

export const richContentView = z
  .object({
    paragraph_id: z.int(),
    language: contentLanguage.describe('What is shown; not what was asked for where that is missing'),
    explain_text: z.string().nullable().describe('Markdown'),
    audio_url: z.string().nullable(),
    video_url: z.string().nullable(),
    slides_url: z.string().nullable(),
    cards: z.array(card),
    has_explain: z.boolean(),
    has_audio: z.boolean(),
    has_video: z.boolean(),
    has_slides: z.boolean(),
    has_cards: z.boolean(),
  })
  .meta({ id: 'StudentParagraphContent' });

const signpost = z.object({ id: z.int(), title: z.string(), number: z.int() });
export const navigationView = z
  .object({
    current: signpost,
    previous: signpost.nullable(),
    next: signpost.nullable(),
    chapter: z.object({ id: z.int(), title: z.string(), total_paragraphs: z.int() }),
  })
  .meta({ id: 'StudentParagraphNavigation' });

export const progressFields = z.object({
  step: step.optional().describe('Where the learner is'),
  seconds: z.int().min(0).max(3_600).optional().describe('Time read since the last call, at most an hour'),
  completed: z.boolean().optional().describe('True: the learner has read it, for good; false says nothing'),
  client_id: clientId.optional().describe('Made by the client: sent twice, it counts once'),
});
export type ProgressInput = z.infer<typeof progressFields> & { paragraph_id: number };

export const progressView = z
  .object({
    paragraph_id: z.int(),
    status,
    current_step: step.nullable(),
    time_spent_seconds: z.int(),
    opened_at: z.iso.datetime().nullable(),
    read_at: z.iso.datetime().nullable(),
    completed_at: z.iso.datetime().nullable(),
    mastery_status: masteryStatus,
    mastery_score: z.number().nullable(),
    practice_score: z.number().nullable(),
  })
  .meta({ id: 'ParagraphProgress' });
export type ProgressView = z.infer<typeof progressView>;

// Staff

const title = z
  .string({ error: 'Write the title.' })
  .trim()
  .min(1, 'Write the title.')
  .max(300, 'A title has 300 characters at most.');
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${String(longest)} characters.`)
    .optional();
const lines = (longest: number) =>
  z
    .array(z.string().trim().min(1, 'Write something, or remove the line.').max(longest))
    .max(50, 'At most 50 lines.')
    .optional();

export const textbookFields = z.object({
  title: title.optional(),
  subject_id: rowId().optional(),
  grade_level: z.int().min(1, 'A grade is 1 to 11.').max(11, 'A grade is 1 to 11.').optional(),
  description: text(5_000),
  author: text(300),
  language: contentLanguage.optional(),
  is_global: z.boolean().optional().describe('Read by every school; the owner alone may say so'),
  is_published: z.boolean().optional(),
});
export const newTextbook = textbookFields.required({ title: true, subject_id: true, grade_level: true });

export const managedTextbook = z
  .object({
    id: z.int(),
    title: z.string(),
    subject_id: z.int(),
    subject_rel: subjectRel,
    grade_level: z.int(),
    description: z.string(),
    author: z.string(),
    language: z.string(),
    is_global: z.boolean(),
    is_published: z.boolean(),
    may_change: z.boolean().describe('Another school’s may only be read'),
    chapters_count: z.int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Textbook' });

export const chapterFields = z.object({
  title: title.optional(),
  description: text(5_000),
  learning_objective: text(1_000),
});
export const newChapter = chapterFields.required({ title: true }).extend({ textbook_id: rowId() });

export const managedChapter = z
  .object({
    id: z.int(),
    textbook_id: z.int(),
    title: z.string(),
    description: z.string(),
    learning_objective: z.string(),
    order: z.int(),
    paragraphs_count: z.int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Chapter' });

export const TEXT_LENGTH = 200_000;
/** Chapters of a textbook, and paragraphs of a chapter. */
export const MOST_INSIDE = 100;

export const paragraphFields = z.object({
  title: title.optional(),
  markdown: text(TEXT_LENGTH).describe('What it says, in Markdown'),
  content: text(TEXT_LENGTH).describe('The same as HTML, in place of Markdown; what is unsafe is taken out'),
  summary: text(2_000),
  learning_objective: text(1_000),
  lesson_objective: text(1_000),
  key_terms: lines(100),
  questions: lines(500).describe('To think about'),
  estimated_time: z
    .int()
    .min(1)
    .max(600)
    .nullish()
    .describe('Minutes; without it, from how long the text is'),
});
export const newParagraph = paragraphFields.required({ title: true }).extend({ chapter_id: rowId() });

export const managedParagraph = z
  .object({
    id: z.int(),
    chapter_id: z.int(),
    title: z.string(),
    order: z.int(),
    markdown: z.string(),
    content: z.string(),
    summary: z.string(),
    learning_objective: z.string(),
    lesson_objective: z.string(),
    key_terms: z.array(z.string()),
    questions: z.array(z.string()),
    estimated_time: z.int(),
    languages: z.array(contentLanguage),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Paragraph' });
/** Of lists, without the text. */
export const managedParagraphLine = managedParagraph
  .omit({ markdown: true, content: true })
  .meta({ id: 'ParagraphLine' });

const side = z.string().trim().min(1, 'Write both sides of the card.').max(1_000);
export const httpsLink = webLink.refine(
  (url) => url === null || url === undefined || url.startsWith('https:'),
  'Give an address that begins with https://.',
);

export const contentFields = z.object({
  explain_text: text(100_000).describe('Markdown'),
  audio_file_id: rowId().nullish(),
  video_url: httpsLink,
  slides_file_id: rowId().nullish().describe('A PDF file'),
  cards: z
    .array(z.object({ id: z.string().trim().min(1).max(60).optional(), front: side, back: side }))
    .max(200, 'At most 200 cards.')
    .optional(),
});
export type ContentFields = z.output<typeof contentFields>;

const fileLine = z.object({ id: z.int(), name: z.string(), url: z.string() }).nullable();
export const managedContent = z
  .object({
    paragraph_id: z.int(),
    language: contentLanguage,
    explain_text: z.string(),
    audio_file_id: z.int().nullable(),
    audio: fileLine,
    video_url: z.string().nullable(),
    slides_file_id: z.int().nullable(),
    slides: fileLine,
    cards: z.array(card),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'ParagraphContent' });

export const contentPlace = z.object({ paragraph_id: intParam(), language: contentLanguage });
