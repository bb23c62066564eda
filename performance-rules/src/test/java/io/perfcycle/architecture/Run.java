package io.perfcycle.architecture;

import java.util.List;

/**
 * How a child process ended.
 *
 * @param exitCode its exit code
 * @param text what it printed on both channels
 */
record Run(int exitCode, String text) {
    List<String> lines() {
        return text.lines().toList();
    }
}
