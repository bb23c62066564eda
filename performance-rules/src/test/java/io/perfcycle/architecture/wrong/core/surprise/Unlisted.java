package io.perfcycle.architecture.wrong.core.surprise;

/** Stands in a package that the order does not name. */
public final class Unlisted {}
