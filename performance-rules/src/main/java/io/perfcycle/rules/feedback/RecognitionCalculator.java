package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.id.EmployeeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures how recognition flows: how much, between how many, and how much of it goes back and forth. Stateless. */
public final class RecognitionCalculator {
    private static final int DIGITS = 4;

    private RecognitionCalculator() {}

    private record Pair(EmployeeId from, EmployeeId to) {
        Pair reversed() {
            return new Pair(to, from);
        }
    }

    /**
     * Measures recognition.
     *
     * @param recognition what was given, in any order
     * @return the figures
     */
    public static RecognitionFigures measure(List<Recognition> recognition) {
        Map<Pair, Long> countByPair = new HashMap<>();
        Set<EmployeeId> givers = new HashSet<>();
        Set<EmployeeId> receivers = new HashSet<>();
        long given = 0;
        for (Recognition each : recognition) {
            if (ModerationState.after(each.moderation()) != ModerationState.HIDDEN) {
                given++;
                givers.add(each.author());
                receivers.add(each.subject());
                countByPair.merge(new Pair(each.author(), each.subject()), 1L, Long::sum);
            }
        }
        long sides = 0;
        long mutual = 0;
        for (Map.Entry<Pair, Long> entry : countByPair.entrySet()) {
            if (countByPair.containsKey(entry.getKey().reversed())) {
                sides++;
                mutual += entry.getValue();
            }
        }
        Optional<BigDecimal> share = given == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(mutual).divide(BigDecimal.valueOf(given), DIGITS, RoundingMode.HALF_EVEN));
        return new RecognitionFigures(
                given, givers.size(), receivers.size(), countByPair.size(), sides / 2, mutual, share);
    }
}
