package io.perfcycle.core.outcome;

/**
 * A stable code of a finding. Each capability declares its codes in one enum that implements this; a host does the same
 * for its own rules. A code is never reused for another meaning.
 *
 * <p>To be implemented by enums. Implementations are immutable.
 */
public interface FindingCode {
    /** {@return the code: capital letters, digits and hyphens, 3 to 60 characters} */
    String code();

    /** {@return how much it weighs} */
    Severity severity();
}
