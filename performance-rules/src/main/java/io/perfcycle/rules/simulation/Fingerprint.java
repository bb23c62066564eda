package io.perfcycle.rules.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of experiments and of results. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of everything that figures follow from, but the number of replications. */
    static String of(Experiment experiment) {
        Fingerprint print = new Fingerprint();
        print.add(experiment.name());
        print.add(Long.toString(experiment.seed()));
        for (Condition condition : experiment.conditions()) {
            print.add(condition.settings().toString());
            print.add(condition.model().toString());
        }
        print.add(experiment.comparisons().toString());
        return print.text();
    }

    /** Of the print of an experiment and of all bits of what came out. */
    static String of(String experiment, List<Estimate> estimates) {
        Fingerprint print = new Fingerprint();
        print.add(experiment);
        for (Estimate estimate : estimates) {
            print.add(
                    estimate.n() + " " + Double.toHexString(estimate.mean()) + " " + Double.toHexString(estimate.sd()));
        }
        return print.text();
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
