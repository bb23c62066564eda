package io.perfcycle.architecture.wrong.core.cycle;

import java.util.List;

/**
 * A result may list what was skipped.
 *
 * @param skipped who was skipped
 */
public record RightResult(List<String> skipped) {}
