package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every goal. */
class SmartLawsTest {
    private static final SmartContext OPEN = SmartContext.none().withTime(LabelledGoals.YEAR, LocalDate.of(2025, 1, 1));
    private static final Set<String> WORD_LISTED = Set.of("SMART-S2", "SMART-S3", "SMART-S4", "SMART-M4", "SMART-T2");

    /** Words that rules know, mixed with numbers, dates, marks and words that they do not know. */
    @Provide
    Arbitrary<String> titles() {
        List<String> parts = new ArrayList<>(List.of(
                "12",
                "25 %",
                "by 30 June 2025",
                "from 12",
                "to 25",
                ",",
                ";",
                "tickets",
                "the",
                "handbook",
                "Q3 2025",
                "by 10 %",
                "2025-02-30",
                "in May",
                "customers",
                ".",
                "EUR 400",
                "and hire staff",
                "it",
                "next quarter"));
        for (String list :
                List.of("weak", "vague", "escape", "comparative", "absolute", "vague-time", "deliver", "verb")) {
            parts.addAll(SmartLanguage.english().words(list));
        }
        return Arbitraries.of(parts).list().ofMinSize(0).ofMaxSize(12).map(words -> String.join(" ", words));
    }

    private static SmartReport judge(SmartGoal goal, SmartContext context) {
        return SmartRules.standard().judge(goal, context);
    }

