package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.Alignment.GoalHealth;
import io.perfcycle.quickstart.report.Alignment.GoalLevel;
import io.perfcycle.quickstart.report.Alignment.GoalNode;
import io.perfcycle.quickstart.report.GoalQuality.FindingCount;
import io.perfcycle.quickstart.report.GoalQuality.GoalFinding;
import io.perfcycle.quickstart.report.GoalQuality.JudgedGoal;
import io.perfcycle.quickstart.report.GoalQuality.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Goals of a made-up company of 120 people: about 300, from a fixed seed. */
final class SampleGoals {

    private static final List<String> FIRST = List.of(
            "Amara", "Bruno", "Chiara", "Daniel", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Lena");
    private static final List<String> LAST =
            List.of("Almeida", "Brandt", "Costa", "Dvořák", "Eriksen", "Fischer", "Gruber", "Haddad", "Ito", "Jansen");
    private static final List<String> UNITS = List.of("Engineering", "Sales", "Customer care", "Operations", "People");
    private static final List<String> TITLES = List.of(
            "Cut the median time to answer a ticket from 9 to 4 hours by 30 September",
            "Bring three pilot customers of the flow sensor into regular use",
            "Improve documentation",
            "Reduce rework at final inspection from 6% to 3% of units",
            "Be more proactive with partners",
            "Run two security exercises and close every finding within 30 days",
            "Migrate the ordering process to the new platform without an outage longer than 10 minutes",
            "Train every shift leader in giving feedback before the summer");

    private final SplittableRandom random = new SplittableRandom(2026);
    private final List<GoalNode> orphans = new ArrayList<>();
    private int number;
    private int person;

    static String person(int index) {
        return FIRST.get(index % FIRST.size()) + " " + LAST.get(index / FIRST.size() % LAST.size());
    }

    static String unit(int index) {
        return UNITS.get(index % UNITS.size());
    }

    Alignment alignment() {
        List<GoalNode> roots = new ArrayList<>();
        for (String title : List.of(
                "Win the hospital market with the second generation of the flow sensor",
                "Deliver every order within five working days",
                "Be a place where people grow: half of all openings filled from within")) {
            roots.add(node(GoalLevel.COMPANY, "Brightwater Instruments", title, units()));
        }
        GoalNode lonely = node(GoalLevel.COMPANY, "Brightwater Instruments", "Halve our emissions by 2028", List.of());
        roots.add(lonely);
        GoalLinks links = new GoalLinks(
                List.of(unit(0), unit(1)),
                List.of(List.of(7, 3), List.of(0, 0)),
                List.of(
                        new GoalLinks.Figure("e-i-index", "-0.40", "-4 of 10", "across minus within over all"),
                        new GoalLinks.Figure("weights-off", null, "0 of 0", "weights that do not add up")));
        return new Alignment(roots, orphans, List.of(lonely), links);
    }

    private List<GoalNode> units() {
        List<GoalNode> nodes = new ArrayList<>();
        for (String unit : UNITS) {
            nodes.add(node(GoalLevel.UNIT, unit, title(), teams(unit)));
        }
        return nodes;
    }

    private List<GoalNode> teams(String unit) {
        List<GoalNode> nodes = new ArrayList<>();
        for (int team = 1; team <= 3; team++) {
            nodes.add(node(GoalLevel.TEAM, unit + " team " + team, title(), people()));
        }
        return nodes;
    }

    private List<GoalNode> people() {
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            GoalNode node = node(GoalLevel.INDIVIDUAL, person(person++ % 120), title(), List.of());
            (random.nextInt(40) == 0 ? orphans : nodes).add(node);
        }
        return nodes;
    }

    private GoalNode node(GoalLevel level, String owner, String title, List<GoalNode> children) {
        int progress = random.nextInt(0, 125);
        GoalHealth health = progress >= 100
                ? GoalHealth.DONE
                : progress > 45 ? GoalHealth.ON_TRACK : progress > 20 ? GoalHealth.AT_RISK : GoalHealth.OFF_TRACK;
        boolean silent = random.nextInt(12) == 0;
        return new GoalNode(
                "G-" + (1000 + ++number),
                level,
                owner,
                title,
                silent ? null : BigDecimal.valueOf(progress),
                silent ? GoalHealth.UNKNOWN : health,
                level == GoalLevel.COMPANY ? null : BigDecimal.valueOf(20 + 10L * random.nextInt(4)),
                children);
    }

    private String title() {
        return TITLES.get(random.nextInt(TITLES.size()));
    }

    static GoalQuality quality() {
        SplittableRandom random = new SplittableRandom(7);
        List<GoalFinding> kinds = List.of(
                new GoalFinding(
                        "GOAL-S-01",
                        "specific",
                        Severity.ADVICE,
                        "The verb “improve” does not say what will be different.",
                        "What will somebody see that they cannot see today?",
                        "By [date], [who] will [visible result], measured by [figure]."),
                new GoalFinding(
                        "GOAL-M-01",
                        "measurable",
                        Severity.BLOCK,
                        "There is no figure and no other way to tell that it is done.",
                        "Which number moves, from where to where?",
                        "From [today's value] to [target] [unit]."),
                new GoalFinding(
                        "GOAL-T-02",
                        "time-bound",
                        Severity.NOTE,
                        "The date is after the end of the cycle.",
                        "Which part can be finished within this cycle?",
                        ""));
        List<JudgedGoal> goals = new ArrayList<>();
        Map<String, Integer> byCode = new TreeMap<>();
        Map<String, Integer> byCriterion = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            List<GoalFinding> found = kinds.subList(random.nextInt(2), 2 + random.nextInt(2));
            goals.add(new JudgedGoal(
                    "G-" + (1010 + 3 * i), TITLES.get(i % 2 == 0 ? 2 : 4), person(random.nextInt(120)), found));
            found.forEach(finding -> byCode.merge(finding.code(), 1, Integer::sum));
            found.forEach(finding -> byCriterion.merge(finding.criterion(), 1, Integer::sum));
        }
        return new GoalQuality(308, 248, counts(byCode, "what the rule asks for"), counts(byCriterion, ""), goals);
    }

    private static List<FindingCount> counts(Map<String, Integer> counts, String meaning) {
        return counts.entrySet().stream()
                .map(entry -> new FindingCount(entry.getKey(), meaning, entry.getValue()))
                .toList();
    }
}
