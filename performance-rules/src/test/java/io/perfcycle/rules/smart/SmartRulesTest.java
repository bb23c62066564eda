package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.rules.base.StandardMessages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmartRulesTest {
    private static final SmartRules RULES = SmartRules.standard();
    private static final SmartContext OPEN = SmartContext.none().withTime(LabelledGoals.YEAR, LocalDate.of(2025, 1, 1));
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    /** A host's code. */
    private enum HouseCode implements FindingCode {
        BUZZWORD;

        @Override
        public String code() {
            return "HOUSE-BUZZWORD";
        }

        @Override
        public Severity severity() {
            return Severity.ADVICE;
        }
    }

    @Test
    void a_weak_verb_with_a_quantified_object_is_not_flagged() {
        SmartProof.of(RULES)
                .expect(SmartGoal.of("Improve NPS from 12 to 25").withDates(null, END))
                .expectNot(SmartGoal.of("Improve NPS from 12 to 25"), "SMART-S2")
                .expectAt(SmartGoal.of("Improve it"), "SMART-S2", "Improve")
                .holds();
    }

    @Test
    void fields_decide_where_they_are_filled_and_the_text_where_they_are_empty() {
        SmartGoal text = SmartGoal.of("Answer customers faster");
        SmartGoal fields = text.withMeasure(MeasureDraft.of("response time", "h", "9", "4"))
                .withDates(null, END)
                .withOwner(EmployeeId.of("ann"), GoalLevel.COMPANY);

        assertThat(RULES.judge(text, OPEN).criteria().values())
                .containsExactly(
                        Optional.of(false), Optional.of(false), Optional.empty(), Optional.empty(), Optional.of(false));
        assertThat(RULES.judge(fields, OPEN).criteria().values())
                .containsExactly(
                        Optional.of(true), Optional.of(true), Optional.empty(), Optional.of(true), Optional.of(true));
        assertThat(RULES.judge(fields, OPEN).notes()).isEmpty();
    }

    @Test
    void a_description_helps_where_the_title_says_nothing() {
        SmartGoal goal =
                SmartGoal.of("Answer customers in writing").withDescription("90 % within 2 days, until June 2025");
        SmartProof.of(RULES).in(OPEN).expect(goal).holds();
        assertThat(RULES.judge(goal, OPEN).judged(SmartCriterion.TIME_BOUND)).contains(true);
    }

    @Test
    void wrong_fields_block_and_an_import_is_only_advised() {
        SmartGoal late = SmartGoal.of("Deliver the portal").withDates(null, LocalDate.of(2026, 1, 1));

        assertThat(RULES.judge(late, OPEN).isBlocked()).isTrue();
        SmartReport advised = RULES.judge(late, OPEN.withPolicy(SmartPolicy.ADVISE));
        assertThat(advised.isBlocked()).isFalse();
        assertThat(advised.notes()).extracting(SmartNote::code).containsExactly("SMART-T3");
        assertThat(advised.judged(SmartCriterion.TIME_BOUND)).contains(false);
    }

    @Test
    void missing_fields_block_only_under_the_policy_that_requires_them() {
        SmartGoal bare = SmartGoal.of("Deliver the portal by 30 June 2025");
        SmartProof.of(RULES)
                .in(OPEN)
                .expect(bare)
                .in(OPEN.withPolicy(SmartPolicy.REQUIRE_FIELDS))
                .expect(bare, "SMART-S9", "SMART-M9", "SMART-T9")
                .holds();
        assertThat(RULES.judge(bare, OPEN.withPolicy(SmartPolicy.REQUIRE_FIELDS))
                        .criteria())
                .isEqualTo(RULES.judge(bare, OPEN).criteria());
    }

    @Test
    void a_target_that_is_easier_than_the_past_is_within_reach() {
        List<BigDecimal> past = List.of(BigDecimal.valueOf(98), BigDecimal.valueOf(100), BigDecimal.valueOf(102));
        SmartGoal goal = SmartGoal.of("Raise orders to 106 per day").withDates(null, END);
        SmartContext known = OPEN.withHistory(past);

        assertThat(reach(goal.withMeasure(MeasureDraft.of("orders", "", "100", "104")), known))
                .contains(true);
        assertThat(reach(goal.withMeasure(MeasureDraft.of("orders", "", "100", "104.1")), known))
                .contains(false);
        assertThat(reach(goal.withMeasure(MeasureDraft.of("orders", "", "80", "90")), known))
                .contains(true);
        assertThat(reach(goal.withMeasure(MeasureDraft.of("orders", "", "100", "104")), OPEN))
                .isEmpty();
    }

    @Test
    void a_past_that_never_moved_makes_any_other_target_a_stretch() {
        List<BigDecimal> flat = List.of(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN);
        MeasureDraft same = new MeasureDraft(
                "orders", "", Direction.MAINTAIN, null, null, BigDecimal.TEN, null, null, null, List.of());
        SmartGoal goal = SmartGoal.of("Raise orders to 11 per day");

        assertThat(reach(goal.withMeasure(MeasureDraft.of("orders", "", "10", "11")), OPEN.withHistory(flat)))
                .contains(false);
        assertThat(reach(goal.withMeasure(same), OPEN.withHistory(flat))).contains(true);
    }

    private static Optional<Boolean> reach(SmartGoal goal, SmartContext context) {
        return RULES.judge(goal, context).judged(SmartCriterion.ACHIEVABLE);
    }

    @Test
    void a_parent_decides_where_nobody_has_looked_for_a_path() {
        SmartContext.Parent parent = new SmartContext.Parent("Sell 400 machines", "machines sold");
        SmartContext unknown = OPEN.withPath(SmartContext.Path.UNKNOWN, parent);

        assertThat(relevant("Repair 30 machines", unknown)).contains(true);
        assertThat(relevant("Plant twelve trees", unknown)).contains(false);
        assertThat(relevant("Plant twelve trees", OPEN)).isEmpty();
        assertThat(relevant("Plant twelve trees", OPEN.withPath(SmartContext.Path.NONE, null)))
                .contains(false);
    }

    private static Optional<Boolean> relevant(String title, SmartContext context) {
        return RULES.judge(SmartGoal.of(title), context).judged(SmartCriterion.RELEVANT);
    }

    @Test
    void messages_and_questions_are_written_in_the_reader_s_language() {
        SmartNote weak = RULES.judge(SmartGoal.of("Improve it"), OPEN).notes().get(0);

        assertThat(weak.span()).contains(new SmartSpan(0, 7));
        assertThat(weak.finding().arguments()).containsEntry("from", "0").containsEntry("to", "7");
        assertThat(weak.message(StandardMessages.standard(), Locale.ENGLISH))
                .isEqualTo("\"Improve\" is a weak verb without a number.");
        assertThat(weak.question(StandardMessages.standard(), Locale.GERMANY)).endsWith("um wie viel?");
        assertThat(weak.question(StandardMessages.standard(), Locale.FRENCH)).endsWith("by how much?");
    }

    @Test
    void a_host_adds_words_and_a_rule_and_proves_it() {
        SmartLanguage house = SmartLanguage.english()
                .with("buzzword", "synergy", "low hanging fruit")
                .with("vague", "shiny")
                .without("weak", "leverage");
        SmartRules rules = RULES.with(SmartRule.ofWords(HouseCode.BUZZWORD, SmartCriterion.SPECIFIC, "buzzword"));

        SmartProof.of(rules)
                .in(OPEN.withLanguage(house))
                .expectAt(
                        SmartGoal.of("Pick the low hanging fruit by 30 June 2025"),
                        "HOUSE-BUZZWORD",
                        "low hanging fruit")
                .expectAt(SmartGoal.of("Buy 3 shiny robots"), "SMART-S3", "shiny")
                .expectNot(SmartGoal.of("Leverage assets"), "SMART-S2")
                .in(OPEN)
                .expectNot(SmartGoal.of("Pick the low hanging fruit"), "HOUSE-BUZZWORD")
                .expectNot(SmartGoal.of("Buy 3 shiny robots"), "SMART-S3")
                .holds();
        assertThat(rules.judge(SmartGoal.of("Sell 3 units of synergy"), OPEN.withLanguage(house))
                        .judged(SmartCriterion.SPECIFIC))
                .contains(false);
    }

    @Test
    void a_set_has_each_code_once_and_says_what_it_does_not_have() {
        SmartRule buzzword = SmartRule.ofWords(HouseCode.BUZZWORD, SmartCriterion.SPECIFIC, "buzzword");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.with(buzzword).with(buzzword))
                .withMessageContaining("HOUSE-BUZZWORD");
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.without("SMART-X1"));
        assertThat(RULES.without("SMART-S2")
                        .judge(SmartGoal.of("Improve it"), OPEN)
                        .notes())
                .extracting(SmartNote::code)
                .doesNotContain("SMART-S2")
                .contains("SMART-M1");
        assertThat(SmartRules.none().judge(SmartGoal.of("Improve it"), OPEN).judged(SmartCriterion.MEASURABLE))
                .contains(false);
    }

    @Test
    void a_proof_that_does_not_hold_names_every_fault() {
        SmartProof wrong = SmartProof.of(RULES)
                .expect(SmartGoal.of("Improve it"))
                .expectAt(SmartGoal.of("Improve it"), "SMART-S2", "it")
                .expectAt(SmartGoal.of("Improve it"), "SMART-S4", "it")
                .expectNot(SmartGoal.of("Improve it"), "SMART-M1");

        assertThat(wrong.faults())
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault).contains("Improve it"));
        org.assertj.core.api.Assertions.assertThatThrownBy(wrong::holds)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SMART-S4");
    }

    @Test
    void a_goal_is_rewritten_from_its_fields() {
        SmartGoal goal = SmartGoal.of("Faster answers")
                .withMeasure(MeasureDraft.of("response time", "h", "48", "24"))
                .withDates(null, LocalDate.of(2025, 9, 30))
                .withOwner(EmployeeId.of("ann"), GoalLevel.INDIVIDUAL);
        SmartRewrite.Names names = new SmartRewrite.Names("Ann Lee", "the help desk");

        assertThat(SmartRewrite.of(goal, SmartLanguage.english()))
                .contains("By 2025-09-30, ann lowers response time from 48 to 24 h.");
        assertThat(SmartRewrite.of(goal, SmartLanguage.english(), names))
                .contains("By 2025-09-30, Ann Lee lowers response time from 48 to 24 h, measured by the help desk.");
        assertThat(SmartRewrite.of(goal, SmartLanguage.german(), names))
                .contains("Bis 2025-09-30 senkt Ann Lee response time von 48 auf 24 h, gemessen mit the help desk.");
        assertThat(SmartRewrite.of(goal.withDates(null, null), SmartLanguage.english()))
                .isEmpty();
        assertThat(SmartRewrite.of(goal.withMeasure(null), SmartLanguage.english()))
                .isEmpty();
        assertThat(SmartRewrite.of(goal.withOwner(null, GoalLevel.TEAM), SmartLanguage.english()))
                .isEmpty();
    }
}
