-- What the rules are given besides documents and expected data: what repeats across a tenant's verifications, looked up
-- by tokens, and the rest of a decision's input, sealed, so that a decision can be replayed.

-- Whose value a token stands for, as a token too: the person of a document number or file, the surname at an address.
-- Other holders of one value are found by stepping through the index from holder to holder, however many rows each has.
ALTER TABLE blind_indexes ADD COLUMN holder bytea;
CREATE INDEX blind_indexes_holder
    ON blind_indexes (vendor_id, environment, column_name, digest, holder, verification_id)
    WHERE holder IS NOT NULL;
-- The newest attempt's tokens take the place of those before.
GRANT UPDATE (holder), DELETE ON blind_indexes TO addressee_worker;

ALTER TABLE decisions ADD COLUMN sealed_context bytea;
GRANT UPDATE (sealed_context) ON decisions TO addressee_operator;
-- For the replay, newest first.
CREATE INDEX decisions_replay ON decisions (vendor_id, environment, decided_at, id)
    WHERE is_automated AND rule_pack IS NOT NULL;
