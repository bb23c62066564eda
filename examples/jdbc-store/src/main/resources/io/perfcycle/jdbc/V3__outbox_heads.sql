-- An open outbox entry is at the head of its ordering key, READY to be claimed or HELD until not_before by a lease or a
-- retry, or it is BEHIND the head. Claims look at heads only, so neither a blocked key nor a pile of done entries slows
-- them. H2 2.4 and PostgreSQL 17. Every statement can run again.

UPDATE perfcycle_outbox SET state = 'BEHIND' WHERE state = 'OPEN' AND EXISTS (
    SELECT 1 FROM perfcycle_outbox p WHERE p.tenant = perfcycle_outbox.tenant
    AND p.ordering_key = perfcycle_outbox.ordering_key AND p.state IN ('OPEN', 'READY', 'HELD')
    AND p.seq < perfcycle_outbox.seq);

UPDATE perfcycle_outbox SET not_before = lease_until WHERE state = 'OPEN' AND lease_until IS NOT NULL;
UPDATE perfcycle_outbox SET state = 'HELD' WHERE state = 'OPEN' AND not_before IS NOT NULL;
UPDATE perfcycle_outbox SET state = 'READY' WHERE state = 'OPEN';

CREATE INDEX IF NOT EXISTS perfcycle_outbox_held ON perfcycle_outbox (tenant, state, not_before);
CREATE INDEX IF NOT EXISTS perfcycle_document_state ON perfcycle_document (tenant, kind, state, row_key);

INSERT INTO perfcycle_schema (version) VALUES (3);
