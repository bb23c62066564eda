/**
 * The command line {@code perfcycle}: parses arguments, calls the library, prints. No rule lives here.
 *
 * <p>For people with files and no Java program; commands, columns and JSON keys are a published interface. May import
 * everything but is imported by nobody.
 */
@NullMarked
package io.perfcycle.cli;

import org.jspecify.annotations.NullMarked;
