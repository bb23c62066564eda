package io.perfcycle.rules.development;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.rules.smart.SmartLanguage;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * How the goal of a step is worded. Patterns take {competency}, {from}, {to}, {action} and {day}.
 *
 * @param raise the title of a step that raises a level
 * @param finish the title of a step that only prepares another
 * @param acceptance when such a step counts as done
 * @param metric what is measured
 * @param level the unit of levels
 * @param language the language, as the rules read it
 * @param names the names of competencies for people
 */
public record StepWording(
        String raise,
        String finish,
        String acceptance,
        String metric,
        String level,
        SmartLanguage language,
        Function<CompetencyId, String> names) {
    /**
     * The words in English.
     *
     * @param names the names of competencies
     * @return the wording
     */
    public static StepWording english(Function<CompetencyId, String> names) {
        return new StepWording(
                "Raise {competency} from level {from} to level {to} by {day} through {action}",
                "Complete {action} by {day}",
                "Accepted when the completion is confirmed in writing.",
                "Level in {competency}",
                "level",
                SmartLanguage.english(),
                names);
    }

    /**
     * The words in German.
     *
     * @param names the names of competencies
     * @return the wording
     */
    public static StepWording german(Function<CompetencyId, String> names) {
        return new StepWording(
                "{competency} von Stufe {from} auf Stufe {to} heben, bis {day}, durch {action}",
                "{action} bis {day} abschließen",
                "Abgenommen, wenn der Abschluss schriftlich bestätigt ist.",
                "Stufe in {competency}",
                "Stufe",
                SmartLanguage.forTag("de").orElseThrow(),
                names);
    }

    static String with(String pattern, String action, LocalDate day) {
        return pattern.replace("{action}", action).replace("{day}", day.toString());
    }
}
