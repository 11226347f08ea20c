-- AlterTable
ALTER TABLE "expenses" ADD COLUMN     "idempotency_hash" TEXT;

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "idempotency_hash" TEXT;

-- CreateTable
CREATE TABLE "telegram_turns" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_turns_pkey" PRIMARY KEY ("key")
);
