package io.perfcycle.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private enum Code implements FindingCode {
        SAMPLE;

        @Override
        public String code() {
            return "SAMPLE-1";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }
    }

    private static final Messages MESSAGES = Messages.of(
            (key, locale) -> key.equals("SAMPLE-1") ? Optional.of("Hello {name}, {unknown} stays.") : Optional.empty());

    @Test
    void an_argument_is_put_in_as_it_is_and_never_read_as_a_template() {
        Finding finding = Finding.of(Code.SAMPLE).with("name", "${1+1} {name} {key} '{0}'");

        assertThat(MESSAGES.write(finding, Locale.ENGLISH))
                .isEqualTo("Hello ${1+1} {name} {key} '{0}', {unknown} stays.");
    }

    @Test
    void a_host_puts_its_own_texts_before_the_library_s() {
        Messages own = MESSAGES.overriddenBy(
                (key, locale) -> locale.equals(Locale.FRENCH) ? Optional.of("Bonjour {name}") : Optional.empty());
        Finding finding = Finding.of(Code.SAMPLE).with("name", "Zoé");

        assertThat(own.write(finding, Locale.FRENCH)).isEqualTo("Bonjour Zoé");
        assertThat(own.write(finding, Locale.ENGLISH)).startsWith("Hello Zoé");
    }

    @Test
    void without_a_text_the_code_and_the_arguments_are_written() {
        Messages none = Messages.of((key, locale) -> Optional.empty());

        assertThat(none.write(Finding.of(Code.SAMPLE).with("a", 1), Locale.ENGLISH))
                .isEqualTo("SAMPLE-1 {a=1}");
    }

    @Test
    void what_is_logged_of_a_finding_holds_no_argument() {
        assertThat(Finding.of(Code.SAMPLE).with("name", "secret").at("title"))
                .hasToString("BLOCK SAMPLE-1 at title [name]");
    }

    @Test
    void braces_without_end_and_empty_templates_are_texts_like_others() {
        assertThat(Messages.fill("{", Map.of())).isEqualTo("{");
        assertThat(Messages.fill("{a", Map.of("a", "x"))).isEqualTo("{a");
        assertThat(Messages.fill("{{a}}", Map.of("a", "x"))).isEqualTo("{x}");
        assertThat(Messages.fill("", Map.of())).isEmpty();
    }

    @Test
    void a_refusal_needs_a_reason_and_a_failure_keeps_its_case() {
        assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
        Outcome<String> refused = Outcome.refused(List.of(Finding.of(Code.SAMPLE)));

        assertThat(refused.map(String::length)).isEqualTo(refused);
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOf(OutcomeException.class)
                .hasMessage("Refused: [BLOCK SAMPLE-1 []]");
        assertThat(Outcome.judged("x", List.of(Finding.of(Code.SAMPLE).as(Severity.ADVICE)))
                        .isDone())
                .isTrue();
    }
}
