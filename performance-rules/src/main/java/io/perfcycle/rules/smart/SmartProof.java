package io.perfcycle.rules.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Proves rules by examples: given this goal, expect these findings. Needs no test framework; a host proves its own
 * rules as the library proves its.
 *
 * <p>Immutable; each step gives a new proof.
 */
public final class SmartProof {
    private final SmartRules rules;
    private final SmartContext context;
    private final List<String> faults;

    private SmartProof(SmartRules rules, SmartContext context, List<String> faults) {
        this.rules = rules;
        this.context = context;
        this.faults = List.copyOf(faults);
    }

    /**
     * Begins a proof in which nothing is known around a goal.
     *
     * @param rules the rules
     * @return the proof
     */
    public static SmartProof of(SmartRules rules) {
        return new SmartProof(rules, SmartContext.none(), List.of());
    }

    /**
     * Goes on with another context.
     *
     * @param around what is known around the goals that follow
     * @return the proof
     */
    public SmartProof in(SmartContext around) {
        return new SmartProof(rules, around, faults);
    }

    /**
     * Expects exactly these findings.
     *
     * @param goal the goal
     * @param codes the codes, in any order; none for a goal without findings
     * @return the proof
     */
    public SmartProof expect(SmartGoal goal, String... codes) {
        TreeSet<String> expected = new TreeSet<>(List.of(codes));
        TreeSet<String> found = new TreeSet<>();
        rules.judge(goal, context).notes().forEach(note -> found.add(note.code()));
        return found.equals(expected)
                ? this
                : fault("\"" + excerpt(goal) + "\": expected " + expected + ", found " + found);
    }

    /**
     * Expects a finding, whatever else there is, about a part of the title.
     *
     * @param goal the goal
     * @param code the code
     * @param part the part of the title that the finding is about; empty for a finding without span
     * @return the proof
     */
    public SmartProof expectAt(SmartGoal goal, String code, String part) {
        for (SmartNote note : rules.judge(goal, context).notes()) {
            if (note.code().equals(code)) {
                String found = note.span().map(span -> span.in(goal.title())).orElse("");
                return found.equals(part)
                        ? this
                        : fault("\"" + excerpt(goal) + "\": " + code + " expected at \"" + part + "\", found at \""
                                + found + "\"");
            }
        }
        return fault("\"" + excerpt(goal) + "\": expected " + code + ", not found");
    }

    /**
     * Expects that a goal has no finding with a code, whatever else there is.
     *
     * @param goal the goal
     * @param code the code
     * @return the proof
     */
    public SmartProof expectNot(SmartGoal goal, String code) {
        boolean found = rules.judge(goal, context).notes().stream()
                .anyMatch(note -> note.code().equals(code));
        return found ? fault("\"" + excerpt(goal) + "\": " + code + " is not expected") : this;
    }

    private SmartProof fault(String fault) {
        List<String> more = new ArrayList<>(faults);
        more.add(fault);
        return new SmartProof(rules, context, more);
    }

    private static String excerpt(SmartGoal goal) {
        return goal.title().length() <= 80 ? goal.title() : goal.title().substring(0, 80) + "…";
    }

    /** {@return one sentence for each example that did not hold; none for a proof that holds} */
    public List<String> faults() {
        return faults;
    }

    /**
     * Insists that every example holds.
     *
     * @throws AssertionError with all faults if one does not
     */
    public void holds() {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }
}
