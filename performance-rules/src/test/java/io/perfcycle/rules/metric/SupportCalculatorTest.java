package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.metric.SupportCalculator.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportCalculatorTest {
    private static final SupportPolicy POLICY = SupportPolicy.standard();
    private static final PersonSigns.Contact QUIET =
            new PersonSigns.Contact(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), 0);
    private static final PersonSigns.Goals NO_GOALS = new PersonSigns.Goals(0, 0, 0);
    private static final PersonSigns.Competencies NONE = new PersonSigns.Competencies(0, 0, 0);

    private static PersonSigns.Ratings ratings(String latest, String before) {
        return new PersonSigns.Ratings(number(latest), number(before));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static SupportCalculator.Reading read(
            PersonSigns.Ratings ratings,
            PersonSigns.Goals goals,
            PersonSigns.Contact contact,
            PersonSigns.Competencies competencies) {
        return SupportCalculator.read(
                new PersonSigns(EmployeeId.of("e"), ratings, goals, contact, competencies), POLICY);
    }

    private static PersonSigns.Contact contact(long checkIn, long talk, long feedback, int thanks) {
        return new PersonSigns.Contact(
                OptionalLong.of(checkIn), OptionalLong.of(talk), OptionalLong.of(feedback), thanks);
    }

    @Test
    void two_reasons_name_a_person_and_every_reason_is_told() {
        SupportCalculator.Reading reading = read(
                ratings("2.5", "3.0"),
                new PersonSigns.Goals(4, 1, 2),
                contact(60, 61, 59, 2),
                new PersonSigns.Competencies(3, 2, 1));

        assertThat(reading.state()).isEqualTo(State.MAY_NEED_SUPPORT);
        assertThat(reading.needs())
                .extracting(Finding::code)
                .containsExactly(
                        "SUPPORT-RATING-LOW",
                        "SUPPORT-RATING-FELL",
                        "SUPPORT-GOALS-BEHIND",
                        "SUPPORT-NO-CHECK-IN",
                        "SUPPORT-NO-TALK",
                        "SUPPORT-SKILL-GAP");
        assertThat(reading.strengths()).isEmpty();
        assertThat(StandardMessages.standard().write(reading.needs().get(2), Locale.ENGLISH))
                .isEqualTo("2 of 4 goals are behind.");
    }

    @Test
    void a_person_thrives_for_two_reasons_with_none_against_it() {
        SupportCalculator.Reading thrives = read(
                ratings("4", "3.5"),
                new PersonSigns.Goals(2, 1, 0),
                contact(5, 5, 5, 3),
                new PersonSigns.Competencies(2, 0, 1));
        SupportCalculator.Reading quiet =
                read(ratings("4", "3.5"), new PersonSigns.Goals(2, 1, 0), contact(90, 5, 5, 3), NONE);

        assertThat(thrives.state()).isEqualTo(State.THRIVES);
        assertThat(thrives.strengths())
                .extracting(Finding::code)
                .containsExactly(
                        "THRIVES-RATING-HIGH",
                        "THRIVES-RATING-ROSE",
                        "THRIVES-GOALS-DONE",
                        "THRIVES-RECOGNISED",
                        "THRIVES-BEYOND-ROLE");
        assertThat(quiet.state()).isEqualTo(State.STEADY);
        assertThat(quiet.needs()).extracting(Finding::code).containsExactly("SUPPORT-NO-CHECK-IN");
    }

    @Test
    void one_reason_names_nobody_and_of_a_person_of_whom_nothing_is_known_nothing_is_said() {
        assertThat(read(ratings("2", ""), NO_GOALS, QUIET, NONE).state()).isEqualTo(State.STEADY);
        assertThat(read(ratings("", ""), NO_GOALS, QUIET, NONE).state()).isEqualTo(State.NOT_KNOWN);
        assertThat(read(ratings("", "3"), NO_GOALS, QUIET, NONE).needs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.6,3.0,''", "2.5,2.5,SUPPORT-RATING-LOW", "3.0,3.5,SUPPORT-RATING-FELL", "3.0,3.4,''"})
    void ratings_count_from_their_lines_on(String latest, String before, String code) {
        assertThat(read(ratings(latest, before), NO_GOALS, QUIET, NONE).needs().stream()
                        .map(Finding::code))
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Property(tries = 100)
    void longer_silence_and_more_goals_behind_never_take_a_reason_away(
            @ForAll @IntRange(max = 100) int days,
            @ForAll @IntRange(max = 50) int more,
            @ForAll @IntRange(max = 6) int behind) {
        SupportCalculator.Reading before =
                read(ratings("3", ""), new PersonSigns.Goals(8, 0, behind), contact(days, days, days, 0), NONE);
        SupportCalculator.Reading after = read(
                ratings("3", ""),
                new PersonSigns.Goals(8, 0, behind + 1),
                contact(days + more, days + more, days + more, 0),
                NONE);

        assertThat(after.needs().stream().map(Finding::code).toList())
                .containsAll(before.needs().stream().map(Finding::code).toList());
    }

    @Test
    void counts_that_do_not_fit_are_misuse() {
        assertThatThrownBy(() -> new PersonSigns.Goals(2, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonSigns.Competencies(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupportPolicy.Ratings(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupportPolicy(POLICY.ratings(), BigDecimal.ZERO, 60, 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupportPolicy(POLICY.ratings(), BigDecimal.ONE, 60, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
