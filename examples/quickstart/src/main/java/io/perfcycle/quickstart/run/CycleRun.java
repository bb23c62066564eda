package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.company.CompanyCatalog;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.HealthAnswers;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.engine.Capability;
import io.perfcycle.rules.engine.OutboxRelay;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.WorkCalendar;
import io.perfcycle.spi.memory.RandomIds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A company's cycle, ready to be played. Everything in the files is checked before the first command; a second run over
 * the same store repeats every command under its own id, so it continues where the first ended and doubles nothing.
 *
 * <p>For one thread.
 */
public final class CycleRun {
    private static final int MESSAGES = 500;
    private static final Duration LEASE_OVER = Duration.ofHours(1);

    private final Script script;
    private final PerformanceEngine engine;
    private final SteppedClock clock;
    private final List<Action> actions;
    private final References references;

    private CycleRun(Script script, PerformanceEngine engine, SteppedClock clock) {
        this.script = script;
        this.engine = engine;
        this.clock = clock;
        this.actions = script.actions();
        this.references = new References(script.files());
    }

    /** What a watcher is told. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A command was done or refused.
         *
         * @param done how many so far
         * @param all how many there are
         * @param step the step that it is part of
         */
        void at(int done, int all, Step step);
    }

    /**
     * Reads a company's files into a script of commands, and builds the engine.
     *
     * @param files the files
     * @param store where everything is kept
     * @param notifier who brings messages
     * @return the run
     * @throws UnusableInputException if a cell cannot be used or the organisation has a defect; it names all of them
     */
    public static CycleRun prepare(CompanyFiles files, PerformanceStore store, Notifier notifier) {
        Cast cast = new Cast(TenantId.of("company"));
        WorkCalendar calendar = CompanyCatalog.calendar(files);
        SharedPlaces learning = new SharedPlaces(CompanyCatalog.learning(files), CompanyCatalog.places(files));
        Optional<Script> begun = Script.begin(files, cast);
        if (begun.isPresent()) {
            new PeopleScript(begun.get()).write();
            new GoalScript(begun.get()).write();
            new GoalChangeScript(begun.get()).write();
            new FeedbackScript(begun.get()).write();
            new FeedbackRequestScript(begun.get()).write();
            new OneOnOneScript(begun.get()).write();
            new ReviewScript(begun.get()).write();
            new DevelopmentScript(begun.get(), learning).write();
            new PlanProgressScript(begun.get(), learning).write();
            new ImprovementScript(begun.get()).write();
            new TalentScript(begun.get()).write();
        }
        HealthAnswers.read(files);
        files.refuseProblems();
        Script script = begun.orElseThrow(() -> new UnusableInputException(
                List.of(new TableProblem(CompanyFiles.Kind.CYCLE.file(), 0, "", "", "a row is required")), 0));
        SteppedClock clock = new SteppedClock();
        PerformanceEngine engine = PerformanceEngine.builder()
                .store(store)
                .clock(clock)
                .ids(RandomIds.secure())
                .notifier(notifier)
                .calendar(calendar)
                .learning(learning)
                .require(Capability.values())
                .build();
        return new CycleRun(script, engine, clock);
    }

    /**
     * Plays the script.
     *
     * @param progress is told after each command
     * @return what came of each step, in the order of steps
     */
    public List<StepSummary> play(Progress progress) {
        Map<Step, StepSummary> summaries = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            summaries.put(step, new StepSummary(step));
        }
        Optional<LocalDate> today = Optional.empty();
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (today.isPresent() && !today.get().equals(action.day())) {
                deliver();
            }
            today = Optional.of(action.day());
            clock.moveTo(action.day());
            StepSummary summary = summaries.get(action.step());
            if (summary != null) {
                summary.addDay(action.day());
                note(action, action.deed().on(engine), summary);
            }
            progress.at(i + 1, actions.size(), action.step());
        }
        deliver();
        clock.moveOn(LEASE_OVER);
        deliver();
        return new ArrayList<>(summaries.values());
    }

    private void note(Action action, Outcome<?> outcome, StepSummary summary) {
        if (outcome instanceof Outcome.Done<?> done) {
            summary.addDone(done.replayed());
            done.notes().forEach(finding -> summary.add(new StepSummary.Note(action.source(), finding)));
        } else {
            summary.add(new StepSummary.Refusal(action.source(), reason(action, outcome)));
        }
    }

    private String reason(Action action, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            List<String> reasons = new ArrayList<>();
            for (Finding finding : Finding.blocking(refused.reasons())) {
                String place = finding.place().path();
                reasons.add(StandardMessages.standard().write(finding, Locale.ENGLISH)
                        + (place.isEmpty() ? "" : " (" + place + ")"));
            }
            return String.join("; ", reasons);
        }
        if (outcome instanceof Outcome.NotFound<?>) {
            return references.explain(action.source());
        }
        return outcome.toString();
    }

    private void deliver() {
        OutboxRelay.Run run = engine.relay().deliver(script.cast().tenant(), "quickstart", MESSAGES);
        while (!run.isIdle()) {
            run = engine.relay().deliver(script.cast().tenant(), "quickstart", MESSAGES);
        }
    }

    /** {@return the engine, for reading afterwards; its clock stands where the run ended} */
    public PerformanceEngine engine() {
        return engine;
    }

    /** {@return the cycle} */
    public CycleId cycle() {
        return script.cycle();
    }

    /** {@return someone who may read what HR may} */
    public Principal partner() {
        return script.cast().partner();
    }

    /** {@return someone who runs the cycle} */
    public Principal administrator() {
        return script.cast().administrator();
    }

    /**
     * Somebody of the company, as the host would sign them in.
     *
     * @param id who
     * @return the person as a caller
     */
    public Principal person(EmployeeId id) {
        return script.cast().person(id);
    }

    /** {@return how many commands the script has} */
    public int size() {
        return actions.size();
    }
}
