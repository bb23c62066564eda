package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts with the findings that they must give, no more and no fewer: our own, and the published ones where they are at hand. */
class SmartCasesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final Pattern CASE = Pattern.compile("\"name\": \"(goal-[^\"]+)\".*?\"text\": \"([^\"]*)\","
            + ".*?\"due_date_field\": (null|\"[^\"]*\").*?\"as_of\": \"([^\"]*)\".*?\"findings\": \\[([^\\]]*)\\]"
            + ".*?\"specific\": (true|false).*?\"measurable\": (true|false).*?\"time_bound\": (true|false)");

    /**
     * A goal and what must be found.
     *
     * @param title its title
     * @param due its due day, empty for none
     * @param day the day of the check
     * @param codes the codes without prefix
     * @param criteria specific, measurable, time-bound
     */
    record Case(String title, String due, LocalDate day, String codes, List<String> criteria) {
        SmartReport report() {
            SmartGoal goal = SmartGoal.of(title).withDates(null, due.isEmpty() ? null : LocalDate.parse(due));
            return SmartRules.standard().judge(goal, SmartContext.none().withTime(null, day));
        }
    }

    static Stream<Case> own() throws IOException {
        try (InputStream in = SmartCasesTest.class.getResourceAsStream("cases.csv")) {
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .skip(1)
                    .map(row -> new Case(row.get(0), row.get(1), NEW_YEAR, row.get(2), row.subList(3, 6)));
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void a_text_gives_these_findings_and_no_others(Case given) {
        assertHolds(given);
    }

    @Test
    void the_published_cases_give_their_findings_and_no_others() throws IOException {
        Optional<Path> published = SharedFiles.find("vectors/smart_rule_examples.json");
        Assumptions.assumeTrue(published.isPresent(), "the folder shared/vectors is not there");
        List<Case> cases = new ArrayList<>();
        Matcher found = Pattern.compile(CASE.pattern(), Pattern.DOTALL).matcher(Files.readString(published.get()));
        while (found.find()) {
            cases.add(new Case(
                    found.group(2),
                    found.group(3).equals("null") ? "" : found.group(3).replace("\"", ""),
                    LocalDate.parse(found.group(4)),
                    found.group(5).replaceAll("[\",\\s]+", " ").strip(),
                    List.of(found.group(6), found.group(7), found.group(8))));
        }
        assertThat(cases).hasSize(30).allSatisfy(SmartCasesTest::assertHolds);
    }

    private static void assertHolds(Case given) {
        SmartReport report = given.report();
        List<String> expected = Stream.of(given.codes().split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> "SMART-" + code)
                .sorted()
                .toList();
        TreeSet<String> found = new TreeSet<>();
        report.notes().forEach(note -> found.add(note.code()));

        assertThat(found).as(given.title()).containsExactlyElementsOf(new TreeSet<>(expected));
        assertThat(report.notes()).as("each code once").hasSameSizeAs(found);
        assertThat(report.isBlocked()).as("texts advise").isFalse();
        assertThat(Stream.of(SmartCriterion.SPECIFIC, SmartCriterion.MEASURABLE, SmartCriterion.TIME_BOUND)
                        .map(criterion ->
                                report.judged(criterion).map(String::valueOf).orElse("null")))
                .as(given.title())
                .containsExactlyElementsOf(given.criteria());
    }
}
