package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Measures leniency, central tendency and halo of reviewers. Stateless. */
public final class RaterEffectCalculator {
    /** Below this many people a figure about a reviewer says little. */
    static final int FEW = 5;

    private RaterEffectCalculator() {}

    /**
     * Measures.
     *
     * @param rows what each reviewer gave each person; rows without a score in every section are left out and counted
     * @param scale the scale of all ratings
     * @return the figures with what must be known about them
     * @throws IllegalArgumentException if rows have different numbers of sections
     */
    public static RaterEffects measure(List<RatedSubject> rows, RatingScale scale) {
        Map<EmployeeId, List<double[]>> byRater = new TreeMap<>(Comparator.comparing(EmployeeId::value));
        Map<EmployeeId, Set<EmployeeId>> ratersOf = new HashMap<>();
        int leftOut = 0;
        for (RatedSubject row : rows) {
            if (row.ratings().size() != rows.get(0).ratings().size()) {
                throw new IllegalArgumentException("Rows have "
                        + rows.get(0).ratings().size() + " and " + row.ratings().size() + " sections");
            }
            if (row.ratings().stream().allMatch(rating -> rating.state() == Rating.State.RATED)) {
                byRater.computeIfAbsent(row.reviewer(), id -> new ArrayList<>()).add(scores(row));
                ratersOf.computeIfAbsent(row.subject(), id -> new HashSet<>()).add(row.reviewer());
            } else {
                leftOut++;
            }
        }
        if (byRater.isEmpty()) {
            return new RaterEffects(Optional.empty(), Optional.empty(), leftOut, List.of(), List.of());
        }
        List<double[]> all = byRater.values().stream().flatMap(List::stream).toList();
        RaterScores scores = new RaterScores(all, scale);
        List<RaterEffects.Rater> raters = new ArrayList<>();
        byRater.forEach((rater, own) -> raters.add(scores.of(rater, own)));
        boolean confounded = ratersOf.values().stream().allMatch(those -> those.size() == 1);
        return new RaterEffects(
                Optional.of(Moments.decimal(scores.mean())),
                Moments.decimal(scores.deviation()),
                leftOut,
                raters,
                findings(raters, confounded));
    }

    private static double[] scores(RatedSubject row) {
        return row.ratings().stream()
                .mapToDouble(rating -> rating.score().orElse(BigDecimal.ZERO).doubleValue())
                .toArray();
    }

    private static List<Finding> findings(List<RaterEffects.Rater> raters, boolean confounded) {
        List<Finding> findings = new ArrayList<>();
        if (confounded) {
            findings.add(Finding.of(CalibrationFinding.CONFOUNDED));
        }
        for (RaterEffects.Rater rater : raters) {
            if (rater.subjects() < FEW) {
                findings.add(Finding.of(CalibrationFinding.FEW_PEOPLE)
                        .with("reviewer", rater.reviewer())
                        .with("people", rater.subjects())
                        .with("least", FEW));
            }
            boolean alike =
                    rater.spread().deviation().filter(sd -> sd.signum() == 0).isPresent();
            if (alike) {
                findings.add(Finding.of(CalibrationFinding.ONE_RATING).with("reviewer", rater.reviewer()));
            }
        }
        return findings;
    }
}
