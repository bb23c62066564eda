package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One improvement plan from its entry test to its end, and who sees it.
 *
 * @param person for whom
 * @param role the person's role
 * @param lead who leads it
 * @param stages what happened, in order
 * @param entry what was asked before the plan could be written, and what was stated
 * @param start the first day
 * @param expectations what has to be reached
 * @param support what the company gives, with who sees to it
 * @param outcome how it ended or where it stands
 * @param readers who asked for the plan, and what each got
 * @param messages who was told what
 */
public record ImprovementPicture(
        String person,
        String role,
        String lead,
        List<Stage> stages,
        List<Check> entry,
        LocalDate start,
        List<Goal> expectations,
        List<String> support,
        String outcome,
        List<Reader> readers,
        List<Message> messages) {

    /** Copies the lists. */
    public ImprovementPicture {
        stages = List.copyOf(stages);
        entry = List.copyOf(entry);
        expectations = List.copyOf(expectations);
        support = List.copyOf(support);
        readers = List.copyOf(readers);
        messages = List.copyOf(messages);
    }

    /**
     * Something that happened.
     *
     * @param title what
     * @param day when
     * @param remark more about it; may be empty
     */
    public record Stage(String title, LocalDate day, String remark) {}

    /**
     * A question of the entry test.
     *
     * @param asked what the policy asks for
     * @param stated what was stated or looked up
     */
    public record Check(String asked, String stated) {}

    /**
     * What has to be reached, and what was.
     *
     * @param text in words
     * @param measure metric and unit
     * @param baseline where it stood at the start
     * @param target where it has to be
     * @param values what the checkpoints showed, in order
     */
    public record Goal(String text, String measure, BigDecimal baseline, BigDecimal target, List<Value> values) {
        /** Copies the values. */
        public Goal {
            values = List.copyOf(values);
        }
    }

    /**
     * What a checkpoint showed.
     *
     * @param on the day
     * @param value the value
     * @param met whether it meets the expectation
     */
    public record Value(LocalDate on, BigDecimal value, boolean met) {}

    /**
     * Somebody who asked for the plan.
     *
     * @param who the name
     * @param relation what they are to the person
     * @param sees what they got
     * @param does what they may do with it
     * @param reason why, by the table of access
     * @param permitted whether they got anything
     */
    public record Reader(String who, String relation, String sees, String does, String reason, boolean permitted) {}

    /**
     * A message.
     *
     * @param to who got it
     * @param english its subject in English
     * @param german its subject in German
     * @param count how often
     */
    public record Message(String to, String english, String german, int count) {}
}
