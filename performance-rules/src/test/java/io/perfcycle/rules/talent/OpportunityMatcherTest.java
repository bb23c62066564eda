package io.perfcycle.rules.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.OpportunityId;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Opportunity;
import io.perfcycle.core.talent.Seeker;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.development.GapCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpportunityMatcherTest {
    private static final CompetencyId C1 = CompetencyId.of("C1");
    private static final CompetencyId C2 = CompetencyId.of("C2");

    private static Opportunity opportunity(String id, String family, NineBox.Tier least, int first, int second) {
        return new Opportunity(
                OpportunityId.of(id),
                List.of(new Requirement(C1, first, Weight.of("3")), new Requirement(C2, second, Weight.ONE)),
                Optional.of(family),
                Optional.ofNullable(least));
    }

    private static Seeker seeker(Set<String> aspirations) {
        return new Seeker(EmployeeId.of("ann"), Map.of(C1, 2, C2, 5), Optional.of(NineBox.Tier.MEDIUM), aspirations);
    }

    @Test
    void opportunities_are_ranked_by_fit_with_what_is_missing() {
        OpportunityMatcher matcher =
                OpportunityMatcher.of(List.of(opportunity("10", "x", null, 4, 3), opportunity("9", "x", null, 2, 2)));
        List<OpportunityMatcher.Match> matches = matcher.best(seeker(Set.of()), 5);

        assertThat(matches).extracting(match -> match.opportunity().value()).containsExactly("9", "10");
        assertThat(matches.get(1).fit().fraction()).isEqualByComparingTo("0.6");
        assertThat(matches.get(1).gaps()).containsExactly(new Gap(C1, 4, 2, Weight.of("3")));
    }

    @Test
    void performance_and_aspirations_decide_what_is_ranked_at_all() {
        OpportunityMatcher matcher = OpportunityMatcher.of(List.of(
                opportunity("1", "lead", null, 1, 1),
                opportunity("2", "expert", NineBox.Tier.HIGH, 1, 1),
                opportunity("3", "expert", NineBox.Tier.MEDIUM, 1, 1)));

        assertThat(matcher.best(seeker(Set.of("expert")), 5))
                .extracting(match -> match.opportunity().value())
                .containsExactly("3");
        assertThatThrownBy(() -> OpportunityMatcher.of(List.of(opportunity("1", "x", null, -1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void the_columns_rank_as_the_exact_fit_does(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int top) {
        Random random = new Random(seed);
        List<Opportunity> all = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            all.add(opportunity("" + at, "x", null, random.nextInt(6), random.nextInt(6)));
        }
        Map<CompetencyId, Integer> levels = new HashMap<>();
        levels.put(C1, random.nextInt(6));
        levels.put(C2, random.nextInt(6));
        Seeker seeker = new Seeker(EmployeeId.of("p"), levels, Optional.empty(), Set.of());
        List<Opportunity> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparing((Opportunity each) -> exact(each, levels)).reversed());

        assertThat(OpportunityMatcher.of(all).best(seeker, top))
                .extracting(OpportunityMatcher.Match::opportunity)
                .containsExactlyElementsOf(
                        sorted.stream().limit(top).map(Opportunity::id).toList());
    }

    private static BigDecimal exact(Opportunity opportunity, Map<CompetencyId, Integer> levels) {
        return GapCalculator.fit(opportunity.requirements().stream()
                        .map(asks -> new Gap(
                                asks.competency(),
                                asks.level(),
                                levels.getOrDefault(asks.competency(), 0),
                                asks.weight()))
                        .toList())
                .fraction();
    }
}
