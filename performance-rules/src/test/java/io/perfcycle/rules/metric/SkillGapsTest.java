package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.rules.base.StandardMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SkillGapsTest {
    private static SkillGaps.Standing standing(String unit, String competency, int required, int achieved) {
        return new SkillGaps.Standing(
                unit,
                CompetencyId.of(competency),
                required,
                achieved < 0 ? OptionalInt.empty() : OptionalInt.of(achieved));
    }

    @Test
    void the_competency_with_most_levels_missing_comes_first_with_its_reason() {
        List<SkillGaps.Gap> gaps = SkillGaps.find(
                List.of(
                        standing("A", "few", 3, 2),
                        standing("A", "few", 3, 4),
                        standing("A", "many", 4, 1),
                        standing("A", "many", 4, 3),
                        standing("A", "many", 4, 4),
                        standing("A", "many", 4, -1)),
                1);

        assertThat(gaps).extracting(each -> each.competency().value()).containsExactly("many", "many", "few", "few");
        SkillGaps.Numbers numbers = gaps.get(0).numbers().orElseThrow();
        assertThat(numbers).isEqualTo(new SkillGaps.Numbers(3, 2, 4));
        assertThat(numbers.share()).contains(new BigDecimal("0.67"));
        assertThat(numbers.meanGap()).contains(new BigDecimal("2.00"));
        assertThat(StandardMessages.standard().write(gaps.get(0).reason().orElseThrow(), Locale.ENGLISH))
                .isEqualTo("2 of 3 people assessed are below what their role asks for, by 2.00 levels on average;"
                        + " 1 more were not assessed.");
        assertThat(gaps.get(1).unit()).contains("A");
    }

    @Test
    void a_surplus_fills_no_gap_of_others_and_who_was_not_assessed_is_no_beginner() {
        List<SkillGaps.Gap> gaps = SkillGaps.find(List.of(standing("A", "c", 3, 5), standing("A", "c", 3, -1)), 1);

        assertThat(gaps.get(0).numbers()).contains(new SkillGaps.Numbers(1, 0, 0));
        assertThat(gaps.get(0).reason()).isEmpty();
        assertThat(gaps.get(0).numbers().orElseThrow().meanGap()).isEmpty();
    }

    @Property(tries = 100)
    void nothing_is_told_of_fewer_people_than_the_smallest_group_not_even_by_subtraction(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 4) Integer> units,
            @ForAll @IntRange(min = 2, max = 5) int minimum) {
        List<SkillGaps.Standing> standings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            standings.add(standing("U" + units.get(i) % 3, "c", 3, i % 4 == 3 ? -1 : units.get(i)));
        }
        List<SkillGaps.Gap> gaps = SkillGaps.find(standings, minimum);
        int all = (int)
                standings.stream().filter(each -> each.achieved().isPresent()).count();
        List<Integer> shown = gaps.stream()
                .filter(each -> each.unit().isPresent())
                .flatMap(each -> each.numbers().stream())
                .map(SkillGaps.Numbers::assessed)
                .toList();
        int rest = all - shown.stream().mapToInt(Integer::intValue).sum();

        assertThat(gaps.get(0).unit()).isEqualTo(Optional.empty());
        assertThat(gaps.get(0).numbers().isPresent()).isEqualTo(all >= minimum);
        assertThat(shown).allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(minimum));
        assertThat(all < minimum || rest == 0 || rest >= minimum).isTrue();
        assertThat(all >= minimum || shown.isEmpty()).isTrue();
    }
}
