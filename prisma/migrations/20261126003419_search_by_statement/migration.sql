-- Many revisions written at once (a loaded site, a restored one) are searched with one statement and not one each.

DROP TRIGGER "revisions_search" ON "revisions";

CREATE OR REPLACE FUNCTION "keep_post_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- planned anew each time: a plan kept from thousands of rows reads all posts for the next single one
    EXECUTE 'UPDATE posts SET search =
        setweight(to_tsvector(stems_of(posts.language), w.title), ''A'')
        || setweight(to_tsvector(stems_of(posts.language), left(w.body, 500000)), ''B'')
    FROM written w
    WHERE posts.id = w.post_id AND posts.revision = w.number AND posts.deleted_at IS NULL';
    RETURN NULL;
END $$;

-- a trigger that sees the rows of its statement is for one kind of statement; an upsert is both
CREATE TRIGGER "revisions_written_search" AFTER INSERT ON "revisions"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "keep_post_search"();
CREATE TRIGGER "revisions_rewritten_search" AFTER UPDATE ON "revisions"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "keep_post_search"();
