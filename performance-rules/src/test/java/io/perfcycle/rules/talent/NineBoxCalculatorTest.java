package io.perfcycle.rules.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.NineBoxPolicy;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NineBoxCalculatorTest {
    private static NineBox place(JsonNode performance, JsonNode potential, JsonNode cuts) {
        return NineBoxCalculator.place(
                performance.decimalValue(),
                potential.decimalValue(),
                new NineBoxPolicy(cuts.get(0).decimalValue(), cuts.get(1).decimalValue()));
    }

    @Test
    void the_published_boxes_come_out() {
        for (JsonNode vector : Vectors.of("nine_box")) {
            JsonNode input = vector.get("input");
            JsonNode expected = vector.get("expected");
            if (input.has("people")) {
                List<NineBox> boxes = new ArrayList<>();
                input.get("people")
                        .forEach(person -> boxes.add(place(person.get(0), person.get(1), input.get("cuts"))));
                Map<String, Integer> counts = new TreeMap<>();
                NineBoxCalculator.count(boxes).forEach((box, count) -> {
                    if (count > 0) {
                        counts.put(Integer.toString(box.numberFromBottomLeft()), count);
                    }
                });
                Map<String, Integer> wanted = new TreeMap<>();
                expected.get("count_per_box").forEachEntry((box, count) -> wanted.put(box, count.asInt()));
                assertThat(counts).isEqualTo(wanted);
            } else {
                NineBox box = place(input.get("performance"), input.get("potential"), input.get("cuts"));
                assertThat(box.performance().name())
                        .isEqualTo(expected.get("performance").asString());
                assertThat(box.potential().name())
                        .isEqualTo(expected.get("potential").asString());
                assertThat(box.numberFromBottomLeft())
                        .isEqualTo(
                                expected.get("box_row_major_from_bottom_left").asInt());
            }
        }
    }

    @Test
    void every_box_is_counted_from_one_to_nine_also_the_empty_ones() {
        assertThat(NineBoxCalculator.count(List.of()).keySet())
                .extracting(NineBox::numberFromBottomLeft)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_score_on_a_cut_is_in_the_tier_above_it() {
        NineBoxPolicy standard = NineBoxPolicy.standard();

        assertThat(NineBoxCalculator.place(new BigDecimal("2.5"), new BigDecimal("3.50"), standard))
                .isEqualTo(new NineBox(NineBox.Tier.MEDIUM, NineBox.Tier.HIGH));
        assertThatThrownBy(() -> new NineBoxPolicy(BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
