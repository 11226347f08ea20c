-- CreateEnum
CREATE TYPE "TaskType" AS ENUM ('read', 'quiz', 'open_question');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('in_progress', 'submitted', 'graded');

-- CreateEnum
CREATE TYPE "TestPurpose" AS ENUM ('formative', 'summative', 'practice');

-- CreateEnum
CREATE TYPE "TestDifficulty" AS ENUM ('easy', 'medium', 'hard');

-- CreateEnum
CREATE TYPE "ParagraphStep" AS ENUM ('intro', 'content', 'practice', 'summary');

-- CreateEnum
CREATE TYPE "MasteryStatus" AS ENUM ('not_started', 'in_progress', 'completed', 'struggling', 'progressing', 'mastered');

-- CreateEnum
CREATE TYPE "MasteryLevel" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "ChatType" AS ENUM ('reading_help', 'post_paragraph', 'test_help', 'general_tutor');

-- AlterEnum
ALTER TYPE "HomeworkType" ADD VALUE 'tasks';

-- AlterEnum
ALTER TYPE "TestType" ADD VALUE 'textbook';

-- AlterTable
ALTER TABLE "homework" ADD COLUMN     "late_penalty_per_day" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "max_late_days" INTEGER,
ADD COLUMN     "show_explanations" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "subjects" ADD COLUMN     "code" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "test_answers" ADD COLUMN     "revealed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "test_attempts" ADD COLUMN     "client_id" TEXT,
ADD COLUMN     "ended_by_clock" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "test_questions" ADD COLUMN     "explanation" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "tests" ADD COLUMN     "chapter_id" INTEGER,
ADD COLUMN     "difficulty" "TestDifficulty",
ADD COLUMN     "paragraph_id" INTEGER,
ADD COLUMN     "test_purpose" "TestPurpose";

-- AlterTable
ALTER TABLE "tutor_messages" ADD COLUMN     "citations" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "processing_time_ms" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tokens_used" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "tutor_sessions" ADD COLUMN     "chapter_id" INTEGER,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "paragraph_id" INTEGER,
ADD COLUMN     "session_type" "ChatType";

