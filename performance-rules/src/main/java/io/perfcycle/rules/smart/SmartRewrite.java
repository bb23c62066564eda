package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A goal written anew from its fields: <i>By date, owner raises object from baseline to target unit, measured by
 * source.</i> The template is part of the language. Stateless.
 */
public final class SmartRewrite {
    private SmartRewrite() {}

    /**
     * What the template cannot take from the goal itself.
     *
     * @param owner the owner's name; empty for the owner's id
     * @param source where the value is read; empty to leave the last part out
     */
    public record Names(String owner, String source) {
        /** {@return none: the owner's id, no source} */
        public static Names none() {
            return new Names("", "");
        }
    }

    /**
     * Writes a goal anew, without names.
     *
     * @param goal the goal
     * @param language the language of the template
     * @return the sentence; nothing where due day, owner, metric, baseline or target is missing
     */
    public static Optional<String> of(SmartGoal goal, SmartLanguage language) {
        return of(goal, language, Names.none());
    }

    /**
     * Writes a goal anew.
     *
     * @param goal the goal
     * @param language the language of the template
     * @param names the names of owner and source
     * @return the sentence; nothing where due day, owner, metric, baseline or target is missing
     */
    public static Optional<String> of(SmartGoal goal, SmartLanguage language, Names names) {
        MeasureDraft measure = goal.measure();
        LocalDate due = goal.due();
        boolean owned = goal.owner() != null || !names.owner().isBlank();
        if (measure == null || due == null || !owned || measure.metric().isBlank()) {
            return Optional.empty();
        }
        BigDecimal baseline = measure.baseline();
        BigDecimal target = measure.target();
        if (baseline == null || target == null) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        parts.put("date", due.toString());
        parts.put("owner", names.owner().isBlank() ? String.valueOf(goal.owner()) : names.owner());
        parts.put("verb", language.text(verb(measure, target.compareTo(baseline))));
        parts.put("object", measure.metric().strip());
        parts.put("baseline", Decimals.plain(baseline));
        parts.put("target", Decimals.plain(target));
        parts.put("unit", measure.unit().isBlank() ? "" : " " + measure.unit().strip());
        parts.put("source", source(language, names.source()));
        return Optional.of(Messages.fill(language.text("rewrite"), parts));
    }

    private static String verb(MeasureDraft measure, int way) {
        boolean keeps = way == 0 || measure.direction() == Direction.MAINTAIN;
        return keeps ? "rewrite-keep" : way < 0 ? "rewrite-lower" : "rewrite-raise";
    }

    private static String source(SmartLanguage language, String source) {
        return source.isBlank() ? "" : Messages.fill(language.text("rewrite-source"), Map.of("source", source.strip()));
    }
}
