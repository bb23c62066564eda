package io.perfcycle.rules.smart;

import static io.perfcycle.rules.smart.StandardRule.date;
import static io.perfcycle.rules.smart.StandardRule.field;
import static io.perfcycle.rules.smart.StandardRule.word;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The rules of the library, one for each code. */
final class StandardRules {
    private StandardRules() {}

    static List<SmartRule> all() {
        return List.of(
                word(SmartFinding.LABEL, subject -> isFilled(subject) ? -1 : SpecificText.label(subject.title)),
                word(SmartFinding.WEAK_VERB, subject -> isFilled(subject) ? -1 : SpecificText.weakVerb(subject.title)),
                word(SmartFinding.VAGUE, StandardRules::vague),
                word(SmartFinding.ESCAPE, subject -> SpecificText.escape(subject.title)),
                word(SmartFinding.COMPOUND, subject -> SpecificText.secondAction(subject.title)),
                word(SmartFinding.PRONOUN, subject -> SpecificText.pronoun(subject.title)),
                word(SmartFinding.NEGATIVE, subject -> SpecificText.negative(subject.title)),
                field(SmartFinding.TOO_LONG, subject -> subject.title.tooLong)
                        .telling((finding, subject) -> finding.with("limit", GoalText.MAX_LENGTH)),
                required(SmartFinding.OWNER_REQUIRED, subject -> subject.goal().owner() == null),
                field(SmartFinding.UNMEASURED, StandardRules::isUnmeasured),
                word(SmartFinding.BARE_NUMBER, StandardRules::bareNumber).warning(),
                word(SmartFinding.NO_BASE, subject -> isBased(subject) ? -1 : MeasurableText.baseless(subject.title))
                        .warning(),
                word(
                                SmartFinding.COMPARATIVE,
                                subject -> isBased(subject) ? -1 : MeasurableText.comparative(subject.title))
                        .warning(),
                word(SmartFinding.ABSOLUTE, subject -> MeasurableText.absolute(subject.title)).warning(),
                field(SmartFinding.NO_BASELINE, StandardRules::isWithoutBaseline).warning(),
                field(SmartFinding.ZERO_SPAN, subject -> FieldFacts.isZeroSpan(measure(subject)))
                        .telling(StandardRules::target),
                field(SmartFinding.HALF_MEASURE, subject -> FieldFacts.isHalf(measure(subject))).warning(),
                required(SmartFinding.TARGET_REQUIRED, StandardRules::isTargetMissing),
                field(SmartFinding.DIRECTION_WRONG, subject -> FieldFacts.isDirectionWrong(measure(subject)))
                        .telling(StandardRules::direction),
                field(SmartFinding.NO_ACCEPTANCE, StandardRules::isWithoutAcceptance).warning(),
                field(SmartFinding.OUT_OF_REACH, subject -> reach(subject) > FieldFacts.REACH)
                        .telling((finding, subject) -> finding.with("z", z(reach(subject)))),
                field(SmartFinding.MANY_GOALS, subject -> goals(subject) > FieldFacts.MANY_GOALS)
                        .telling((finding, subject) -> finding.with("goals", goals(subject))),
                field(SmartFinding.OVERWEIGHT, subject -> weights(subject).compareTo(BigDecimal.ONE) > 0)
                        .telling((finding, subject) -> finding.with("weights", percent(weights(subject)))),
                field(SmartFinding.FOREIGN, subject -> foreign(subject) > 0)
                        .warning()
                        .telling((finding, subject) -> finding.with("foreign", foreign(subject))),
                field(SmartFinding.UNLINKED, subject -> isPath(subject, SmartContext.Path.NONE)),
                field(SmartFinding.LITTLE_OVERLAP, subject -> !Relevance.hasOverlap(subject)).warning(),
                field(SmartFinding.PARENT_UNKNOWN, subject -> isPath(subject, SmartContext.Path.DANGLING)),
                field(SmartFinding.CIRCULAR, subject -> isPath(subject, SmartContext.Path.CIRCULAR)),
                field(SmartFinding.NO_TIME, TimeRules::isWithoutTime),
                word(SmartFinding.VAGUE_TIME, TimeRules::vague),
                field(SmartFinding.OUTSIDE_CYCLE, subject -> FieldFacts.isOutside(subject.goal(), subject.context()))
                        .telling(TimeRules::dueAndCycle),
                field(SmartFinding.PAST, subject -> FieldFacts.isPast(subject.goal(), subject.context()))
                        .telling(TimeRules::dueAndToday),
                date(SmartFinding.CONTRADICTION, TimeRules::contradiction).telling(TimeRules::due),
                date(SmartFinding.IMPOSSIBLE_DATE, subject -> subject.title.dates.impossible()),
                field(
                                SmartFinding.NO_MILESTONES,
                                subject -> FieldFacts.isWithoutMilestones(subject.goal(), subject.context()))
                        .warning()
                        .telling((finding, subject) -> finding.with("days", FieldFacts.STRETCH_DAYS)),
                field(SmartFinding.DATES_REVERSED, subject -> FieldFacts.isReversed(subject.goal()))
                        .telling(TimeRules::startAndDue),
                required(SmartFinding.DUE_REQUIRED, subject -> !subject.hasDue()),
                date(SmartFinding.TEXT_OUTSIDE_CYCLE, TimeRules::outside));
    }

