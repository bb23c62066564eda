package io.perfcycle.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts {@code perfcycle} on the process's own streams, in UTF-8 whatever the platform's charset is. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // What the validator has to say goes the way of all logging.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = new Perfcycle(System.in, out, err).run(arguments);
        out.flush();
        if (out.checkError() && code < ExitCode.FAULT) {
            err.println("perfcycle: the output could not be written");
            code = ExitCode.FAULT;
        }
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
