-- Somebody asked to be left out of scores: since when; null: they take part.
ALTER TABLE "people" ADD COLUMN "objected_at" TIMESTAMPTZ(3);

-- Few object, and whoever sums asks about each person: this index holds those few alone.
CREATE INDEX "people_objected" ON "people" ("id") WHERE "objected_at" IS NOT NULL;
