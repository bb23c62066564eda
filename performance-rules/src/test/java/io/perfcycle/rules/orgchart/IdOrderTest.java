package io.perfcycle.rules.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Property
    void the_order_of_numbers_is_that_of_exact_decimals(@ForAll("numbers") String a, @ForAll("numbers") String b) {
        int expected = new BigDecimal(a).compareTo(new BigDecimal(b));
        int actual = Integer.signum(IdOrder.BY_NUMBER.compare(a, b));
        assertThat(actual).isEqualTo(expected != 0 ? expected : Integer.signum(IdOrder.BY_CODE_POINT.compare(a, b)));
    }

    @Property
    void the_order_of_texts_is_that_of_their_code_points(@ForAll("texts") String a, @ForAll("texts") String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        assertThat(Integer.signum(IdOrder.BY_CODE_POINT.compare(a, b)))
                .isEqualTo(Integer.signum(java.util.Arrays.compare(left, right)));
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0019").ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> fraction = Arbitraries.strings().withChars("001").ofMaxLength(3);
        return Arbitraries.of("", "-")
                .flatMap(sign -> digits.flatMap(
                        whole -> fraction.map(rest -> sign + whole + (rest.isEmpty() ? "" : "." + rest))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uD800\uDC00")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    private static List<String> sorted(String... ids) {
        List<String> list = new ArrayList<>(List.of(ids));
        list.sort(IdOrder.of(list));
        return list;
    }
}
