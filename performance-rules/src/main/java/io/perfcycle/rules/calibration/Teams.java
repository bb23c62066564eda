package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores by reviewer: the work table of the methods. For one thread. */
final class Teams {
    private final List<RatedReview> reviews;
    private final double[] scores;
    private final double[] proposed;
    private final boolean[] has;
    private final Map<EmployeeId, int[]> rowsByReviewer = new TreeMap<>(Comparator.comparing(EmployeeId::value));

    Teams(List<RatedReview> reviews) {
        this.reviews = List.copyOf(reviews);
        this.scores = reviews.stream()
                .mapToDouble(review -> review.score().doubleValue())
                .toArray();
        this.proposed = new double[scores.length];
        this.has = new boolean[scores.length];
        Map<EmployeeId, List<Integer>> rows = new TreeMap<>(Comparator.comparing(EmployeeId::value));
        for (int i = 0; i < scores.length; i++) {
            rows.computeIfAbsent(reviews.get(i).reviewer(), id -> new ArrayList<>())
                    .add(i);
        }
        rows.forEach((id, all) ->
                rowsByReviewer.put(id, all.stream().mapToInt(Integer::intValue).toArray()));
    }

    double[] all() {
        return scores;
    }

    List<EmployeeId> reviewers() {
        return List.copyOf(rowsByReviewer.keySet());
    }

    double[] of(EmployeeId reviewer) {
        return Arrays.stream(rows(reviewer)).mapToDouble(row -> scores[row]).toArray();
    }

    private int[] rows(EmployeeId reviewer) {
        return rowsByReviewer.getOrDefault(reviewer, new int[0]);
    }

    void propose(EmployeeId reviewer, double[] values) {
        int[] rows = rows(reviewer);
        for (int i = 0; i < rows.length; i++) {
            proposed[rows[i]] = values[i];
            has[rows[i]] = true;
        }
    }

    /** The proposals on the scale; adds a finding where some were cut. */
    List<AdjustmentProposal.Proposed> proposals(RatingScale scale, List<Finding> findings) {
        List<AdjustmentProposal.Proposed> proposals = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (has[i]) {
                BigDecimal exact = Moments.decimal(proposed[i]);
                BigDecimal onScale = exact.max(scale.lowest()).min(scale.highest());
                RatedReview review = reviews.get(i);
                proposals.add(new AdjustmentProposal.Proposed(review.review(), review.score(), exact, onScale));
            }
        }
        long clipped = proposals.stream()
                .filter(AdjustmentProposal.Proposed::isClipped)
                .count();
        if (clipped > 0) {
            findings.add(Finding.of(CalibrationFinding.CLIPPED).with("people", clipped));
        }
        return proposals;
    }
}
