-- Totals count an episode when it ends, also for somebody who goes quiet: when the first one that is still open is over.
ALTER TABLE "person_totals" ADD COLUMN "next_end_at" TIMESTAMPTZ(3);
CREATE INDEX "person_totals_due" ON "person_totals" ("next_end_at") WHERE "next_end_at" IS NOT NULL;

-- Whose totals are to be summed anew. A request adds one row at most, whatever passed; the job finds out whom it concerns.
CREATE TABLE "totals_waiting" (
    "person_id" UUID NOT NULL,
    "mark" UUID NOT NULL DEFAULT gen_random_uuid(),
    "with_partners" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "totals_waiting_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "totals_waiting" ADD CONSTRAINT "totals_waiting_person_id_fkey"
    FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