-- CreateTable
CREATE TABLE "homework_tasks" (
    "id" SERIAL NOT NULL,
    "homework_id" INTEGER NOT NULL,
    "paragraph_id" INTEGER,
    "task_type" "TaskType" NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "points" DOUBLE PRECISION NOT NULL DEFAULT 10,
    "time_limit_minutes" INTEGER,
    "max_attempts" INTEGER NOT NULL DEFAULT 1,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "homework_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "homework_questions" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "question_type" "QuestionType" NOT NULL,
    "question_text" TEXT NOT NULL,
    "question_data" JSONB NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "points" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "homework_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_submissions" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "user_homework_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "attempt_number" INTEGER NOT NULL,
    "status" "TaskStatus" NOT NULL DEFAULT 'in_progress',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "time_spent_seconds" INTEGER NOT NULL DEFAULT 0,
    "score" DOUBLE PRECISION,
    "max_score" DOUBLE PRECISION NOT NULL,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "late_penalty" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "ended_by_clock" BOOLEAN NOT NULL DEFAULT false,
    "client_id" TEXT,

    CONSTRAINT "task_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_answers" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "question_id" INTEGER NOT NULL,
    "answer_data" JSONB NOT NULL,
    "score" DOUBLE PRECISION,
    "is_correct" BOOLEAN,
    "ai_feedback" TEXT NOT NULL DEFAULT '',
    "model_used" TEXT NOT NULL DEFAULT '',
    "feedback" TEXT NOT NULL DEFAULT '',
    "graded_by" INTEGER,
    "graded_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "textbooks" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "created_by" INTEGER,
    "subject_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "grade_level" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "is_global" BOOLEAN NOT NULL DEFAULT false,
    "is_published" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "textbooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapters" (
    "id" SERIAL NOT NULL,
    "textbook_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "learning_objective" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chapters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraphs" (
    "id" SERIAL NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "learning_objective" TEXT NOT NULL DEFAULT '',
    "lesson_objective" TEXT NOT NULL DEFAULT '',
    "key_terms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "questions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "estimated_time" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paragraphs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_contents" (
    "id" SERIAL NOT NULL,
    "paragraph_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "explain_text" TEXT NOT NULL DEFAULT '',
    "audio_file_id" INTEGER,
    "video_url" TEXT,
    "slides_file_id" INTEGER,
    "cards" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paragraph_contents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_passages" (
    "id" SERIAL NOT NULL,
    "paragraph_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector,
    "embedding" REAL[] DEFAULT ARRAY[]::REAL[],
    "embedding_model" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paragraph_passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_progress" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "paragraph_id" INTEGER NOT NULL,
    "current_step" "ParagraphStep",
    "step_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "time_spent_seconds" INTEGER NOT NULL DEFAULT 0,
    "status" "MasteryStatus" NOT NULL DEFAULT 'not_started',
    "completed_at" TIMESTAMPTZ(3),
    "mastery_score" DOUBLE PRECISION,
    "practice_score" DOUBLE PRECISION,
    "attempts_count" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paragraph_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_events" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "paragraph_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "client_id" TEXT,

    CONSTRAINT "study_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapter_mastery" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "total_paragraphs" INTEGER NOT NULL DEFAULT 0,
    "completed_paragraphs" INTEGER NOT NULL DEFAULT 0,
    "mastered_paragraphs" INTEGER NOT NULL DEFAULT 0,
    "struggling_paragraphs" INTEGER NOT NULL DEFAULT 0,
    "average_score" DOUBLE PRECISION,
    "weighted_score" DOUBLE PRECISION,
    "summative_score" DOUBLE PRECISION,
    "summative_passed" BOOLEAN NOT NULL DEFAULT false,
    "mastery_level" "MasteryLevel",
    "mastery_score" DOUBLE PRECISION,
    "is_completed" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chapter_mastery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_actions" (
    "user_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "answer" JSONB,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sync_actions_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateIndex
CREATE INDEX "homework_tasks_homework_id_order_id_idx" ON "homework_tasks"("homework_id", "order", "id");

-- CreateIndex
CREATE INDEX "homework_tasks_paragraph_id_idx" ON "homework_tasks"("paragraph_id");

-- CreateIndex
CREATE INDEX "homework_questions_task_id_order_id_idx" ON "homework_questions"("task_id", "order", "id");

-- CreateIndex
CREATE INDEX "task_submissions_user_homework_id_idx" ON "task_submissions"("user_homework_id");

-- CreateIndex
CREATE INDEX "task_submissions_status_deadline_idx" ON "task_submissions"("status", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "task_submissions_task_id_user_id_attempt_number_key" ON "task_submissions"("task_id", "user_id", "attempt_number");

-- CreateIndex
CREATE UNIQUE INDEX "task_submissions_user_id_client_id_key" ON "task_submissions"("user_id", "client_id");

-- CreateIndex
CREATE INDEX "task_answers_question_id_idx" ON "task_answers"("question_id");

-- CreateIndex
CREATE INDEX "task_answers_graded_by_idx" ON "task_answers"("graded_by");

-- CreateIndex
CREATE UNIQUE INDEX "task_answers_submission_id_question_id_key" ON "task_answers"("submission_id", "question_id");

-- CreateIndex
CREATE INDEX "textbooks_school_id_is_published_id_idx" ON "textbooks"("school_id", "is_published", "id");

-- CreateIndex
CREATE INDEX "textbooks_is_global_is_published_id_idx" ON "textbooks"("is_global", "is_published", "id");

-- CreateIndex
CREATE INDEX "textbooks_subject_id_idx" ON "textbooks"("subject_id");

-- CreateIndex
CREATE INDEX "textbooks_created_by_idx" ON "textbooks"("created_by");

-- CreateIndex
CREATE INDEX "chapters_textbook_id_order_id_idx" ON "chapters"("textbook_id", "order", "id");

-- CreateIndex
CREATE INDEX "paragraphs_chapter_id_order_id_idx" ON "paragraphs"("chapter_id", "order", "id");

-- CreateIndex
CREATE INDEX "paragraph_contents_audio_file_id_idx" ON "paragraph_contents"("audio_file_id");

-- CreateIndex
CREATE INDEX "paragraph_contents_slides_file_id_idx" ON "paragraph_contents"("slides_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_contents_paragraph_id_language_key" ON "paragraph_contents"("paragraph_id", "language");

-- CreateIndex
CREATE INDEX "paragraph_passages_search_idx" ON "paragraph_passages" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_passages_paragraph_id_language_place_key" ON "paragraph_passages"("paragraph_id", "language", "place");

-- CreateIndex
CREATE INDEX "paragraph_progress_paragraph_id_idx" ON "paragraph_progress"("paragraph_id");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_progress_user_id_paragraph_id_key" ON "paragraph_progress"("user_id", "paragraph_id");

-- CreateIndex
CREATE INDEX "study_events_user_id_at_idx" ON "study_events"("user_id", "at");

-- CreateIndex
CREATE INDEX "study_events_paragraph_id_idx" ON "study_events"("paragraph_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_events_user_id_client_id_key" ON "study_events"("user_id", "client_id");

-- CreateIndex
CREATE INDEX "chapter_mastery_chapter_id_idx" ON "chapter_mastery"("chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_mastery_user_id_chapter_id_key" ON "chapter_mastery"("user_id", "chapter_id");

-- CreateIndex
CREATE INDEX "sync_actions_received_at_idx" ON "sync_actions"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "test_attempts_user_id_client_id_key" ON "test_attempts"("user_id", "client_id");

-- CreateIndex
CREATE INDEX "tests_chapter_id_id_idx" ON "tests"("chapter_id", "id");

-- CreateIndex
CREATE INDEX "tests_paragraph_id_idx" ON "tests"("paragraph_id");

-- CreateIndex
CREATE UNIQUE INDEX "tutor_sessions_number_key" ON "tutor_sessions"("number");

-- CreateIndex
CREATE INDEX "tutor_sessions_user_id_number_idx" ON "tutor_sessions"("user_id", "number");

-- CreateIndex
CREATE INDEX "tutor_sessions_paragraph_id_idx" ON "tutor_sessions"("paragraph_id");

-- CreateIndex
CREATE INDEX "tutor_sessions_chapter_id_idx" ON "tutor_sessions"("chapter_id");

-- AddForeignKey
ALTER TABLE "homework_tasks" ADD CONSTRAINT "homework_tasks_homework_id_fkey" FOREIGN KEY ("homework_id") REFERENCES "homework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "homework_tasks" ADD CONSTRAINT "homework_tasks_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "homework_questions" ADD CONSTRAINT "homework_questions_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "homework_tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_submissions" ADD CONSTRAINT "task_submissions_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "homework_tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_submissions" ADD CONSTRAINT "task_submissions_user_homework_id_fkey" FOREIGN KEY ("user_homework_id") REFERENCES "user_homework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_submissions" ADD CONSTRAINT "task_submissions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_answers" ADD CONSTRAINT "task_answers_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "task_submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_answers" ADD CONSTRAINT "task_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "homework_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_answers" ADD CONSTRAINT "task_answers_graded_by_fkey" FOREIGN KEY ("graded_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tests" ADD CONSTRAINT "tests_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tests" ADD CONSTRAINT "tests_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "textbooks" ADD CONSTRAINT "textbooks_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "textbooks" ADD CONSTRAINT "textbooks_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "textbooks" ADD CONSTRAINT "textbooks_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapters" ADD CONSTRAINT "chapters_textbook_id_fkey" FOREIGN KEY ("textbook_id") REFERENCES "textbooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_contents" ADD CONSTRAINT "paragraph_contents_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_contents" ADD CONSTRAINT "paragraph_contents_audio_file_id_fkey" FOREIGN KEY ("audio_file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_contents" ADD CONSTRAINT "paragraph_contents_slides_file_id_fkey" FOREIGN KEY ("slides_file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_passages" ADD CONSTRAINT "paragraph_passages_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_progress" ADD CONSTRAINT "paragraph_progress_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_progress" ADD CONSTRAINT "paragraph_progress_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_events" ADD CONSTRAINT "study_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_events" ADD CONSTRAINT "study_events_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter_mastery" ADD CONSTRAINT "chapter_mastery_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter_mastery" ADD CONSTRAINT "chapter_mastery_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_actions" ADD CONSTRAINT "sync_actions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tutor_sessions" ADD CONSTRAINT "tutor_sessions_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraphs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tutor_sessions" ADD CONSTRAINT "tutor_sessions_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapters"("id") ON DELETE SET NULL ON UPDATE CASCADE;
