-- CreateEnum
CREATE TYPE "MockSectionKind" AS ENUM ('listening', 'reading', 'writing');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('keldi', 'kechikdi', 'kelmadi');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('pending', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('checked', 'applied');

-- AlterEnum
ALTER TYPE "TestType" ADD VALUE 'exam';

-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "days" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "end_time" TEXT,
ADD COLUMN     "monthly_fee" DECIMAL(12,2) NOT NULL DEFAULT 0,
ADD COLUMN     "start_time" TEXT,
ADD COLUMN     "subject_id" INTEGER;

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "group_id" INTEGER,
ADD COLUMN     "idempotency_key" TEXT,
ADD COLUMN     "received_by" INTEGER;

-- AlterTable
ALTER TABLE "schools" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'UZS';

-- AlterTable
ALTER TABLE "tests" ADD COLUMN     "code" TEXT,
ADD COLUMN     "date" DATE,
ADD COLUMN     "is_published" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "subject_id" INTEGER;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "parent_phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "telegram_id" TEXT,
ALTER COLUMN "email" DROP NOT NULL;

-- CreateTable
CREATE TABLE "mock_tests" (
    "id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "created_by" INTEGER,
    "title" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "mock_tests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_sections" (
    "id" SERIAL NOT NULL,
    "test_id" UUID NOT NULL,
    "kind" "MockSectionKind" NOT NULL,
    "file_id" INTEGER NOT NULL,
    "audio_file_id" INTEGER,
    "duration" INTEGER NOT NULL,
    "question_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mock_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_sessions" (
    "id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "test_id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "is_completed" BOOLEAN NOT NULL DEFAULT false,
    "is_finished" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "mock_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_answers" (
    "id" SERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" "MockSectionKind" NOT NULL,
    "answers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mock_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_writings" (
    "id" SERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "task_number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "teacher_comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mock_writings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_scores" (
    "id" SERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "listening" DECIMAL(2,1) NOT NULL,
    "reading" DECIMAL(2,1) NOT NULL,
    "writing" DECIMAL(2,1) NOT NULL,
    "speaking" DECIMAL(2,1) NOT NULL,
    "score" DECIMAL(2,1) NOT NULL,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mock_scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subjects" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "student_id" INTEGER NOT NULL,
    "group_id" INTEGER NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "date" DATE NOT NULL,
    "time" TEXT NOT NULL,
    "marked_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scores" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "student_id" INTEGER NOT NULL,
    "group_id" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "given_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_logs" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "employee_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "status" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_logs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_months" (
    "id" SERIAL NOT NULL,
    "payment_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,

    CONSTRAINT "payment_months_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expenses" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "recipient_user_id" INTEGER,
    "amount" DECIMAL(12,2) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" INTEGER,
    "idempotency_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expenses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sent_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_logs" (
    "id" SERIAL NOT NULL,
    "message_id" INTEGER NOT NULL,
    "recipient_id" INTEGER NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'pending',
    "error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_logs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_links" (
    "code_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_links_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "created_by" INTEGER,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'checked',
    "rows" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mock_tests_school_id_created_at_idx" ON "mock_tests"("school_id", "created_at");

-- CreateIndex
CREATE INDEX "mock_tests_created_by_idx" ON "mock_tests"("created_by");

-- CreateIndex
CREATE UNIQUE INDEX "mock_tests_school_id_code_key" ON "mock_tests"("school_id", "code");

-- CreateIndex
CREATE INDEX "mock_sections_file_id_idx" ON "mock_sections"("file_id");

-- CreateIndex
CREATE INDEX "mock_sections_audio_file_id_idx" ON "mock_sections"("audio_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "mock_sections_test_id_kind_key" ON "mock_sections"("test_id", "kind");

-- CreateIndex
CREATE INDEX "mock_sessions_user_id_started_at_idx" ON "mock_sessions"("user_id", "started_at");

-- CreateIndex
CREATE INDEX "mock_sessions_school_id_is_completed_started_at_idx" ON "mock_sessions"("school_id", "is_completed", "started_at");

-- CreateIndex
CREATE INDEX "mock_sessions_test_id_idx" ON "mock_sessions"("test_id");

-- CreateIndex
CREATE INDEX "mock_sessions_is_completed_deadline_idx" ON "mock_sessions"("is_completed", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "mock_answers_session_id_kind_key" ON "mock_answers"("session_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "mock_writings_session_id_task_number_key" ON "mock_writings"("session_id", "task_number");

-- CreateIndex
CREATE UNIQUE INDEX "mock_scores_session_id_key" ON "mock_scores"("session_id");

-- CreateIndex
CREATE INDEX "mock_scores_created_by_idx" ON "mock_scores"("created_by");

-- CreateIndex
CREATE UNIQUE INDEX "subjects_school_id_name_key" ON "subjects"("school_id", "name");

-- CreateIndex
CREATE INDEX "attendance_school_id_id_idx" ON "attendance"("school_id", "id");

-- CreateIndex
CREATE INDEX "attendance_school_id_date_idx" ON "attendance"("school_id", "date");

-- CreateIndex
CREATE INDEX "attendance_student_id_id_idx" ON "attendance"("student_id", "id");

-- CreateIndex
CREATE INDEX "attendance_marked_by_idx" ON "attendance"("marked_by");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_group_id_date_student_id_key" ON "attendance"("group_id", "date", "student_id");

-- CreateIndex
CREATE INDEX "scores_school_id_id_idx" ON "scores"("school_id", "id");

-- CreateIndex
CREATE INDEX "scores_student_id_group_id_idx" ON "scores"("student_id", "group_id");

-- CreateIndex
CREATE INDEX "scores_group_id_idx" ON "scores"("group_id");

-- CreateIndex
CREATE INDEX "scores_given_by_idx" ON "scores"("given_by");

-- CreateIndex
CREATE INDEX "work_logs_school_id_date_idx" ON "work_logs"("school_id", "date");

-- CreateIndex
CREATE INDEX "work_logs_school_id_id_idx" ON "work_logs"("school_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_logs_employee_id_date_key" ON "work_logs"("employee_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "payment_months_payment_id_year_month_key" ON "payment_months"("payment_id", "year", "month");

-- CreateIndex
CREATE INDEX "expenses_school_id_id_idx" ON "expenses"("school_id", "id");

-- CreateIndex
CREATE INDEX "expenses_recipient_user_id_idx" ON "expenses"("recipient_user_id");

-- CreateIndex
CREATE INDEX "expenses_created_by_idx" ON "expenses"("created_by");

-- CreateIndex
CREATE UNIQUE INDEX "expenses_school_id_idempotency_key_key" ON "expenses"("school_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "messages_school_id_id_idx" ON "messages"("school_id", "id");

-- CreateIndex
CREATE INDEX "messages_sent_by_idx" ON "messages"("sent_by");

-- CreateIndex
CREATE INDEX "message_logs_status_id_idx" ON "message_logs"("status", "id");

-- CreateIndex
CREATE INDEX "message_logs_recipient_id_idx" ON "message_logs"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_logs_message_id_recipient_id_key" ON "message_logs"("message_id", "recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_links_user_id_key" ON "telegram_links"("user_id");

-- CreateIndex
CREATE INDEX "imports_school_id_id_idx" ON "imports"("school_id", "id");

-- CreateIndex
CREATE INDEX "imports_created_by_idx" ON "imports"("created_by");

-- CreateIndex
CREATE INDEX "groups_school_id_id_idx" ON "groups"("school_id", "id");

-- CreateIndex
CREATE INDEX "groups_subject_id_idx" ON "groups"("subject_id");

-- CreateIndex
CREATE INDEX "payments_group_id_idx" ON "payments"("group_id");

-- CreateIndex
CREATE INDEX "payments_received_by_idx" ON "payments"("received_by");

-- CreateIndex
CREATE UNIQUE INDEX "payments_school_id_idempotency_key_key" ON "payments"("school_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "tests_subject_id_idx" ON "tests"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "tests_school_id_code_key" ON "tests"("school_id", "code");

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_received_by_fkey" FOREIGN KEY ("received_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_tests" ADD CONSTRAINT "mock_tests_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_tests" ADD CONSTRAINT "mock_tests_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sections" ADD CONSTRAINT "mock_sections_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mock_tests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sections" ADD CONSTRAINT "mock_sections_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sections" ADD CONSTRAINT "mock_sections_audio_file_id_fkey" FOREIGN KEY ("audio_file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sessions" ADD CONSTRAINT "mock_sessions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sessions" ADD CONSTRAINT "mock_sessions_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mock_tests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_sessions" ADD CONSTRAINT "mock_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_answers" ADD CONSTRAINT "mock_answers_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mock_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_writings" ADD CONSTRAINT "mock_writings_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mock_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_scores" ADD CONSTRAINT "mock_scores_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mock_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_scores" ADD CONSTRAINT "mock_scores_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_marked_by_fkey" FOREIGN KEY ("marked_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_given_by_fkey" FOREIGN KEY ("given_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_months" ADD CONSTRAINT "payment_months_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_recipient_user_id_fkey" FOREIGN KEY ("recipient_user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_logs" ADD CONSTRAINT "message_logs_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_logs" ADD CONSTRAINT "message_logs_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_links" ADD CONSTRAINT "telegram_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tests" ADD CONSTRAINT "tests_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open session of a person and a mock test; a condition that the schema's language cannot say.
CREATE UNIQUE INDEX "mock_sessions_open_key" ON "mock_sessions"("test_id", "user_id") WHERE NOT "is_completed";
