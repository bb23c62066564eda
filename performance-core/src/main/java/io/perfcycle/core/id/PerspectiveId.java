package io.perfcycle.core.id;

/**
 * Names a perspective of a balanced scorecard: one of the four that stand here, or the tenant's own.
 *
 * @param value the text of the id, as {@link IdText#problem} allows it
 */
public record PerspectiveId(String value) implements Id {
    /** What owners and funders see. */
    public static final PerspectiveId FINANCIAL = new PerspectiveId("FINANCIAL");

    /** What customers see. */
    public static final PerspectiveId CUSTOMER = new PerspectiveId("CUSTOMER");

    /** What the organisation must be good at inside. */
    public static final PerspectiveId INTERNAL_PROCESS = new PerspectiveId("INTERNAL_PROCESS");

    /** How people and knowledge grow. */
    public static final PerspectiveId LEARNING_AND_GROWTH = new PerspectiveId("LEARNING_AND_GROWTH");

    /** Checks the text. */
    public PerspectiveId {
        IdText.check("PerspectiveId", value);
    }

    /**
     * The id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id; the message names the type and the fault
     */
    public static PerspectiveId of(String value) {
        return new PerspectiveId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
