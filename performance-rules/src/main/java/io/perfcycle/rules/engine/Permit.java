package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;

/** The right to open one document. Only {@link Gate} makes one. */
final class Permit {
    private final DocumentKey key;

    private Permit(DocumentKey key) {
        this.key = key;
    }

    DocumentKey key() {
        return key;
    }

    /** Makes permits; held by the gate alone. */
    static final class Press {
        Press(Gate holder) {
            java.util.Objects.requireNonNull(holder);
        }

        Permit print(DocumentKey key) {
            return new Permit(key);
        }
    }
}
