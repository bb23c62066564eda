package io.perfcycle.rules.internal;

import io.perfcycle.core.outcome.Finding;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Independent checks whose findings are all gathered before anything is decided. Not thread safe. */
public final class Checks {
    private final List<Finding> findings = new ArrayList<>();

    /** {@return checks without findings yet} */
    public static Checks begin() {
        return new Checks();
    }

    /**
     * Adds a finding where something does not hold.
     *
     * @param holds whether it holds
     * @param otherwise makes the finding
     * @return this
     */
    public Checks that(boolean holds, Supplier<Finding> otherwise) {
        if (!holds) {
            findings.add(otherwise.get());
        }
        return this;
    }

    /**
     * Adds the finding of an invalid value.
     *
     * @param checked the checked value
     * @return this
     */
    public Checks that(Validation<Finding, ?> checked) {
        if (checked.isInvalid()) {
            findings.add(checked.getError());
        }
        return this;
    }

    /**
     * Adds findings made elsewhere.
     *
     * @param more the findings
     * @return this
     */
    public Checks and(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    /** {@return whether nothing so far blocks} */
    public boolean isClear() {
        return findings.stream().noneMatch(Finding::isBlocking);
    }

    /** {@return all findings so far, in order} */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
