/** The ports that a host implements, reference adapters in memory, and the contract with runnable checks. */
module io.perfcycle.spi {
    requires transitive io.perfcycle.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.perfcycle.spi;
    exports io.perfcycle.spi.contract;
    exports io.perfcycle.spi.memory;
}
