package io.perfcycle.rules.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.RoleId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoleMatcherTest {
    private static RoleDemands demands(String... rows) {
        RoleDemands.Builder demands = RoleDemands.builder();
        for (String row : rows) {
            String[] cells = row.split(" ");
            for (int at = 1; at < cells.length; at++) {
                demands.add(
                        RoleId.of(cells[0]), CompetencyId.of("C" + at), new BigDecimal(cells[at]), Optional.empty());
            }
        }
        return demands.build();
    }

    private static List<String> nearest(RoleDemands demands, int row, int top) {
        return RoleMatcher.of(demands).nearest(row, top).stream()
                .map(match -> match.role().value())
                .toList();
    }

    @Test
    void the_role_with_the_levels_nearest_comes_first_and_equal_ones_by_id() {
        RoleDemands demands = demands("10 4 2 0", "9 4 3 0", "8 0 1 5", "2 4 3 0");

        assertThat(nearest(demands, 0, 2)).containsExactly("2", "9");
        assertThat(RoleMatcher.of(demands).rows()).containsExactly(3, 2, 1, 0);
    }

    @Test
    void a_junior_and_a_senior_role_of_the_same_shape_are_not_the_same() {
        RoleDemands demands = demands("senior 4 4", "junior 1 1", "middle 3 3");
        List<RoleMatcher.Match> matches = RoleMatcher.of(demands).nearest(0, 5);

        assertThat(matches).extracting(match -> match.role().value()).containsExactly("middle", "junior");
        assertThat(matches.get(0).score().orElseThrow()).isLessThan(BigDecimal.ONE);
    }

    @Test
    void gaps_are_what_the_other_role_asks_for_beyond_the_own_in_exact_levels() {
        RoleMatcher.Match match = RoleMatcher.of(demands("a 1.10 3 2", "b 2.35 3 1"))
                .nearest(0, 1)
                .get(0);

        assertThat(match.gaps())
                .containsExactly(
                        new RoleMatcher.Gap(CompetencyId.of("C1"), new BigDecimal("2.35"), new BigDecimal("1.10")));
    }

    @Test
    void two_roles_that_ask_for_nothing_have_no_score_and_equal_ones_have_1() {
        List<RoleMatcher.Match> matches =
                RoleMatcher.of(demands("a 0", "b 0", "c 1", "d 1")).nearest(0, 3);
        assertThat(matches.get(2).score()).isEmpty();
        assertThat(RoleMatcher.of(demands("a 0", "c 1 2", "d 1 2"))
                        .nearest(1, 1)
                        .get(0)
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void a_demand_is_taken_once_and_is_not_negative() {
        RoleDemands.Builder demands = RoleDemands.builder();
        RoleId role = RoleId.of("a");
        CompetencyId skill = CompetencyId.of("C");

        assertThat(demands.add(role, skill, BigDecimal.ONE, Optional.empty())).isTrue();
        assertThat(demands.add(role, skill, BigDecimal.TEN, Optional.empty())).isFalse();
        assertThatThrownBy(() -> demands.add(role, CompetencyId.of("D"), BigDecimal.ONE.negate(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void a_higher_level_of_the_own_role_never_makes_a_gap_larger(@ForAll long seed) {
        Random random = new Random(seed);
        int[] own = random.ints(4, 0, 6).toArray();
        String other =
                "b " + random.nextInt(6) + " " + random.nextInt(6) + " " + random.nextInt(6) + " " + random.nextInt(6);
        String before = "a " + own[0] + " " + own[1] + " " + own[2] + " " + own[3];
        own[random.nextInt(4)]++;
        String after = "a " + own[0] + " " + own[1] + " " + own[2] + " " + own[3];

        assertThat(missing(demands(after, other))).isLessThanOrEqualTo(missing(demands(before, other)));
    }

    private static BigDecimal missing(RoleDemands demands) {
        return RoleMatcher.of(demands).nearest(0, 1).get(0).gaps().stream()
                .map(gap -> gap.required().subtract(gap.achieved()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 300)
    void the_best_few_are_those_that_sorting_all_would_give(
            @ForAll List<@IntRange(min = 0, max = 9) Integer> scores, @ForAll @IntRange(min = 0, max = 6) int top) {
        TopRows best = new TopRows(top);
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at < scores.size(); at++) {
            best.offer(at, scores.get(at), at);
            all.add(at);
        }
        all.sort(Comparator.<Integer, Integer>comparing(scores::get).reversed());

        assertThat(best.rows())
                .containsExactly(all.stream().limit(top).mapToInt(at -> at).toArray());
    }
}
