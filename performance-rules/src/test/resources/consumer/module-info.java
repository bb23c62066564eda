/** A host that talks in core's types and runs the engine of rules, and requires nothing else by name. */
module io.perfcycle.consumer {
    requires io.perfcycle.rules;
}
