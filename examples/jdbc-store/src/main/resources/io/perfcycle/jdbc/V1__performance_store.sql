-- The tables of a performance store. H2 2.4 and PostgreSQL 17. Every statement ends at the end of a line.
-- row_key is tenant, kind and id in UTF-8 with the byte 1F between them. Ids hold neither control characters nor
-- characters outside the basic plane, so the order of its bytes is key order, whatever the database's collation is.
-- Instants that are compared are nanoseconds since 1970 as whole numbers: a timestamp would cut them.

CREATE TABLE IF NOT EXISTS perfcycle_schema (
    version INTEGER NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS perfcycle_document (
    row_key BYTEA NOT NULL PRIMARY KEY,
    tenant VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    body VARCHAR,
    employee VARCHAR,
    unit VARCHAR,
    cycle VARCHAR,
    parent VARCHAR,
    state VARCHAR,
    due DATE
);

CREATE INDEX IF NOT EXISTS perfcycle_document_kind ON perfcycle_document (tenant, kind, row_key);
CREATE INDEX IF NOT EXISTS perfcycle_document_employee ON perfcycle_document (tenant, kind, employee, row_key);
CREATE INDEX IF NOT EXISTS perfcycle_document_unit ON perfcycle_document (tenant, kind, unit, row_key);
CREATE INDEX IF NOT EXISTS perfcycle_document_cycle ON perfcycle_document (tenant, kind, cycle, row_key);
CREATE INDEX IF NOT EXISTS perfcycle_document_parent ON perfcycle_document (tenant, kind, parent, row_key);
CREATE INDEX IF NOT EXISTS perfcycle_document_due ON perfcycle_document (tenant, kind, due);

-- The last number that was given to an outbox entry of a tenant. Its lock makes numbers follow the order of commits.
CREATE TABLE IF NOT EXISTS perfcycle_outbox_counter (
    tenant VARCHAR NOT NULL PRIMARY KEY,
    last_seq BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS perfcycle_outbox (
    tenant VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    id VARCHAR NOT NULL,
    ordering_key VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    relay VARCHAR,
    lease_until NUMERIC(30, 0),
    not_before NUMERIC(30, 0),
    fencing_token BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    body VARCHAR NOT NULL,
    PRIMARY KEY (tenant, seq),
    UNIQUE (tenant, id)
);

CREATE INDEX IF NOT EXISTS perfcycle_outbox_open ON perfcycle_outbox (tenant, state, seq);
CREATE INDEX IF NOT EXISTS perfcycle_outbox_order ON perfcycle_outbox (tenant, ordering_key, state, seq);

CREATE TABLE IF NOT EXISTS perfcycle_receipt (
    tenant VARCHAR NOT NULL,
    command VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    PRIMARY KEY (tenant, command)
);

CREATE TABLE IF NOT EXISTS perfcycle_audit (
    tenant VARCHAR NOT NULL,
    command VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    happened_at NUMERIC(30, 0) NOT NULL,
    actor VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    PRIMARY KEY (tenant, command, place)
);

CREATE INDEX IF NOT EXISTS perfcycle_audit_about ON perfcycle_audit (tenant, kind, id, happened_at);

INSERT INTO perfcycle_schema (version) VALUES (1);
