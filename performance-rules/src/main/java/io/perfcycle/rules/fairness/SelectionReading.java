package io.perfcycle.rules.fairness;

import java.util.ArrayList;
import java.util.List;

/**
 * The selections of several groups, read. For each group beside the one with the highest rate: the exact test, adjusted
 * for the number of groups, and a verdict.
 *
 * <ul>
 *   <li>INDICATION: the adjusted probability of Fisher's test is at most the level.
 *   <li>TOO_FEW_DATA: not that, and the four-fifths rule is violated (the difference may be chance, or rest on one person:
 *       the flip-flop), or no table with these margins could have reached the level.
 *   <li>NO_INDICATION: otherwise.
 * </ul>
 *
 * @param ratios the rates and ratios
 * @param readings the compared groups without the reference, in the same order
 */
public record SelectionReading(ImpactRatios ratios, List<Reading> readings) {
    /** Copies the list. */
    public SelectionReading {
        readings = List.copyOf(readings);
    }

    /**
     * One group's reading.
     *
     * @param compared the comparison
     * @param exact the exact test
     * @param adjusted its two-sided probability, adjusted
     * @param verdict the verdict
     * @param why the verdict in words
     */
    public record Reading(
            ImpactRatios.Compared compared, FisherExact exact, double adjusted, Verdict verdict, String why) {}

    /**
     * Reads.
     *
     * @param groups the groups
     * @param policy how
     * @return the readings
     */
    public static SelectionReading of(List<GroupRate> groups, FairnessPolicy policy) {
        ImpactRatios ratios = ImpactRatios.of(groups, policy.minimumShare(), policy.minimumN());
        List<ImpactRatios.Compared> focal = ratios.compared().stream()
                .filter(each -> !ratios.reference().map(each.group()::equals).orElse(false))
                .toList();
        return new SelectionReading(ratios, readings(focal, policy));
    }

    private static List<Reading> readings(List<ImpactRatios.Compared> focal, FairnessPolicy policy) {
        List<FisherExact> tests = focal.stream()
                .map(each -> FisherExact.of(each.impact().table()))
                .toList();
        double[] adjusted = policy.correction()
                .adjust(tests.stream().mapToDouble(FisherExact::twoSided).toArray());
        double[] best = policy.correction()
                .adjust(tests.stream().mapToDouble(FisherExact::smallest).toArray());
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < focal.size(); i++) {
            AdverseImpact impact = focal.get(i).impact();
            boolean shown = adjusted[i] <= policy.level();
            boolean open = impact.table().violatesFourFifths() || best[i] > policy.level();
            Verdict verdict = shown ? Verdict.INDICATION : open ? Verdict.TOO_FEW_DATA : Verdict.NO_INDICATION;
            readings.add(new Reading(focal.get(i), tests.get(i), adjusted[i], verdict, why(impact, verdict)));
        }
        return readings;
    }

    private static String why(AdverseImpact impact, Verdict verdict) {
        boolean violated = impact.table().violatesFourFifths();
        return switch (verdict) {
            case INDICATION ->
                violated
                        ? "the rate is below four fifths of the reference's, by more than chance explains"
                        : "the rate is lower by more than chance explains, though not below four fifths";
            case TOO_FEW_DATA ->
                impact.restsOnOnePerson()
                        ? "the rate is below four fifths, but one selection more would turn it round"
                        : violated
                                ? "the rate is below four fifths of the reference's, which may be chance"
                                : "no result from so few people could be told from chance";
            case NO_INDICATION -> "the rate is not below four fifths, and the difference may be chance";
        };
    }

    /** {@return the gravest verdict of all groups; too few data where fewer than two groups are compared} */
    public Verdict verdict() {
        return Verdict.gravest(readings.stream().map(Reading::verdict).toList());
    }
}
