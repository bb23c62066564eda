package io.perfcycle.rules.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdOrderLawsTest {
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
                .isEqualTo(Integer.signum(Arrays.compare(left, right)));
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
}
