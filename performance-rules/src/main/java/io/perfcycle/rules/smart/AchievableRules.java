package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Locale;

/** What is looked for under <i>achievable</i>. */
final class AchievableRules {
    private AchievableRules() {}

    static int look(SmartFinding code, SmartSubject subject) {
        SmartContext.Load load = subject.context().load();
        boolean found = switch (code) {
            case OUT_OF_REACH -> reach(subject) > FieldFacts.REACH;
            case MANY_GOALS -> load != null && load.goals() > FieldFacts.MANY_GOALS;
            case OVERWEIGHT -> weights(load).compareTo(BigDecimal.ONE) > 0;
            case FOREIGN -> load != null && load.foreign() > 0;
            default -> false;
        };
        return found ? 0 : -1;
    }

    static Finding tell(Finding finding, SmartFinding code, SmartSubject subject) {
        SmartContext.Load load = subject.context().load();
        return switch (code) {
            case OUT_OF_REACH -> finding.with("z", z(reach(subject)));
            case MANY_GOALS -> finding.with("goals", load == null ? 0 : load.goals());
            case OVERWEIGHT ->
                finding.with("weights", Decimals.plain(weights(load).movePointRight(2)) + " %");
            case FOREIGN -> finding.with("foreign", load == null ? 0 : load.foreign());
            default -> finding;
        };
    }

    private static double reach(SmartSubject subject) {
        return FieldFacts.reach(subject.goal(), subject.context());
    }

    private static String z(double reach) {
        return Double.isInfinite(reach) ? "∞" : String.format(Locale.ROOT, "%.1f", reach);
    }

    private static BigDecimal weights(SmartContext.@org.jspecify.annotations.Nullable Load load) {
        BigDecimal weights = load == null ? null : load.weights();
        return weights == null ? BigDecimal.ZERO : weights;
    }
}
