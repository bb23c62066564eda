package io.perfcycle.core.access;

/**
 * The answer to: may these relations do this to that facet in this phase for this purpose?
 *
 * @param isPermitted whether
 * @param code why, stable, for the audit entry; never shown to the caller
 */
public record AccessDecision(boolean isPermitted, String code) {
    /**
     * Yes.
     *
     * @param code the rule that permits
     * @return the decision
     */
    public static AccessDecision permit(String code) {
        return new AccessDecision(true, code);
    }

    /**
     * No.
     *
     * @param code the rule that denies
     * @return the decision
     */
    public static AccessDecision deny(String code) {
        return new AccessDecision(false, code);
    }
}
