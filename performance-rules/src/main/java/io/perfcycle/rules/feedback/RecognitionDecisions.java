package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Decides who is thanked, for which value and with how many points. Stateless. */
public final class RecognitionDecisions {
    private RecognitionDecisions() {}

    /**
     * Who thanks, under which policy.
     *
     * @param author who says thank you
     * @param policy values and points
     * @param spent the points that the author has given in this calendar month
     * @param now the engine's instant
     */
    public record Giving(EmployeeId author, ContinuousPolicy policy, long spent, Instant now) {}

    /**
     * Says thank you in public. Nobody thanks themself.
     *
     * @param draft the recognition, its shape checked
     * @param giving who says it
     * @return the event, or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> recognise(RecognitionDraft draft, Giving giving) {
        List<Finding> findings = findings(draft, giving);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        Recognition recognition = Recognition.builder()
                .id(draft.id())
                .author(giving.author())
                .subject(draft.subject())
                .companyValue(draft.companyValue())
                .text(draft.text())
                .givenAt(giving.now())
                .points(Optional.ofNullable(draft.points()))
                .build();
        return Outcome.done(List.of(new FeedbackEvent.Recognised(giving.now(), recognition, List.of(draft.subject()))));
    }

    private static List<Finding> findings(RecognitionDraft draft, Giving giving) {
        List<String> values = giving.policy().companyValues();
        RecognitionPoints points = giving.policy().points();
        int asked = draft.points() == null ? 0 : draft.points();
        Checks checks = Checks.begin()
                .that(
                        !giving.author().equals(draft.subject()),
                        () -> Finding.of(FeedbackFinding.THANKS_TO_ONESELF).at("subject"))
                .that(
                        values.isEmpty() || values.contains(draft.companyValue()),
                        () -> Finding.of(ContinuousFinding.VALUE_UNKNOWN)
                                .with("value", draft.companyValue())
                                .with("values", String.join(", ", values))
                                .at("companyValue"));
        if (asked > 0 && points.most() == 0) {
            return checks.that(
                            false,
                            () -> Finding.of(ContinuousFinding.POINTS_OFF).at("points"))
                    .findings();
        }
        return checks.that(
                        asked <= points.most(),
                        () -> Finding.of(ContinuousFinding.POINTS_MANY)
                                .with("most", points.most())
                                .at("points"))
                .that(
                        asked == 0 || giving.spent() + asked <= points.perMonth(),
                        () -> Finding.of(ContinuousFinding.POINTS_SPENT)
                                .with("left", Math.max(0, points.perMonth() - giving.spent()))
                                .at("points"))
                .findings();
    }

    /**
     * The points that somebody gave in the calendar month of an instant, in UTC; what is hidden counts too.
     *
     * @param given what the person gave, in any order
     * @param now the instant
     * @return their sum
     */
    public static long spentInMonth(List<Recognition> given, Instant now) {
        LocalDate month = monthOf(now);
        return given.stream()
                .filter(each -> monthOf(each.givenAt()).equals(month))
                .mapToLong(each -> each.points().orElse(0))
                .sum();
    }

    private static LocalDate monthOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
    }
}
