package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with numbers of a model, each with its place. For one model. */
final class ModelFindings {
    private final List<Finding> findings = new ArrayList<>();

    List<Finding> all() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(SimulationFinding code, String path) {
        findings.add(Finding.of(code).at(path));
    }

    void share(String path, double value) {
        if (!(value >= 0 && value <= 1)) {
            value(path, value, SimulationFinding.SHARE);
        }
    }

    void spread(String path, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            value(path, value, SimulationFinding.SPREAD);
        }
    }

    void finite(String path, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            value(path, value, "a finite number");
        }
    }

    void above(String path, double value, double least) {
        if (!(value > least) || Double.isInfinite(value)) {
            value(path, value, "a finite number above " + plain(least));
        }
    }

    void least(String path, double value, int least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            findings.add(Finding.of(SimulationFinding.COUNT)
                    .with("value", plain(value))
                    .with("least", least)
                    .at(path));
        }
    }

    void tooMany(String path, long count, long most) {
        if (count > most) {
            findings.add(Finding.of(SimulationFinding.TOO_MANY)
                    .with("positions", count)
                    .with("most", most)
                    .at(path));
        }
    }

    private void value(String path, double value, SimulationFinding code) {
        findings.add(Finding.of(code).with("value", plain(value)).at(path));
    }

    void value(String path, double value, String expected) {
        value(path, plain(value), expected);
    }

    void value(String path, String value, String expected) {
        findings.add(Finding.of(SimulationFinding.VALUE)
                .with("path", path)
                .with("value", value)
                .with("expected", expected)
                .at(path));
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
