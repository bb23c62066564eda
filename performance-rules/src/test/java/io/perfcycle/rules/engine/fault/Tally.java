package io.perfcycle.rules.engine.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts cases and call sites. */
final class Tally {
    private final String title;
    private final long begun = cpu();
    private final Set<PortMethod> methods = EnumSet.noneOf(PortMethod.class);
    private int cases;
    private int unfelt;
    private int sites;

    Tally(String title) {
        this.title = title;
    }

    /** Nanoseconds of processor time of this process, whatever else the machine does; 0 where that cannot be told. */
    static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** A fault that changes no answer is no case. */
    void count(PortMethod method, FaultCase.Report report) {
        if (report.felt()) {
            cases++;
            methods.add(method);
        } else {
            unfelt++;
        }
    }

    void sites(Map<PortMethod, Integer> calls) {
        calls.values().forEach(count -> sites += count);
    }

    int cases() {
        return cases;
    }

    Set<PortMethod> methods() {
        return methods;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %,d cases at %,d call sites (%,d more without effect), %.1f s of processor time",
                title,
                cases,
                sites,
                unfelt,
                (cpu() - begun) / 1e9);
    }
}
