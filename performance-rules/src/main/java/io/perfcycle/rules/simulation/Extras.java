package io.perfcycle.rules.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What only some models know of people, by position; it moves with them. Not thread safe. */
final class Extras {
    private final @Nullable Form form;
    private final @Nullable Memory memory;
    private final @Nullable Profile profile;
    private final @Nullable RaterPool raters;
    /** The step in which somebody came to the organisation; nobody's where nothing asks for it. */
    private final int[] joined;

    private final boolean any;

    Extras(Model model, int positions, int teams) {
        form = model.phase(FormPhase.class).map(phase -> new Form(positions)).orElse(null);
        memory = model.phase(AppraisalPhase.Observe.class)
                .map(phase -> new Memory(positions, phase))
                .orElse(null);
        profile = model.phase(AppraisalPhase.Review.class)
                .map(phase -> new Profile(positions, phase))
                .orElse(null);
        raters = model.phase(AppraisalPhase.Review.class)
                .map(phase -> new RaterPool(teams, phase))
                .orElse(null);
        boolean asked = model.phase(Hazard.class).isPresent()
                || model.readings().stream().anyMatch(each -> each.indicator() == Indicator.TENURE);
        joined = new int[asked ? positions : 0];
        any = form != null || memory != null || profile != null || asked;
    }

    void begin() {
        if (form != null) {
            form.begin();
        }
        if (memory != null) {
            memory.begin();
        }
        if (profile != null) {
            profile.begin();
        }
        if (raters != null) {
            raters.begin();
        }
    }

    /** Somebody new. */
    void clear(int position, int now) {
        if (!any) {
            return;
        }
        if (joined.length > 0) {
            joined[position] = now;
        }
        if (form != null) {
            form.clear(position);
        }
        if (memory != null) {
            memory.clear(position);
        }
        if (profile != null) {
            profile.clear(position);
        }
    }

    void move(int from, int to) {
        if (!any) {
            return;
        }
        if (joined.length > 0) {
            joined[to] = joined[from];
        }
        if (form != null) {
            form.move(from, to);
        }
        if (memory != null) {
            memory.move(from, to);
        }
        if (profile != null) {
            profile.move(from, to);
        }
    }

    /** What performance has beside competence; only where a phase changes it. */
    Form form() {
        return Objects.requireNonNull(form, "no phase changes form");
    }

    /** What raters remember; only where they watch. */
    Memory memory() {
        return Objects.requireNonNull(memory, "no phase watches");
    }

    /** What people are good at; only where a phase rates sections. */
    Profile profile() {
        return Objects.requireNonNull(profile, "no phase rates sections");
    }

    /** Who rates; only where a phase reviews sections. */
    RaterPool raters() {
        return Objects.requireNonNull(raters, "no phase rates sections");
    }

    /** The step in which somebody came to the organisation; only where something asks for it. */
    int joined(int position) {
        return joined[position];
    }

    /** Whether raters see scores as they are. */
    boolean isPlain() {
        return form == null && memory == null;
    }

    /** What somebody with a score performs. */
    double performed(int position, double score) {
        Form own = form;
        return own == null ? score : score + own.of(position);
    }

    /** What raters know of somebody who performs so: what they remember, or that. */
    double remembered(int position, double performance) {
        Memory own = memory;
        return own != null && own.holds(position) ? own.of(position) : performance;
    }
}
