package io.perfcycle.rules.engine.fault;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps every line that this thread logs, with what was thrown, once it is told to; prints none. */
public final class CapturedLogs implements SLF4JServiceProvider {
    private static final ThreadLocal<List<String>> LINES = new ThreadLocal<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    static void begin() {
        LINES.set(new ArrayList<>());
    }

    /** Ends and gives the lines. */
    static List<String> end() {
        List<String> lines = LINES.get();
        LINES.remove();
        return lines;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Line::new;
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

    private static final class Line extends AbstractLogger {
        private static final long serialVersionUID = 1L;

        Line(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Logger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            List<String> lines = LINES.get();
            if (lines != null) {
                lines.add(level + " " + name + " " + MessageFormatter.basicArrayFormat(message, arguments));
                for (Throwable at = thrown; at != null; at = at.getCause()) {
                    lines.add(at.toString());
                }
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return LINES.get() != null;
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return isTraceEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return isTraceEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return isTraceEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return isTraceEnabled();
        }
    }
}
