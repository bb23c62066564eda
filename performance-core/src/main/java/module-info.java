/** Values, facts, drafts, policies and events of performance management; no behaviour that decides. */
module io.perfcycle.core {
    requires transitive jakarta.validation;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.perfcycle.core.access;
    exports io.perfcycle.core.calibration;
    exports io.perfcycle.core.competency;
    exports io.perfcycle.core.cycle;
    exports io.perfcycle.core.development;
    exports io.perfcycle.core.event;
    exports io.perfcycle.core.feedback;
    exports io.perfcycle.core.goal;
    exports io.perfcycle.core.id;
    exports io.perfcycle.core.metric;
    exports io.perfcycle.core.outcome;
    exports io.perfcycle.core.people;
    exports io.perfcycle.core.privacy;
    exports io.perfcycle.core.programme;
    exports io.perfcycle.core.review;
    exports io.perfcycle.core.talent;
    exports io.perfcycle.core.value;

    // The packages with drafts, which Hibernate Validator reads.
    opens io.perfcycle.core.access to
            org.hibernate.validator;
    opens io.perfcycle.core.calibration to
            org.hibernate.validator;
    opens io.perfcycle.core.competency to
            org.hibernate.validator;
    opens io.perfcycle.core.cycle to
            org.hibernate.validator;
    opens io.perfcycle.core.feedback to
            org.hibernate.validator;
    opens io.perfcycle.core.goal to
            org.hibernate.validator;
    opens io.perfcycle.core.people to
            org.hibernate.validator;
    opens io.perfcycle.core.privacy to
            org.hibernate.validator;
    opens io.perfcycle.core.review to
            org.hibernate.validator;
}
