-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "site_facts" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_facts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "account_id" TEXT,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "community" TEXT,
    "community_key" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "attention_budget_minutes" INTEGER,
    "reading_minutes_per_week" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_topics" (
    "person_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "person_topics_pkey" PRIMARY KEY ("person_id","topic_id","role")
);

-- CreateTable
CREATE TABLE "follows" (
    "follower_id" UUID NOT NULL,
    "followee_id" UUID NOT NULL,
    "reason_kind" TEXT NOT NULL,
    "reason_text" TEXT NOT NULL DEFAULT '',
    "reason_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "decision" TEXT NOT NULL DEFAULT 'undecided',
    "decided_at" TIMESTAMPTZ(3),
    "later_until" TIMESTAMPTZ(3),
    "decision_before" JSONB,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("follower_id","followee_id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateTable
CREATE TABLE "mutes" (
    "muter_id" UUID NOT NULL,
    "muted_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mutes_pkey" PRIMARY KEY ("muter_id","muted_id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'everyone',
    "title" TEXT NOT NULL DEFAULT '',
    "link_url" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reading_minutes" INTEGER NOT NULL DEFAULT 1,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "submit_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "post_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'everyone',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("post_id","number")
);

-- CreateTable
CREATE TABLE "post_topics" (
    "post_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "post_topics_pkey" PRIMARY KEY ("post_id","topic_id")
);

-- CreateTable
CREATE TABLE "asks" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "wanted" TEXT NOT NULL,
    "by_on" DATE,
    "audience" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "given_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "asks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_readers" (
    "ask_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "promised_at" TIMESTAMPTZ(3),
    "given_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ask_readers_pkey" PRIMARY KEY ("ask_id","reader_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "giver_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "quote_exact" TEXT,
    "quote_prefix" TEXT,
    "quote_suffix" TEXT,
    "quote_start" INTEGER,
    "quote_end" INTEGER,
    "submit_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "thanks" TEXT,
    "thanked_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "writer_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "submit_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributions" (
    "id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "credits" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "post_id" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "unfolded" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "contributions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connections" (
    "owner_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "i_follow_since" TIMESTAMPTZ(3),
    "they_follow_since" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "gave_coverage" TEXT NOT NULL DEFAULT 'complete',
    "got_coverage" TEXT NOT NULL DEFAULT 'complete',
    -- last contribution either way or last follow; follows from the other columns, so no writer can forget it
    "last_at" TIMESTAMPTZ(3) NOT NULL GENERATED ALWAYS AS (coalesce(greatest("gave_last_at", "got_last_at", "i_follow_since", "they_follow_since"), to_timestamp(0))) STORED,
    "state_at" TIMESTAMPTZ(3),
    "gave_count" INTEGER NOT NULL DEFAULT 0,
    "gave_credits" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_fast" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_slow" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_recent" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_first_at" TIMESTAMPTZ(3),
    "gave_last_at" TIMESTAMPTZ(3),
    "gave_counted_day" INTEGER,
    "gave_day_credits" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_opened" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_returned" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "gave_open_since" TIMESTAMPTZ(3),
    "gave_order" DOUBLE PRECISION NOT NULL DEFAULT -1000000,
    "got_count" INTEGER NOT NULL DEFAULT 0,
    "got_credits" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_fast" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_slow" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_recent" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_first_at" TIMESTAMPTZ(3),
    "got_last_at" TIMESTAMPTZ(3),
    "got_counted_day" INTEGER,
    "got_day_credits" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_opened" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_returned" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "got_open_since" TIMESTAMPTZ(3),
    "got_order" DOUBLE PRECISION NOT NULL DEFAULT -1000000,

    CONSTRAINT "connections_pkey" PRIMARY KEY ("owner_id","other_id")
);

-- CreateTable
CREATE TABLE "month_totals" (
    "person_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "slot" SMALLINT NOT NULL,
    "given_count" INTEGER NOT NULL DEFAULT 0,
    "received_count" INTEGER NOT NULL DEFAULT 0,
    "given_quarters" INTEGER NOT NULL DEFAULT 0,
    "received_quarters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "month_totals_pkey" PRIMARY KEY ("person_id","month","slot")
);

-- CreateTable
CREATE TABLE "person_totals" (
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "given28" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "received28" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "last_gave_at" TIMESTAMPTZ(3),
    "responder_opened" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "responder_returned" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "initiator_opened" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "initiator_returned" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "given" INTEGER NOT NULL DEFAULT 0,
    "received" INTEGER NOT NULL DEFAULT 0,
    "partners" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "person_totals_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "skipped_acts" (
    "owner_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skipped_acts_pkey" PRIMARY KEY ("owner_id","act")
);

-- CreateTable
CREATE TABLE "load_runs" (
    "id" UUID NOT NULL,
    "community" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "lines" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "events" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "load_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_account_id_idx" ON "sessions"("account_id");

-- CreateIndex
CREATE INDEX "credentials_account_id_idx" ON "credentials"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_provider_id_provider_account_id_key" ON "credentials"("provider_id", "provider_account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "people_account_id_key" ON "people"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_handle_key" ON "people"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "people_community_key" ON "people"("community", "community_key");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE INDEX "topics_slug_prefix" ON "topics"("slug" text_pattern_ops);

-- CreateIndex
CREATE INDEX "person_topics_topic_id_role_idx" ON "person_topics"("topic_id", "role");

-- CreateIndex
CREATE INDEX "follows_of_followee" ON "follows"("followee_id", "started_at" DESC, "follower_id");

-- CreateIndex
CREATE INDEX "follows_of_follower" ON "follows"("follower_id", "started_at" DESC, "followee_id");

-- CreateIndex
CREATE INDEX "blocks_blocked_id_idx" ON "blocks"("blocked_id");

-- CreateIndex
CREATE INDEX "posts_of_author" ON "posts"("author_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "posts_recent" ON "posts"("created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "posts_submit_key" ON "posts"("author_id", "submit_key");

-- CreateIndex
CREATE INDEX "post_topics_topic_id_idx" ON "post_topics"("topic_id");

-- CreateIndex
CREATE INDEX "asks_post_id_idx" ON "asks"("post_id");

-- CreateIndex
CREATE INDEX "asks_author_id_created_at_idx" ON "asks"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "ask_readers_reader_id_status_changed_at_idx" ON "ask_readers"("reader_id", "status", "changed_at" DESC);

-- CreateIndex
CREATE INDEX "comments_post_id_created_at_id_idx" ON "comments"("post_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comments_giver_id_created_at_idx" ON "comments"("giver_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comments_submit_key" ON "comments"("giver_id", "submit_key");

-- CreateIndex
CREATE INDEX "replies_comment_id_created_at_id_idx" ON "replies"("comment_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "replies_submit_key" ON "replies"("writer_id", "submit_key");

-- CreateIndex
CREATE INDEX "contributions_of_pair" ON "contributions"("giver_id", "receiver_id", "at", "id");

-- CreateIndex
CREATE INDEX "connections_latest" ON "connections"("owner_id", "last_at" DESC, "other_id");

-- CreateIndex
CREATE INDEX "connections_gave" ON "connections"("owner_id", "gave_order" DESC, "other_id");

-- CreateIndex
CREATE INDEX "connections_got" ON "connections"("owner_id", "got_order" DESC, "other_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_topics" ADD CONSTRAINT "person_topics_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_topics" ADD CONSTRAINT "person_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_follower_id_fkey" FOREIGN KEY ("follower_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_followee_id_fkey" FOREIGN KEY ("followee_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_topics" ADD CONSTRAINT "post_topics_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_topics" ADD CONSTRAINT "post_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_readers" ADD CONSTRAINT "ask_readers_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connections" ADD CONSTRAINT "connections_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connections" ADD CONSTRAINT "connections_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_totals" ADD CONSTRAINT "person_totals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema language does not say: partial indexes and checks. The rules in lib give the
-- message, these give the truth.

-- The inbox: followers waiting for a decision, and those put off to a date.
CREATE INDEX "follows_waiting" ON "follows" ("followee_id", "started_at" DESC, "follower_id") WHERE "ended_at" IS NULL AND "decision" = 'undecided';
CREATE INDEX "follows_later" ON "follows" ("followee_id", "later_until", "follower_id") WHERE "ended_at" IS NULL AND "decision" = 'later';
CREATE INDEX "follows_decided" ON "follows" ("followee_id", "decided_at" DESC, "follower_id") WHERE "decided_at" IS NOT NULL;

-- A retry adds nothing: one contribution in force per source.
CREATE UNIQUE INDEX "contributions_source" ON "contributions" ("source") WHERE "voided_at" IS NULL;
-- What somebody gave lately, to whomever.
CREATE INDEX "contributions_given" ON "contributions" ("giver_id", "at" DESC) WHERE "voided_at" IS NULL;
-- What the totals job has still to fold in.
CREATE INDEX "contributions_unfolded" ON "contributions" ("id") WHERE "unfolded";

CREATE UNIQUE INDEX "asks_one_open" ON "asks" ("post_id") WHERE "withdrawn_at" IS NULL;
-- Open asks of everybody, those nobody has answered first, then the newest.
CREATE INDEX "asks_open" ON "asks" ("given_count", "created_at" DESC, "id") WHERE "withdrawn_at" IS NULL AND "audience" = 'everyone';

-- The newest questions anybody may answer.
CREATE INDEX "questions_recent" ON "posts" ("created_at" DESC, "id") WHERE "kind" = 'question' AND "visibility" = 'everyone' AND "deleted_at" IS NULL;

-- Feedback an author has not answered yet.
CREATE INDEX "comments_waiting" ON "comments" ("author_id", "created_at" DESC, "id") WHERE "answer" IS NULL AND "deleted_at" IS NULL;
-- Answers to what I gave.
CREATE INDEX "comments_answered" ON "comments" ("giver_id", "answered_at" DESC, "id") WHERE "answered_at" IS NOT NULL AND "deleted_at" IS NULL;

CREATE INDEX "sessions_expiry" ON "sessions" ("expires_at");

ALTER TABLE "people" ADD CONSTRAINT "people_handle_folded" CHECK ("handle" ~ '^[a-z0-9_]{2,40}$');
ALTER TABLE "person_topics" ADD CONSTRAINT "person_topics_role" CHECK ("role" IN ('shares', 'seeks', 'offers'));
ALTER TABLE "follows" ADD CONSTRAINT "follows_not_self" CHECK ("follower_id" <> "followee_id");
ALTER TABLE "follows" ADD CONSTRAINT "follows_reason_kind" CHECK ("reason_kind" IN ('similar-interests', 'can-help', 'want-to-learn', 'their-writing', 'own-words'));
ALTER TABLE "follows" ADD CONSTRAINT "follows_ended" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL) AND ("ended_by" IS NULL OR "ended_by" IN ('unfollowed', 'removed', 'blocked')));
ALTER TABLE "follows" ADD CONSTRAINT "follows_decision" CHECK ("decision" IN ('undecided', 'later', 'passed', 'followed-back'));
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_not_self" CHECK ("blocker_id" <> "blocked_id");
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_not_self" CHECK ("muter_id" <> "muted_id");
ALTER TABLE "posts" ADD CONSTRAINT "posts_kind" CHECK ("kind" IN ('note', 'article', 'question'));
ALTER TABLE "posts" ADD CONSTRAINT "posts_visibility" CHECK ("visibility" IN ('everyone', 'connections', 'unlisted'));
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_visibility" CHECK ("visibility" IN ('everyone', 'connections', 'unlisted'));
ALTER TABLE "asks" ADD CONSTRAINT "asks_audience" CHECK ("audience" IN ('everyone', 'chosen'));
ALTER TABLE "ask_readers" ADD CONSTRAINT "ask_readers_status" CHECK ("status" IN ('asked', 'promised', 'given', 'declined'));
ALTER TABLE "comments" ADD CONSTRAINT "comments_kind" CHECK ("kind" IN ('appreciation', 'question', 'suggestion', 'correction'));
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer" CHECK ("answer" IS NULL OR "answer" IN ('changed', 'helped', 'thought', 'not-for-me'));
ALTER TABLE "comments" ADD CONSTRAINT "comments_not_own" CHECK ("giver_id" <> "author_id");
ALTER TABLE "comments" ADD CONSTRAINT "comments_passage" CHECK (
  ("quote_exact" IS NULL AND "quote_start" IS NULL AND "quote_end" IS NULL)
  OR ("quote_exact" IS NOT NULL AND "quote_start" >= 0 AND "quote_end" > "quote_start"));
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_not_self" CHECK ("giver_id" <> "receiver_id");
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_credits" CHECK ("credits" > 0 AND "credits" < 'Infinity');
ALTER TABLE "connections" ADD CONSTRAINT "connections_not_self" CHECK ("owner_id" <> "other_id");
ALTER TABLE "connections" ADD CONSTRAINT "connections_coverage" CHECK ("gave_coverage" IN ('complete', 'partial', 'unknown') AND "got_coverage" IN ('complete', 'partial', 'unknown'));
ALTER TABLE "month_totals" ADD CONSTRAINT "month_totals_slot" CHECK ("slot" BETWEEN 0 AND 15);
