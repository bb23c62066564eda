package io.perfcycle.intruder;

import io.perfcycle.core.internal.FactStyle;

/** Uses a type of a package that is not exported. */
@FactStyle
interface Intruder {}
