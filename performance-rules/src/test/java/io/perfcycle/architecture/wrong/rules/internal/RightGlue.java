package io.perfcycle.architecture.wrong.rules.internal;

import io.vavr.control.Option;

/** What is not exported may use vavr. */
public final class RightGlue {
    /** {@return nothing} */
    public Option<String> nothing() {
        return Option.none();
    }
}
