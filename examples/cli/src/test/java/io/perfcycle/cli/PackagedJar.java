package io.perfcycle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged program, run as its users run it: as a process of its own, with the compiler that starts fastest and with
 * its classes laid out beforehand, because a start takes longer than most of what is tested.
 *
 * @param folder where what it prints is kept
 */
record PackagedJar(Path folder) {
    private static final String FASTEST = "-XX:TieredStopAtLevel=1";
    private static final String JAR = "target/perfcycle.jar";
    private static final List<String> START = start();

    /**
     * What came of a run.
     *
     * @param exit the exit code
     * @param out standard output
     * @param err standard error
     */
    record Ran(int exit, String out, String err) {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(START);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lays the classes out once for each JVM of tests; a JVM that cannot do that starts without. */
    private static List<String> start() {
        Path classes = Path.of("target", "classes-" + ProcessHandle.current().pid() + ".jsa");
        Path goals = classes.resolveSibling(classes.getFileName() + ".csv");
        classes.toFile().deleteOnExit();
        goals.toFile().deleteOnExit();
        try {
            Files.writeString(goals, "id,title,parent\n1,a,\n2,b,1\n");
            String archive = "-XX:ArchiveClassesAtExit=" + classes;
            new ProcessBuilder(java(), FASTEST, archive, "-jar", JAR, "goals", "align", goals.toString(), "--json")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.exists(classes)
                ? List.of(java(), FASTEST, "-XX:SharedArchiveFile=" + classes, "-jar", JAR)
                : List.of(java(), FASTEST, "-jar", JAR);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int exit = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
