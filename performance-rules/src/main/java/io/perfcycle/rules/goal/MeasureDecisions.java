package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a measure makes sense in itself. Stateless. */
public final class MeasureDecisions {
    private static final String PLACE = "measure";

    private MeasureDecisions() {}

    /**
     * What is wrong with a measure, whatever the goal says.
     *
     * @param draft the measure, its shape checked
     * @return every finding
     */
    public static List<Finding> findings(MeasureDraft draft) {
        List<Finding> findings = new ArrayList<>();
        Direction direction = draft.impliedDirection();
        directionFinding(draft, direction).ifPresent(findings::add);
        orderFinding(draft, direction).ifPresent(findings::add);
        if (draft.floor() != null
                && draft.ceiling() != null
                && draft.floor().compareTo(Objects.requireNonNull(draft.ceiling())) > 0) {
            findings.add(Finding.of(MeasureFinding.BOUNDS_REVERSED)
                    .with("floor", Decimals.plain(draft.floor()))
                    .with("ceiling", Decimals.plain(draft.ceiling()))
                    .at(PLACE));
        }
        if (direction == Direction.MILESTONE && draft.target() != null && !isCount(draft.target())) {
            findings.add(Finding.of(MeasureFinding.STEPS)
                    .with("target", Decimals.plain(draft.target()))
                    .at(PLACE + ".target"));
        }
        if (direction == Direction.RANGE && draft.floor() == null && draft.ceiling() == null) {
            findings.add(Finding.of(MeasureFinding.UNBOUNDED).at(PLACE));
        }
        return List.copyOf(findings);
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Finding> directionFinding(MeasureDraft draft, Direction direction) {
        return draft.isAgainstDirection()
                ? Optional.of(Finding.of(MeasureFinding.DIRECTION)
                        .with("direction", direction)
                        .with("baseline", Decimals.plain(Objects.requireNonNull(draft.baseline())))
                        .with("target", Decimals.plain(Objects.requireNonNull(draft.target())))
                        .at(PLACE + ".target"))
                : Optional.empty();
    }

    /** The values that were set must not go back; two may be the same. */
    private static Optional<Finding> orderFinding(MeasureDraft draft, Direction direction) {
        int sign = sign(direction);
        if (sign == 0) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        add(steps, "commit", draft.commit());
        add(steps, "target", draft.target());
        add(steps, "stretch", draft.stretch());
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (after.value().compareTo(before.value()) * sign < 0) {
                return Optional.of(Finding.of(MeasureFinding.ORDER)
                        .with("earlier", before.name())
                        .with("earlierValue", Decimals.plain(before.value()))
                        .with("later", after.name())
                        .with("laterValue", Decimals.plain(after.value()))
                        .at(PLACE + "." + after.name()));
            }
        }
        return Optional.empty();
    }

    private record Step(String name, BigDecimal value) {}

    private static void add(List<Step> steps, String name, @Nullable BigDecimal value) {
        if (value != null) {
            steps.add(new Step(name, value));
        }
    }

    /** 1 where more is better, -1 where less is, 0 where neither is. */
    static int sign(Direction direction) {
        return switch (direction) {
            case INCREASE, MILESTONE -> 1;
            case DECREASE -> -1;
            case MAINTAIN, RANGE, BINARY -> 0;
        };
    }

    /**
     * The measure that a draft describes.
     *
     * @param draft the draft, without blocking findings
     * @return the measure
     */
    public static Measure measureOf(MeasureDraft draft) {
        return Measure.builder()
                .metric(draft.metric())
                .unit(draft.unit())
                .direction(draft.impliedDirection())
                .baseline(Optional.ofNullable(draft.baseline()))
                .commit(Optional.ofNullable(draft.commit()))
                .target(Optional.ofNullable(draft.target()))
                .stretch(Optional.ofNullable(draft.stretch()))
                .floor(Optional.ofNullable(draft.floor()))
                .ceiling(Optional.ofNullable(draft.ceiling()))
                .addAllHistory(draft.history())
                .build();
    }
}
