package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to be slow, to hide a word, or to break what reads them. */
class HostileTextTest {
    private static final int LONG = 10_000_000;

    /** Work that grew with the square of the length would be 8000 times as much, hours instead of a second. */
    private static final int TIMES = 1000;

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static SmartReport judge(String title) {
        return SmartRules.standard().judge(SmartGoal.of(title), SmartContext.none());
    }

    @Test
    void a_text_of_ten_million_characters_has_one_finding_about_its_length_and_nothing_is_decided() {
        SmartReport report = judge("improve ".repeat(LONG / 8));

        assertThat(report.notes()).extracting(SmartNote::code).containsExactly("SMART-S8");
        assertThat(report.criteria().values()).containsOnly(Optional.of(false), Optional.empty());
        assertThat(report.judged(SmartCriterion.MEASURABLE)).isEmpty();
        assertThat(SmartRules.standard()
                        .judge(SmartGoal.of("Open the shop").withDescription("9".repeat(LONG)), SmartContext.none())
                        .notes())
                .extracting(SmartNote::code)
                .containsExactly("SMART-T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more than ",
                "as soon as ",
                "by the end of the ",
                "1.",
                "1-",
                "31 ",
                "by 31 ",
                "31. ",
                "a-",
                "'",
                "\u0308",
                "\u202E\u200D",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00\uD83D",
                "und ",
                "from from ",
                "; ",
                "may ",
                "Q1 2025 ",
                "%"
            })
    void a_part_repeated_to_the_limit_is_looked_at_in_proportion_to_its_length(String part) {
        SmartGoal goal = SmartGoal.of(part.repeat(GoalText.MAX_LENGTH / part.length()));
        SmartCheck check = SmartRules.standard().check();

        assertTimeout(BOUND, () -> {
            for (int time = 0; time < TIMES; time++) {
                check.look(goal, SmartContext.none());
            }
        });
    }

    @Test
    void a_word_is_found_however_its_letters_are_composed_or_joined() {
        SmartContext german = SmartContext.none().withLanguage(SmartLanguage.german());
        SmartProof.of(SmartRules.standard())
                .expectAt(SmartGoal.of("Im\u00ADprove it"), "SMART-S2", "Im\u00ADprove")
                .expectAt(SmartGoal.of("IMPROVE\u200B it"), "SMART-S2", "IMPROVE\u200B")
                .in(german)
                .expectAt(SmartGoal.of("Regelma\u0308ßig reden"), "SMART-S3", "Regelma\u0308ßig")
                .expectAt(SmartGoal.of("REGELMÄSSIG reden"), "SMART-S3", "REGELMÄSSIG")
                .holds();
    }

    @Test
    void an_empty_text_and_one_without_words_are_labels() {
        SmartProof.of(SmartRules.standard())
                .expect(SmartGoal.of(""), "SMART-S1", "SMART-M1", "SMART-T1")
                .expect(SmartGoal.of(" \uD83D\uDE00\uD83D \t\u202E"), "SMART-S1", "SMART-M1", "SMART-T1")
                .holds();
    }

    @Test
    void numbers_and_years_beyond_all_measure_break_nothing() {
        for (String text : new String[] {
            "Reach 99999999999999999999 by 99/99/9999",
            "Reach 1e1000000000 by 31 December 9999",
            "by 0000-00-00",
            "by 29 February 1900",
            "by 31.31.3131",
            "99 May 2199, 0 June 1900"
        }) {
            assertThatCode(() -> judge(text)).as(text).doesNotThrowAnyException();
        }
    }

    @Test
    void a_small_stack_is_enough() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        judge("more than ".repeat(790));
                    } catch (StackOverflowError e) {
                        thrown[0] = e;
                    }
                },
                "small",
                96 << 10);
        small.start();
        small.join();
        assertThat(thrown[0]).isNull();
    }
}
