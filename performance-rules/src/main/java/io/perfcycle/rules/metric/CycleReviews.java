package io.perfcycle.rules.metric;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.rules.metric.ReviewTally.HandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the reviews of a cycle are, and whether they came in time: by the day of whoever handed them in. Reviews that were
 * released before the instant was kept have no day. Stateless.
 */
final class CycleReviews {
    private final CycleMetrics.Data data;
    private final Map<EmployeeId, ZoneId> zones = new HashMap<>();
    private final Map<ReviewId, Instant> selfAssessed = new HashMap<>();

    private CycleReviews(CycleMetrics.Data data) {
        this.data = data;
        for (Employee person : data.people()) {
            zones.put(person.id(), person.zone());
        }
        for (SelfAssessment own : data.selfAssessments()) {
            selfAssessed.put(own.review(), own.submittedAt());
        }
    }

    static void measure(CycleMetrics.Data data, List<MetricValue> figures) {
        CycleReviews reviews = new CycleReviews(data);
        for (Occasion occasion : Occasion.values()) {
            reviews.measure(occasion, figures);
        }
    }

    private void measure(Occasion occasion, List<MetricValue> figures) {
        ReviewTally tally = ReviewTally.of(data.reviews().stream()
                .filter(review -> review.header().occasion() == occasion)
                .map(this::course)
                .toList());
        tally.completion().forEach(ratio -> add(ratio, occasion, figures));
        add(tally.signOff(), occasion, figures);
        tally.timeliness().forEach(ratio -> add(ratio, occasion, figures));
    }

    private void add(Ratio ratio, Occasion occasion, List<MetricValue> figures) {
        figures.add(ratio.over(data.period()).withGroup(Map.of("occasion", occasion.name())));
    }

    private ReviewTally.Course course(Review review) {
        Optional<LocalDate> own = Optional.ofNullable(selfAssessed.get(review.id()))
                .map(at -> day(at, review.header().subject()));
        return new ReviewTally.Course(
                HandIn.of(own),
                handIn(review),
                review instanceof AcknowledgedReview,
                Optional.of(review.header().due()));
    }

    private HandIn handIn(Review review) {
        EmployeeId reviewer = review.header().reviewer();
        if (review instanceof SubmittedReview submitted) {
            return HandIn.on(day(submitted.submittedAt(), submitted.submittedBy()));
        }
        if (review instanceof PublishedReview published) {
            return published
                    .submittedAt()
                    .map(at -> HandIn.on(day(at, reviewer)))
                    .orElse(HandIn.UNKNOWN_DAY);
        }
        return HandIn.NONE;
    }

    private LocalDate day(Instant at, EmployeeId person) {
        return LocalDate.ofInstant(at, zones.getOrDefault(person, ZoneOffset.UTC));
    }
}
