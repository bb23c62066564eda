package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.metric.ReviewTally.HandIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PracticeFiguresTest {
    private static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);

    private static Map<String, String> texts(List<MetricValue> figures) {
        Map<String, String> texts = new LinkedHashMap<>();
        figures.forEach(each -> texts.put(
                each.metric() + String.join("", each.group().values()),
                each.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(each.reason().replaceFirst(":.*", ":"))));
        return texts;
    }

    private static ReviewTally.Course review(int selfDay, int managerDay) {
        return new ReviewTally.Course(HandIn.of(day(selfDay)), HandIn.of(day(managerDay)), false, Optional.of(DUE));
    }

    private static Optional<LocalDate> day(int ofNovember) {
        return ofNovember == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(2025, 10, 31).plusDays(ofNovember));
    }

    @Test
    void a_review_on_the_due_day_is_in_time_and_one_on_the_next_day_is_late() {
        ReviewTally tally = ReviewTally.of(List.of(review(1, 30), review(0, 31), review(2, 0), review(0, 0)));

        assertThat(tally).isEqualTo(new ReviewTally(4, 2, 2, 1, 0, 1, 0));
        assertThat(tally.timeliness().get(0).value().orElseThrow()).isEqualTo(0.25);
        assertThat(tally.timeliness().get(1).value().orElseThrow()).isEqualTo(0.5);
        assertThat(tally.completion().get(2).value().orElseThrow()).isEqualTo(0.25);
        assertThat(tally.signOff().value().orElseThrow()).isZero();
    }

    @Test
    void a_review_of_an_unknown_day_is_handed_in_and_neither_in_time_nor_late() {
        ReviewTally.Course unknown = new ReviewTally.Course(HandIn.NONE, HandIn.UNKNOWN_DAY, true, Optional.of(DUE));
        ReviewTally tally = ReviewTally.of(List.of(review(1, 30), review(0, 31), unknown, review(0, 0)));

        assertThat(tally).isEqualTo(new ReviewTally(4, 1, 3, 1, 1, 1, 1));
        assertThat(tally.completion().get(0).value().orElseThrow()).isEqualTo(0.75);
        assertThat(tally.timeliness())
                .extracting(ratio -> ratio.numerator().intValue() + "/" + ratio.denominator())
                .containsExactly("1/3", "1/2", "1/3");
        assertThat(unknown.isOnTime()).isFalse();
        assertThatThrownBy(() -> new HandIn(false, Optional.of(DUE))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_is_told_per_head_and_per_full_time_equivalent() {
        Map<String, String> texts = texts(
                new Productivity(new BigDecimal("12000000"), new BigDecimal("10500000"), new BigDecimal("4200000"))
                        .over(BigDecimal.valueOf(80), BigDecimal.valueOf(60), YEAR));

        assertThat(texts)
                .containsEntry("work.revenue-per-head", "150000")
                .containsEntry("work.revenue-per-fte", "200000")
                .containsEntry("work.profit-per-fte", "25000")
                .containsEntry("work.human-capital-roi", "1.357143")
                .containsEntry("work.human-capital-value-added", "95000")
                .containsEntry("work.cost-share-of-revenue", "0.35")
                .containsEntry("work.cost-share-of-expenses", "0.4");
    }

    @Test
    void recognition_is_told_per_head_and_by_its_concentration() {
        assertThat(texts(RecognitionFigures.of(new long[] {0, 0, 1, 2, 3, 10}, YEAR)))
                .containsExactly(
                        entry("recognition.per-head", "2.666667"),
                        entry("recognition.gini", "0.625"),
                        entry("recognition.gini-unbiased", "0.75"),
                        entry("recognition.top-tenth-share", "0.625"));
        assertThat(texts(RecognitionFigures.of(new long[] {}, YEAR)).values()).containsOnly("UNDEFINED:");
    }

    @Test
    void a_person_named_for_several_roles_is_one_person_on_the_bench() {
        BenchStrength bench = new BenchStrength(Map.of(
                "A", List.of(new BenchStrength.Successor("ann", true), new BenchStrength.Successor("bob", false)),
                "B", List.of(new BenchStrength.Successor("ann", true)),
                "C", List.of()));

        assertThat(bench.strength().value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(bench.strength().numerator())
                .isEqualByComparingTo(
                        bench.strengthByRole().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(bench.strengthByRole()).containsEntry("A", new BigDecimal("1.500000000000000000"));
        assertThat(bench.fillable().value().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void layers_and_the_median_span_are_told_beside_the_mean() {
        assertThat(texts(SpanOfControl.of(new int[] {-1, 0, 0, 0, 1, 4}).over(YEAR)))
                .containsEntry("people.span", "1.666667")
                .containsEntry("people.span-median", "1")
                .containsEntry("people.non-managers-per-manager", "1")
                .containsEntry("people.layers", "4");
        assertThat(texts(SpanOfControl.of(new int[] {}).over(YEAR)).values()).containsOnly("UNDEFINED:");
    }

    @Test
    void regretted_leavers_are_counted_where_somebody_says_so_and_not_asked_for_elsewhere() {
        LocalDate hired = LocalDate.of(2020, 1, 1);
        Optional<LocalDate> left = Optional.of(DUE);
        WorkforceCalculator.Person stays =
                new WorkforceCalculator.Person("A", hired, Optional.empty(), Optional.empty());
        WorkforceCalculator.Person missed =
                new WorkforceCalculator.Person("A", hired, left, Optional.of(LeaveReason.VOLUNTARY), Optional.of(true));
        WorkforceCalculator.Person gone = new WorkforceCalculator.Person(
                "A", hired, left, Optional.of(LeaveReason.VOLUNTARY), Optional.of(false));

        assertThat(texts(WorkforceCalculator.measure(List.of(stays, missed, gone), YEAR, 1)))
                .containsEntry("people.turnover-regretted", "0.5")
                .containsEntry("people.regretted-share", "0.5");
        assertThat(texts(WorkforceCalculator.measure(List.of(stays), YEAR, 1)))
                .doesNotContainKey("people.turnover-regretted");
    }

    @Property(tries = 100)
    void no_unit_that_is_shown_is_small_and_what_is_held_back_is_no_single_unit(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 2, max = 5) int minimum) {
        Map<Integer, String> unitByPerson = new LinkedHashMap<>();
        for (int unit = 0; unit < sizes.size(); unit++) {
            String name = "U" + unit;
            IntStream.range(0, sizes.get(unit)).forEach(i -> unitByPerson.put(unitByPerson.size(), name));
        }
        List<UnitShares.Share> shares = UnitShares.of(unitByPerson, minimum).shares(person -> person % 2 == 0);
        List<UnitShares.Share> held =
                shares.stream().filter(each -> each.part().isEmpty()).toList();

        assertThat(shares).hasSameSizeAs(sizes);
        assertThat(shares)
                .allSatisfy(each -> assertThat(each.part().isEmpty() || each.people() >= minimum)
                        .isTrue());
        assertThat(held.isEmpty()
                        || held.size() == shares.size()
                        || (held.size() > 1
                                && held.stream()
                                                .mapToInt(UnitShares.Share::people)
                                                .sum()
                                        >= minimum))
                .isTrue();
        assertThat(UnitShares.of(unitByPerson, minimum).of(MetricKind.FEEDBACK_GIVERS, person -> true, YEAR))
                .allSatisfy(each -> assertThat(each.value().map(BigDecimal::intValueExact))
                        .isEqualTo(each.n() == 0 ? Optional.empty() : Optional.of(1)));
    }

    @Test
    void figures_that_are_no_shares_are_never_written_in_per_cent() {
        assertThat(MetricKind.ofKey("people.layers").orElseThrow().isShare()).isFalse();
        assertThat(MetricKind.ofKey("work.revenue-per-head").orElseThrow().isShare())
                .isFalse();
        assertThat(MetricKind.ofKey("review.on-time").orElseThrow().isShare()).isTrue();
        assertThat(MetricKind.ofKey("nothing")).isEmpty();
    }
}
