package io.perfcycle.core.review;

import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.util.List;

/**
 * How the levels of the sections give the summary without a mean: the rules are tried in their order, and the first that
 * holds gives it. A level is a band of the scale.
 *
 * @param rules the rules; at least one
 * @param otherwise the summary where no rule holds
 */
public record LevelTable(List<Rule> rules, BigDecimal otherwise) {
    /** Copies the list and refuses a table without rules. */
    public LevelTable {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A table of levels needs a rule");
        }
    }

    /** How much of the sections that count, by their weights. */
    public enum Share {
        /** Something: more than nothing. */
        ANY,
        /** A half or more. */
        HALF,
        /** More than a half. */
        MAJORITY,
        /** Everything. */
        ALL
    }

    /**
     * A rule. It holds when so much of what counts lies in a band or above it, and nothing lies below another.
     *
     * @param summary the summary that it gives, on the scale
     * @param share how much has to lie in the band or above
     * @param reached the code of that band
     * @param floor the code of the band below which nothing may lie
     */
    public record Rule(BigDecimal summary, Share share, String reached, String floor) {}

    /**
     * Five levels: 5 where more than a half is at 5 and nothing below 4; 4 where more than a half is at 4 or above and nothing
     * below 3; 3 where nothing is below 3; otherwise 2. With sections that are critical, and only by them, there is a 1: one of
     * them at the lowest level caps the summary ({@link ScorePolicy#criticalSections}).
     *
     * <p>That a summary is at level 1 if and only if a critical element is, is 5 CFR 430.208(b). The regulation leaves the rest to
     * the agency; the rules for 5 to 2 are this library's, and a host that has others writes its own table.
     *
     * @return the table, for {@link RatingScale#ONE_TO_FIVE} and other scales with bands of these codes
     */
    public static LevelTable fiveLevels() {
        return new LevelTable(
                List.of(
                        new Rule(BigDecimal.valueOf(5), Share.MAJORITY, "5", "4"),
                        new Rule(BigDecimal.valueOf(4), Share.MAJORITY, "4", "3"),
                        new Rule(BigDecimal.valueOf(3), Share.ALL, "3", "3")),
                BigDecimal.valueOf(2));
    }

    /**
     * Refuses a table that speaks of what is not on a scale.
     *
     * @param scale the scale
     * @throws IllegalArgumentException if a summary is not on the scale or a band is unknown; names the rule and the value
     */
    public void requireOn(RatingScale scale) {
        require(scale, "otherwise", otherwise);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String name = "rule " + (i + 1);
            require(scale, name, rule.summary());
            require(scale, name, rule.reached());
            require(scale, name, rule.floor());
        }
    }

    private static void require(RatingScale scale, String where, BigDecimal summary) {
        if (!scale.covers(summary)) {
            throw new IllegalArgumentException("The table of levels gives " + summary.toPlainString() + " (" + where
                    + "), which is not on the scale " + scale.name());
        }
    }

    private static void require(RatingScale scale, String where, String code) {
        if (scale.bands().stream().noneMatch(band -> band.code().equals(code))) {
            throw new IllegalArgumentException("The table of levels names the band " + code + " (" + where
                    + "), which scale " + scale.name() + " lacks");
        }
    }
}
