package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalTemplate;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.GoalTemplateEvent;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.TextRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides about templates for goals, and fills them: a placeholder is replaced by the field of its name, once, and by
 * nothing else. Stateless.
 */
public final class TemplateDecisions {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]++)\\}");
    private static final List<String> FIELDS = List.of("metric", "unit", "baseline", "target", "start", "due", "cycle");

    private TemplateDecisions() {}

    /**
     * Defines a template.
     *
     * @param draft the template, its shape checked
     * @param now the engine's instant
     * @return the event, or every placeholder for which there is no field
     */
    public static Outcome<List<GoalTemplateEvent>> define(GoalTemplateDraft draft, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(unknown("title", draft.title()));
        findings.addAll(unknown("description", draft.description()));
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        GoalTemplate template = GoalTemplate.builder()
                .id(draft.id())
                .name(draft.name())
                .title(draft.title())
                .description(draft.description())
                .level(draft.level())
                .metric(draft.metric())
                .measureUnit(draft.measureUnit())
                .direction(Optional.ofNullable(draft.direction()))
                .perspective(Optional.ofNullable(draft.perspective()))
                .visibility(draft.visibility())
                .build();
        return Outcome.done(List.of(new GoalTemplateEvent.Defined(now, template, List.of())));
    }

    private static List<Finding> unknown(String place, String text) {
        return placeholders(text).stream()
                .filter(name -> !FIELDS.contains(name))
                .map(name -> Finding.of(GoalFinding.PLACEHOLDER_UNKNOWN)
                        .with("placeholder", name)
                        .at(place))
                .toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /**
     * Fills a template.
     *
     * @param template the template
     * @param draft the fields, their shape checked
     * @return the draft of the goal, or every placeholder without a value and every text that became too long
     */
    public static Outcome<GoalDraft> fill(GoalTemplate template, TemplatedGoalDraft draft) {
        Map<String, Optional<String>> values = values(template, draft);
        List<Finding> findings = new ArrayList<>();
        String title = filled("title", template.title(), TextRules.MAX_LINE, values, findings);
        String description = filled("description", template.description(), TextRules.MAX_PROSE, values, findings);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        return Outcome.done(GoalDraft.ongoing(draft.id(), title, draft.owner())
                .withCycle(draft.cycle())
                .withDescription(description)
                .withLevel(template.level(), draft.unit())
                .withMeasure(measure(template, draft))
                .withDates(draft.start(), draft.due())
                .withParents(draft.parents())
                .withVisibility(template.visibility())
                .withPerspective(template.perspective().orElse(null)));
    }

    private static @Nullable MeasureDraft measure(GoalTemplate template, TemplatedGoalDraft draft) {
        if (template.metric().isEmpty()) {
            return null;
        }
        return new MeasureDraft(
                template.metric(),
                template.measureUnit(),
                template.direction().orElse(null),
                draft.baseline(),
                null,
                draft.target(),
                null,
                null,
                null,
                List.of());
    }

    private static Map<String, Optional<String>> values(GoalTemplate template, TemplatedGoalDraft draft) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put("metric", Optional.of(template.metric()).filter(text -> !text.isEmpty()));
        values.put("unit", Optional.of(template.measureUnit()).filter(text -> !text.isEmpty()));
        values.put("baseline", number(draft.baseline()));
        values.put("target", number(draft.target()));
        values.put("start", Optional.ofNullable(draft.start()).map(Object::toString));
        values.put("due", Optional.ofNullable(draft.due()).map(Object::toString));
        values.put("cycle", Optional.ofNullable(draft.cycle()).map(Object::toString));
        return values;
    }

    private static Optional<String> number(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(Decimals::plain);
    }

    private static String filled(
            String place, String text, int most, Map<String, Optional<String>> values, List<Finding> findings) {
        StringBuilder filled = new StringBuilder();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            Optional<String> value = values.getOrDefault(found.group(1), Optional.empty());
            if (value.isEmpty()) {
                findings.add(Finding.of(GoalFinding.PLACEHOLDER_EMPTY)
                        .with("placeholder", found.group(1))
                        .at(place));
            }
            found.appendReplacement(filled, Matcher.quoteReplacement(value.orElse("")));
        }
        found.appendTail(filled);
        if (filled.length() > most) {
            findings.add(
                    Finding.of(GoalFinding.FILLED_TOO_LONG).with("most", most).at(place));
        }
        return filled.toString();
    }
}
