-- The people whose pages anybody may read: for the list that search engines are given.
CREATE INDEX "people_public" ON "people" ("id") WHERE "is_public" AND "suspended_at" IS NULL;
