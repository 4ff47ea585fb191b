-- the unread ones of somebody as they are listed and counted, however many there are that were read
CREATE INDEX "notices_unread" ON "notices" ("recipient_id", "at" DESC, "id") WHERE "read_at" IS NULL;
