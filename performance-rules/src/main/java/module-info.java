/** Decisions and calculations of performance management, and the engine that runs them against a host's ports. */
module io.perfcycle.rules {
    requires transitive io.perfcycle.core;
    requires transitive io.perfcycle.spi;
    requires static transitive org.jspecify;
}
