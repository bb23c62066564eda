package io.perfcycle.core.access;

import java.util.Optional;

/**
 * The answer to: may these relations do this to that facet in this phase for this purpose?
 *
 * @param denial why not; nothing where it is permitted
 * @param code the row that permits or the denial by name, stable; for logs, never shown to the caller
 */
public record AccessDecision(Optional<Denial> denial, String code) {
    /**
     * Yes.
     *
     * @param code the row that permits
     * @return the decision
     */
    public static AccessDecision permit(String code) {
        return new AccessDecision(Optional.empty(), code);
    }

    /**
     * No.
     *
     * @param denial the rule that denies
     * @return the decision
     */
    public static AccessDecision deny(Denial denial) {
        return new AccessDecision(Optional.of(denial), denial.name());
    }

    /** {@return whether it is permitted} */
    public boolean isPermitted() {
        return denial.isEmpty();
    }
}
