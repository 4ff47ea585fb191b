-- DropIndex
DROP INDEX "person_topics_topic_id_role_idx";

-- CreateIndex
CREATE INDEX "person_topics_of_topic" ON "person_topics"("topic_id", "role", "person_id" DESC);

-- What the schema language cannot say.

-- words are found at once in the index itself: a list of words not sorted in yet would be read whole by every search
ALTER INDEX "people_search" SET (fastupdate = off);
ALTER INDEX "posts_search" SET (fastupdate = off);
SELECT gin_clean_pending_list('people_search'), gin_clean_pending_list('posts_search');
