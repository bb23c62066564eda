package io.perfcycle.rules.smart;

/** How strict the fields of a goal are judged. What the text says only ever advises. */
public enum SmartPolicy {
    /** Nothing blocks: for imports, which must not lose a goal for its wording or dates. */
    ADVISE,
    /** A field that is there and wrong blocks; a missing one does not. The default. */
    STANDARD,
    /** Like STANDARD, and a missing owner, measure with target or due day blocks. */
    REQUIRE_FIELDS
}
