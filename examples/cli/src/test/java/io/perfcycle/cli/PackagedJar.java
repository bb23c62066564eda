package io.perfcycle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged program, run as its users run it: as a process of its own, with the compiler that starts fastest.
 *
 * @param folder where what it prints is kept
 */
record PackagedJar(Path folder) {
    /**
     * What came of a run.
     *
     * @param exit the exit code
     * @param out standard output
     * @param err standard error
     */
    record Ran(int exit, String out, String err) {}

    static List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", "target/perfcycle.jar"));
        command.addAll(List.of(arguments));
        return command;
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
