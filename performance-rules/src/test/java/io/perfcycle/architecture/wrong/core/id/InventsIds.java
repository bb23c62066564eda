package io.perfcycle.architecture.wrong.core.id;

import java.util.UUID;

/** Invents ids outside an id source. */
public final class InventsIds {
    /** {@return an id} */
    public String next() {
        return UUID.randomUUID().toString();
    }
}
