package io.perfcycle.quickstart.run;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a step. For one thread. */
public final class StepSummary {
    /**
     * Something that was not done.
     *
     * @param source where it comes from
     * @param reason why, in words
     */
    public record Refusal(String source, String reason) {}

    /**
     * Something that was done with a remark.
     *
     * @param source where it comes from
     * @param finding the remark
     */
    public record Note(String source, Finding finding) {}

    private final Step step;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int done;
    private int replayed;
    private Optional<DateSpan> days = Optional.empty();

    StepSummary(Step step) {
        this.step = step;
    }

    void addDay(LocalDate day) {
        days = Optional.of(days.map(span -> DateSpan.of(span.first(), day)).orElseGet(() -> DateSpan.of(day, day)));
    }

    void addDone(boolean again) {
        done++;
        replayed += again ? 1 : 0;
    }

    void add(Refusal refusal) {
        refusals.add(refusal);
    }

    void add(Note note) {
        notes.add(note);
    }

    /** {@return which step} */
    public Step step() {
        return step;
    }

    /** {@return how many commands were done, now or in an earlier run} */
    public int done() {
        return done;
    }

    /** {@return how many of them had been done in an earlier run} */
    public int replayed() {
        return replayed;
    }

    /** {@return the days from the first command to the last, if there was one} */
    public Optional<DateSpan> days() {
        return days;
    }

    /** {@return what was not done, and why, in the order of time} */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** {@return remarks on what was done} */
    public List<Note> notes() {
        return List.copyOf(notes);
    }
}
