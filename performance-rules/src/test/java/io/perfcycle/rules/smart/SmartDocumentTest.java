package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.outcome.Messages;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.smart.LabelledGoals.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Compares docs/smart.md with the rules and with what they find in the labelled goals; the text as it should be is left in target. */
class SmartDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "smart.md");
    private static final String BEGIN = "## The rules\n";
    private static final Messages MESSAGES = StandardMessages.standard();

    @Test
    void the_page_shows_the_rules_and_the_figures_as_they_are() throws IOException {
        StringBuilder text = new StringBuilder(BEGIN).append('\n');
        rules(text);
        figures(text);
        mistakes(text);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "smart.md"), text);

        String document = Files.readString(DOCUMENT);
        assertThat(document.substring(document.indexOf(BEGIN))).isEqualTo(text.toString());
    }

    @Test
    void every_code_flags_its_example_and_leaves_the_other_alone() {
        Map<SmartFinding, Examples.Example> examples = Examples.all();
        SmartProof proof = SmartProof.of(SmartRules.standard());
        for (SmartFinding code : SmartFinding.values()) {
            Examples.Example example = examples.get(code);
            assertThat(example).as(code.code()).isNotNull();
            assertThat(SmartRules.standard()
                            .judge(example.flagged().goal(), example.flagged().context())
                            .notes())
                    .as(code + " " + example.flagged().words())
                    .extracting(SmartNote::code)
                    .contains(code.code());
            proof = proof.in(example.fine().context()).expectNot(example.fine().goal(), code.code());
        }
        proof.holds();
    }

    private static void rules(StringBuilder text) {
        text.append("| code | criterion | severity | looks at | flagged | not flagged | message | question |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        Examples.all().forEach((code, example) -> {
            SmartNote note =
                    SmartRules.standard()
                            .judge(example.flagged().goal(), example.flagged().context())
                            .notes()
                            .stream()
                            .filter(each -> each.code().equals(code.code()))
                            .findFirst()
                            .orElseThrow();
            text.append("| `").append(code.code()).append("` | ").append(words(code.criterion()));
            text.append(" | ").append(code.severity()).append(code.fails() ? "" : ", warns");
            text.append(" | ").append(example.looksAt());
            text.append(" | ").append(example.flagged().words());
            text.append(" | ").append(example.fine().words());
            text.append(" | ").append(note.message(MESSAGES, Locale.ENGLISH));
            text.append(" | ").append(note.question(MESSAGES, Locale.ENGLISH)).append(" |\n");
        });
    }

    private static String words(SmartCriterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void figures(StringBuilder text) throws IOException {
        text.append("\n## The figures\n\n");
        text.append(
                "Per criterion, \"true\" by the reader against \"true\" by the rules; goals where both say null are left out.\n\n");
        head(text, "criterion");
        for (SmartCriterion criterion : SmartCriterion.values()) {
            text.append("| ").append(words(criterion));
            for (boolean heldOut : List.of(false, true)) {
                text.append(" | ").append(criterion(criterion, heldOut).cells());
            }
            text.append(" |\n");
        }
        text.append("\nPer rule, among all goals of the part.\n\n");
        head(text, "code");
        for (SmartFinding code : SmartFinding.values()) {
            Agreement tuning = rule(code, false);
            Agreement heldOut = rule(code, true);
            if (tuning.labelled() + tuning.found() + heldOut.labelled() + heldOut.found() > 0) {
                text.append("| `").append(code.code()).append("` | ");
                text.append(tuning.cells())
                        .append(" | ")
                        .append(heldOut.cells())
                        .append(" |\n");
            }
        }
    }

    private static void head(StringBuilder text, String what) {
        text.append("| ").append(what).append(" | tuning: labelled | found | κ | precision");
        text.append(" | held out: labelled | found | κ | precision |\n|---|---|---|---|---|---|---|---|---|\n");
    }

    private static List<Labelled> goals(Predicate<Labelled> which) throws IOException {
        return LabelledGoals.all().stream().filter(which).toList();
    }

    private static Agreement criterion(SmartCriterion criterion, boolean heldOut) throws IOException {
        Agreement agreement = new Agreement();
        for (Labelled goal : goals(each -> each.isHeldOut() == heldOut)) {
            Optional<Boolean> reader = goal.label(criterion);
            Optional<Boolean> rules =
                    SmartRules.standard().judge(goal.goal(), goal.context()).judged(criterion);
            if (reader.isPresent() || rules.isPresent()) {
                agreement.add(reader.orElse(false), rules.orElse(false));
            }
        }
        return agreement;
    }

    private static Agreement rule(SmartFinding code, boolean heldOut) throws IOException {
        Agreement agreement = new Agreement();
        for (Labelled goal : goals(each -> each.isHeldOut() == heldOut)) {
            agreement.add(
                    goal.codes().contains(shortOf(code.code())), found(goal).contains(shortOf(code.code())));
        }
        return agreement;
    }

    private static String shortOf(String code) {
        return code.substring("SMART-".length());
    }

    private static Set<String> found(Labelled goal) {
        Set<String> found = new TreeSet<>();
        SmartRules.standard()
                .judge(goal.goal(), goal.context())
                .notes()
                .forEach(note -> found.add(shortOf(note.code())));
        return found;
    }

    private static void mistakes(StringBuilder text) throws IOException {
        text.append("\n## The mistakes\n\n");
        text.append("| goal | part | title | reader | rules |\n|---|---|---|---|---|\n");
        for (Labelled goal : LabelledGoals.all()) {
            Set<String> found = found(goal);
            if (!found.equals(goal.codes())) {
                text.append("| ").append(goal.cell("id")).append(" | ").append(goal.cell("part"));
                text.append(" | ").append(goal.cell("title"));
                text.append(" | ")
                        .append(listed(goal.codes()))
                        .append(" | ")
                        .append(listed(found))
                        .append(" |\n");
            }
        }
    }

    private static String listed(Set<String> codes) {
        return codes.isEmpty() ? "–" : String.join(" ", codes);
    }
}
