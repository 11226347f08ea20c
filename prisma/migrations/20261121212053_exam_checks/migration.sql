-- AlterTable
ALTER TABLE "test_attempts" ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "checked_by" INTEGER;

-- CreateIndex
CREATE INDEX "test_attempts_checked_by_idx" ON "test_attempts"("checked_by");

-- AddForeignKey
ALTER TABLE "test_attempts" ADD CONSTRAINT "test_attempts_checked_by_fkey" FOREIGN KEY ("checked_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
