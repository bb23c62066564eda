package io.perfcycle.spi.contract;

/** A way in which an adapter can be wrong. */
interface NamedFault {
    /** The number of the clause that has to reject it. */
    String clauseId();

    /** Its name. */
    String name();
}
