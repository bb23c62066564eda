package io.perfcycle.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WatchedLoggingTest {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedLoggingTest.class);

    @Test
    void a_marked_text_in_a_message_an_argument_or_an_exception_is_found() {
        assertThatThrownBy(() -> LOG.info(WatchedLogging.MARK)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> LOG.debug("{}", WatchedLogging.MARK)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> LOG.warn("x", new IllegalStateException("a", new Exception(WatchedLogging.MARK))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void other_lines_are_kept() {
        LOG.trace("Nothing but {}", "names of operations");

        assertThat(WatchedLogging.lines()).anyMatch(line -> line.endsWith("Nothing but names of operations"));
    }
}
