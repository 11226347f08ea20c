-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('preparing', 'running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "BatchRowStatus" AS ENUM ('waiting', 'queued', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('pending', 'delivered', 'failed');

-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "batch_id" INTEGER,
ADD COLUMN     "certainty" DOUBLE PRECISION,
ADD COLUMN     "phones" TEXT,
ALTER COLUMN "session_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "attempt_phonemes" (
    "attempt_id" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "phoneme" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "previous_phoneme" TEXT,
    "next_phoneme" TEXT,
    "score" DOUBLE PRECISION NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "heard" TEXT,
    "teacher_score" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_phonemes_pkey" PRIMARY KEY ("attempt_id","index")
);

-- CreateTable
CREATE TABLE "practice_batches" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "created_by" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" "BatchStatus" NOT NULL DEFAULT 'preparing',
    "idempotency_key" TEXT,
    "request_hash" TEXT,
    "file_id" INTEGER,
    "job_id" UUID,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "error_message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "practice_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_batch_rows" (
    "batch_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "audio" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "phones" TEXT,
    "student_id" INTEGER,
    "attempt_id" INTEGER,
    "status" "BatchRowStatus" NOT NULL DEFAULT 'waiting',
    "error_code" TEXT,
    "error_message" TEXT,
    "duration_s" DOUBLE PRECISION,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "practice_batch_rows_pkey" PRIMARY KEY ("batch_id","row")
);

-- CreateTable
CREATE TABLE "reviews" (
    "attempt_id" INTEGER NOT NULL,
    "school_id" INTEGER NOT NULL,
    "reviewer_id" INTEGER NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "overall_score" DOUBLE PRECISION,
    "accuracy_score" DOUBLE PRECISION,
    "fluency_score" DOUBLE PRECISION,
    "prosody_score" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhooks" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "created_by" INTEGER,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "webhook_id" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "response_status" INTEGER,
    "error" TEXT,
    "duration_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attempt_phonemes_user_id_phoneme_attempt_id_idx" ON "attempt_phonemes"("user_id", "phoneme", "attempt_id");

-- CreateIndex
CREATE INDEX "practice_batches_school_id_id_idx" ON "practice_batches"("school_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "practice_batches_created_by_idempotency_key_key" ON "practice_batches"("created_by", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "practice_batch_rows_attempt_id_key" ON "practice_batch_rows"("attempt_id");

-- CreateIndex
CREATE INDEX "practice_batch_rows_batch_id_status_row_idx" ON "practice_batch_rows"("batch_id", "status", "row");

-- CreateIndex
CREATE INDEX "practice_batch_rows_student_id_idx" ON "practice_batch_rows"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "practice_batch_rows_batch_id_external_id_key" ON "practice_batch_rows"("batch_id", "external_id");

-- CreateIndex
CREATE INDEX "reviews_school_id_updated_at_idx" ON "reviews"("school_id", "updated_at");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_idx" ON "reviews"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_school_id_id_idx" ON "api_keys"("school_id", "id");

-- CreateIndex
CREATE INDEX "api_keys_user_id_idx" ON "api_keys"("user_id");

-- CreateIndex
CREATE INDEX "webhooks_school_id_is_active_idx" ON "webhooks"("school_id", "is_active");

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_created_at_idx" ON "webhook_deliveries"("webhook_id", "created_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- CreateIndex
CREATE INDEX "attempts_user_id_created_at_idx" ON "attempts"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "attempts_batch_id_id_idx" ON "attempts"("batch_id", "id");

-- CreateIndex
CREATE INDEX "attempts_school_id_status_certainty_overall_score_id_idx" ON "attempts"("school_id", "status", "certainty", "overall_score", "id");

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "practice_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_phonemes" ADD CONSTRAINT "attempt_phonemes_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batches" ADD CONSTRAINT "practice_batches_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batches" ADD CONSTRAINT "practice_batches_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batches" ADD CONSTRAINT "practice_batches_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batch_rows" ADD CONSTRAINT "practice_batch_rows_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "practice_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batch_rows" ADD CONSTRAINT "practice_batch_rows_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_batch_rows" ADD CONSTRAINT "practice_batch_rows_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
