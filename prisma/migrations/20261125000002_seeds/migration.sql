-- The people at whom standing starts are named, so that anybody who runs the site can see who they are.
ALTER TABLE "person_standing" ADD COLUMN "is_seed" BOOLEAN NOT NULL DEFAULT false;
