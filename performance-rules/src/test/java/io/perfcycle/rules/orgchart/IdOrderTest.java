package io.perfcycle.rules.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdOrderTest {
    @Test
    void numbers_of_any_length_compare_by_value() {
        assertThat(sorted("10", "9", "-3", "123456789012345678901234567890", "99999999999999999999", "-20"))
                .containsExactly("-20", "-3", "9", "10", "99999999999999999999", "123456789012345678901234567890");
    }

    @Test
    void one_id_that_is_no_number_makes_all_compare_by_code_point() {
        assertThat(sorted("10", "9", "A1")).containsExactly("10", "9", "A1");
        assertThat(sorted("10", "9", "1e3")).containsExactly("10", "1e3", "9");
        assertThat(sorted("10", "9", "\u0663")).containsExactly("10", "9", "\u0663");
    }

    @Test
    void leading_zeros_do_not_count_but_tell_equal_numbers_apart() {
        assertThat(sorted("7", "007", "6", "0008", "07")).containsExactly("6", "007", "07", "7", "0008");
        assertThat(sorted("0", "-0", "0.0", "1")).containsExactly("-0", "0", "0.0", "1");
    }

    @Test
    void what_is_no_number() {
        assertThat(List.of("", "-", ".", "1.", ".5", "+1", "1.2.3", "1 ", "NaN", "0x1"))
                .noneMatch(IdOrder::isNumber);
        assertThat(List.of("0", "-1", "1.5", "000")).allMatch(IdOrder::isNumber);
    }

    @Test
    void characters_beyond_the_basic_plane_come_after_all_others() {
        assertThat(sorted("\uD83D\uDE00", "\uFF21", "a")).containsExactly("a", "\uFF21", "\uD83D\uDE00");
    }

    private static List<String> sorted(String... ids) {
        List<String> list = new ArrayList<>(List.of(ids));
        list.sort(IdOrder.of(list));
        return list;
    }
}
