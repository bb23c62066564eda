package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.LevelTable.Share;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which rule of a table of levels holds, in decimals and in words. Stateless. */
final class LevelRules {
    private LevelRules() {}

    /**
     * A section that counts.
     *
     * @param value its rating
     * @param weight its weight
     */
    record Counted(BigDecimal value, BigDecimal weight) {}

    /**
     * What a table says.
     *
     * @param summary the summary, not rounded
     * @param words the rule that holds
     * @param tried each rule down to that one, with what was found
     */
    record Found(BigDecimal summary, String words, List<Explanation> tried) {}

    static Found first(LevelTable table, List<Counted> counted, RatingScale scale) {
        BigDecimal weights = weight(counted);
        List<Explanation> tried = new ArrayList<>();
        for (int i = 0; i < table.rules().size(); i++) {
            LevelTable.Rule rule = table.rules().get(i);
            BigDecimal above = above(counted, startOf(scale, rule.reached()));
            BigDecimal floor = startOf(scale, rule.floor());
            boolean nothingBelow = counted.stream()
                    .allMatch(
                            each -> each.weight().signum() == 0 || each.value().compareTo(floor) >= 0);
            boolean holds = nothingBelow && isEnough(rule.share(), above, weights);
            tried.add(Explanation.of("rule " + (i + 1), holds ? "holds" : "does not hold", words(rule))
                    .with("weight at " + rule.reached() + " or above", Decimals.plain(above))
                    .with("nothing below " + rule.floor(), nothingBelow));
            if (holds) {
                return new Found(rule.summary(), "rule " + (i + 1) + " of the table of levels", tried);
            }
        }
        return new Found(table.otherwise(), "no rule of the table of levels holds", tried);
    }

    private static BigDecimal above(List<Counted> counted, BigDecimal start) {
        return weight(counted.stream()
                .filter(each -> each.value().compareTo(start) >= 0)
                .toList());
    }

    private static BigDecimal weight(List<Counted> counted) {
        return counted.stream().map(Counted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String words(LevelTable.Rule rule) {
        String share = switch (rule.share()) {
            case ANY -> "something";
            case HALF -> "a half or more";
            case MAJORITY -> "more than a half";
            case ALL -> "everything";
        };
        return Decimals.plain(rule.summary()) + " where " + share + " is at " + rule.reached()
                + " or above and nothing below " + rule.floor();
    }

    /** Where a band begins that the scale has; policies refuse tables with others. */
    static BigDecimal startOf(RatingScale scale, String code) {
        return scale.bands().stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow()
                .from();
    }

    /** Whether a part is so much of a whole; both 0 or more, and twice the part has to fit. */
    static boolean isEnough(Share share, long part, long whole) {
        return isEnough(share, Long.compare(2 * part, whole), part > 0, part == whole);
    }

    private static boolean isEnough(Share share, BigDecimal part, BigDecimal whole) {
        int toHalf = part.multiply(BigDecimal.valueOf(2)).compareTo(whole);
        return isEnough(share, toHalf, part.signum() > 0, part.compareTo(whole) == 0);
    }

    private static boolean isEnough(Share share, int toHalf, boolean something, boolean everything) {
        return switch (share) {
            case ANY -> something;
            case HALF -> toHalf >= 0;
            case MAJORITY -> toHalf > 0;
            case ALL -> everything;
        };
    }
}
