-- Mail goes to an address only once its owner has opened a link sent there.
ALTER TABLE "notice_settings" ADD COLUMN "confirm_due_at" TIMESTAMPTZ(3), ADD COLUMN "confirm_asked_at" TIMESTAMPTZ(3);
CREATE INDEX "notice_settings_confirm" ON "notice_settings" ("confirm_due_at") WHERE "confirm_due_at" IS NOT NULL;
