/** Wants what is not exported; must not compile. */
module io.perfcycle.intruder {
    requires io.perfcycle.rules;
}
