package io.perfcycle.rules.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.assignment.PlaceMatching;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuccessionCalculatorTest {
    private static JsonNode vector(String name) {
        return Vectors.of("succession_mobility_recruiting").stream()
                .filter(vector -> vector.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal nine(BigDecimal number) {
        return number.setScale(9, RoundingMode.HALF_EVEN);
    }

    @Test
    void the_roles_of_the_vectors_are_covered_without_counting_anybody_twice() {
        JsonNode vector = vector("role-level");
        JsonNode expected = vector.get("expected");
        List<SuccessionSlate> slates = new ArrayList<>();
        vector.get("input").get("roles").forEachEntry((role, nominees) -> {
            List<Nominee> slate = new ArrayList<>();
            nominees.forEach(nominee -> slate.add(new Nominee(
                    EmployeeId.of(nominee.get(0).asString()),
                    nominee.get(1).asString().equals("NOW") ? Readiness.NOW : Readiness.ONE_TO_TWO_YEARS)));
            slates.add(new SuccessionSlate(RoleId.of(role), Optional.empty(), Optional.empty(), slate));
        });
        SuccessionReport report = SuccessionCalculator.measure(slates, BenchPolicy.SHARED);

        assertThat(report.coverage().orElseThrow().fraction())
                .isEqualByComparingTo(expected.get("coverage").decimalValue());
        assertThat(report.readyNowCoverage().orElseThrow().fraction())
                .isEqualByComparingTo(expected.get("ready_now_coverage").decimalValue());
        assertThat(report.distinctNow())
                .isEqualTo(expected.get("distinct_ready_now").asInt());
        assertThat(report.fillableAtOnce())
                .isEqualTo(expected.get("max_roles_fillable_simultaneously_ready_now")
                        .asInt());
        assertThat(report.averageNominees().orElseThrow())
                .isEqualByComparingTo(expected.get("avg_successors_per_role").decimalValue());
        assertThat(report.averageNow().orElseThrow())
                .isEqualByComparingTo(expected.get("ready_now_per_role").decimalValue());
        expected.get("bench_strength")
                .forEachEntry((role, strength) ->
                        assertThat(report.bench().get(RoleId.of(role))).isEqualByComparingTo(strength.decimalValue()));
    }

    @Test
    void the_published_rates_come_out() {
        JsonNode shared = vector("nakisa-shared-successors");
        List<Integer> slates = new ArrayList<>();
        shared.get("input").get("successor_slates").forEach(count -> slates.add(count.asInt()));
        assertThat(SuccessionCalculator.strength(slates))
                .isEqualByComparingTo(
                        nine(shared.get("expected").get("bench_strength").decimalValue()));

        JsonNode input = vector("internal-mobility").get("input");
        JsonNode expected = vector("internal-mobility").get("expected");
        int moves = 0;
        for (JsonNode move : input.get("internal_moves")) {
            moves += move.asInt();
        }
        assertThat(rate(moves, input.get("average_headcount")))
                .isEqualByComparingTo(expected.get("internal_mobility_rate").decimalValue());
        assertThat(rate(input.get("filled_internally").asInt(), input.get("vacancies_filled")))
                .isEqualByComparingTo(expected.get("internal_hire_rate").decimalValue());
        assertThat(rate(input.get("critical_filled_internally").asInt(), input.get("critical_vacancies_filled")))
                .isEqualByComparingTo(
                        expected.get("critical_internal_hire_rate").decimalValue());
        assertThat(MobilityRates.rate(1, BigDecimal.ZERO)).isEmpty();
    }

    private static BigDecimal rate(long events, JsonNode base) {
        return MobilityRates.rate(events, base.decimalValue()).orElseThrow().fraction();
    }

    @Test
    void the_time_to_fill_leaves_open_vacancies_out() {
        JsonNode vector = vector("time-to-fill");
        List<MobilityRates.Vacancy> vacancies = new ArrayList<>();
        vector.get("input")
                .get("requisitions")
                .forEach(days -> vacancies.add(new MobilityRates.Vacancy(
                        LocalDate.parse(days.get(0).asString()),
                        days.get(1).isNull()
                                ? Optional.empty()
                                : Optional.of(LocalDate.parse(days.get(1).asString())))));
        MobilityRates.TimeToFill filled = MobilityRates.timeToFill(vacancies);
        JsonNode expected = vector.get("expected");

        List<Long> days = new ArrayList<>();
        expected.get("days").forEach(day -> days.add(day.asLong()));
        assertThat(filled.days()).isEqualTo(days);
        assertThat(filled.mean().orElseThrow())
                .isEqualByComparingTo(nine(expected.get("mean").decimalValue()));
        assertThat(filled.median().orElseThrow())
                .isEqualByComparingTo(expected.get("median").decimalValue());
        assertThat(filled.openExcluded())
                .isEqualTo(expected.get("open_excluded").asInt());
        assertThat(MobilityRates.timeToFill(List.of()).mean()).isEmpty();
    }

    private static SuccessionSlate slate(String role, int vacantIn, String... nominees) {
        List<Nominee> all = new ArrayList<>();
        for (String nominee : nominees) {
            String[] parts = nominee.split(":");
            all.add(new Nominee(EmployeeId.of(parts[0]), Readiness.valueOf(parts[1])));
        }
        return new SuccessionSlate(
                RoleId.of(role), Optional.of(EmployeeId.of("holder-" + role)), Optional.of(vacantIn), all);
    }

    @Test
    void single_points_and_roles_that_become_vacant_too_early_are_named() {
        SuccessionReport report = SuccessionCalculator.measure(
                List.of(
                        slate("A", 6, "ann:NOW", "bob:NOW"),
                        slate("B", 6, "cia:NOW"),
                        slate("C", 6, "dan:WITHIN_1_YEAR"),
                        slate("D", 12, "dan:WITHIN_1_YEAR")),
                BenchPolicy.UNSHARED);

        assertThat(report.singlePoints()).containsExactly(EmployeeId.of("cia"));
        assertThat(report.atRisk()).containsExactly(RoleId.of("C"));
        assertThat(report.bench().get(RoleId.of("C"))).isEqualByComparingTo("1");
        assertThat(report.fillable()).contains(Percent.ofFraction("0.5"));
        assertThat(SuccessionCalculator.measure(List.of(), BenchPolicy.SHARED).coverage())
                .isEmpty();
        assertThatThrownBy(
                        () -> SuccessionCalculator.measure(List.of(slate("A", 1), slate("A", 1)), BenchPolicy.SHARED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void a_matching_is_as_large_as_trying_everything_finds_and_keeps_every_limit(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] choices = new int[random.nextInt(7)][];
        int[] places = random.ints(1 + random.nextInt(4), 0, 3).toArray();
        for (int person = 0; person < choices.length; person++) {
            choices[person] =
                    random.ints(random.nextInt(4), 0, places.length).distinct().toArray();
        }
        PlaceMatching matching = PlaceMatching.of(choices, places);
        int[] used = new int[places.length];
        for (int person = 0; person < choices.length; person++) {
            int place = matching.placeOf(person);
            if (place >= 0) {
                assertThat(choices[person]).contains(place);
                assertThat(++used[place]).isLessThanOrEqualTo(places[place]);
            }
        }

        assertThat(matching.placed()).isEqualTo(most(choices, places.clone(), 0));
    }

    private static int most(int[][] choices, int[] left, int person) {
        if (person == choices.length) {
            return 0;
        }
        int most = most(choices, left, person + 1);
        for (int place : choices[person]) {
            if (left[place] > 0) {
                left[place]--;
                most = Math.max(most, 1 + most(choices, left, person + 1));
                left[place]++;
            }
        }
        return most;
    }
}
