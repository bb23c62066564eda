package io.perfcycle.spi.contract;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few comparisons that checks need. */
final class Expect {
    private Expect() {}

    static void equal(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            throw new Mismatch(what, String.valueOf(expected), String.valueOf(found));
        }
    }

    static void holds(String what, boolean holds, @Nullable Object found) {
        if (!holds) {
            throw new Mismatch(what, "that it holds", String.valueOf(found));
        }
    }

    static <T> T type(String what, Class<T> expected, @Nullable Object found) {
        if (!expected.isInstance(found)) {
            throw new Mismatch(what, expected.getSimpleName(), String.valueOf(found));
        }
        return expected.cast(found);
    }

    /** What the fixture gives, or the end of the clause, which is skipped with the reason. */
    static <T> T possible(Optional<T> given, String reason) {
        return given.orElseThrow(() -> new NotPossible(reason));
    }

    /** The fixture cannot do what the check needs. */
    static final class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String reason;

        NotPossible(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Something was not as expected; the clause adds its number. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String what;
        final String expected;
        final String found;

        Mismatch(String what, String expected, String found) {
            super(what);
            this.what = what;
            this.expected = expected;
            this.found = found;
        }
    }
}
