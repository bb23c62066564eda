package io.perfcycle.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The provider of logging for the whole test suite of this module. A line that holds a text that test data mark as
 * typed by a person, in its message, its arguments or its exception, throws an error where it is logged, so the test
 * that caused it fails. Thread safe.
 */
public final class WatchedLogging implements SLF4JServiceProvider {
    /** What test data put into texts that people type. */
    public static final String MARK = "CANARY";

    private static final int KEPT = 10_000;
    private static final Deque<String> LINES = new ArrayDeque<>();
    private static final ThreadLocal<List<String>> OWN = new ThreadLocal<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** {@return the last lines that were logged in this process, at most 10,000} */
    public static List<String> lines() {
        synchronized (LINES) {
            return List.copyOf(LINES);
        }
    }

    /** From now on the lines of this thread are kept for it alone. */
    public static void begin() {
        OWN.set(new ArrayList<>());
    }

    /** {@return the lines of this thread since {@link #begin}; from now on they are kept with all others} */
    public static List<String> end() {
        List<String> lines = OWN.get();
        OWN.remove();
        return lines;
    }

    private static void keep(String line) {
        List<String> own = OWN.get();
        if (own != null) {
            own.add(line);
            return;
        }
        synchronized (LINES) {
            LINES.add(line);
            if (LINES.size() > KEPT) {
                LINES.remove();
            }
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Watch::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    /** One logger, on at every level. */
    private static final class Watch extends LegacyAbstractLogger implements Logger {
        private static final long serialVersionUID = 1L;

        Watch(String name) {
            this.name = name;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            String line = level + " " + name + " "
                    + MessageFormatter.arrayFormat(pattern, arguments).getMessage() + traceOf(thrown);
            keep(line);
            if (line.contains(MARK)) {
                throw new AssertionError("A text that a person typed was logged: " + line);
            }
        }

        private static String traceOf(@Nullable Throwable thrown) {
            if (thrown == null) {
                return "";
            }
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return "\n" + trace;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
