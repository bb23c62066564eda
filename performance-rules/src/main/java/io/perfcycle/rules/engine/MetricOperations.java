package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.rules.metric.CycleMetrics;
import io.perfcycle.rules.programme.Consistency;
import io.perfcycle.rules.programme.ConsistencyCalculator;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/** The figures of a cycle. Thread safe. */
public final class MetricOperations {
    private final Pipeline pipeline;

    MetricOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Measures a cycle. Figures about units with fewer people than the published threshold are suppressed. HR_PARTNER,
     * CYCLE_ADMIN or RESEARCHER of the whole tenant.
     *
     * @param caller who asks
     * @param id which cycle
     * @return the figures, by name and then by unit
     */
    @Performs(Operation.METRIC_MEASURE)
    public Outcome<List<MetricValue>> measure(Principal caller, CycleId id) {
        return pipeline.read(caller, Operation.METRIC_MEASURE, desk -> {
            desk.allow(Facet.METRIC, Optional.empty(), AccessPhase.RELEASED);
            PerformanceCycle cycle = desk.need(id.key(), PerformanceCycle.class);
            Query plans = Query.of(DocumentKind.DEVELOPMENT_PLAN).with(IndexField.CYCLE, id.value());
            Query reviews = Query.of(DocumentKind.REVIEW).with(IndexField.CYCLE, id.value());
            CascadeReader cascade = new CascadeReader(desk);
            List<Goal> goals = cascade.everything(id);
            CycleMetrics.Data data = new CycleMetrics.Data(
                    cycle.span(),
                    desk.everybody(),
                    goals,
                    cascade.above(goals),
                    desk.peekAll(reviews, Review.class),
                    desk.peekAll(Query.of(DocumentKind.SELF_ASSESSMENT), SelfAssessment.class),
                    desk.peekAll(Query.of(DocumentKind.FEEDBACK), Feedback.class),
                    desk.peekAll(Query.of(DocumentKind.RECOGNITION), Recognition.class),
                    desk.peekAll(plans, DevelopmentPlan.class));
            return CycleMetrics.measure(data, desk.programme(id).feedback().publishedThreshold());
        });
    }

    /**
     * Which unit departs from the cycle's programme, and where, up to today. Figures about units with fewer people than
     * the published threshold are left out. HR_PARTNER, CYCLE_ADMIN or RESEARCHER of the whole tenant.
     *
     * @param caller who asks
     * @param id which cycle
     * @return by unit and expectation; empty where the programme says nothing about cadences
     */
    @Performs(Operation.METRIC_MEASURE)
    public Outcome<List<Consistency>> consistency(Principal caller, CycleId id) {
        return pipeline.read(caller, Operation.METRIC_MEASURE, desk -> {
            desk.allow(Facet.METRIC, Optional.empty(), AccessPhase.RELEASED);
            PerformanceCycle cycle = desk.need(id.key(), PerformanceCycle.class);
            Programme programme = desk.programme(id);
            return programme
                    .cadences()
                    .map(cadences -> ConsistencyCalculator.measure(
                            cadences,
                            new ConsistencyDesk(desk).records(cycle),
                            programme.feedback().publishedThreshold()))
                    .orElse(List.of());
        });
    }
}
