package io.perfcycle.rules.engine.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong, and where.
 *
 * @param method at which method
 * @param nth at which of its calls within an operation, from 1
 * @param when before or after the real call
 * @param kind in which way
 * @param lasting whether at every later call of the method too
 */
record Fault(PortMethod method, int nth, When when, FaultKind kind, boolean lasting) {
    /** On which side of the real call. */
    enum When {
        BEFORE,
        AFTER
    }

    boolean strikes(PortMethod called, int count) {
        return called == method && (lasting ? count >= nth : count == nth);
    }

    /** Whether the call was made in spite of the failure. */
    boolean happenedNonetheless() {
        return when == When.AFTER || kind == FaultKind.LATE;
    }

    /** Every fault at one call. */
    static List<Fault> at(PortMethod method, int nth) {
        List<Fault> faults = new ArrayList<>();
        for (FaultKind kind : FaultKind.of(method)) {
            for (boolean lasting : new boolean[] {false, true}) {
                if (kind.happensBefore()) {
                    faults.add(new Fault(method, nth, When.BEFORE, kind, lasting));
                }
                if (kind.happensAfter()) {
                    faults.add(new Fault(method, nth, When.AFTER, kind, lasting));
                }
            }
        }
        return faults;
    }

    @Override
    public String toString() {
        return kind + " " + when + " " + method + " " + nth + (lasting ? " and later" : "");
    }
}
