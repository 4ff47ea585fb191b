-- Whether the open episode of a direction has been answered: it counts, answered or not, when it ends.
ALTER TABLE "connections"
    ADD COLUMN "gave_answered" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "got_answered" BOOLEAN NOT NULL DEFAULT false;

-- The acts of one person, in order of time, are two ranges: those given and those received.
DROP INDEX "contributions_given";
CREATE INDEX "contributions_given" ON "contributions" ("giver_id", "at", "id") WHERE "voided_at" IS NULL;
CREATE INDEX "contributions_received" ON "contributions" ("receiver_id", "at", "id") WHERE "voided_at" IS NULL;

-- The acts of all, in order of time, from which the site learns.
CREATE INDEX "contributions_in_order" ON "contributions" ("at", "id") WHERE "voided_at" IS NULL;

CREATE TABLE "person_standing" (
    "person_id" UUID NOT NULL,
    "standing" DOUBLE PRECISION NOT NULL,
    "walk" DOUBLE PRECISION NOT NULL,
    "voices" DOUBLE PRECISION NOT NULL,
    "heard_opened" DOUBLE PRECISION NOT NULL,
    "heard_returned" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_standing_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "person_standing_shares" CHECK (
        "standing" BETWEEN 0 AND 1 AND "walk" BETWEEN 0 AND 1
        AND "heard_opened" BETWEEN 0 AND 1 AND "heard_returned" BETWEEN 0 AND 1
        AND "voices" >= 0 AND "voices" < 'Infinity')
);
ALTER TABLE "person_standing" ADD CONSTRAINT "person_standing_person_id_fkey"
    FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row: what the site has learnt by now.
CREATE TABLE "site_models" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "learnt" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_models_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "site_models_one" CHECK ("id" = 1),
    CONSTRAINT "site_models_learnt" CHECK ("learnt" >= 0)
);
