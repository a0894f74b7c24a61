-- Runs of a job that ended without a word are counted apart from its attempts: an attempt that failed in order says
-- nothing of a stage that ends every process that runs it.
ALTER TABLE jobs ADD COLUMN losses bigint NOT NULL DEFAULT 0;
