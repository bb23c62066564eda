package io.perfcycle.rules.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param n how many rows
 * @param policy how it was looked at
 * @param comparisons each attribute alone, then all together where there are several
 * @param managers the leniency of managers, where they are told
 */
public record FairnessReport(int n, FairnessPolicy policy, List<Comparison> comparisons, Optional<Managers> managers) {
    /** Copies the list. */
    public FairnessReport {
        comparisons = List.copyOf(comparisons);
    }

    /** {@return the gravest verdict of all comparisons} */
    public Verdict verdict() {
        return Verdict.gravest(comparisons.stream().map(Comparison::verdict).toList());
    }

    /**
     * The groups of one attribute, or of several together.
     *
     * @param attributes their names
     * @param groups the groups that are shown
     * @param heldBack groups that are not shown, with the reason
     * @param selection the selections, where they are told
     * @param ratings the ratings, where there are any
     * @param scoring the ratings read as selections: above the median or not
     */
    public record Comparison(
            List<String> attributes,
            List<List<String>> groups,
            List<HeldBack> heldBack,
            Optional<SelectionReading> selection,
            Optional<RatingReading> ratings,
            Optional<SelectionReading> scoring) {
        /** Copies the lists. */
        public Comparison {
            attributes = List.copyOf(attributes);
            groups = List.copyOf(groups);
            heldBack = List.copyOf(heldBack);
        }

        /** {@return the gravest verdict on selections and ratings} */
        public Verdict verdict() {
            List<Verdict> verdicts = new ArrayList<>();
            selection.ifPresent(each -> verdicts.add(each.verdict()));
            ratings.ifPresent(each -> verdicts.add(each.verdict()));
            return Verdict.gravest(verdicts);
        }
    }

    /**
     * A group that is not shown.
     *
     * @param values its values of the attributes
     * @param reason why; tells no number
     */
    public record HeldBack(List<String> values, String reason) {
        /** Copies the values. */
        public HeldBack {
            values = List.copyOf(values);
        }
    }

    /**
     * The leniency of managers.
     *
     * @param leniency the managers that are shown, by their place in {@code names}
     * @param names the names of the managers
     * @param shown whether each may be shown
     * @param test whether the managers' ratings differ in location
     */
    public record Managers(ManagerLeniency leniency, List<String> names, boolean[] shown, KruskalWallis test) {
        /** Copies the names. */
        public Managers {
            names = List.copyOf(names);
        }
    }
}
