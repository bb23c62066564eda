-- The audit chain of each document, with who is behind an entry in columns that can be emptied, and what redactions
-- go by. Entries that the first version kept stay in perfcycle_audit until they are redacted.

ALTER TABLE perfcycle_document ADD COLUMN IF NOT EXISTS head VARCHAR;
ALTER TABLE perfcycle_receipt ADD COLUMN IF NOT EXISTS committed_at NUMERIC(30, 0);
ALTER TABLE perfcycle_outbox ADD COLUMN IF NOT EXISTS recipient VARCHAR;
ALTER TABLE perfcycle_outbox ADD COLUMN IF NOT EXISTS created_at NUMERIC(30, 0);

CREATE TABLE IF NOT EXISTS perfcycle_audit_chain (
    row_key BYTEA NOT NULL,
    version BIGINT NOT NULL,
    tenant VARCHAR NOT NULL,
    happened_at NUMERIC(30, 0) NOT NULL,
    actor VARCHAR,
    on_behalf_of VARCHAR,
    salt VARCHAR,
    body VARCHAR NOT NULL,
    PRIMARY KEY (row_key, version)
);

CREATE INDEX IF NOT EXISTS perfcycle_audit_chain_actor ON perfcycle_audit_chain (tenant, actor);
CREATE INDEX IF NOT EXISTS perfcycle_audit_chain_grantor ON perfcycle_audit_chain (tenant, on_behalf_of);
CREATE INDEX IF NOT EXISTS perfcycle_outbox_recipient ON perfcycle_outbox (tenant, recipient);

INSERT INTO perfcycle_schema (version) VALUES (2);