    private static Set<String> codes(SmartReport report) {
        return report.notes().stream().map(SmartNote::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void a_measure_never_takes_measurable_away(@ForAll("titles") String title) {
        SmartReport without = judge(SmartGoal.of(title), OPEN);
        SmartReport with = judge(SmartGoal.of(title).withMeasure(MeasureDraft.of("share", "%", "5", "10")), OPEN);

        assertThat(with.judged(SmartCriterion.MEASURABLE)).contains(true);
        assertThat(codes(with)).doesNotContain("SMART-M1");
        assertThat(codes(without)).containsAll(codes(with));
    }

    @Property
    void a_span_lies_in_the_title_and_is_a_listed_word_where_the_rule_has_a_list(@ForAll("titles") String title) {
        Set<String> listed = new HashSet<>();
        for (String list : Lists.NAMES) {
            SmartLanguage.english().words(list).forEach(word -> listed.add(word.replaceFirst("=.*", "")));
        }
        for (SmartNote note : judge(SmartGoal.of(title), OPEN).notes()) {
            note.span().ifPresent(span -> {
                assertThat(span.to()).isLessThanOrEqualTo(title.length());
                assertThat(note.finding().arguments()).containsEntry("text", span.in(title));
                if (WORD_LISTED.contains(note.code())) {
                    assertThat(listed).contains(span.in(title).toLowerCase(Locale.ROOT));
                }
            });
        }
    }

    @Property(tries = 200)
    void the_default_locale_changes_nothing(@ForAll("titles") String title) {
        Locale before = Locale.getDefault();
        SmartReport expected = judge(SmartGoal.of(title.toUpperCase(Locale.ROOT)), OPEN);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(judge(SmartGoal.of(title.toUpperCase(Locale.ROOT)), OPEN))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 200)
    void the_order_of_the_rules_changes_the_order_of_the_findings_only(@ForAll("titles") String title) {
        SmartRules reversed = SmartRules.none();
        List<SmartRule> rules = SmartRules.standard().rules();
        for (int i = rules.size() - 1; i >= 0; i--) {
            reversed = reversed.with(rules.get(i));
        }
        SmartReport expected = judge(SmartGoal.of(title), OPEN);
        SmartReport found = reversed.judge(SmartGoal.of(title), OPEN);

        assertThat(found.criteria()).isEqualTo(expected.criteria());
        assertThat(found.notes()).containsExactlyInAnyOrderElementsOf(expected.notes());
    }

    @Property
    void spaces_between_words_do_not_count(@ForAll("titles") String title) {
        SmartReport narrow = judge(SmartGoal.of(title), OPEN);
        SmartReport wide = judge(SmartGoal.of("  " + title.replace(" ", " \t\u00A0 ") + " "), OPEN);

        assertThat(codes(wide)).isEqualTo(codes(narrow));
        assertThat(wide.criteria()).isEqualTo(narrow.criteria());
    }

    /** A rule of a host that flags everything. */
    private record Everything() implements SmartRule {
        @Override
        public FindingCode code() {
            return new FindingCode() {
                @Override
                public String code() {
                    return "HOUSE-ALL";
                }

                @Override
                public Severity severity() {
                    return Severity.BLOCK;
                }
            };
        }

        @Override
        public SmartCriterion criterion() {
            return SmartCriterion.RELEVANT;
        }

        @Override
        public boolean flags(SmartSubject subject) {
            return true;
        }
    }

    @Property(tries = 200)
    void a_rule_of_a_host_adds_its_finding_and_takes_none_away(@ForAll("titles") String title) {
        SmartReport plain = judge(SmartGoal.of(title), OPEN);
        SmartReport more = SmartRules.standard().with(new Everything()).judge(SmartGoal.of(title), OPEN);

        assertThat(more.notes()).hasSize(plain.notes().size() + 1).containsAll(plain.notes());
        assertThat(more.judged(SmartCriterion.RELEVANT)).contains(false);
        assertThat(more.isBlocked()).isTrue();
    }

    @Property(tries = 200)
    void required_fields_only_add(@ForAll("titles") String title, @ForAll boolean owned, @ForAll boolean due) {
        SmartGoal goal = SmartGoal.of(title)
                .withOwner(owned ? EmployeeId.of("ann") : null, GoalLevel.INDIVIDUAL)
                .withDates(null, due ? LocalDate.of(2025, 6, 30) : null);
        SmartReport standard = judge(goal, OPEN);
        SmartReport strict = judge(goal, OPEN.withPolicy(SmartPolicy.REQUIRE_FIELDS));

        assertThat(strict.notes()).containsAll(standard.notes());
        assertThat(strict.criteria()).isEqualTo(standard.criteria());
        assertThat(strict.notes()).hasSize(standard.notes().size() + 1 + (owned ? 0 : 1) + (due ? 0 : 1));
    }

    @Property(tries = 200)
    void a_check_that_is_used_again_finds_what_a_new_one_finds(
            @ForAll("titles") String one, @ForAll("titles") String other) {
        SmartCheck used = SmartRules.standard().check();
        used.look(SmartGoal.of(one), OPEN);
        used.look(SmartGoal.of(other), OPEN);

        assertThat(used.report()).isEqualTo(judge(SmartGoal.of(other), OPEN));
    }

    @Property(tries = 300)
    void paths_are_what_brute_force_says(@ForAll("links") List<Integer> links) {
        int n = 6;
        List<SmartCascade.Member> members = new ArrayList<>();
        boolean[][] reach = new boolean[n + 1][n + 1];
        for (int at = 0; at < n; at++) {
            List<GoalId> parents = new ArrayList<>();
            for (int link : links) {
                if (link / 7 % n == at) {
                    parents.add(GoalId.of("g" + link % 7));
                    reach[at][link % 7] = true;
                }
            }
            SmartGoal goal = SmartGoal.of("Goal " + at).withOwner(null, at == 0 ? GoalLevel.COMPANY : GoalLevel.TEAM);
            members.add(new SmartCascade.Member(
                    GoalId.of("g" + at), goal, parents.stream().distinct().toList()));
        }
        boolean[] dangling = new boolean[n];
        for (int at = 0; at < n; at++) {
            dangling[at] = reach[at][n];
            reach[at][n] = false;
        }
        for (int via = 0; via < n; via++) {
            for (int from = 0; from < n; from++) {
                for (int to = 0; to < n; to++) {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        SmartCascade cascade = SmartCascade.of(members);
        for (int at = 0; at < n; at++) {
            SmartContext.Path expected = reach[at][at]
                    ? SmartContext.Path.CIRCULAR
                    : dangling[at]
                            ? SmartContext.Path.DANGLING
                            : at == 0 || reach[at][0] ? SmartContext.Path.CONNECTED : SmartContext.Path.NONE;
            assertThat(cascade.context(at, OPEN).path()).as("goal " + at).isEqualTo(expected);
        }
    }

    /** Links from goal k / 7 to goal k % 7, where goal 6 does not exist. */
    @Provide
    Arbitrary<List<Integer>> links() {
        return Arbitraries.integers().between(0, 41).list().ofMaxSize(14);
    }
}
