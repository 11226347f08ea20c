-- Trigrams, so that a search for a part of a text goes by an index; whoever owns the database may create this extension.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "forum_posts_search_idx" ON "forum_posts" USING GIN ("content" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "users_search_idx" ON "users" USING GIN ("full_name" gin_trgm_ops, "username" gin_trgm_ops, "email" gin_trgm_ops);
