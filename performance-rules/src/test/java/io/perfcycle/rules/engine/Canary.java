package io.perfcycle.rules.engine;

import io.perfcycle.log.WatchedLogging;

/** Marks what people would type, so that a log line, an exception or a message that repeats it is found out. */
public final class Canary {
    /** What no log, exception or message may hold. */
    public static final String MARK = WatchedLogging.MARK;

    private Canary() {}

    /** A text as a person would type it into a field. */
    public static String in(String field) {
        return MARK + " " + field;
    }
}