    /** A rule about a missing field: it holds under one policy only, and what the criterion is worth stays as it is. */
    private static SmartRule required(SmartFinding code, java.util.function.Predicate<SmartSubject> missing) {
        return field(
                        code,
                        subject ->
                                subject.context().policy() == SmartPolicy.REQUIRE_FIELDS && missing.test(subject))
                .warning();
    }

    private static @org.jspecify.annotations.Nullable MeasureDraft measure(SmartSubject subject) {
        return subject.goal().measure();
    }

    private static boolean isFilled(SmartSubject subject) {
        return FieldFacts.isMeasured(subject.goal());
    }

    private static int vague(SmartSubject subject) {
        return SpecificText.vague(subject.title, isBased(subject));
    }

    /** Whether fields say from which value: a baseline with its target. */
    private static boolean isBased(SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure != null && measure.baseline() != null && measure.target() != null;
    }

    private static boolean isUnmeasured(SmartSubject subject) {
        return !isFilled(subject)
                && (measure(subject) == null || !FieldFacts.isWrong(measure(subject)))
                && !subject.isMeasurableByText()
                && !subject.title.tooLong
                && SpecificText.negative(subject.title) < 0;
    }

    private static int bareNumber(SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure != null && !measure.unit().isBlank() ? -1 : MeasurableText.bareNumber(subject.title);
    }

    private static boolean isWithoutBaseline(SmartSubject subject) {
        return FieldFacts.isWithoutBaseline(measure(subject)) && !subject.title.hasBase();
    }

    private static boolean isTargetMissing(SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure == null
                || measure.metric().isBlank()
                || (measure.direction() != Direction.BINARY && !FieldFacts.hasAim(measure));
    }

    private static boolean isWithoutAcceptance(SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure != null
                && measure.direction() == Direction.BINARY
                && subject.goal().description().isBlank();
    }

    private static Finding target(Finding finding, SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure == null || measure.target() == null
                ? finding
                : finding.with("target", Decimals.plain(measure.target()));
    }

    private static Finding direction(Finding finding, SmartSubject subject) {
        MeasureDraft measure = measure(subject);
        return measure == null || measure.baseline() == null
                ? finding
                : target(finding.with("baseline", Decimals.plain(measure.baseline())), subject)
                        .with("direction", String.valueOf(measure.direction()));
    }

    private static double reach(SmartSubject subject) {
        return FieldFacts.reach(subject.goal(), subject.context());
    }

    private static String z(double reach) {
        return Double.isInfinite(reach) ? "∞" : String.format(Locale.ROOT, "%.1f", reach);
    }

    private static int goals(SmartSubject subject) {
        SmartContext.Load load = subject.context().load();
        return load == null ? 0 : load.goals();
    }

    private static int foreign(SmartSubject subject) {
        SmartContext.Load load = subject.context().load();
        return load == null ? 0 : load.foreign();
    }

    private static BigDecimal weights(SmartSubject subject) {
        SmartContext.Load load = subject.context().load();
        return load == null || load.weights() == null ? BigDecimal.ZERO : load.weights();
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + " %";
    }

    private static boolean isPath(SmartSubject subject, SmartContext.Path path) {
        return subject.goal().level() != GoalLevel.COMPANY && subject.context().path() == path;
    }
}
