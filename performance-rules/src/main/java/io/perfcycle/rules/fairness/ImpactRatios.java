package io.perfcycle.rules.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several groups, intersectional ones too, each beside the one with the highest rate. Groups below a share of all people
 * or below a number of people are left out of the comparison, and told (NYC Local Law 144 permits leaving out what is
 * below 2 % of the data, if it is reported). Rates are compared in integers; of equal ones the first is the reference.
 *
 * @param groups all groups in the given order
 * @param excluded the groups that are left out, in the same order
 * @param reference the included group with the highest rate; nothing where no group is included
 * @param compared the included groups beside the reference, in the given order, the reference itself among them
 */
public record ImpactRatios(
        List<GroupRate> groups, List<Excluded> excluded, Optional<GroupRate> reference, List<Compared> compared) {
    /** Copies the lists. */
    public ImpactRatios {
        groups = List.copyOf(groups);
        excluded = List.copyOf(excluded);
        compared = List.copyOf(compared);
    }

    /**
     * A group that is left out.
     *
     * @param group the group
     * @param reason why
     */
    public record Excluded(GroupRate group, String reason) {}

    /**
     * A group beside the reference.
     *
     * @param group the group
     * @param impact the comparison, the reference as reference and the group as focal
     */
    public record Compared(GroupRate group, AdverseImpact impact) {}

    /**
     * Compares.
     *
     * @param groups the groups, each once
     * @param minimumShare the share of all people below which a group is left out, 0 for none
     * @param minimumN the number of people below which a group is left out; an empty group always is
     * @return the comparison
     */
    public static ImpactRatios of(List<GroupRate> groups, BigDecimal minimumShare, long minimumN) {
        long all = groups.stream().mapToLong(GroupRate::n).sum();
        BigDecimal least = minimumShare.multiply(BigDecimal.valueOf(all));
        List<Excluded> excluded = new ArrayList<>();
        List<GroupRate> included = new ArrayList<>();
        for (GroupRate group : groups) {
            if (group.n() < Math.max(1, minimumN)) {
                excluded.add(new Excluded(group, "fewer than " + Math.max(1, minimumN) + " people"));
            } else if (BigDecimal.valueOf(group.n()).compareTo(least) < 0) {
                excluded.add(new Excluded(group, "less than " + minimumShare.toPlainString() + " of all people"));
            } else {
                included.add(group);
            }
        }
        Optional<GroupRate> reference = included.stream().reduce((best, next) -> next.isAhead(best) ? next : best);
        List<Compared> compared = new ArrayList<>();
        reference.ifPresent(best -> included.forEach(group -> compared.add(new Compared(
                group,
                new AdverseImpact(new SelectionTable(best.selected(), best.n(), group.selected(), group.n()))))));
        return new ImpactRatios(groups, excluded, reference, compared);
    }

    /** {@return the groups whose rate is below four fifths of the reference's, in the given order} */
    public List<String> violations() {
        return compared.stream()
                .filter(each -> each.impact().table().violatesFourFifths())
                .map(each -> each.group().group())
                .toList();
    }
}
