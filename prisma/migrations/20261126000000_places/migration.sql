-- AlterTable
ALTER TABLE "asks" ADD COLUMN     "prompts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "changed_in" INTEGER,
ADD COLUMN     "prompt" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "follows" ADD COLUMN     "lane" TEXT NOT NULL DEFAULT 'usual',
ADD COLUMN     "protected_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason_still_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "welcomed_at" TIMESTAMPTZ(3),
-- names are of no language: their words are taken as they are
ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', "name" || ' ' || "handle"), 'A') || setweight(to_tsvector('simple', "bio"), 'C')
) STORED;

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "search" tsvector;

-- AlterTable
ALTER TABLE "skipped_acts" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "post_id" UUID,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT 'not-now';

-- CreateTable
CREATE TABLE "draft_comments" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "quote_exact" TEXT,
    "quote_prefix" TEXT,
    "quote_suffix" TEXT,
    "quote_start" INTEGER,
    "quote_end" INTEGER,
    "prompt" TEXT NOT NULL DEFAULT '',
    "submit_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credits" (
    "post_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "credits_pkey" PRIMARY KEY ("post_id","reader_id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_acts" (
    "recipient_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "notice_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_acts_pkey" PRIMARY KEY ("recipient_id","source")
);

-- CreateTable
CREATE TABLE "notice_settings" (
    "person_id" UUID NOT NULL,
    "digest" TEXT NOT NULL DEFAULT 'off',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "quiet_from" INTEGER,
    "quiet_until" INTEGER,
    "next_digest_at" TIMESTAMPTZ(3),
    "digested_until" TIMESTAMPTZ(3),

    CONSTRAINT "notice_settings_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "owner_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "every_days" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("owner_id","other_id")
);

-- CreateTable
CREATE TABLE "read_marks" (
    "reader_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_marks_pkey" PRIMARY KEY ("reader_id","post_id")
);

-- CreateIndex
CREATE INDEX "draft_comments_of_reader" ON "draft_comments"("reader_id", "post_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "draft_comments_post_id_idx" ON "draft_comments"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_comments_submit_key" ON "draft_comments"("reader_id", "submit_key");

-- CreateIndex
CREATE INDEX "credits_of_reader" ON "credits"("reader_id", "offered_at" DESC);

-- CreateIndex
CREATE INDEX "notices_of_recipient" ON "notices"("recipient_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "notice_acts_latest" ON "notice_acts"("notice_id", "at" DESC, "source");

-- CreateIndex
CREATE INDEX "notice_acts_source_idx" ON "notice_acts"("source");

-- CreateIndex
CREATE INDEX "read_marks_post_id_idx" ON "read_marks"("post_id");

-- CreateIndex
CREATE INDEX "people_search" ON "people" USING GIN ("search");

-- CreateIndex
CREATE INDEX "posts_search" ON "posts" USING GIN ("search");

-- CreateIndex
CREATE INDEX "skipped_acts_latest" ON "skipped_acts"("owner_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_acts" ADD CONSTRAINT "notice_acts_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "follows" ADD CONSTRAINT "follows_lane" CHECK ("lane" IN ('more', 'usual', 'less', 'none'));
ALTER TABLE "asks" ADD CONSTRAINT "asks_prompts" CHECK (cardinality("prompts") <= 5);
ALTER TABLE "comments" ADD CONSTRAINT "comments_changed_in" CHECK ("changed_in" IS NULL OR "answer" = 'changed');
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_kind" CHECK ("kind" IN ('appreciation', 'question', 'suggestion', 'correction'));
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_passage" CHECK (
    ("quote_exact" IS NULL) = ("quote_start" IS NULL) AND ("quote_exact" IS NULL) = ("quote_end" IS NULL));
ALTER TABLE "credits" ADD CONSTRAINT "credits_not_self" CHECK ("reader_id" <> "author_id");
ALTER TABLE "credits" ADD CONSTRAINT "credits_one_answer" CHECK ("accepted_at" IS NULL OR "declined_at" IS NULL);
ALTER TABLE "skipped_acts" ADD CONSTRAINT "skipped_acts_reason" CHECK ("reason" IN ('not-now', 'not-my-topic', 'too-long', 'not-this-person'));
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_not_self" CHECK ("owner_id" <> "other_id");
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_every" CHECK ("every_days" BETWEEN 1 AND 730);
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_digest" CHECK ("digest" IN ('off', 'daily', 'weekly'));
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_quiet" CHECK (
    ("quiet_from" IS NULL) = ("quiet_until" IS NULL)
    AND "quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439);

-- what is alike and unread stands together
CREATE UNIQUE INDEX "notices_open" ON "notices" ("recipient_id", "kind", "subject") WHERE "read_at" IS NULL;
-- old notices that were read are thrown away
CREATE INDEX "notices_read" ON "notices" ("read_at") WHERE "read_at" IS NOT NULL;
CREATE INDEX "notice_settings_due" ON "notice_settings" ("next_digest_at") WHERE "next_digest_at" IS NOT NULL;

-- how words of a language are reduced to their stems; a language without rules here keeps them whole
CREATE FUNCTION "stems_of"("language" text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE lower(split_part("language", '-', 1))
    WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'fr' THEN 'pg_catalog.french'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
    WHEN 'it' THEN 'pg_catalog.italian'::regconfig
    WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig
    WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig
    WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
    ELSE 'pg_catalog.simple'::regconfig
END;

-- the latest revision is the text that is searched; the body's first half million characters are
CREATE FUNCTION "keep_post_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE posts SET search =
        setweight(to_tsvector(stems_of(posts.language), NEW.title), 'A')
        || setweight(to_tsvector(stems_of(posts.language), left(NEW.body, 500000)), 'B')
    WHERE id = NEW.post_id AND revision = NEW.number AND deleted_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "revisions_search" AFTER INSERT OR UPDATE ON "revisions"
    FOR EACH ROW EXECUTE FUNCTION "keep_post_search"();

CREATE FUNCTION "drop_post_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER "posts_deleted_search" BEFORE UPDATE OF "deleted_at" ON "posts"
    FOR EACH ROW WHEN (NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION "drop_post_search"();

UPDATE posts SET search =
    setweight(to_tsvector(stems_of(posts.language), r.title), 'A')
    || setweight(to_tsvector(stems_of(posts.language), left(r.body, 500000)), 'B')
FROM revisions r WHERE r.post_id = posts.id AND r.number = posts.revision AND posts.deleted_at IS NULL;
