package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import java.util.Set;

/** The right to open one document, with the parts of it that stay closed. Only {@link Gate} makes one. */
final class Permit {
    private final DocumentKey key;
    private final Set<Part> closed;
    private final boolean audited;

    private Permit(DocumentKey key, Set<Part> closed, boolean audited) {
        this.key = key;
        this.closed = Set.copyOf(closed);
        this.audited = audited;
    }

    DocumentKey key() {
        return key;
    }

    /** The parts that are left out of what is handed out. */
    Set<Part> closed() {
        return closed;
    }

    /** Whether it was given for support only, so that the subject must be able to see that it was used. */
    boolean isAudited() {
        return audited;
    }

    /** Makes permits; held by the gate alone. */
    static final class Press {
        Press(Gate holder) {
            java.util.Objects.requireNonNull(holder);
        }

        Permit print(DocumentKey key, Set<Part> closed, boolean audited) {
            return new Permit(key, closed, audited);
        }
    }
}
