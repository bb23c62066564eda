package io.perfcycle.spi;

/** By what documents are found. The engine fills the values, so an adapter never looks inside a document. */
public enum IndexField {
    /** The person it is about or belongs to. */
    EMPLOYEE,
    /** The unit it belongs to. */
    UNIT,
    /** The cycle it belongs to. */
    CYCLE,
    /** The document above it, such as a goal's first parent or a person's manager. */
    PARENT,
    /** Its state, by name. */
    STATE,
    /** The day by which something is due, ISO; the only field that is compared by order. */
    DUE
}
