-- CreateTable
CREATE TABLE "quota_holds" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "quota" TEXT NOT NULL,
    "usage_date" DATE NOT NULL,
    "amount" INTEGER NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_holds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "quota_holds_held_until_idx" ON "quota_holds"("held_until");

-- CreateIndex
CREATE INDEX "quota_holds_user_id_idx" ON "quota_holds"("user_id");

-- AddForeignKey
ALTER TABLE "quota_holds" ADD CONSTRAINT "quota_holds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
