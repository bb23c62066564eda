package io.perfcycle.rules.programme;

/**
 * A setting in which two programmes differ.
 *
 * @param setting its dotted name, such as {@code goals.rollUp}
 * @param before its value in the first; {@code none} where that does not have it
 * @param after its value in the second; {@code none} where that does not have it
 */
public record ProgrammeChange(String setting, String before, String after) {}
