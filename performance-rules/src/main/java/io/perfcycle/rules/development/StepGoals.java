package io.perfcycle.rules.development;

import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartReport;
import io.perfcycle.rules.smart.SmartRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Drafts a goal for each step of a plan: what level is to be reached in which competency, by when, through what. The draft is
 * judged by the same rules as any goal, and is a proposal that somebody edits and hands in.
 *
 * <p>Stateless.
 */
public final class StepGoals {
    private static final String COMPETENCY = "{competency}";

    private StepGoals() {}

    /**
     * A drafted goal.
     *
     * @param draft the goal
     * @param report what the SMART rules say about it
     */
    public record Drafted(GoalDraft draft, SmartReport report) {}

    /**
     * Drafts the goal of a step. Where a step raises several levels, the goal is about the one raised most, and the
     * description names all.
     *
     * @param id the goal's id
     * @param owner whose plan it is
     * @param step the step
     * @param start the first day of the plan
     * @param wording the words
     * @return the draft and what the rules say about it
     */
    public static Drafted draft(GoalId id, EmployeeId owner, PlannedAction step, LocalDate start, StepWording wording) {
        LocalDate first = start.plusMonths(Math.max(1, step.startMonth()) - 1L);
        GoalDraft draft = GoalDraft.ongoing(id, cut(title(step, wording)), owner)
                .withDescription(description(step, wording))
                .withMeasure(measure(step, wording))
                .withDates(first, step.milestone().isBefore(first) ? first : step.milestone());
        SmartContext context = SmartContext.none()
                .withLanguage(wording.language())
                .withTime(DateSpan.of(first, draft.due() == null ? first : draft.due()), first);
        return new Drafted(draft, SmartRules.standard().judge(SmartGoal.of(draft), context));
    }

    private static String title(PlannedAction step, StepWording wording) {
        if (step.closes().isEmpty()) {
            return StepWording.with(wording.finish(), step.title(), step.milestone());
        }
        PlannedAction.Closure most = most(step.closes());
        String raise = wording.raise()
                .replace(COMPETENCY, wording.names().apply(most.competency()))
                .replace("{from}", Integer.toString(most.from()))
                .replace("{to}", Integer.toString(most.to()));
        return StepWording.with(raise, step.title(), step.milestone());
    }

    private static String description(PlannedAction step, StepWording wording) {
        StringBuilder all = new StringBuilder(step.closes().isEmpty() ? wording.acceptance() : "");
        for (PlannedAction.Closure closure : step.closes()) {
            all.append(all.length() == 0 ? "" : "; ")
                    .append(wording.names().apply(closure.competency()))
                    .append(": ")
                    .append(closure.from())
                    .append(" → ")
                    .append(closure.to());
        }
        return all.length() > TextRules.MAX_PROSE ? all.substring(0, TextRules.MAX_PROSE) : all.toString();
    }

    private static MeasureDraft measure(PlannedAction step, StepWording wording) {
        if (step.closes().isEmpty()) {
            return new MeasureDraft(
                    step.title(),
                    "",
                    Direction.BINARY,
                    BigDecimal.ZERO,
                    null,
                    BigDecimal.ONE,
                    null,
                    null,
                    null,
                    List.of());
        }
        PlannedAction.Closure most = most(step.closes());
        return MeasureDraft.of(
                wording.metric().replace(COMPETENCY, wording.names().apply(most.competency())),
                wording.level(),
                Integer.toString(most.from()),
                Integer.toString(most.to()));
    }

    private static PlannedAction.Closure most(List<PlannedAction.Closure> closes) {
        PlannedAction.Closure most = closes.get(0);
        for (PlannedAction.Closure closure : closes) {
            most = closure.to() - closure.from() > most.to() - most.from() ? closure : most;
        }
        return most;
    }

    private static String cut(String title) {
        return title.length() > TextRules.MAX_LINE ? title.substring(0, TextRules.MAX_LINE) : title;
    }
}
