package io.perfcycle.rules.engine.fault;

import org.jspecify.annotations.Nullable;

/** What stands between the engine and its host, and decides what becomes of each call. */
@FunctionalInterface
interface Wire {
    /** A wire on which every call arrives once and every answer comes back. */
    Wire PLAIN = PortCall::make;

    /**
     * Makes a call, or does something else.
     *
     * @param call the call
     * @return the answer as the engine gets it
     */
    @Nullable
    Object call(PortCall call);
}
