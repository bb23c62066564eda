package io.perfcycle.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\nb", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\u2028b", "\uD83D\uDE00"})
    void blanks_at_the_ends_control_format_and_surrogate_characters_make_no_id(String text) {
        assertThat(IdText.problem(text)).isPresent();
        assertThatThrownBy(() -> GoalId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The text of a GoalId ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "E-017", "a b", "Müller", "部長", "x:y/z#1"})
    void ordinary_texts_do(String text) {
        assertThat(IdText.problem(text)).isEmpty();
        assertThat(GoalId.of(text)).hasToString(text);
    }

    @Test
    void a_hundred_characters_are_the_most() {
        assertThat(IdText.problem("x".repeat(100))).isEmpty();
        assertThat(IdText.problem("x".repeat(101)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("100"));
    }

    @Test
    void ids_of_different_types_are_never_equal() {
        assertThat((Object) GoalId.of("1")).isNotEqualTo(EmployeeId.of("1"));
    }

    @Property
    void keys_of_a_kind_sort_like_their_bytes_in_utf_8(
            @ForAll @StringLength(min = 1, max = 8) String a, @ForAll @StringLength(min = 1, max = 8) String b) {
        Assume.that(IdText.problem(a).isEmpty() && IdText.problem(b).isEmpty());
        int byKey = new DocumentKey(DocumentKind.GOAL, a).compareTo(new DocumentKey(DocumentKind.GOAL, b));
        int byBytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(byKey)).isEqualTo(Integer.signum(byBytes));
    }
}
