package io.perfcycle.rules.smart;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of SMART rules. The library's own, a host's added or some taken away; the order of reporting is theirs.
 *
 * <p>Immutable and thread safe. {@link #judge} is for one goal at a time; {@link #check} for many.
 */
public final class SmartRules {
    /** The greatest number of rules in a set. */
    public static final int MAX_RULES = 64;

    private static final SmartRules STANDARD = new SmartRules(StandardRule.all());

    private final List<SmartRule> rules;

    private SmartRules(List<SmartRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** {@return the library's rules} */
    public static SmartRules standard() {
        return STANDARD;
    }

    /** {@return no rules; criteria are judged all the same} */
    public static SmartRules none() {
        return new SmartRules(List.of());
    }

    /**
     * The same rules and one more, reported behind them.
     *
     * @param rule the rule
     * @return the set
     * @throws IllegalArgumentException if the set has a rule with this code, or is full
     */
    public SmartRules with(SmartRule rule) {
        String code = rule.code().code();
        if (codes().contains(code)) {
            throw new IllegalArgumentException("There is a rule with the code " + code + " already");
        }
        if (rules.size() == MAX_RULES) {
            throw new IllegalArgumentException("A set has at most " + MAX_RULES + " rules");
        }
        List<SmartRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new SmartRules(more);
    }

    /**
     * The same rules without one.
     *
     * @param code its code
     * @return the set
     * @throws IllegalArgumentException if there is none with this code
     */
    public SmartRules without(String code) {
        List<SmartRule> fewer = new ArrayList<>(rules);
        if (!fewer.removeIf(rule -> rule.code().code().equals(code))) {
            throw new IllegalArgumentException("There is no rule with the code " + code);
        }
        return new SmartRules(fewer);
    }

    /** {@return the codes in the order of reporting} */
    public List<String> codes() {
        return rules.stream().map(rule -> rule.code().code()).toList();
    }

    /** {@return the rules in the order of reporting} */
    public List<SmartRule> rules() {
        return rules;
    }

    /**
     * Judges a goal.
     *
     * @param goal the goal
     * @param context what is known around it, the policy and the language of its text
     * @return findings and criteria
     */
    public SmartReport judge(SmartGoal goal, SmartContext context) {
        SmartCheck check = check();
        check.look(goal, context);
        return check.report();
    }

    /** {@return a check to be used for many goals, one after the other} */
    public SmartCheck check() {
        return new SmartCheck(rules);
    }
}
