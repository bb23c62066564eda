package io.perfcycle.architecture.wrong.core.metric;

/** Stands in a package without package-info. */
public final class Unmarked {}
