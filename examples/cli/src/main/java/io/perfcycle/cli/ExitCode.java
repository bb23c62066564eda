package io.perfcycle.cli;

/** What the process tells its caller. Published: scripts rely on the numbers. */
final class ExitCode {
    /** Done, nothing of severity BLOCK found. */
    static final int DONE = 0;

    /** Done, with findings of severity BLOCK. */
    static final int BLOCKED = 1;

    /** The input or the arguments cannot be used; nothing was written. */
    static final int UNUSABLE = 2;

    /** A fault of this program. */
    static final int FAULT = 3;

    private ExitCode() {}
}
