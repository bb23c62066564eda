/** Decisions and calculations of performance management, and the engine that runs them against a host's ports. */
module io.perfcycle.rules {
    requires transitive io.perfcycle.core;
    requires transitive io.perfcycle.spi;
    requires static org.jspecify;
    requires io.vavr;
    requires jakarta.validation;
    requires org.apache.commons.statistics.distribution;
    requires org.hibernate.validator;
    requires org.slf4j;

    exports io.perfcycle.rules.access;
    exports io.perfcycle.rules.assignment;
    exports io.perfcycle.rules.base;
    exports io.perfcycle.rules.calibration;
    exports io.perfcycle.rules.cycle;
    exports io.perfcycle.rules.development;
    exports io.perfcycle.rules.disclosure;
    exports io.perfcycle.rules.engine;
    exports io.perfcycle.rules.fairness;
    exports io.perfcycle.rules.feedback;
    exports io.perfcycle.rules.goal;
    exports io.perfcycle.rules.metric;
    exports io.perfcycle.rules.orgchart;
    exports io.perfcycle.rules.people;
    exports io.perfcycle.rules.privacy;
    exports io.perfcycle.rules.programme;
    exports io.perfcycle.rules.review;
    exports io.perfcycle.rules.scheduling;
    exports io.perfcycle.rules.simulation;
    exports io.perfcycle.rules.smart;
    exports io.perfcycle.rules.talent;
    exports io.perfcycle.rules.statistics;

    // The drafts that only operations see, which Hibernate Validator reads.
    opens io.perfcycle.rules.engine to
            org.hibernate.validator;
}
