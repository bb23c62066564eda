package io.perfcycle.quickstart;

import io.perfcycle.quickstart.csv.UnusableInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a whole performance cycle of the sample company on an embedded database and writes a report. */
public final class Main {
    private static final int UNUSABLE = 2;
    private static final String DISCLAIMER = "Every person in the sample is fictional.";

    private Main() {}

    /**
     * Runs it.
     *
     * @param arguments the directory for files, database, mailbox and report; {@code target/quickstart} without one
     */
    public static void main(String... arguments) {
        // What the validator has to say goes the way of all logging.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target/quickstart")
                .toAbsolutePath()
                .normalize();
        try {
            Path data = SampleCompany.unpack(directory.resolve("data"));
            String url = Database.embedded(directory.resolve("performance"));
            Terminal.summarise(
                    Terminal.withProgress(progress -> CycleJob.run(data, url, directory, DISCLAIMER, progress)), out);
        } catch (UnusableInputException unusable) {
            unusable.lines().forEach(err::println);
            System.exit(UNUSABLE);
        } catch (IOException failed) {
            CycleJob.unwritable(directory, failed).lines().forEach(err::println);
            System.exit(UNUSABLE);
        }
    }
}
